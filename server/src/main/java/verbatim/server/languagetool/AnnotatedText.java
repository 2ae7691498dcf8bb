package verbatim.server.languagetool;

import java.util.Arrays;
import verbatim.text.Span;

/**
 * A text with markup among its words: what is checked, and from there back to what the client sent. Offsets are UTF-16 units.
 * Immutable.
 */
public final class AnnotatedText {
    private final String sent;
    private final String plain;
    /** Where each stretch begins in the plain text, and in what was sent; with one more for the ends. */
    private final int[] plainStarts;

    private final int[] sentStarts;
    /** Where the stretch ends in what was sent; behind it there may be markup that nothing stands for. */
    private final int[] sentEnds;
    /** Whether the stretch is the same in both, letter for letter. */
    private final boolean[] copied;

    private AnnotatedText(Builder builder) {
        this.sent = builder.sent.toString();
        this.plain = builder.plain.toString();
        this.plainStarts = Arrays.copyOf(builder.plainStarts, builder.size);
        this.sentStarts = Arrays.copyOf(builder.sentStarts, builder.size);
        this.sentEnds = Arrays.copyOf(builder.sentEnds, builder.size);
        this.copied = Arrays.copyOf(builder.copied, builder.size);
    }

    /** A text without markup. */
    public static AnnotatedText plain(String text) {
        return new Builder().text(text).build();
    }

    /** What the client sent, with its markup: its offsets are the client's. */
    public String sent() {
        return sent;
    }

    /** What is checked. */
    public String plain() {
        return plain;
    }

    /** Where {@code span} of the plain text stands in what was sent. */
    public Span sent(Span span) {
        if (span.isEmpty()) {
            int at = start(span.start());
            return new Span(at, at);
        }
        int start = start(span.start());
        return new Span(start, Math.max(start, end(span.end())));
    }

    private int start(int offset) {
        int stretch = stretchAt(offset);
        if (stretch < 0) {
            return sent.length();
        }
        return copied[stretch] ? sentStarts[stretch] + offset - plainStarts[stretch] : sentStarts[stretch];
    }

    private int end(int offset) {
        int stretch = stretchAt(offset - 1);
        return copied[stretch] ? sentStarts[stretch] + offset - plainStarts[stretch] : sentEnds[stretch];
    }

    /** The stretch that holds a character of the plain text; the last for its end; -1 when there is none. */
    private int stretchAt(int offset) {
        int found = Arrays.binarySearch(plainStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** A text that is being put together from a client's items. For one thread. */
    static final class Builder {
        private final StringBuilder sent = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private int[] plainStarts = new int[16];
        private int[] sentStarts = new int[16];
        private int[] sentEnds = new int[16];
        private boolean[] copied = new boolean[16];
        private int size;

        Builder text(String text) {
            return add(text, text, true);
        }

        Builder markup(String markup, String interpretAs) {
            return add(markup, interpretAs, false);
        }

        int length() {
            return Math.max(sent.length(), plain.length());
        }

        private Builder add(String asSent, String asRead, boolean copy) {
            if (!asRead.isEmpty()) {
                if (size == plainStarts.length) {
                    plainStarts = Arrays.copyOf(plainStarts, 2 * size);
                    sentStarts = Arrays.copyOf(sentStarts, 2 * size);
                    sentEnds = Arrays.copyOf(sentEnds, 2 * size);
                    copied = Arrays.copyOf(copied, 2 * size);
                }
                plainStarts[size] = plain.length();
                sentStarts[size] = sent.length();
                sentEnds[size] = sent.length() + asSent.length();
                copied[size] = copy;
                size++;
            }
            sent.append(asSent);
            plain.append(asRead);
            return this;
        }

        AnnotatedText build() {
            return new AnnotatedText(this);
        }
    }
}
