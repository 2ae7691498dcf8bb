package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.check.Rule;
import verbatim.cli.FixSettings.How;
import verbatim.cli.FixSettings.Output;

/** The options of {@code verbatim fix}. Filled by picocli. */
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

    @Option(names = "--diff", description = "Show what would be changed as a unified diff, and change nothing.")
    private boolean diff;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask before each correction; needs a terminal.")
    private boolean interactive;

    @Option(
            names = "--unsafe",
            description = "Make every correction that is known, also where the source is only likely.")
    private boolean unsafe;

    @Option(names = "--track", description = "Write tracked changes, in Word and OpenDocument files.")
    private boolean track;

    @Option(
            names = "--annotate",
            description =
                    "Write what is wrong into a copy, as comments in Word and OpenDocument files and as highlights "
                            + "in a PDF.")
    private boolean annotate;

    @Option(names = "--only", paramLabel = "RULE", split = ",", description = "Correct findings of these rules alone.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FOLDER", description = "Write the files there, not in place.")
    private @Nullable Path folder;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Console console;
    private final Engine.Opener engines;

    FixCommand(Console console, Engine.Opener engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        House house = House.above(paths);
        FixSettings settings = new FixSettings(
                paths, how(), output(), unsafe, rules(), Optional.ofNullable(folder), reading.columns(house));
        return new FixRun(settings, console, reading.engines(house, engines, console), house).run();
    }

    private How how() {
        if (track && annotate) {
            throw wrong("--track and --annotate: one of them");
        }
        return track ? How.TRACK : annotate ? How.ANNOTATE : How.REPLACE;
    }

    private Output output() {
        if ((dryRun ? 1 : 0) + (diff ? 1 : 0) + (interactive ? 1 : 0) > 1) {
            throw wrong("--dry-run, --diff and --interactive: one of them");
        }
        if (annotate && (diff || interactive)) {
            throw wrong("--annotate writes a copy: it goes with --dry-run only");
        }
        if (interactive && !console.outIsTerminal()) {
            throw wrong("--interactive needs a terminal");
        }
        return dryRun ? Output.LIST : diff ? Output.DIFF : interactive ? Output.ASK : Output.WRITE;
    }

    private List<String> rules() {
        for (String id : only) {
            boolean known = false;
            for (Rule rule : Rule.values()) {
                known |= rule.id().equals(id);
            }
            if (!known) {
                throw wrong("--only: no rule " + id);
            }
        }
        return only;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
