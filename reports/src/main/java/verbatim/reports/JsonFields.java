package verbatim.reports;

import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import verbatim.check.Correction;
import verbatim.check.Divergence;
import verbatim.check.Finding;
import verbatim.check.Narrators;
import verbatim.check.Quotation;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.text.Span;

/** The fields of {@code verbatim-report/1}, as {@code docs/report.md} defines them. */
final class JsonFields {
    private final JsonGenerator json;
    private final Messages messages;

    JsonFields(JsonGenerator json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    void tool(ReportHead head) {
        json.writeObjectPropertyStart("tool");
        json.writeStringProperty("name", "verbatim");
        json.writeStringProperty("version", head.version());
        json.writeEndObject();
    }

    void library(ReportHead head) {
        json.writeObjectPropertyStart("library");
        json.writeStringProperty("fingerprint", head.fingerprint());
        json.writeArrayPropertyStart("editions");
        for (Edition edition : head.editions()) {
            json.writeStartObject();
            json.writeStringProperty("id", edition.id());
            json.writeStringProperty("work", edition.work().id());
            json.writeStringProperty("language", edition.language());
            json.writeStringProperty("title", edition.title());
            text("version", edition.version());
            text("origin", edition.origin());
            text("sha256", edition.sha256());
            text("licence", edition.licence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The objects of all of a document's findings. */
    void findings(CheckedDocument document) {
        List<String> fingerprints = document.fingerprints();
        for (int i = 0; i < document.findings().size(); i++) {
            json.writeStartObject();
            finding(document, i, fingerprints.get(i));
            json.writeEndObject();
        }
    }

    /** The fields of finding {@code index}. */
    void finding(CheckedDocument document, int index, String fingerprint) {
        Finding finding = document.findings().get(index);
        int earlier = document.part().earlier();
        json.writeStringProperty("id", "f" + (earlier + index + 1));
        json.writeStringProperty("fingerprint", fingerprint);
        if (finding.pair().isPresent()) {
            json.writeStringProperty("pair", "f" + (earlier + finding.pair().getAsInt() + 1));
        }
        if (finding.rule().isPresent()) {
            json.writeStringProperty("rule", finding.rule().get().id());
            json.writeStringProperty("severity", finding.severity().id());
        }
        if (document.acceptance(index).isPresent()) {
            Acceptance acceptance = document.acceptance(index).get();
            json.writeObjectPropertyStart("accepted");
            json.writeStringProperty("by", acceptance.by().id());
            text("reason", acceptance.reason());
            json.writeEndObject();
        }
        json.writeStringProperty("wording", finding.wording().name());
        json.writeStringProperty("attribution", finding.attribution().name());
        text("work", finding.work());
        if (finding.quotation().isPresent()) {
            Quotation quotation = finding.quotation().get();
            json.writeStringProperty("edition", quotation.edition().id());
            json.writeStringProperty("locus", Loci.text(quotation));
            json.writeArrayPropertyStart("twins");
            for (String twin : Loci.twins(quotation)) {
                json.writeString(twin);
            }
            json.writeEndArray();
            if (!quotation.further().isEmpty()) {
                json.writeArrayPropertyStart("parts");
                part(document, quotation);
                quotation.further().forEach(next -> part(document, next));
                json.writeEndArray();
            }
        }
        stretch("quotation", document, finding.span());
        json.writeEndObject();
        json.writeBooleanProperty("marked", finding.marked());
        if (finding.citation().isPresent()) {
            citation(document, finding.citation().get());
        }
        if (finding.narrators().isPresent()) {
            Narrators narrators = finding.narrators().get();
            stretch("narrators", document, narrators.span());
            json.writeStringProperty("attribution", narrators.attribution().name());
            json.writeEndObject();
        }
        divergences(document, finding.divergences());
        if (finding.quotation().isPresent()) {
            text("source", finding.quotation().get().source());
            text("passage", finding.quotation().get().passage());
        }
        corrections(document, finding.corrections());
        if (finding.slip().isPresent()) {
            json.writeStringProperty(
                    "slip", finding.slip().get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!finding.missing().isEmpty()) {
            json.writeArrayPropertyStart("missing");
            for (String work : finding.missing()) {
                json.writeString(work);
            }
            json.writeEndArray();
        }
        text("message", messages.sentence(finding, document.text()));
    }

    private void part(CheckedDocument document, Quotation part) {
        json.writeStartObject();
        span(document, part.span());
        json.writeStringProperty("locus", Loci.text(part));
        json.writeEndObject();
    }

    private void citation(CheckedDocument document, Citation citation) {
        stretch("citation", document, citation.span());
        StringBuilder loci = new StringBuilder();
        for (Reference reference : citation.references()) {
            loci.append(loci.isEmpty() ? "" : "; ").append(Loci.text(reference));
        }
        json.writeStringProperty("locus", loci.toString());
        json.writeEndObject();
    }

    private void divergences(CheckedDocument document, List<Divergence> divergences) {
        json.writeArrayPropertyStart("divergences");
        for (Divergence divergence : divergences) {
            json.writeStartObject();
            json.writeStringProperty("kind", divergence.kind().name());
            span(document, divergence.span());
            text("quoted", divergence.quoted());
            text("source", divergence.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void corrections(CheckedDocument document, List<Correction> corrections) {
        json.writeArrayPropertyStart("corrections");
        for (Correction correction : corrections) {
            json.writeStartObject();
            span(document, correction.span());
            json.writeStringProperty("replacement", Safe.encodable(correction.replacement()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** All of a document's notes, as one array property; nothing when there are none. */
    void notes(CheckedDocument document) {
        if (document.notes().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("notes");
        for (Note note : document.notes()) {
            json.writeStartObject();
            note(note);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void note(Note note) {
        json.writeStringProperty("kind", note.kind());
        text("where", note.where());
        text("message", note.message());
    }

    /** Opens an object that says where {@code span} stands and what its words are. */
    private void stretch(String name, CheckedDocument document, Span span) {
        json.writeObjectPropertyStart(name);
        span(document, span);
        Place place = document.places().at(span.start());
        json.writeNumberProperty("line", place.line());
        json.writeNumberProperty("column", place.column());
        text("where", place.label());
        text("text", span.of(document.text().chars()));
    }

    private void span(CheckedDocument document, Span span) {
        Span inFile = document.places().inFile(span);
        long start = document.places().start();
        json.writeNumberProperty("start", start + inFile.start());
        json.writeNumberProperty("end", start + inFile.end());
    }

    /** A property that is left out when it says nothing. */
    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, Safe.encodable(value));
        }
    }
}
