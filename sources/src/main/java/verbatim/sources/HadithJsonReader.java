package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * The files of the project hadith-json, one for each chapter or one for each book, or a folder of them. Each hadith has an
 * Arabic and an English side: two editions of each book.
 *
 * <p>Its {@code idInBook} is not the hadith's number but its position in the chapter, so that is what is kept:
 * {@code 2:1}, the first hadith of the second chapter, in the numbering {@code in-book}. Books without chapters (the
 * forties) are numbered {@code 1}, {@code 2} … as printed.
 */
final class HadithJsonReader implements SourceReader {
    /** The works by their number in hadith-json. */
    private static final List<String> BOOKS = List.of(
            "",
            "bukhari",
            "muslim",
            "nasai",
            "abudawud",
            "tirmidhi",
            "ibnmajah",
            "malik",
            "ahmad",
            "darimi",
            "nawawi40",
            "qudsi40",
            "shahwaliullah40");

    @Override
    public String format() {
        return "hadith-json";
    }

    @Override
    public String looksFor() {
        return "JSON files with \"hadiths\", each with \"idInBook\", \"arabic\" and \"english\", or a folder of them";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            List<Path> files = Folders.files(candidate.path(), ".json");
            return !files.isEmpty() && recognises(Candidate.of(files.get(0)));
        }
        return candidate.holds("\"hadiths\"", "\"idInBook\"", "\"arabic\"", "\"english\"");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        List<Path> files = Files.isDirectory(path) ? Folders.files(path, ".json") : List.of(path);
        Map<String, Book> books = new LinkedHashMap<>();
        for (Path file : files) {
            readFile(path, SourceFile.read(file), books);
        }
        if (books.isEmpty()) {
            throw new SourceException(path, "holds no .json file");
        }
        List<EditionText> texts = new ArrayList<>();
        books.values().forEach(book -> book.addTexts(texts));
        return texts;
    }

    private static void readFile(Path root, SourceFile file, Map<String, Book> books) throws SourceException {
        Path path = file.path();
        JsonNode json = Json.read(file);
        JsonNode hadiths = Json.array(path, json, "hadiths", "the file");
        Book book = null;
        for (int i = 0; i < hadiths.size(); i++) {
            JsonNode hadith = hadiths.get(i);
            String place = "hadith " + (i + 1) + " of the list";
            int number = Json.integer(path, hadith, "bookId", place);
            if (number < 1 || number >= BOOKS.size()) {
                throw new SourceException(path, place + " is of the unknown book " + number);
            }
            Work work = Works.named(BOOKS.get(number)).orElseThrow();
            book = books.computeIfAbsent(work.id(), id -> new Book(root, work));
            book.add(path, hadith, place);
        }
        if (book != null) {
            book.title(json.path("chapter"));
            book.checksum.add(file);
        }
    }

    /** The two sides of one book. */
    private static final class Book {
        private final HadithCollector arabic;
        private final HadithCollector english;
        private final Folders.Checksum checksum;
        private final Map<Integer, Integer> positions = new HashMap<>();
        private final Path root;

        Book(Path root, Work work) {
            this.root = root;
            arabic = new HadithCollector(work, work.id() + "-ar", work.title() + " (hadith-json)", "ar");
            english = new HadithCollector(work, work.id() + "-en", work.title() + ", English (hadith-json)", "en");
            checksum = new Folders.Checksum();
        }

        void add(Path path, JsonNode hadith, String place) throws SourceException {
            int chapter = hadith.path("chapterId").asInt(0);
            int position = positions.merge(chapter, 1, Integer::sum);
            String number = chapter == 0 ? String.valueOf(position) : chapter + ":" + position;
            Map<String, String> numbers = Map.of(chapter == 0 ? "printed" : "in-book", number);

            String saying = Whitespace.folded(Json.string(path, hadith, "arabic", place));
            arabic.add(number, saying, ChainSplitter.arabic(saying), numbers);

            String narrator = Whitespace.folded(Json.optional(hadith.path("english"), "narrator"));
            String text = Whitespace.folded(Json.optional(hadith.path("english"), "text"));
            if (narrator.isEmpty() || text.isEmpty()) {
                english.add(number, text, ChainSplitter.english(text), numbers);
            } else {
                String whole = narrator + " " + text;
                english.add(number, whole, new Span(narrator.length() + 1, whole.length()), numbers);
            }
        }

        /** Takes the title of the chapter that a file holds. */
        void title(JsonNode chapter) {
            int number = chapter.path("id").asInt(0);
            if (number > 0) {
                String key = Integer.toString(number);
                arabic.title(key, Whitespace.folded(Json.optional(chapter, "arabic")));
                english.title(key, Whitespace.folded(Json.optional(chapter, "english")));
            }
        }

        void addTexts(List<EditionText> texts) {
            for (HadithCollector side : List.of(arabic, english)) {
                side.edition()
                        .origin("hadith-json, " + root)
                        .licence("none stated; English text in copyright of its translators")
                        .sha256(checksum.sha256());
                side.text().ifPresent(texts::add);
            }
        }
    }
}
