package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verbatim.check.Finding;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Fingerprints;
import verbatim.reports.Place;

/** {@code verbatim ignore}: writes down that a finding may stay, and why. Filled by picocli. */
@Command(
        name = "ignore",
        description = {
            "Accepts a finding: it is not told again and fails no check.",
            "The finding and the reason are kept in " + KnownFindings.IGNORED + ", beside .verbatim.toml."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        versionProvider = Commands.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class IgnoreCommand implements Callable<Integer> {
    private static final Pattern PLACE = Pattern.compile("(.+?):(\\d{1,9})(?::(\\d{1,9}))?:?");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FINDING",
            description = "PATH:LINE or PATH:LINE:COLUMN, as a report says it, or a fingerprint from a JSON report.")
    private String finding;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it may stay.")
    private String reason;

    private final Console console;
    private final Engine.Opener engines;

    IgnoreCommand(Console console, Engine.Opener engines) {
        this.console = console;
        this.engines = engines;
    }

    @Override
    public Integer call() throws IOException {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--reason: say why");
        }
        if (KnownFindings.isFingerprint(finding)) {
            House house = House.above(List.of("-"));
            return add(
                    house,
                    new KnownFindings.Line(finding, "", "", reason.strip().replaceAll("\\s+", " ")));
        }
        Matcher place = PLACE.matcher(finding);
        if (!place.matches()) {
            throw new ParameterException(
                    spec.commandLine(), "expected PATH:LINE, PATH:LINE:COLUMN or a fingerprint, not " + finding);
        }
        String path = place.group(1);
        int line = Integer.parseInt(place.group(2));
        int column = place.group(3) == null ? 0 : Integer.parseInt(place.group(3));
        House house = House.above(List.of(path));
        DocumentCheck check = new DocumentCheck(
                new Engines(List.of(), house, engines, console),
                Policy.withoutBaseline(house),
                console,
                house.limits(),
                house.columns());
        Checked checked = check.check(Input.file(Path.of(path), false));
        if (checked.outcome() == Checked.Outcome.FAILED) {
            throw new IOException(
                    path + ": " + checked.document().notes().get(0).message());
        }
        return add(house, line(checked.document(), house, line, column));
    }

    private KnownFindings.Line line(CheckedDocument document, House house, int line, int column) throws IOException {
        List<String> fingerprints = Fingerprints.of(document.findings());
        for (int i = 0; i < fingerprints.size(); i++) {
            Finding found = document.findings().get(i);
            Place place = document.place(found);
            if (!found.isRight() && place.line() == line && (column == 0 || place.column() == column)) {
                String path = KnownFindings.relative(house.ignored(), document.path());
                return BaselineCommand.line(found, fingerprints.get(i), path, reason.strip());
            }
        }
        throw new IOException(finding + ": nothing is wrong there");
    }

    private int add(House house, KnownFindings.Line line) throws IOException {
        KnownFindings.read(house.ignored()).with(line).write(house.ignored());
        spec.commandLine().getOut().println(line.fingerprint() + " -> " + house.ignored());
        return ExitCode.CLEAN;
    }
}
