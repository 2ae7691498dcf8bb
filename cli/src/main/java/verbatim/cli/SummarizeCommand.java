package verbatim.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.reports.CorpusSummary;
import verbatim.reports.Messages;

/** {@code verbatim summarize}: what a corpus quotes, from its {@code jsonl} reports. Filled by picocli. */
@Command(
        name = "summarize",
        description = {
            "Shows what a corpus quotes: which passages, how often, how faithfully, in which documents.",
            "Reads what check --format jsonl or the Spark job wrote."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SummarizeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Reports, folders with reports (.json, .jsonl, .gz), or - for standard input.")
    private List<String> paths;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write one HTML page with plots there.")
    private @Nullable Path output;

    @Option(
            names = "--csv",
            paramLabel = "FOLDER",
            description = "Write passages.csv, documents.csv and quotations.csv into that folder.")
    private @Nullable Path tables;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The page's language: en or ar.",
            defaultValue = "en")
    private String language;

    private final Console console;

    SummarizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (output == null && tables == null) {
            throw new ParameterException(spec.commandLine(), "Say what to write: --output FILE, --csv FOLDER or both");
        }
        CorpusSummary summary = new CorpusSummary();
        for (String path : paths) {
            if (path.equals("-")) {
                summary.add(CheckSettings.STANDARD_INPUT, new InputStreamReader(console.in(), StandardCharsets.UTF_8));
                continue;
            }
            List<Path> reports = reports(Path.of(path));
            if (reports.isEmpty()) {
                console.say(path + ": there is no report in this folder");
                return ExitCode.FAILED;
            }
            for (Path report : reports) {
                add(report, summary);
            }
        }
        if (output != null) {
            try (Writer page = writer(output)) {
                summary.writePage(page, Messages.of(Locale.forLanguageTag(language)));
            }
        }
        if (tables != null) {
            for (Map.Entry<String, String> table : summary.tables().entrySet()) {
                try (Writer file = writer(tables.resolve(table.getKey()))) {
                    file.write(table.getValue());
                }
            }
        }
        return ExitCode.CLEAN;
    }

    private static void add(Path report, CorpusSummary summary) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(report));
                InputStream bytes = name(report).endsWith(".gz") ? new GZIPInputStream(file) : file;
                Reader chars = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            summary.add(report.toString(), chars);
        }
    }

    /** A file itself; of a folder the reports in it, in the order of their names. */
    private static List<Path> reports(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> name(file).matches("[^._].*\\.jsonl?(\\.gz)?") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Writer writer(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }
}
