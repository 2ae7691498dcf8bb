package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.text.Span;

/** SARIF 2.1.0, one run, with fixes; columns count UTF-16 units. */
final class SarifReport implements ReportWriter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Writer out;
    private final ReportSettings settings;
    private final JsonGenerator json;
    private final List<Failure> failures = new ArrayList<>();

    private record Failure(String path, Note note) {}

    SarifReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.json = Json.indented(out);
    }

    @Override
    public void begin(ReportHead head) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "verbatim");
        json.writeStringProperty("version", head.version());
        json.writeArrayPropertyStart("rules");
        for (Rule rule : Rule.values()) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            text("shortDescription", settings.messages().say("rule." + rule.id()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeObjectPropertyStart("properties");
        new JsonFields(json, settings.messages()).library(head);
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
    }

    @Override
    public void document(CheckedDocument document) {
        List<String> fingerprints = Fingerprints.of(document.findings());
        for (int i = 0; i < fingerprints.size(); i++) {
            Finding finding = document.findings().get(i);
            boolean told = settings.lists(document, i) || document.acceptance(i).isPresent();
            if (finding.rule().isPresent() && told) {
                result(document, i, finding.rule().get(), fingerprints.get(i));
            }
        }
        for (Note note : document.notes()) {
            failures.add(new Failure(document.path(), note));
        }
    }

    private void result(CheckedDocument document, int index, Rule rule, String fingerprint) {
        Finding finding = document.findings().get(index);
        json.writeStartObject();
        json.writeStringProperty("ruleId", rule.id());
        json.writeStringProperty("level", level(finding.severity()));
        text("message", settings.messages().sentence(finding, document.text()));
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        artifact(document.path());
        region("region", document, finding.span());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectPropertyStart("partialFingerprints");
        json.writeStringProperty("verbatimFinding/v1", fingerprint);
        json.writeEndObject();
        fix(document, finding);
        if (document.acceptance(index).isPresent()) {
            suppression(document.acceptance(index).get());
        }
        json.writeEndObject();
    }

    private void suppression(Acceptance acceptance) {
        json.writeArrayPropertyStart("suppressions");
        json.writeStartObject();
        json.writeStringProperty("kind", "external");
        String reason = acceptance.reason().isEmpty() ? acceptance.by().id() : acceptance.reason();
        json.writeStringProperty("justification", Safe.encodable(reason));
        json.writeEndObject();
        json.writeEndArray();
    }

    private void fix(CheckedDocument document, Finding finding) {
        List<Correction> corrections = document.applicable(finding);
        if (corrections.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("fixes");
        json.writeStartObject();
        json.writeArrayPropertyStart("artifactChanges");
        json.writeStartObject();
        artifact(document.path());
        json.writeArrayPropertyStart("replacements");
        for (Correction correction : corrections) {
            json.writeStartObject();
            region("deletedRegion", document, correction.span());
            text("insertedContent", correction.replacement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void region(String name, CheckedDocument document, Span span) {
        FileRange range = FileRange.of(document, span);
        Span file = document.places().inFile(span);
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("startLine", range.start().line());
        json.writeNumberProperty("startColumn", range.start().column());
        json.writeNumberProperty("endLine", range.end().line());
        json.writeNumberProperty("endColumn", range.end().column());
        json.writeNumberProperty("charOffset", file.start());
        json.writeNumberProperty("charLength", file.length());
        json.writeEndObject();
    }

    private void artifact(String path) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(path));
        json.writeEndObject();
    }

    /** A path as a relative reference: everything but unreserved characters and {@code /} percent-encoded. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~/".indexOf(c) >= 0;
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return uri.toString();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", Safe.encodable(text));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case SUGGESTION -> "note";
            case NONE -> "none";
        };
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        boolean successful = true;
        for (Failure failure : failures) {
            successful &= !failure.note().failed();
        }
        json.writeBooleanProperty("executionSuccessful", successful);
        json.writeArrayPropertyStart("toolExecutionNotifications");
        for (Failure failure : failures) {
            json.writeStartObject();
            json.writeStringProperty("level", failure.note().failed() ? "error" : "note");
            text("message", failure.note().message());
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            artifact(failure.path());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }
}
