package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import verbatim.check.Finding;
import verbatim.check.Rule;

/** Workflow commands of GitHub Actions, which shows them beside the lines of a change. */
final class GithubReport implements ReportWriter {
    private final Writer out;
    private final ReportSettings settings;

    GithubReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void begin(ReportHead head) {
        // A workflow command says nothing of the library.
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
        String file = property(document.path());
        for (int i = 0; i < document.findings().size(); i++) {
            if (!settings.lists(document, i)) {
                continue;
            }
            Finding finding = document.findings().get(i);
            FileRange range = FileRange.of(document, finding.span());
            out.write("::" + command(finding) + " file=" + file + ",line="
                    + range.start().line());
            out.write(",endLine=" + range.end().line() + ",col=" + range.start().column());
            out.write(",endColumn=" + range.end().column());
            out.write(",title=" + property(finding.rule().map(Rule::id).orElse("right")) + "::");
            out.write(data(settings.messages().sentence(finding, document.text())));
            out.write('\n');
        }
        for (Note note : document.notes()) {
            out.write(
                    "::" + (note.failed() ? "error" : "notice") + " file=" + file + "::" + data(note.message()) + "\n");
        }
        out.flush();
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

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
