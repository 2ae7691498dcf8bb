package verbatim.reports;

import java.io.IOException;
import java.util.List;

/**
 * Writes one report, document by document, so that a report of a large corpus is never in memory whole. Used by one thread,
 * once: {@link #begin}, then {@link #document} for each document in order, then {@link #end}. It does not close what it
 * writes to.
 */
public interface ReportWriter {
    void begin(ReportHead head) throws IOException;

    /** The next document; or the next part of one, if the format {@linkplain ReportFormat#takesParts takes parts}. */
    void document(CheckedDocument document) throws IOException;

    void end() throws IOException;

    /** A whole report at once. */
    default void write(ReportHead head, List<CheckedDocument> documents) throws IOException {
        begin(head);
        for (CheckedDocument document : documents) {
            document(document);
        }
        end();
    }
}
