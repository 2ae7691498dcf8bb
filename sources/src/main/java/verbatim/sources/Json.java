package verbatim.sources;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of unknown origin: limits on depth and length, no duplicate keys, and errors that name file and place. */
final class Json {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxStringLength(16 << 20)
            .maxNameLength(1000)
            .maxNumberLength(100)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** The one JSON value that the file holds. */
    static JsonNode read(SourceFile file) throws SourceException {
        try {
            JsonNode node = MAPPER.readTree(file.bytes());
            if (node.isMissingNode()) {
                throw new SourceException(file.path(), "holds no JSON");
            }
            return node;
        } catch (JacksonException e) {
            throw notJson(file.path(), e);
        }
    }

    static SourceException notJson(Path path, JacksonException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        String problem = "is not valid JSON: " + e.getOriginalMessage();
        return line > 0 ? new SourceException(path, line, problem) : new SourceException(path, problem);
    }

    /** The array under {@code key} of an object; {@code place} says where the object is. */
    static JsonNode array(Path path, JsonNode object, String key, String place) throws SourceException {
        JsonNode array = object.path(key);
        if (!array.isArray()) {
            throw new SourceException(path, place + " has no list \"" + key + "\"");
        }
        return array;
    }

    static int integer(Path path, JsonNode object, String key, String place) throws SourceException {
        JsonNode number = object.path(key);
        if (!number.isInt()) {
            throw new SourceException(path, place + " has no whole number \"" + key + "\"");
        }
        return number.intValue();
    }

    static String string(Path path, JsonNode object, String key, String place) throws SourceException {
        JsonNode string = object.path(key);
        if (!string.isString()) {
            throw new SourceException(path, place + " has no text \"" + key + "\"");
        }
        return string.stringValue();
    }

    /** The text under {@code key}, or an empty string. */
    static String optional(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isString() ? value.stringValue() : "";
    }
}
