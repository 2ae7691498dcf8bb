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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Fingerprints;
import verbatim.reports.Messages;

/** {@code verbatim baseline}: writes down what is wrong today, so that checks fail only on what is new. Filled by picocli. */
@Command(
        name = "baseline",
        description = {
            "Writes down all that is wrong in documents now.",
            "verbatim check --baseline FILE, or baseline = \"FILE\" in .verbatim.toml, then tells only what is new."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class BaselineCommand implements Callable<Integer> {
    private static final String FILE = ".verbatim.baseline";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<String> paths;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it there; otherwise where .verbatim.toml says, or to " + FILE + ".")
    private @Nullable Path output;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    private final Console console;
    private final Engine.Opener engines;

    BaselineCommand(Console console, Engine.Opener engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        House house = House.above(paths);
        Path file = output == null ? house.baseline().orElse(house.root().resolve(FILE)) : output;
        Engines opened = reading.engines(house, engines, console);
        // A file that is not there holds nothing: what is known today must not hide from today's baseline.
        Policy policy = Policy.withoutBaseline(house);
        DocumentCheck check = new DocumentCheck(opened, policy, console, house.limits(), reading.columns(house));
        List<KnownFindings.Line> lines = new ArrayList<>();
        List<Input> inputs = Inputs.of(paths, CheckSettings.STANDARD_INPUT);
        inputs.removeIf(input -> input.found() && !policy.checks(input.name()));
        boolean failed = false;
        for (Input input : inputs) {
            Checked checked = check.check(input);
            failed |= checked.outcome() == Checked.Outcome.FAILED;
            add(checked.document(), file, lines);
        }
        new KnownFindings(lines).write(file);
        spec.commandLine()
                .getOut()
                .println(lines.size() + (lines.size() == 1 ? " finding" : " findings") + " -> " + file);
        return failed ? ExitCode.FAILED : ExitCode.CLEAN;
    }

    private static void add(CheckedDocument document, Path file, List<KnownFindings.Line> lines) {
        List<String> fingerprints = Fingerprints.of(document.findings());
        for (int i = 0; i < fingerprints.size(); i++) {
            Finding finding = document.findings().get(i);
            if (!finding.isRight() && document.acceptance(i).isEmpty()) {
                lines.add(line(finding, fingerprints.get(i), KnownFindings.relative(file, document.path()), ""));
            }
        }
    }

    /** A line for a finding; without a reason it says the quoted words, for people. */
    static KnownFindings.Line line(Finding finding, String fingerprint, String path, String reason) {
        String words = Messages.safe(finding.text());
        int end = words.length() <= 40 ? words.length() : Math.max(1, words.lastIndexOf(' ', 40));
        return new KnownFindings.Line(
                fingerprint,
                path,
                Optional.of(finding).flatMap(Finding::rule).map(Rule::id).orElse(""),
                reason.isEmpty() ? words.substring(0, end) : Messages.safe(reason));
    }
}
