package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.check.Severity;
import verbatim.cli.CheckSettings.Colour;
import verbatim.reports.ReportFormat;

/** The options of {@code verbatim check}. Filled by picocli. */
@Command(
        name = "check",
        description = "Checks the quotations in documents.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CheckCommand implements Callable<Integer> {
    /** {@link Severity} without the one that says nothing is wrong. */
    enum Level {
        SUGGESTION,
        WARNING,
        ERROR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code --format F --output FILE}. */
    static final class TargetOption {
        @Option(
                names = {"-f", "--format"},
                paramLabel = "FORMAT",
                description = "Write the report as ${COMPLETION-CANDIDATES}; may be given several times.")
        private ReportFormat format = ReportFormat.TEXT;

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "Write the report of the --format before it to a file.")
        private @Nullable Path output;
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders, or - for standard input.")
    private List<String> paths;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<TargetOption> targets = new ArrayList<>();

    @Option(
            names = {"-a", "--all"},
            description = "List right quotations too.")
    private boolean all;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print nothing, only set the exit status.")
    private boolean quiet;

    @Option(
            names = "--min-severity",
            paramLabel = "LEVEL",
            description = "Leave out findings below ${COMPLETION-CANDIDATES}.")
    private @Nullable Level least;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "Findings in this file are known: only new ones are listed and fail. verbatim baseline writes it.")
    private @Nullable Path baseline;

    @Option(names = "--fix", description = "Write the safe corrections first, as verbatim fix does.")
    private boolean fix;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--no-exit", description = "Exit with 0 although there are errors.")
    private boolean noExit;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Speak en or ar.")
    private String language = "";

    @Option(names = "--color", paramLabel = "WHEN", description = "Use colours: ${COMPLETION-CANDIDATES}.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Check N documents at a time.")
    private int jobs;

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "What to call standard input; its extension says the format.")
    private String standardInputName = CheckSettings.STANDARD_INPUT;

    private final Console console;
    private final Engine.Opener engines;

    CheckCommand(Console console, Engine.Opener engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        House house = House.above(paths);
        CheckSettings settings = settings(house);
        Engines opened = reading.engines(house, engines, console);
        if (fix) {
            new FixRun(FixSettings.safe(paths, reading.columns(house)), console, opened, house).run();
        }
        return new CheckRun(settings, console, opened, house).run();
    }

    private CheckSettings settings(House house) {
        if (jobs < 0) {
            throw wrong("--jobs: " + jobs + " is not a number of documents");
        }
        if (!language.isEmpty() && !language.equals("en") && !language.equals("ar")) {
            throw wrong("--lang: expected en or ar, not " + language);
        }
        return new CheckSettings(
                paths,
                targets(),
                all,
                quiet,
                Optional.ofNullable(least).map(level -> Severity.valueOf(level.name())),
                Optional.ofNullable(baseline),
                noExit,
                language.toLowerCase(Locale.ROOT),
                colour,
                jobs,
                standardInputName,
                reading.columns(house));
    }

    private List<CheckSettings.Target> targets() {
        List<CheckSettings.Target> wanted = new ArrayList<>();
        int printed = 0;
        for (TargetOption target : targets) {
            wanted.add(new CheckSettings.Target(target.format, Optional.ofNullable(target.output)));
            printed += target.output == null ? 1 : 0;
        }
        if (wanted.isEmpty()) {
            wanted.add(CheckSettings.Target.SCREEN);
        }
        if (printed > 1) {
            throw wrong("two reports can't both go to standard output; give one of them --output FILE");
        }
        if (quiet) {
            wanted.removeIf(target -> target.file().isEmpty());
        }
        return wanted;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
