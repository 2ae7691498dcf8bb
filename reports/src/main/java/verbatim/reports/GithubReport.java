package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import verbatim.check.Finding;
import verbatim.check.Rule;

/** Workflow commands of GitHub Actions, which shows them beside the lines of a change. */
final class GithubReport extends LineReport {
    GithubReport(Writer out, ReportSettings settings) {
        super(out, settings);
    }

    @Override
    void finding(CheckedDocument document, Finding finding) throws IOException {
        FileRange range = FileRange.of(document, finding.span());
        out.write("::" + command(finding) + " file=" + property(document.path()) + ",line="
                + range.start().line());
        out.write(",endLine=" + range.end().line() + ",col=" + range.start().column());
        out.write(",endColumn=" + range.end().column());
        out.write(",title=" + property(finding.rule().map(Rule::id).orElse("right")) + "::");
        out.write(data(settings.messages().sentence(finding, document.text())));
        out.write('\n');
    }

    @Override
    void note(CheckedDocument document, Note note) throws IOException {
        out.write("::" + (note.failed() ? "error" : "notice") + " file=" + property(document.path()) + "::"
                + data(note.message()) + "\n");
    }

    private static String command(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case SUGGESTION, NONE -> "notice";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
