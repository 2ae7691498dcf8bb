package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import verbatim.source.EditionText;

/**
 * The CSV files of quranenc.com: a notice in lines that begin with {@code #}, then the columns sura, aya, translation and
 * footnotes. Footnotes are not the translation; the marks that lead to them, {@code [1]}, are taken out.
 */
final class QuranencReader implements SourceReader {
    @Override
    public String format() {
        return "quranenc-csv";
    }

    @Override
    public String looksFor() {
        return "CSV with the columns sura, aya, translation, perhaps after lines that begin with #";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate
                .beginning()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .limit(1)
                .anyMatch(QuranencReader::isHeader);
    }

    private static boolean isHeader(String line) {
        List<String> names = names(List.of(line.split(",", -1)));
        return names.contains("sura") && names.contains("aya") && names.contains("translation");
    }

    private static List<String> names(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        String chars = file.text();
        String notice = chars.lines()
                .takeWhile(line -> line.startsWith("#") || line.isBlank())
                .map(line -> line.replaceFirst("^#+", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        // Empty lines instead of the notice keep the numbers of the lines.
        String table =
                chars.lines().map(line -> line.startsWith("#") ? "" : line).collect(Collectors.joining("\n"));
        List<Csv.Row> rows = Csv.rows(path, table, Csv.COMMAS).stream()
                .filter(row -> row.cells().size() > 1)
                .toList();
        if (rows.isEmpty()) {
            throw new SourceException(path, "has no table");
        }
        List<String> names = names(rows.get(0).cells());
        QuranVerses verses = new QuranVerses(path);
        for (Csv.Row row : rows.subList(1, rows.size())) {
            int sura = number(path, row, names.indexOf("sura"));
            int verse = number(path, row, names.indexOf("aya"));
            String text = row.cell(names.indexOf("translation")).replaceAll("\\[\\d+\\]", "");
            verses.add((int) row.line(), sura, verse, Whitespace.folded(text));
        }
        String language = QuranEditions.language(description, verses.complete());
        EditionBuilder edition = QuranEditions.builder(file, language).notice(notice);
        return List.of(new EditionText(edition.build(), verses.complete()));
    }

    private static int number(Path path, Csv.Row row, int column) throws SourceException {
        String number = row.cell(column).strip();
        if (!number.matches("\\d{1,3}")) {
            throw new SourceException(path, row.line(), "has no verse number but \"" + number + "\"");
        }
        return Integer.parseInt(number);
    }
}
