package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * The files of the project hadith-api: one edition, or one section of it, or a folder of sections. Its
 * {@code arabicnumber} is that of the print (Abd al-Baqi), {@code 8.01} standing for {@code 8a}; its {@code hadithnumber}
 * runs on (Darussalam); {@code reference} counts in the book.
 */
final class HadithApiReader implements SourceReader {
    private static final Pattern FILE_NAME = Pattern.compile("(ara|eng|ben|fra|ind|rus|tam|tur|urd)-([a-z]+?)\\d?");
    private static final Map<String, String> LANGUAGES = Map.of(
            "ara", "ar", "eng", "en", "ben", "bn", "fra", "fr", "ind", "id", "rus", "ru", "tam", "ta", "tur", "tr",
            "urd", "ur");
    private static final Map<String, String> WORKS =
            Map.of("nawawi", "nawawi40", "qudsi", "qudsi40", "dehlawi", "shahwaliullah40");

    @Override
    public String format() {
        return "hadith-api";
    }

    @Override
    public String looksFor() {
        return "JSON with \"hadithnumber\" and \"arabicnumber\", in a file or folder named as ara-bukhari or eng-muslim";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            List<Path> files = Folders.files(candidate.path(), ".json");
            return !files.isEmpty() && recognises(Candidate.of(files.get(0)));
        }
        return candidate.holds("\"hadithnumber\"", "\"hadiths\"")
                || candidate.holds("\"metadata\"", "\"hadithnumber_first\"");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        List<Path> files = Files.isDirectory(path) ? Folders.files(path, ".json") : List.of(path);
        Map<String, HadithCollector> books = new LinkedHashMap<>();
        Map<String, Folders.Checksum> checksums = new TreeMap<>();
        for (Path file : files) {
            readFile(SourceFile.read(file), books, checksums);
        }
        List<EditionText> texts = new ArrayList<>();
        books.forEach((name, side) -> {
            Folders.Checksum checksum = checksums.getOrDefault(name, new Folders.Checksum());
            side.edition().origin("hadith-api, " + path).sha256(checksum.sha256());
            side.text().ifPresent(texts::add);
        });
        if (texts.isEmpty()) {
            throw new SourceException(path, "holds no hadith");
        }
        return texts;
    }

    private static void readFile(
            SourceFile file, Map<String, HadithCollector> books, Map<String, Folders.Checksum> checksums)
            throws SourceException {
        Matcher name = name(file.path());
        HadithCollector side = books.computeIfAbsent(name.group(), id -> side(name));
        checksums.computeIfAbsent(name.group(), id -> new Folders.Checksum()).add(file);
        boolean arabic = name.group(1).equals("ara");
        JsonNode hadiths = Json.array(file.path(), Json.read(file), "hadiths", "the file");
        for (int i = 0; i < hadiths.size(); i++) {
            JsonNode hadith = hadiths.get(i);
            String place = "hadith " + (i + 1) + " of the list";
            String running = number(hadith.path("hadithnumber"));
            if (running.isEmpty()) {
                throw new SourceException(file.path(), place + " has no \"hadithnumber\"");
            }
            String text = Whitespace.folded(Json.string(file.path(), hadith, "text", place));
            Span quoted = arabic ? ChainSplitter.arabic(text) : ChainSplitter.english(text);
            Map<String, String> numbers = numbers(hadith, running);
            side.add(numbers.getOrDefault("abd-al-baqi", running), text, quoted, numbers);
        }
    }

    /** The name of the edition: the file's, or that of the nearest folder which has one. */
    private static Matcher name(Path file) throws SourceException {
        for (Path part = file.toAbsolutePath(); part != null && part.getFileName() != null; part = part.getParent()) {
            String name = part.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("(\\.min)?\\.json$", "");
            Matcher matcher = FILE_NAME.matcher(name);
            if (matcher.matches() && work(matcher).isPresent()) {
                return matcher;
            }
        }
        throw new SourceException(
                file, "neither the file nor a folder above it is named as hadith-api names editions: ara-bukhari");
    }

    private static java.util.Optional<Work> work(Matcher name) {
        return Works.named(WORKS.getOrDefault(name.group(2), name.group(2)));
    }

    private static HadithCollector side(Matcher name) {
        Work work = work(name).orElseThrow();
        String language = LANGUAGES.getOrDefault(name.group(1), "und");
        return new HadithCollector(
                work, work.id() + "-api-" + language, work.title() + ", " + language + " (hadith-api)", language);
    }

    private static Map<String, String> numbers(JsonNode hadith, String running) {
        Map<String, String> numbers = new TreeMap<>();
        numbers.put("darussalam", running);
        String printed = number(hadith.path("arabicnumber"));
        if (!printed.isEmpty()) {
            numbers.put("abd-al-baqi", printed);
        }
        int book = hadith.path("reference").path("book").asInt(0);
        int position = hadith.path("reference").path("hadith").asInt(0);
        if (book > 0 && position > 0) {
            numbers.put("in-book", book + ":" + position);
        }
        return numbers;
    }

    /** {@code 8.01} is the first of several hadiths numbered 8: {@code 8a}; {@code 402.2} the second: {@code 402b}. */
    static String number(JsonNode node) {
        String number = node.isNumber() || node.isString() ? node.asString().strip() : "";
        int point = number.indexOf('.');
        if (point < 0 || !number.matches("\\d+\\.\\d{1,2}")) {
            return number;
        }
        int part = Integer.parseInt(number.substring(point + 1));
        String whole = number.substring(0, point);
        return part == 0 ? whole : whole + (part <= 26 ? String.valueOf((char) ('a' + part - 1)) : "." + part);
    }
}
