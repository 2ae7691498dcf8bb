package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Severity;
import verbatim.text.Span;

/** One diagnostic of the Reviewdog Diagnostic Format a line; its columns count bytes of UTF-8. */
final class ReviewdogReport extends LineReport {
    ReviewdogReport(Writer out, ReportSettings settings) {
        super(out, settings);
    }

    @Override
    void finding(CheckedDocument document, Finding finding) throws IOException {
        JsonGenerator json = Json.dense(out);
        json.writeStartObject();
        json.writeStringProperty("message", Safe.encodable(settings.messages().sentence(finding, document.text())));
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", Safe.encodable(document.path()));
        range(json, document, finding.span());
        json.writeEndObject();
        json.writeStringProperty("severity", severity(finding.severity()));
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("name", "verbatim");
        json.writeEndObject();
        if (finding.rule().isPresent()) {
            json.writeObjectPropertyStart("code");
            json.writeStringProperty("value", finding.rule().get().id());
            json.writeEndObject();
        }
        suggestions(json, document, finding);
        json.writeEndObject();
        json.close();
        out.write('\n');
    }

    private static void suggestions(JsonGenerator json, CheckedDocument document, Finding finding) {
        List<Correction> corrections = document.applicable(finding);
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("suggestions");
        for (Correction correction : corrections) {
            json.writeStartObject();
            range(json, document, correction.span());
            json.writeStringProperty("text", Safe.encodable(correction.replacement()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void range(JsonGenerator json, CheckedDocument document, Span span) {
        FileRange range = FileRange.of(document, span);
        json.writeObjectPropertyStart("range");
        point(json, "start", range.start());
        point(json, "end", range.end());
        json.writeEndObject();
    }

    private static void point(JsonGenerator json, String name, FileRange.Point point) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("line", point.line());
        json.writeNumberProperty("column", point.byteColumn());
        json.writeEndObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case SUGGESTION, NONE -> "INFO";
        };
    }
}
