package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import verbatim.check.Finding;

/** A report of a line for each fault, which says nothing of the library. */
abstract class LineReport implements ReportWriter {
    final Writer out;
    final ReportSettings settings;

    LineReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    /** Writes the line of a fault that is listed. */
    abstract void finding(CheckedDocument document, Finding finding) throws IOException;

    /** Writes the line of what is to be said of a document itself. */
    void note(CheckedDocument document, Note note) throws IOException {
        // most forms have none
    }

    @Override
    public final void begin(ReportHead head) {
        // The lines speak for themselves.
    }

    @Override
    public final void document(CheckedDocument document) throws IOException {
        for (int i = 0; i < document.findings().size(); i++) {
            if (settings.lists(document, i)) {
                finding(document, document.findings().get(i));
            }
        }
        for (Note note : document.notes()) {
            note(document, note);
        }
        out.flush();
    }

    @Override
    public final void end() throws IOException {
        out.flush();
    }
}
