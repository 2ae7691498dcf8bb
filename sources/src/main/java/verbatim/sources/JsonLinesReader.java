package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import verbatim.source.EditionText;

/** JSON Lines: one object a line with a {@code text} and a {@code number}, or none and the line counts. */
final class JsonLinesReader implements SourceReader {
    @Override
    public String format() {
        return "json-lines";
    }

    @Override
    public String looksFor() {
        return "a .jsonl or .ndjson file with an object in each line that has a \"text\" and, if it likes, a \"number\"";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return candidate.named(".jsonl") || candidate.named(".ndjson");
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        OwnText text = new OwnText(file, description);
        int number = 0;
        for (String line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            JsonNode node = EditionFile.parse(path, number, line);
            if (number == 1 && node.has("edition")) {
                return List.of(EditionFile.read(path));
            }
            if (node.has("number")) {
                text.add(number, EditionFile.passage(path, number, node));
            } else {
                text.add(number, String.valueOf(number), Json.string(path, node, "text", "line " + number));
            }
        }
        return text.texts();
    }
}
