package verbatim.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * A document's foot- and endnotes, with the place of the running text each belongs to. Offsets are UTF-16 units of the text.
 * Immutable.
 */
record Notes(List<Note> notes) {
    /** No place in the running text. */
    private static final int NOWHERE = -1;

    Notes {
        notes = List.copyOf(notes);
    }

    /** One note and where its mark stands; {@link #NOWHERE} when no mark leads to it. */
    private record Note(Span span, int mark) {}

    static Notes of(Text text) {
        Map<String, Integer> marks = new HashMap<>();
        for (Text.Part part : text.parts()) {
            if (part.kind() == Text.Kind.NOTE_MARK) {
                marks.putIfAbsent(part.label(), part.span().start());
            }
        }
        List<Note> notes = new ArrayList<>();
        for (Text.Part part : text.parts()) {
            if (part.kind() == Text.Kind.NOTE) {
                notes.add(new Note(part.span(), marks.getOrDefault(part.label(), NOWHERE)));
            }
        }
        return new Notes(notes);
    }

    /** The note that {@code span} stands in, as an index; -1 for the running text. */
    int indexOf(Span span) {
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).span().contains(span)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a mark in the running text leads to note {@code index}. */
    boolean hasMark(int index) {
        return notes.get(index).mark() != NOWHERE;
    }

    int mark(int index) {
        return notes.get(index).mark();
    }
}
