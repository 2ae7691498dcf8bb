package verbatim.reports;

import java.util.Optional;
import verbatim.check.Finding;
import verbatim.check.Severity;

/**
 * How a report is to be written.
 *
 * @param messages the language it speaks
 * @param all whether reports that list faults list right quotations too
 * @param least findings below this severity are left out of reports that list faults
 * @param screen the terminal it is shown on; empty for a file or a pipe
 * @param texts whether the JSON report holds each document's characters, for a reader that has not got them
 */
public record ReportSettings(Messages messages, boolean all, Severity least, Optional<Screen> screen, boolean texts) {
    /** A report without the documents' characters. */
    public ReportSettings(Messages messages, boolean all, Severity least, Optional<Screen> screen) {
        this(messages, all, least, screen, false);
    }

    /** English, faults only, for a file. */
    public static ReportSettings standard() {
        return new ReportSettings(Messages.of(java.util.Locale.ENGLISH), false, Severity.SUGGESTION, Optional.empty());
    }

    /** Whether a report that lists faults lists finding {@code index}. */
    boolean lists(CheckedDocument document, int index) {
        if (document.acceptance(index).isPresent()) {
            return false;
        }
        Finding finding = document.findings().get(index);
        return finding.isRight() ? all : finding.severity().compareTo(least) >= 0;
    }

    /**
     * A terminal.
     *
     * @param colour whether it may be sent colours
     * @param columns its width
     */
    public record Screen(boolean colour, int columns) {}
}
