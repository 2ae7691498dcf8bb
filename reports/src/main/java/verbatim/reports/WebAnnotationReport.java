package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.text.Span;

/**
 * One W3C Web Annotation page: an annotation a quotation, right ones too. A position counts code points of the text that
 * was read, a quote has some of the text on either side.
 */
final class WebAnnotationReport implements ReportWriter {
    private static final int AROUND = 32;

    private final Writer out;
    private final ReportSettings settings;
    private final JsonGenerator json;

    WebAnnotationReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.json = Json.indented(out);
    }

    @Override
    public void begin(ReportHead head) {
        json.writeStartObject();
        json.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringProperty("id", "urn:verbatim:report:" + head.fingerprint());
        json.writeStringProperty("type", "AnnotationPage");
        json.writeArrayPropertyStart("items");
    }

    @Override
    public void document(CheckedDocument document) {
        List<String> fingerprints = Fingerprints.of(document.findings());
        for (int i = 0; i < fingerprints.size(); i++) {
            annotation(document, document.findings().get(i), fingerprints.get(i));
        }
    }

    private void annotation(CheckedDocument document, Finding finding, String fingerprint) {
        json.writeStartObject();
        json.writeStringProperty("id", "urn:verbatim:finding:" + fingerprint);
        json.writeStringProperty("type", "Annotation");
        json.writeStringProperty("motivation", "assessing");
        json.writeArrayPropertyStart("body");
        body("describing", settings.messages().sentence(finding, document.text()));
        body("classifying", finding.rule().map(Rule::id).orElse("right"));
        json.writeEndArray();
        json.writeObjectPropertyStart("target");
        json.writeStringProperty("source", SarifReport.uri(document.path()));
        json.writeArrayPropertyStart("selector");
        quote(document.text().chars(), finding.span());
        position(document.text().chars(), finding.span());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void body(String purpose, String value) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextualBody");
        json.writeStringProperty("purpose", purpose);
        json.writeStringProperty("format", "text/plain");
        json.writeStringProperty("value", Safe.encodable(value));
        json.writeEndObject();
    }

    private void quote(String chars, Span span) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextQuoteSelector");
        json.writeStringProperty("exact", Safe.encodable(span.of(chars)));
        json.writeStringProperty(
                "prefix", Safe.encodable(chars.substring(Math.max(0, span.start() - AROUND), span.start())));
        json.writeStringProperty(
                "suffix", Safe.encodable(chars.substring(span.end(), Math.min(chars.length(), span.end() + AROUND))));
        json.writeEndObject();
    }

    private void position(String chars, Span span) {
        int start = chars.codePointCount(0, span.start());
        json.writeStartObject();
        json.writeStringProperty("type", "TextPositionSelector");
        json.writeNumberProperty("start", start);
        json.writeNumberProperty("end", start + chars.codePointCount(span.start(), span.end()));
        json.writeEndObject();
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
