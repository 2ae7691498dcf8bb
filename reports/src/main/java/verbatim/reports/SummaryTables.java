package verbatim.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import verbatim.check.Attribution;
import verbatim.check.Wording;

/** A summary as three tables: passages, documents, and which of the one are quoted how often in which of the other. */
final class SummaryTables {
    private static final String COUNTS = "quotations,exact,same_words,altered,free,not_found,"
            + "reference_correct,reference_inexact,reference_wrong,reference_absent,reference_unknown";

    private SummaryTables() {}

    static Map<String, String> of(CorpusSummary summary) {
        StringBuilder passages = new StringBuilder("work,passage,documents," + COUNTS + ",text\r\n");
        StringBuilder pairs = new StringBuilder("work,passage,document,quotations\r\n");
        for (QuotedPassage passage : summary.passages()) {
            String name = cell(passage.work) + ',' + cell(passage.numbers) + ',';
            passages.append(name).append(passage.documents.size());
            counts(passages, passage.counts);
            passages.append(',').append(cell(passage.text())).append("\r\n");
            new TreeMap<>(passage.documents)
                    .forEach((document, times) -> pairs.append(name)
                            .append(cell(summary.path(document)))
                            .append(',')
                            .append(times)
                            .append("\r\n"));
        }
        StringBuilder documents = new StringBuilder("document," + COUNTS + "\r\n");
        for (int document : summary.documents()) {
            documents.append(cell(summary.path(document)));
            counts(documents, summary.counts(document));
            documents.append("\r\n");
        }
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("passages.csv", passages.toString());
        tables.put("documents.csv", documents.toString());
        tables.put("quotations.csv", pairs.toString());
        return tables;
    }

    private static void counts(StringBuilder row, QuotationCounts counts) {
        row.append(',').append(counts.total());
        for (Wording wording : Wording.values()) {
            row.append(',').append(counts.of(wording));
        }
        for (Attribution attribution : Attribution.values()) {
            row.append(',').append(counts.of(attribution));
        }
    }

    /** A cell of a table, which no spreadsheet takes for a formula. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        String safe = (formula ? "'" : "") + Safe.encodable(text);
        boolean plain =
                safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0 && safe.indexOf('\r') < 0;
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
