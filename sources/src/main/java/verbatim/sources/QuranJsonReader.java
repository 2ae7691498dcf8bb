package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;

/**
 * The files of the package quran-json: a list of suras, each with its verses. A file with translations has the Arabic
 * beside each verse; the translation is what it is read for. The notes of the Indonesian print are not in its file; the marks
 * that led to them, {@code Israil,288)}, are taken out.
 */
final class QuranJsonReader implements SourceReader {
    /** A number and a bracket behind a word; behind a space too, where no bracket is open that it could close. */
    private static final Pattern NOTE_MARK = Pattern.compile("(?<=[^\\s(\\d])( ?)\\d{1,4}\\)");

    @Override
    public String format() {
        return "quran-json";
    }

    @Override
    public String looksFor() {
        return "a JSON list of suras with \"total_verses\" and \"verses\"";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.beginning().stripLeading().startsWith("[")
                && candidate.holds("\"total_verses\"", "\"verses\"", "\"transliteration\"");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        JsonNode suras = Json.read(file);
        if (!suras.isArray()) {
            throw new SourceException(path, "is not a list of suras");
        }
        String key = textKey(suras.path(0).path("verses").path(0));
        QuranVerses verses = new QuranVerses(path);
        for (JsonNode sura : suras) {
            int suraNumber = Json.integer(path, sura, "id", "a sura");
            String place = "sura " + suraNumber;
            for (JsonNode verse : Json.array(path, sura, "verses", place)) {
                int number = Json.integer(path, verse, "id", "a verse of " + place);
                String text = Json.string(path, verse, key, place + " verse " + number);
                verses.add(0, suraNumber, number, key.equals("translation") ? withoutNoteMarks(text) : text);
            }
        }
        EditionBuilder edition = QuranEditions.builder(file, key.equals("text") ? "ar" : "und");
        return List.of(new EditionText(edition.build(), verses.complete()));
    }

    static String withoutNoteMarks(String text) {
        if (text.indexOf(')') < 0) {
            return text;
        }
        Matcher mark = NOTE_MARK.matcher(text);
        return mark.replaceAll(found -> {
            String before = text.substring(0, found.start());
            boolean closes = !found.group(1).isEmpty() && before.lastIndexOf('(') > before.lastIndexOf(')');
            return closes ? Matcher.quoteReplacement(found.group()) : "";
        });
    }

    private static String textKey(JsonNode verse) {
        if (verse.has("translation")) {
            return "translation";
        }
        return verse.has("transliteration") ? "transliteration" : "text";
    }
}
