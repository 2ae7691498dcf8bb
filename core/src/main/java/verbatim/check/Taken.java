package verbatim.check;

import java.util.BitSet;
import verbatim.text.Span;

/** The characters of a text that are spoken for. For one thread. */
final class Taken {
    private final BitSet characters = new BitSet();

    void add(Span span) {
        characters.set(span.start(), span.end());
    }

    /** Whether no character of a stretch is taken. */
    boolean isFree(Span stretch) {
        int next = characters.nextSetBit(stretch.start());
        return next < 0 || next >= stretch.end();
    }
}
