package verbatim.check;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import verbatim.citation.Citation;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Checks a plain text that is too long to be held, in pieces, with the findings that the whole text has. Made for one text;
 * used once, by one thread.
 *
 * <ol>
 *   <li>So many characters as may be held are checked like a text of their own; they are the window.
 *   <li>What lies a {@link #MARGIN} and more before the window's end can't depend on what follows. Its findings are handed on,
 *       up to a paragraph's end, or else a line's or a word's, that no finding reaches over.
 *   <li>The next window begins as far before that place, so that what stands before a quotation is seen again: marks, the
 *       introducer, the sura that a verse is of. It begins where no pair of marks and no finding is open.
 * </ol>
 *
 * <p>A text that fits into the window is checked whole. In a longer one these reach farther than a margin, and can be missed:
 * "ibid." for a reference that far back; a translator's name that stands behind the translation (one before it is
 * remembered); and words of one source without a break for longer than a margin may be parted elsewhere.
 */
public final class PiecewiseCheck {
    /** How far what is said of a quotation may depend on what stands around it, in UTF-16 units. */
    static final int MARGIN = 1 << 16;

    /** A window is this many margins at least. */
    static final int LEAST_MARGINS = 8;

    /** The fewest characters that a window may hold. */
    public static final int LEAST = LEAST_MARGINS * MARGIN;

    private static final String FENCE = "```";

    /** Stands for what is not read: no letter, no mark, no space. */
    private static final char OBJECT_REPLACEMENT = '\uFFFC';

    private final Function<Text, List<Finding>> checker;
    private final int most;
    private final int margin;
    private char[] held;

    private int length;
    /** Up to where findings were handed on, in the window. */
    private int done;

    private long start;
    private int line;
    private int column;
    /** Whether the window begins between two lines of back quotes, which pair off from the text's beginning on. */
    private boolean fenced;

    /** What takes the pieces. */
    public interface Taker {
        void take(Piece piece) throws IOException;
    }

    /**
     * A check of one text.
     *
     * @param checker checks a text; one that remembers nothing between its texts gives all that is promised here but for the
     *     names of translators
     * @param most the most UTF-16 units that are held at once, {@link #LEAST} at least; a check needs some twenty bytes for
     *     each
     */
    public PiecewiseCheck(Function<Text, List<Finding>> checker, int most) {
        this(checker, most, MARGIN);
    }

    PiecewiseCheck(Function<Text, List<Finding>> checker, int most, int margin) {
        if (most < LEAST_MARGINS * margin) {
            throw new IllegalArgumentException(
                    "a piece has at least " + LEAST_MARGINS * margin + " characters: " + most);
        }
        this.checker = checker;
        this.margin = margin;
        this.most = most;
        // Two units more, as a reader may give a pair of surrogates or nothing.
        this.held = new char[most + 2];
    }

    /** Checks all that {@code in} gives; {@code then} gets piece after piece. */
    public void check(Reader in, Taker then) throws IOException {
        boolean last = false;
        while (!last) {
            last = fill(in);
            Text text = Text.plain(new String(held, 0, length));
            List<Finding> found = checker.apply(fenced ? Text.plain(withoutFence(text.chars())) : text);
            int end = last ? length : end(text.chars(), found);
            then.take(new Piece(text, new Span(done, end), start, line, column, own(found, done, end), last));
            if (!last) {
                int beginning = beginning(text, found, end);
                fenced ^= isFenced(text.chars(), beginning);
                advance(beginning);
                done = end - beginning;
            }
        }
        held = new char[0];
    }

    /** Reads until the window is full, and one character more; whether the text ends before that. */
    private boolean fill(Reader in) throws IOException {
        while (length <= most) {
            int count = in.read(held, length, held.length - length);
            if (count < 0) {
                return true;
            }
            length += count;
        }
        return false;
    }

    /** Lets the window begin {@code by} units later. */
    private void advance(int by) {
        for (int i = 0; i < by; i++) {
            boolean pair = held[i] == '\r' && i + 1 < length && held[i + 1] == '\n';
            if (held[i] == '\n' || held[i] == '\r' && !pair) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
        System.arraycopy(held, by, held, 0, length - by);
        length -= by;
        start += by;
    }

    /** The findings that begin in a piece, with their pairs counted from its first one. */
    private static List<Finding> own(List<Finding> found, int from, int to) {
        List<Finding> own = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            if (finding.span().start() >= from && finding.span().start() < to) {
                first = first < 0 ? i : first;
                own.add(
                        first == 0 || finding.pair().isEmpty()
                                ? finding
                                : finding.paired(finding.pair().getAsInt() - first));
            }
        }
        return own;
    }

    /** Where the piece ends. */
    private int end(String chars, List<Finding> found) {
        return place(chars, length - 2 * margin, length - margin, reaches(found, length - 2 * margin, length - margin));
    }

    /** Where the window of the piece that begins at {@code end} is to begin. */
    private int beginning(Text text, List<Finding> found, int end) {
        int from = Math.max(0, end - 2 * margin);
        int to = Math.max(0, end - margin);
        BitSet closed = reaches(found, from, to);
        for (Claim claim : new ClaimFinder().find(text)) {
            block(closed, claim.outer(), from, to);
        }
        return place(text.chars(), from, to, closed);
    }

    /** The places between two that findings, their references, narrators and pairs reach over, counted from the first place. */
    private static BitSet reaches(List<Finding> found, int from, int to) {
        BitSet closed = new BitSet(to - from + 1);
        for (int i = 0; i < found.size(); i++) {
            Finding finding = found.get(i);
            Span reach = reach(finding);
            if (finding.pair().isPresent()) {
                reach = both(reach, reach(found.get(finding.pair().getAsInt())));
            }
            block(closed, reach, from, to);
        }
        return closed;
    }

    private static Span reach(Finding finding) {
        Span reach = finding.span();
        if (finding.citation().isPresent()) {
            reach = both(reach, finding.citation().map(Citation::span).get());
        }
        if (finding.narrators().isPresent()) {
            reach = both(reach, finding.narrators().get().span());
        }
        return reach;
    }

    private static Span both(Span a, Span b) {
        return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }

    private static void block(BitSet closed, Span span, int from, int to) {
        int first = Math.max(span.start() + 1, from);
        int end = Math.min(span.end(), to + 1);
        if (first < end) {
            closed.set(first - from, end - from);
        }
    }

    /** The line of back quotes from a place on; -1 when there is none. */
    private static int fence(String chars, int from) {
        int at = chars.indexOf(FENCE, from);
        while (at >= 0 && !isLineStart(chars, at)) {
            at = chars.indexOf(FENCE, at + 1);
        }
        return at;
    }

    /** A window that begins between two lines of back quotes must not take the second for the first of two others. */
    private static String withoutFence(String chars) {
        int at = fence(chars, 0);
        return at < 0
                ? chars
                : chars.substring(0, at)
                        + String.valueOf(OBJECT_REPLACEMENT).repeat(FENCE.length())
                        + chars.substring(at + FENCE.length());
    }

    private static boolean isFenced(String chars, int to) {
        boolean fenced = false;
        for (int at = fence(chars, 0); at >= 0 && at < to; at = fence(chars, at + FENCE.length())) {
            fenced = !fenced;
        }
        return fenced;
    }

    private static boolean isLineStart(String chars, int at) {
        int i = at - 1;
        while (i >= 0 && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || chars.charAt(i) == '\n';
    }

    /**
     * The last of the best places from one to another: after an empty line, after a line end, after a space, each where it is
     * not closed; then the same where it is.
     */
    private static int place(String chars, int from, int to, BitSet closed) {
        int[] best = {-1, -1, -1, -1, -1, -1};
        for (int i = to; i >= from && best[0] < 0; i--) {
            int rank = rank(chars, i) + (closed.get(i - from) ? 3 : 0);
            if (rank < best.length && best[rank] < 0) {
                best[rank] = i;
            }
        }
        for (int place : best) {
            if (place >= 0) {
                return place;
            }
        }
        return Character.isLowSurrogate(chars.charAt(to)) ? to - 1 : to;
    }

    /** How good a place is to part a text at: 0 after an empty line, 1 after another, 2 after a space, more when bad. */
    private static int rank(String chars, int at) {
        if (at == 0) {
            return 0;
        }
        char c = chars.charAt(at - 1);
        if (c == '\n') {
            int i = at - 2;
            while (i >= 0 && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t' || chars.charAt(i) == '\r')) {
                i--;
            }
            return i < 0 || chars.charAt(i) == '\n' ? 0 : 1;
        }
        return c != '\r' && Character.isWhitespace(c) && chars.charAt(at) != FENCE.charAt(0) ? 2 : 6;
    }
}
