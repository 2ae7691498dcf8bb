package verbatim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import verbatim.check.Severity;
import verbatim.reports.ReportFormat;

/**
 * What a check was asked to do.
 *
 * @param paths files, folders, {@code -}
 * @param targets the reports to write; empty for none
 * @param all whether reports list right quotations too
 * @param quiet whether nothing is said on the way
 * @param least findings below this are not listed; empty for what the house says
 * @param baseline the file of known findings; empty for the house's
 * @param noExit whether errors leave the exit code at 0
 * @param language {@code en} or {@code ar}; empty to take it from the environment
 * @param colour when to use colours
 * @param jobs documents at a time; 0 for as many as the machine has processors
 * @param standardInputName what to call standard input
 * @param columns the columns of tables and keys of JSON to read; empty for all
 */
record CheckSettings(
        List<String> paths,
        List<Target> targets,
        boolean all,
        boolean quiet,
        Optional<Severity> least,
        Optional<Path> baseline,
        boolean noExit,
        String language,
        Colour colour,
        int jobs,
        String standardInputName,
        List<String> columns) {
    static final String STANDARD_INPUT = "<stdin>";

    CheckSettings {
        paths = List.copyOf(paths);
        targets = List.copyOf(targets);
        columns = List.copyOf(columns);
    }

    /** One report.
     *
     * @param format its form
     * @param file where it goes; empty for standard output
     */
    record Target(ReportFormat format, Optional<Path> file) {
        static final Target SCREEN = new Target(ReportFormat.TEXT, Optional.empty());
    }

    enum Colour {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What {@code verbatim check PATH…} without an option asks for. */
    static CheckSettings of(List<String> paths, List<String> columns) {
        return new CheckSettings(
                paths,
                List.of(Target.SCREEN),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                Colour.AUTO,
                0,
                STANDARD_INPUT,
                columns);
    }
}
