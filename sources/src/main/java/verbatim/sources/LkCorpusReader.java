package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verbatim.source.EditionText;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * The LK hadith corpus: CSV files of 16 columns in one folder for each of the six books, chains and sayings told apart, in
 * Arabic and English. Absent values are the letters {@code nan}, numbers look like {@code 8.0}.
 *
 * <p>Only the numbers of al-Bukhari are those of the print; the other books are counted through by the corpus itself, in
 * the numbering {@code lk-corpus}. The saying is where the corpus says, except where its cut falls into the middle of a
 * name; then {@link ChainSplitter} decides.
 */
final class LkCorpusReader implements SourceReader {
    private static final Map<String, String> FOLDERS = Map.of(
            "bukhari", "bukhari",
            "muslim", "muslim",
            "abudaud", "abudawud",
            "tirmizi", "tirmidhi",
            "nesai", "nasai",
            "ibnmaja", "ibnmajah");

    private static final String HEADER = "Chapter_Number,Chapter_English,Chapter_Arabic,Section_Number,Section_English,"
            + "Section_Arabic,Hadith_number,English_Hadith,English_Isnad,English_Matn,Arabic_Hadith,Arabic_Isnad,"
            + "Arabic_Matn,Arabic_Comment,English_Grade,Arabic_Grade";
    private static final int NUMBER = 6;
    private static final int ENGLISH = 7;
    private static final int ENGLISH_SAYING = 9;
    private static final int ARABIC = 10;
    private static final int ARABIC_CHAIN = 11;
    private static final int ARABIC_SAYING = 12;
    private static final int COLUMNS = 16;

    @Override
    public String format() {
        return "lk-corpus";
    }

    @Override
    public String looksFor() {
        return "CSV files with the columns Chapter_Number … Arabic_Isnad, Arabic_Matn …, in a folder named for the book";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            List<Path> files = Folders.files(candidate.path(), ".csv");
            return !files.isEmpty() && recognises(Candidate.of(files.get(0)));
        }
        return candidate.beginning().startsWith(HEADER);
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        List<Path> files = Files.isDirectory(path) ? Folders.files(path, ".csv") : List.of(path);
        Map<String, Book> books = new LinkedHashMap<>();
        for (Path file : files) {
            SourceFile source = SourceFile.read(file);
            Work work = work(file, description);
            books.computeIfAbsent(work.id(), id -> new Book(path, work)).add(source);
        }
        List<EditionText> texts = new ArrayList<>();
        books.values().forEach(book -> book.addTexts(texts));
        return texts;
    }

    private static Work work(Path file, Description description) throws SourceException {
        for (Path part = file.toAbsolutePath(); part != null && part.getFileName() != null; part = part.getParent()) {
            String id = FOLDERS.get(part.getFileName().toString().toLowerCase(java.util.Locale.ROOT));
            if (id != null) {
                return Works.named(id).orElseThrow();
            }
        }
        return Works.named(description.work())
                .orElseThrow(() -> new SourceException(
                        file, "no folder above it is named for a book (Bukhari, Muslim …); say which work it is"));
    }

    /** The two sides of one book. */
    private static final class Book {
        private final Path root;
        private final String numbering;
        private final HadithCollector arabic;
        private final HadithCollector english;
        private final Folders.Checksum checksum;

        Book(Path root, Work work) {
            this.root = root;
            numbering = work.id().equals("bukhari") ? "abd-al-baqi" : "lk-corpus";
            arabic = new HadithCollector(work, work.id() + "-lk-ar", work.title() + " (LK corpus)", "ar");
            english = new HadithCollector(work, work.id() + "-lk-en", work.title() + ", English (LK corpus)", "en");
            checksum = new Folders.Checksum();
        }

        void add(SourceFile file) throws IOException {
            checksum.add(file);
            List<Csv.Row> rows = Csv.rows(file, Csv.COMMAS);
            if (!String.join(",", rows.get(0).cells()).equals(HEADER)) {
                throw new SourceException(file.path(), 1, "does not have the columns of the LK corpus");
            }
            for (Csv.Row row : rows.subList(1, rows.size())) {
                if (row.cells().size() != COLUMNS) {
                    throw new SourceException(
                            file.path(), row.line(), "has " + row.cells().size() + " columns instead of " + COLUMNS);
                }
                add(file.path(), row);
            }
        }

        private void add(Path path, Csv.Row row) throws SourceException {
            String all = row.cell(NUMBER)
                    .replaceFirst("\\.0$", "")
                    .replaceAll("\\s*-\\s*", "-")
                    .strip();
            if (!all.matches("\\d+(-\\d+)*[a-z]?")) {
                throw new SourceException(path, row.line(), "has no hadith number but \"" + row.cell(NUMBER) + "\"");
            }
            // A hadith that the print counts twice, 622-623, goes by its first number.
            String first = all.replaceFirst("-.*", "");
            Map<String, String> numbers = new TreeMap<>(Map.of(numbering, all));

            String text = value(row, ARABIC);
            arabic.add(first, text, arabicSaying(text, value(row, ARABIC_CHAIN), value(row, ARABIC_SAYING)), numbers);
            String translation = value(row, ENGLISH);
            english.add(first, translation, saying(translation, value(row, ENGLISH_SAYING)), numbers);
        }

        /** The corpus cuts by machine outside al-Bukhari, often inside a name: a chain ends with a word that ends one. */
        private Span arabicSaying(String text, String chain, String saying) {
            Span split = ChainSplitter.arabic(text);
            if (numbering.equals("abd-al-baqi") && !saying.isEmpty() && !chain.isEmpty()) {
                Span given = saying(text, saying);
                // What the corpus calls a comment behind the saying stays with it: some of it is quoted.
                return given.start() > 0 ? new Span(given.start(), text.length()) : split;
            }
            return split;
        }

        private static Span saying(String text, String saying) {
            int end = text.length();
            if (saying.isEmpty()) {
                return new Span(0, end);
            }
            int start = text.indexOf(saying);
            return start < 0 ? new Span(0, end) : new Span(start, start + saying.length());
        }

        private static String value(Csv.Row row, int column) {
            String value = Whitespace.folded(row.cell(column));
            return value.equals("nan") ? "" : value;
        }

        void addTexts(List<EditionText> texts) {
            for (HadithCollector side : List.of(arabic, english)) {
                side.edition()
                        .origin("LK hadith corpus, " + root)
                        .licence("none stated; for research, cite the paper of the LK hadith corpus")
                        .sha256(checksum.sha256());
                side.text().ifPresent(texts::add);
            }
        }
    }
}
