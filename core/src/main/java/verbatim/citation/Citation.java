package verbatim.citation;

import java.util.List;
import verbatim.text.Span;

/**
 * A reference as somebody wrote it.
 *
 * @param span all of it with its brackets if they hold nothing else, in UTF-16 units of the text
 * @param references what it names, in order: one for "4:139", two for "al-Bukhari and Muslim"; never empty
 * @param alternatives other readings when the words contradict themselves: "An-Nisa 3:4" names verse 4 of sura 4, and
 *     perhaps of sura 3
 * @param slots where its parts stand, in the order of the text: what a correction would replace
 */
public record Citation(Span span, List<Reference> references, List<Reference> alternatives, List<Slot> slots) {
    public Citation {
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a citation names something");
        }
        references = List.copyOf(references);
        alternatives = List.copyOf(alternatives);
        slots = List.copyOf(slots);
    }

    /** What a part of a citation says. */
    public enum Part {
        /** The sura's or the work's name. */
        NAME,
        /** The sura's, book's or volume's number. */
        CHAPTER,
        /** The first verse or number. */
        FIRST,
        /** The last verse or number of a range. */
        LAST
    }

    /**
     * Where one part of a citation stands.
     *
     * @param part what it says
     * @param reference the index in {@link #references} of the reference it is part of
     * @param span its name or digits alone
     */
    public record Slot(Part part, int reference, Span span) {}

    /** Whether it names suras of the Qur'an as a whole, without a verse. */
    public boolean isWholeChapter() {
        for (Reference reference : references) {
            if (!reference.work().equals("quran") || !reference.first().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names works and no place in any of them: "narrated by Muslim". */
    public boolean isWorkAlone() {
        for (Reference reference : references) {
            if (!reference.chapter().isEmpty() || !reference.first().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The same where {@code place} is, its parts so many characters on: it was read by itself, in brackets put around it. */
    public Citation moved(int by, Span place) {
        List<Slot> there = slots.stream()
                .map(slot ->
                        new Slot(slot.part, slot.reference, new Span(slot.span.start() + by, slot.span.end() + by)))
                .toList();
        return new Citation(place, references, alternatives, there);
    }

    /** Whether it is one chapter's and one verse's number and nothing else: "2:255", "(2:255)". */
    public boolean isNumbersAlone() {
        return references.size() == 1
                && slots.size() >= 2
                && slots.get(0).part() == Part.CHAPTER
                && slots.get(0).span().start() - span.start() <= 1
                && span.end() - slots.get(slots.size() - 1).span().end() <= 1;
    }

    /**
     * The first reference's verses or numbers: "139-141" in "[Al-Nisa 4:139-141]"; without any, an empty span at the end of
     * the citation.
     */
    public Span numberSpan() {
        int start = -1;
        int end = span.end();
        for (Slot slot : slots) {
            if (slot.reference == 0 && (slot.part == Part.FIRST || slot.part == Part.LAST)) {
                start = start < 0 ? slot.span.start() : start;
                end = slot.span.end();
            }
        }
        return start < 0 ? new Span(end, end) : new Span(start, end);
    }
}
