package verbatim.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The gold file of all verses in plain (imla'i) spelling. */
final class PlainVerses {
    private PlainVerses() {}

    /** The verses by their number, "4:139", in order. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> verses = new LinkedHashMap<>();
        for (JsonNode verse : new ObjectMapper().readTree(Files.readString(file))) {
            String number =
                    verse.get("surah_id").asInt() + ":" + verse.get("ayah_id").asInt();
            verses.put(number, verse.get("ayah_text").asString());
        }
        return verses;
    }
}
