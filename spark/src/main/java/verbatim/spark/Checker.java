package verbatim.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Note;
import verbatim.reports.Places;
import verbatim.reports.ReportFormat;
import verbatim.reports.ReportHead;
import verbatim.reports.ReportSettings;
import verbatim.reports.ReportWriter;
import verbatim.source.Library;
import verbatim.sources.LibraryFile;
import verbatim.text.Text;

/** Checks texts against one library and gives the lines of the {@code jsonl} report as rows. Serves all threads. */
final class Checker {
    private final Function<Text, List<Finding>> check;
    private final ReportHead head;

    Checker(Function<Text, List<Finding>> check, ReportHead head) {
        this.check = check;
        this.head = head;
    }

    /** The checker over a compiled library, which is mapped into memory. */
    static Checker open(Path library) throws IOException {
        Library opened = Library.over(LibraryFile.open(library).sections());
        return new Checker(
                new QuotationChecker(opened, new CitationParser())::check, new ReportHead("", opened.editions()));
    }

    /**
     * The findings of one document, or one row that says why it could not be checked.
     *
     * @throws CancellationException if Spark stops the task
     */
    Result check(String id, @Nullable String text) {
        if (text == null) {
            return failed(id, "there is no text");
        }
        try {
            Text plain = Text.plain(text);
            List<Finding> findings = check.apply(plain);
            return new Result(rows(new CheckedDocument(id, plain, Places.ofFile(text), findings, List.of())), true);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String message = e.getMessage();
            String what = e.getClass().getSimpleName();
            return failed(id, message == null ? what : what + ": " + message);
        }
    }

    /**
     * What a document gave.
     *
     * @param rows by {@link FindingSchema}
     * @param checked whether all of it was checked
     */
    record Result(List<Row> rows, boolean checked) {}

    private Result failed(String id, String why) {
        Note note = new Note(FindingSchema.FAILED, "", why, true);
        return new Result(rows(CheckedDocument.unread(id, note)), false);
    }

    private List<Row> rows(CheckedDocument document) {
        StringWriter lines = new StringWriter();
        try {
            ReportWriter report = ReportFormat.JSONL.writer(lines, ReportSettings.standard());
            report.begin(head);
            report.document(document);
            report.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonRows.read(lines.toString(), FindingSchema.ROW);
    }
}
