package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import verbatim.citation.Citation.Part;
import verbatim.citation.Citation.Slot;
import verbatim.text.Span;

/** A citation while it is read: what it names so far. Belongs to one run. */
final class Draft {
    final List<Reference> references = new ArrayList<>();
    final List<Reference> alternatives = new ArrayList<>();
    final List<Slot> slots = new ArrayList<>();

    /** Whether the references' chapter is the last one named before. */
    boolean inherits;
    /** Whether it is one of many words, "verse" or "v.", that says so. */
    boolean weak;
    /** Whether the words say nothing but "the same again". */
    boolean repeats;

    void add(Reference reference) {
        references.add(reference);
    }

    /** Notes where a part of the reference that is added next stands. */
    void slot(Part part, Span span) {
        slots.add(new Slot(part, references.size(), span));
    }

    /** Forgets what was read in vain. */
    void clear() {
        references.clear();
        alternatives.clear();
        slots.clear();
        inherits = false;
        weak = false;
        repeats = false;
    }

    /** Takes what {@code other} names in place of what was read so far. */
    void become(Draft other) {
        references.clear();
        references.addAll(other.references);
        slots.clear();
        slots.addAll(other.slots);
    }

    Citation citation(Span span) {
        return new Citation(span, references, alternatives, slots);
    }
}
