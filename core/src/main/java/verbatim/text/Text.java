package verbatim.text;

import java.util.List;

/**
 * A document in reading order: its characters and its labelled parts. Markup is not in it; what the markup says is in the
 * parts. Immutable.
 *
 * @param chars the characters that are read, as decoded; blocks (paragraphs, headings, cells) are set apart by line ends
 * @param parts what the document's format says about stretches of it, in the order of their spans; may nest
 */
public record Text(String chars, List<Part> parts) {
    public Text {
        int last = 0;
        for (Part part : parts) {
            if (part.span().end() > chars.length() || part.span().start() < last) {
                throw new IllegalArgumentException("part " + part + " is out of order or past " + chars.length());
            }
            last = part.span().start();
        }
        parts = List.copyOf(parts);
    }

    /** A text without markup. */
    public static Text plain(String chars) {
        return new Text(chars, List.of());
    }

    /** What a part of a document is. */
    public enum Kind {
        /** A printed page; the label is its number. */
        PAGE,
        /** A heading: no quotation runs over its edges. */
        HEADING,
        /** A paragraph, list item or other block: a quotation may run over its edges only inside one {@link #QUOTATION}. */
        BLOCK,
        /** A table's cell: no quotation runs over its edges. */
        CELL,
        /** A foot- or endnote's text; the label is its mark. */
        NOTE,
        /** The mark in the running text that leads to the note with the same label. */
        NOTE_MARK,
        /** Words the format itself marks as quoted: {@code <q>}, {@code <blockquote>}, {@code > } lines, TEI {@code <quote>}. */
        QUOTATION,
        /** Bold or italic words. */
        EMPHASIS,
        /** Words in the language that the label names (BCP 47). */
        LANGUAGE,
        /** Words the author asked not to have checked, and code. */
        SKIPPED
    }

    /** One labelled stretch of a text. */
    public record Part(Kind kind, Span span, String label) {}
}
