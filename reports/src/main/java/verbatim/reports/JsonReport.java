package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;

/** One object, {@code verbatim-report/1}: every finding, right ones too. */
final class JsonReport implements ReportWriter {
    private final Writer out;
    private final JsonGenerator json;
    private final JsonFields fields;
    private final boolean texts;

    JsonReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.json = Json.indented(out);
        this.fields = new JsonFields(json, settings.messages());
        this.texts = settings.texts();
    }

    @Override
    public void begin(ReportHead head) {
        json.writeStartObject();
        json.writeStringProperty("schema", "verbatim-report/1");
        fields.tool(head);
        fields.library(head);
        json.writeArrayPropertyStart("documents");
    }

    @Override
    public void document(CheckedDocument document) {
        if (document.part().first()) {
            json.writeStartObject();
            json.writeStringProperty("path", Safe.encodable(document.path()));
            if (texts) {
                json.writeStringProperty(
                        "text", Safe.encodable(document.places().chars()));
            }
            json.writeArrayPropertyStart("findings");
        }
        fields.findings(document);
        if (document.part().last()) {
            json.writeEndArray();
            fields.notes(document);
            json.writeEndObject();
        }
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }
}
