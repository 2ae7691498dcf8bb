package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;

/** The verses of the package quran-validator: one list of all verses with the numbers of sura and verse. */
final class QuranValidatorReader implements SourceReader {
    @Override
    public String format() {
        return "quran-validator";
    }

    @Override
    public String looksFor() {
        return "a JSON list of verses with \"surah\", \"ayah\" and \"text\"";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.beginning().stripLeading().startsWith("[")
                && candidate.holds("\"surah\"", "\"ayah\"", "\"text\"");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        JsonNode list = Json.read(file);
        if (!list.isArray()) {
            throw new SourceException(path, "is not a list of verses");
        }
        QuranVerses verses = new QuranVerses(path);
        for (JsonNode verse : list) {
            int sura = Json.integer(path, verse, "surah", "a verse");
            int number = Json.integer(path, verse, "ayah", "a verse of sura " + sura);
            verses.add(0, sura, number, Json.string(path, verse, "text", "sura " + sura + " verse " + number));
        }
        return List.of(new EditionText(QuranEditions.builder(file, "ar").build(), verses.complete()));
    }
}
