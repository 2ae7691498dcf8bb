package verbatim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.documents.Corrections;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Fixer;
import verbatim.documents.Limits;
import verbatim.reports.Messages;

/** {@code verbatim fix}: writes corrections into documents and changes nothing else. Filled by picocli. */
@Command(
        name = "fix",
        description = {
            "Writes the right words and references into documents; all else stays as it is.",
            "Without --unsafe only where the source is certain and the difference is one of spelling's size."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FixCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<String> paths;

    @Option(names = "--dry-run", description = "Say what would be changed, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--unsafe",
            description = "Make every correction that is known, also where the source is only likely.")
    private boolean unsafe;

    @Option(names = "--track", description = "Write tracked changes, in Word and OpenDocument files.")
    private boolean track;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Correct findings of these rules alone.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FOLDER", description = "Write the corrected files there, not in place.")
    private @Nullable Path folder;

    @Option(names = "--sources", paramLabel = "SOURCE", split = ",", description = "Check against these sources only.")
    private List<String> sources = new ArrayList<>();

    private final Console console;
    private final Engine.Opener engines;

    FixCommand(Console console, Engine.Opener engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        Engine engine = engines.open(sources, console);
        int code = ExitCode.CLEAN;
        for (Input input : Inputs.of(paths, CheckSettings.STANDARD_INPUT)) {
            try {
                fix(input, engine);
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                console.say(Problems.say(e));
                code = ExitCode.FAILED;
            }
        }
        return code;
    }

    private void fix(Input input, Engine engine) throws IOException {
        Path path = input.path().orElseThrow(() -> new IOException("standard input can't be corrected in place"));
        Document document = Documents.read(path, Limits.DEFAULT);
        List<Correction> corrections = Corrections.of(
                engine.check(document.text()).stream().filter(this::isWanted).toList());
        Fixer.Mode mode = track ? Fixer.Mode.TRACK : Fixer.Mode.REPLACE;
        if (corrections.isEmpty()) {
            return;
        }
        if (!Fixer.canFix(document.format(), mode)) {
            console.say(path + ": corrections can't be written so into "
                    + document.format().id() + " files");
            return;
        }
        say(document, corrections);
        if (dryRun) {
            return;
        }
        Path target = target(path).toAbsolutePath();
        Path parent = Objects.requireNonNull(target.getParent(), "a file is in a folder");
        Files.createDirectories(parent);
        Fixer.fix(document, corrections, mode, folder == null ? path : target, folder == null ? parent : folder);
    }

    /** Where the corrected file goes: in a folder of its own, a relative path keeps its folders. */
    private Path target(Path path) {
        if (folder == null) {
            return path;
        }
        Path inside = path.normalize();
        return folder.resolve(path.isAbsolute() || inside.startsWith("..") ? path.getFileName() : inside);
    }

    private boolean isWanted(Finding finding) {
        if (!only.isEmpty() && !only.contains(finding.rule().map(Rule::id).orElse(""))) {
            return false;
        }
        return unsafe || Corrections.isSafe(finding);
    }

    private void say(Document document, List<Correction> corrections) {
        PrintWriter out = spec.commandLine().getOut();
        for (Correction correction : corrections) {
            verbatim.documents.Place place = document.place(correction.span().start());
            out.println(document.name() + ":" + place.line() + ":" + place.column() + ": "
                    + shown(correction.span().of(document.text().chars())) + " -> " + shown(correction.replacement()));
        }
        out.flush();
    }

    private static String shown(String words) {
        return "“" + Messages.safe(words) + "”";
    }
}
