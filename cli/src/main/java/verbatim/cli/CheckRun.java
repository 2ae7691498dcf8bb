package verbatim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import verbatim.check.Finding;
import verbatim.check.Severity;
import verbatim.cli.CheckSettings.Colour;
import verbatim.cli.Checked.Outcome;
import verbatim.reports.Messages;
import verbatim.reports.ReportSettings;
import verbatim.reports.ReportSettings.Screen;

/** One run of {@code verbatim check}: reads the documents, checks them, reports. Used once, by one thread. */
final class CheckRun {
    private final CheckSettings settings;
    private final Console console;
    private final Engines engines;
    private final House house;

    private int done;
    private int passedOver;
    private boolean failed;
    private boolean errors;

    CheckRun(CheckSettings settings, Console console, Engines engines, House house) {
        this.settings = settings;
        this.console = console;
        this.engines = engines;
        this.house = house;
    }

    /** Runs to the end; returns the exit code. */
    int run() throws IOException {
        Policy policy = Policy.of(house, settings.baseline());
        List<Input> inputs = Inputs.of(settings.paths(), settings.standardInputName());
        if (!policy.isIdle()) {
            inputs.removeIf(input -> input.found() && !policy.checks(input.name()));
        }
        DocumentCheck check = new DocumentCheck(engines, policy, console, house.limits(), settings.columns());
        try (Reports reports = new Reports(settings.targets(), console, style(screen()), style(Optional.empty()))) {
            reports.begin(engines.head(inputs));
            Progress progress = new Progress(console, inputs.size());
            boolean parts = takesParts();
            Workers.each(inputs, check, input -> parts && check.isLong(input), threads(inputs), checked -> {
                progress.clear();
                take(checked, reports);
                progress.at(done);
            });
            progress.clear();
            reports.end();
        } catch (Reports.PipeClosed e) {
            return exitCode();
        }
        if (passedOver > 0 && !settings.quiet()) {
            console.say(passedOver + (passedOver == 1 ? " file is" : " files are") + " no document and passed over");
        }
        return exitCode();
    }

    /** Whether each report can be written of a part of a document. */
    private boolean takesParts() {
        for (CheckSettings.Target target : settings.targets()) {
            if (!target.format().takesParts()) {
                return false;
            }
        }
        return true;
    }

    private void take(Checked checked, Reports reports) {
        done += checked.document().part().last() ? 1 : 0;
        failed |= checked.outcome() == Outcome.FAILED;
        for (int i = 0; i < checked.document().findings().size(); i++) {
            Finding finding = checked.document().findings().get(i);
            errors |= finding.severity() == Severity.ERROR
                    && checked.document().acceptance(i).isEmpty();
        }
        if (checked.outcome() == Outcome.PASSED_OVER) {
            passedOver++;
            return;
        }
        try {
            reports.document(checked.document());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exitCode() {
        if (failed) {
            return ExitCode.FAILED;
        }
        return errors && !settings.noExit() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private int threads(List<Input> inputs) {
        if (inputs.size() < 2) {
            return 1;
        }
        return settings.jobs() > 0 ? settings.jobs() : Runtime.getRuntime().availableProcessors();
    }

    private ReportSettings style(Optional<Screen> screen) {
        Messages messages = Messages.of(Locale.forLanguageTag(language()));
        Optional<Severity> asked = settings.least().isPresent() ? settings.least() : house.least();
        Severity least = asked.orElse(Severity.SUGGESTION);
        return new ReportSettings(messages, settings.all(), least, screen);
    }

    private String language() {
        String asked = settings.language().isEmpty() ? house.language() : settings.language();
        return language(asked, console);
    }

    /** The language asked for, else the environment's when it is one that is spoken. */
    static String language(String asked, Console console) {
        if (!asked.isEmpty()) {
            return asked;
        }
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String locale = console.environment().getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                return locale.startsWith("ar")
                        ? locale.replaceFirst("[.@].*", "").replace('_', '-')
                        : "en";
            }
        }
        return "en";
    }

    private Optional<Screen> screen() {
        Map<String, String> environment = console.environment();
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean colour = settings.colour() == Colour.ALWAYS || (settings.colour() == Colour.AUTO && wanted);
        return console.outIsTerminal() || settings.colour() == Colour.ALWAYS
                ? Optional.of(new Screen(colour, console.columns()))
                : Optional.empty();
    }
}
