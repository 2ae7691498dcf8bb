package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;

/**
 * The files of the package quran-json: a list of suras, each with its verses. A file with translations has the Arabic
 * beside each verse; the translation is what it is read for.
 */
final class QuranJsonReader implements SourceReader {
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
                verses.add(0, suraNumber, number, Json.string(path, verse, key, place + " verse " + number));
            }
        }
        EditionBuilder edition = QuranEditions.builder(file, key.equals("text") ? "ar" : "und");
        return List.of(new EditionText(edition.build(), verses.complete()));
    }

    private static String textKey(JsonNode verse) {
        if (verse.has("translation")) {
            return "translation";
        }
        return verse.has("transliteration") ? "transliteration" : "text";
    }
}
