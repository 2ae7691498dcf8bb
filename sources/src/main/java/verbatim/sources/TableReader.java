package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import verbatim.source.EditionText;

/**
 * Any table with a header: commas or tabs. A passage is a row; its text is in the column {@code text}, its number in
 * {@code number}, or in the columns that {@link Description#columns} names: {@code number=ref,text=body}. Without a number
 * the rows are counted.
 */
final class TableReader implements SourceReader {
    @Override
    public String format() {
        return "table";
    }

    @Override
    public String looksFor() {
        return "a .csv or .tsv file with a header that names a column \"text\", or columns named with --columns";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.named(".csv") || candidate.named(".tsv") || candidate.named(".tab");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        boolean commas = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        CSVFormat format = commas ? Csv.COMMAS : Csv.TABS;
        List<Csv.Row> rows = Csv.rows(file, format);
        List<String> header = rows.get(0).cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, String> columns = columns(path, description);
        int text = header.indexOf(columns.getOrDefault("text", "text").toLowerCase(Locale.ROOT));
        int number = header.indexOf(columns.getOrDefault("number", "number").toLowerCase(Locale.ROOT));
        if (text < 0 || (number < 0 && columns.containsKey("number"))) {
            throw new SourceException(
                    path,
                    1,
                    "has the columns " + String.join(", ", header)
                            + "; say which are meant: --columns number=NAME,text=NAME");
        }
        OwnText own = new OwnText(file, description);
        for (int i = 1; i < rows.size(); i++) {
            Csv.Row row = rows.get(i);
            if (row.cells().size() != header.size()) {
                throw new SourceException(
                        path, row.line(), "has " + row.cells().size() + " columns, the header " + header.size());
            }
            own.add(
                    row.line(),
                    number < 0 ? String.valueOf(i) : row.cell(number).strip(),
                    row.cell(text));
        }
        return own.texts();
    }

    private static Map<String, String> columns(Path path, Description description) throws SourceException {
        Map<String, String> columns = new HashMap<>();
        for (String part : description.columns().split(",", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length == 2) {
                columns.put(pair[0].strip(), pair[1].strip());
            } else if (!part.isBlank()) {
                throw new SourceException(path, "columns are named as number=NAME,text=NAME, not \"" + part + "\"");
            }
        }
        return columns;
    }
}
