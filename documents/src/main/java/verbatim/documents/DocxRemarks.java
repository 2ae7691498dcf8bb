package verbatim.documents;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Comments in a Word file: one part with what they say, and in the body the places that they are about. Word knows comments in
 * the body alone: one on a note stands where the note's mark is, one on a header at the beginning, and each says of what it is.
 */
final class DocxRemarks {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Far above the ids that Word gives. */
    private static final int FIRST_ID = 900_000;

    private final Document document;
    private final byte[] original;
    private final Instant time;

    DocxRemarks(Document document, byte[] original, Instant time) {
        this.document = document;
        this.original = original;
        this.time = time;
    }

    /** The entries that change. */
    Map<String, byte[]> add(List<Remark> remarks) throws IOException {
        Member body = document.members().get(0);
        String folder = body.name().substring(0, body.name().lastIndexOf('/') + 1);
        List<Edit> cuts = new ArrayList<>();
        StringBuilder comments = new StringBuilder();
        int id = FIRST_ID;
        for (Remark remark : remarks) {
            Optional<Span> place = place(remark.span(), body);
            if (place.isEmpty()) {
                continue; // the body has no words
            }
            Span source = place.get();
            DocxRuns first = DocxRuns.at(body.chars(), source.start());
            DocxRuns last = DocxRuns.at(body.chars(), source.end());
            cuts.add(cut(source.start(), first.close() + first.point("commentRangeStart", id) + first.open()));
            cuts.add(cut(
                    source.end(),
                    last.close() + last.point("commentRangeEnd", id) + last.run("commentReference", id) + last.open()));
            comments.append(comment(id++, where(remark.span()) + remark.message()));
        }
        Map<String, byte[]> changed = new LinkedHashMap<>();
        if (cuts.isEmpty()) {
            return changed;
        }
        List<Edit> sorted = DocxRuns.keepingCutSpaces(body.chars(), WordEdits.sorted(cuts));
        changed.put(body.name(), Fixer.encoded(document, body, WordEdits.apply(body.chars(), sorted)));
        try (ZipPackage zip = ZipPackage.open(document.name(), original, Limits.DEFAULT)) {
            addPart(zip, folder, body.name().substring(folder.length()), comments.toString(), changed);
        }
        return changed;
    }

    /** Where in the body a remark on {@code span} of the text stands. */
    private Optional<Span> place(Span span, Member body) {
        Optional<Span> own = inBody(span, body);
        if (own.isPresent()) {
            return own;
        }
        String chars = document.text().chars();
        int mark = mark(span);
        if (mark < 0) {
            int first = wordEnd(chars, 0);
            return inBody(new Span(0, first), body);
        }
        int end = mark;
        while (end > 0 && Character.isWhitespace(chars.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !Character.isWhitespace(chars.charAt(start - 1))) {
            start--;
        }
        return inBody(new Span(start, end), body);
    }

    private Optional<Span> inBody(Span span, Member body) {
        Span source = document.map().source(span);
        return source.isEmpty() || source.end() > body.end() ? Optional.empty() : Optional.of(source);
    }

    private static int wordEnd(String chars, int start) {
        int end = start;
        while (end < chars.length() && !Character.isWhitespace(chars.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where in the text the mark stands of the note that holds {@code span}, or -1. */
    private int mark(Span span) {
        for (Text.Part note : document.text().parts()) {
            if (note.kind() == Text.Kind.NOTE && note.span().contains(span)) {
                for (Text.Part mark : document.text().parts()) {
                    if (mark.kind() == Text.Kind.NOTE_MARK && mark.label().equals(note.label())) {
                        return mark.span().start();
                    }
                }
            }
        }
        return -1;
    }

    /** "footnote 3: ", of words that are not the body's. */
    private String where(Span span) {
        String label = document.place(span.start()).label();
        return label.isEmpty() ? "" : label + ": ";
    }

    private static Edit cut(int position, String xml) {
        return new Edit(position, position, xml);
    }

    private String comment(int id, String message) {
        return "<w:comment xmlns:w=\"" + W + "\" w:id=\"" + id + "\" w:author=\"Verbatim\" w:date=\"" + time
                + "\" w:initials=\"V\"><w:p><w:r><w:t xml:space=\"preserve\">" + Escapes.xml(message, Encoding.UTF_8)
                + "</w:t></w:r></w:p></w:comment>";
    }

    private void addPart(ZipPackage zip, String folder, String body, String comments, Map<String, byte[]> changed)
            throws IOException {
        String part = folder + "comments.xml";
        Optional<Decoded> old = zip.text(part);
        if (old.isPresent()) {
            put(changed, part, before(old.get().chars(), "comments>", comments));
            return;
        }
        put(
                changed,
                part,
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + W + "\">"
                        + comments + "</w:comments>");
        String relations = folder + "_rels/" + body + ".rels";
        String entry = "<Relationship Id=\"rIdVerbatimComments\" Type=\"" + RELATION + "\" Target=\"comments.xml\"/>";
        String oldRelations = zip.text(relations)
                .map(Decoded::chars)
                .orElse("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"" + RELATIONS
                        + "\"></Relationships>");
        put(changed, relations, before(oldRelations, "Relationships>", entry));
        String types = zip.text("[Content_Types].xml")
                .orElseThrow(() -> new UnfixableDocumentException(document.name(), "has no list of content types"))
                .chars();
        String type = "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + "\"/>";
        put(changed, "[Content_Types].xml", before(types, "Types>", type));
    }

    /** With {@code added} before the closing tag that ends with {@code tail}. */
    private String before(String xml, String tail, String added) throws UnfixableDocumentException {
        int end = xml.lastIndexOf(tail);
        int tag = end < 0 ? -1 : xml.lastIndexOf("</", end);
        if (tag < 0) {
            throw new UnfixableDocumentException(document.name(), "has a part that can't be added to");
        }
        return xml.substring(0, tag) + added + xml.substring(tag);
    }

    private static void put(Map<String, byte[]> changed, String name, String xml) throws IOException {
        changed.put(name, Encoding.UTF_8.encode(xml));
    }
}
