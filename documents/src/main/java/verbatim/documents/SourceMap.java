package verbatim.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import verbatim.text.Span;

/**
 * The way from a text back to the characters it was read from. Both sides count UTF-16 units. Immutable.
 *
 * <p>The text is cut into segments that leave no gap: COPIED ones stand in the source as they stand in the text, REPLACED ones
 * stand for other source characters as a whole (an ampersand for its entity), and INSERTED ones are the reader's own (the
 * line end between two paragraphs).
 */
public final class SourceMap {
    /** How a stretch of text came to be. */
    enum Kind {
        COPIED,
        REPLACED,
        INSERTED
    }

    /** Characters {@code text} of the text, which come from {@code source}. */
    record Segment(Kind kind, Span text, Span source) {}

    private final int[] text;
    private final int[] from;
    private final int[] to;
    private final Kind[] kinds;
    private final int length;

    private SourceMap(int[] text, int[] from, int[] to, Kind[] kinds, int length) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.kinds = kinds;
        this.length = length;
    }

    /** A text that is its source. */
    static SourceMap identity(int length) {
        return new SourceMap(new int[] {0}, new int[] {0}, new int[] {length}, new Kind[] {Kind.COPIED}, length);
    }

    /** The smallest stretch of the source that holds what {@code span} of the text was read from. */
    public Span source(Span span) {
        if (span.end() > length) {
            throw new IllegalArgumentException(span + " is past the end of the text, " + length);
        }
        if (span.isEmpty()) {
            int position = position(span.start());
            return new Span(position, position);
        }
        int first = segmentAt(span.start());
        int last = segmentAt(span.end() - 1);
        int start = start(first, span.start());
        int end = end(last, span.end());
        // A reader may have moved words (HTML lifts text out of a broken table): then the ends are not the outermost.
        for (int i = first; i <= last && last < text.length; i++) {
            start = Math.min(start, i == first ? start : from[i]);
            end = Math.max(end, i == last ? end : to[i]);
        }
        return new Span(start, end);
    }

    /** The source position of the character at {@code offset} of the text; of the end when it is the text's length. */
    int position(int offset) {
        if (offset == length) {
            return offset == 0 ? (from.length == 0 ? 0 : from[0]) : end(segmentAt(offset - 1), offset);
        }
        return start(segmentAt(offset), offset);
    }

    /** The segments that {@code span} touches, cut to it; a REPLACED or INSERTED one is given whole. */
    List<Segment> segments(Span span) {
        List<Segment> found = new ArrayList<>();
        if (span.isEmpty()) {
            return found;
        }
        for (int i = segmentAt(span.start()); i < text.length && text[i] < span.end(); i++) {
            int start = text[i];
            int end = i + 1 < text.length ? text[i + 1] : length;
            if (kinds[i] == Kind.COPIED) {
                int cutStart = Math.max(start, span.start());
                int cutEnd = Math.min(end, span.end());
                found.add(new Segment(
                        Kind.COPIED,
                        new Span(cutStart, cutEnd),
                        new Span(from[i] + cutStart - start, from[i] + cutEnd - start)));
            } else {
                found.add(new Segment(kinds[i], new Span(start, end), new Span(from[i], to[i])));
            }
        }
        return found;
    }

    int length() {
        return length;
    }

    private int start(int segment, int offset) {
        return kinds[segment] == Kind.COPIED ? from[segment] + offset - text[segment] : from[segment];
    }

    private int end(int segment, int offset) {
        return kinds[segment] == Kind.COPIED ? from[segment] + offset - text[segment] : to[segment];
    }

    private int segmentAt(int offset) {
        int found = Arrays.binarySearch(text, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Collects segments in the order of the text. Not for several threads. */
    static final class Builder {
        private int[] text = new int[16];
        private int[] from = new int[16];
        private int[] to = new int[16];
        private Kind[] kinds = new Kind[16];
        private int count;
        private int length;

        /** The next {@code chars} characters of the text come from {@code start..end} of the source. */
        void add(Kind kind, int chars, int start, int end) {
            if (chars == 0) {
                return;
            }
            boolean continues =
                    count > 0 && kind == Kind.COPIED && kinds[count - 1] == Kind.COPIED && to[count - 1] == start;
            if (continues) {
                to[count - 1] = end;
            } else {
                grow();
                text[count] = length;
                from[count] = start;
                to[count] = end;
                kinds[count++] = kind;
            }
            length += chars;
        }

        private void grow() {
            if (count == text.length) {
                text = Arrays.copyOf(text, count * 2);
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
                kinds = Arrays.copyOf(kinds, count * 2);
            }
        }

        SourceMap build() {
            return new SourceMap(
                    Arrays.copyOf(text, count),
                    Arrays.copyOf(from, count),
                    Arrays.copyOf(to, count),
                    Arrays.copyOf(kinds, count),
                    length);
        }
    }
}
