package verbatim.sources;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of comma- or tab-separated values of unknown origin; errors name file and line. */
final class Csv {
    static final CSVFormat COMMAS = CSVFormat.RFC4180;
    static final CSVFormat TABS = CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private Csv() {}

    /**
     * A row of a table.
     *
     * @param line the line of the file on which it begins, from 1
     * @param cells its values
     */
    record Row(long line, List<String> cells) {
        /** The value in a column, or an empty string. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    static List<Row> rows(SourceFile file, CSVFormat format) throws IOException {
        return rows(file.path(), file.text(), format);
    }

    static List<Row> rows(Path path, String text, CSVFormat format) throws IOException {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                rows.add(new Row(line, record.toList()));
                line = parser.getCurrentLineNumber() + 1;
            }
            return rows;
        } catch (CSVException | UncheckedIOException | IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new SourceException(path, line, "is not a well-formed table: " + cause.getMessage());
        }
    }
}
