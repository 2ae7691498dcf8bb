package verbatim.server;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this server writes it, and reads it within its limits. Serves all threads. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonMapper mapper;

    Json(ServerLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.bodyBytes())
                .maxNameLength(1_000)
                .build();
        this.mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .build();
    }

    /** What {@code fields} writes, as one object. */
    static String object(Consumer<JsonGenerator> fields) {
        StringWriter out = new StringWriter(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return out.toString();
    }

    /** A property that is left out when it says nothing. */
    static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    /** Reads one value. What is wrong with it is said without the words it holds. */
    JsonNode read(byte[] bytes) throws Refusal {
        try {
            return mapper.readTree(bytes);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    JsonNode read(String text) throws Refusal {
        try {
            return mapper.readTree(text);
        } catch (JacksonException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(JacksonException problem) {
        if (problem instanceof tools.jackson.core.exc.StreamConstraintsException) {
            return Refusal.badRequest("the JSON is nested too deeply, or a part of it is too long");
        }
        var at = problem.getLocation();
        String where = at == null ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
        return Refusal.badRequest("this is not JSON" + where);
    }
}
