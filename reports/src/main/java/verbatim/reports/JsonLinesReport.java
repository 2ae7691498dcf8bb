package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** One finding a line, {@code verbatim-finding/1}, right ones too; a document's notes are lines of their own. */
final class JsonLinesReport implements ReportWriter {
    private final Writer out;
    private final Messages messages;
    private String library = "";

    JsonLinesReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.messages = settings.messages();
    }

    @Override
    public void begin(ReportHead head) {
        library = head.fingerprint();
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
        List<String> fingerprints = document.fingerprints();
        for (int i = 0; i < fingerprints.size(); i++) {
            JsonGenerator json = line(document);
            new JsonFields(json, messages).finding(document, i, fingerprints.get(i));
            end(json);
        }
        for (Note note : document.notes()) {
            JsonGenerator json = line(document);
            json.writeObjectPropertyStart("note");
            new JsonFields(json, messages).note(note);
            json.writeEndObject();
            end(json);
        }
        out.flush();
    }

    private JsonGenerator line(CheckedDocument document) {
        JsonGenerator json = Json.dense(out);
        json.writeStartObject();
        json.writeStringProperty("schema", "verbatim-finding/1");
        json.writeStringProperty("library", library);
        json.writeStringProperty("path", Safe.encodable(document.path()));
        return json;
    }

    private void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.close();
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
