package verbatim.text;

import org.jspecify.annotations.Nullable;

/**
 * Characters {@code start} to {@code end} of a text, the end exclusive; unless its owner says otherwise, in UTF-16 units
 * of the user's {@link Text}.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether every character of {@code other} is in this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of {@code text} that this span names. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** The first place of {@code c} in this span of {@code text}, or -1; what is behind the span is not looked at. */
    public int firstOf(CharSequence text, char c) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of {@code c} in this span of {@code text}, or -1. */
    public int lastOf(CharSequence text, char c) {
        for (int i = end - 1; i >= start; i--) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    // Written out: generated ones are put together when first called, which costs a starting program as much as a page.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span span && start == span.start && end == span.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
