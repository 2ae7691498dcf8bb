package verbatim.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Aligns all quoted words to the best stretch of the source words by dynamic programming: the source's ends are free, the
 * quotation's are not (semi-global alignment; Gusfield, Algorithms on Strings, Trees and Sequences, 11.6.4). Two or
 * three words may be joined to one. Among equal costs the alignment with more matches, then the earlier one, wins. One instance serves all
 * threads.
 */
public final class Aligner {
    /** A little more than half of a gap's first word, so that a word near the source's is not left out with an added one. */
    private static final int ADDITION = 75;

    private static final int OMISSION = 30;
    /** What the first word of a gap costs more than the next ones, so that gaps stay together. */
    private static final int ADDITION_OPENING = 40;

    private static final int OMISSION_OPENING = 55;

    private static final int DECLARED = 1;
    /** A gap of more words costs hardly more: a whole clause may be left out. */
    private static final int LONG = 8;

    private static final int FAR = 1 << 23;

    /** The most cells of the table; longer texts must be cut before. */
    public static final int MOST_CELLS = 1 << 24;

    /**
     * A cell is what it costs to come there, above the step that leads there in the lowest bits. Of equally cheap steps the
     * one with the smaller number wins.
     */
    private static final int STEP_BITS = 6;

    private static final int STEP = (1 << STEP_BITS) - 1;

    private static final int PAIR = 0;
    private static final int ADD = 1;
    /** And how many words are joined: 2 or 3. */
    private static final int JOIN_QUOTED = 8;

    private static final int JOIN_SOURCE = 16;
    private static final int OMIT = 32;

    /** What it costs to leave out a word behind so many others. */
    private static final int[] OMISSIONS = omissions();

    /** The most words of one side that are one word of the other: يا ابن أم, يبنؤم. */
    private static final int MOST_JOINED = 3;

    /** The alignment of {@code quoted} words to a source that has none of them: all are added before its first word. */
    public static Alignment unlike(int quoted) {
        List<Edit> edits = new ArrayList<>(quoted);
        for (int q = 0; q < quoted; q++) {
            edits.add(new Edit.Addition(q, 0));
        }
        return new Alignment(edits, 0, 0, ADDITION_OPENING + quoted * ADDITION, 0);
    }

    /** The best alignment to all source words, or one with only additions when nothing matches. */
    public Alignment align(WordPairs pairs) {
        return align(pairs, 0, pairs.source());
    }

    /** The best alignment to source words {@code from} to {@code to}, exclusive. */
    public Alignment align(WordPairs pairs, int from, int to) {
        return align(pairs, from, to, to - from + pairs.quoted());
    }

    /**
     * The best alignment to source words {@code from} to {@code to}, exclusive, among those that stray from the straight
     * line by no more than {@code band} words.
     */
    public Alignment align(WordPairs pairs, int from, int to, int band) {
        int n = pairs.quoted();
        int m = to - from;
        if ((long) (n + 1) * (m + 1) > MOST_CELLS) {
            throw new IllegalArgumentException("too many words to align: " + n + " x " + m);
        }
        int width = m + 1;
        int[] cells = new int[(n + 1) * width];
        byte[] known = new byte[m];
        byte[] joins = new byte[m];
        boolean anyOptional = false;
        for (int s = from; s < to && !anyOptional; s++) {
            anyOptional = pairs.isOptional(s);
        }
        for (int q = 1; q <= n; q++) {
            int row = q * width;
            int first = Math.max(0, q - band - Math.max(0, n - m));
            int last = Math.min(m, q + band + Math.max(0, m - n));
            Arrays.fill(cells, row, row + first, FAR << STEP_BITS);
            Arrays.fill(cells, row + last + 1, row + width, FAR << STEP_BITS);
            int gap = q == n ? FAR : pairs.declaredGap(q) ? DECLARED : OMISSION;
            boolean inserted = pairs.isInserted(q - 1);
            int addition = inserted ? DECLARED : ADDITION;
            int opening = addition + (inserted ? 0 : ADDITION_OPENING);
            int begin = Math.max(0, first - 1);
            pairs.row(q - 1, from + begin, from + last, known, joins);
            if (first == 0) {
                cells[row] = added(cells[row - width], addition, opening);
            }
            int run = 0;
            for (int s = Math.max(1, first); s <= last; s++) {
                int above = row - width + s;
                int best = added(cells[above], addition, opening);
                int corner = cells[above - 1] >> STEP_BITS;
                int pair = known[s - 1 - begin];
                if (pair == WordPairs.UNKNOWN && corner <= best >> STEP_BITS) {
                    pair = pairs.cost(q - 1, from + s - 1);
                }
                best = Math.min(best, pair == WordPairs.UNKNOWN ? best : corner + pair << STEP_BITS | PAIR);
                if (joins[s - 1 - begin] != 0 && best >> STEP_BITS > corner + WordPairs.MATCH) {
                    best = joined(pairs, q, s, from, joins[s - 1 - begin], best, cells, width);
                }
                boolean optional = anyOptional && q < n && pairs.isOptional(from + s - 1);
                int omission = optional ? DECLARED : gap == OMISSION ? OMISSIONS[run] : gap;
                int omitted = (cells[row + s - 1] >> STEP_BITS) + omission << STEP_BITS | OMIT;
                boolean left = omitted >> STEP_BITS < best >> STEP_BITS;
                best = Math.min(best, omitted);
                run = left && (!optional || run > 0) ? Math.min(run + 1, LONG) : 0;
                cells[row + s] = Math.min(best, FAR << STEP_BITS | STEP & best);
            }
        }
        return trace(pairs, from, cells, width);
    }

    /** A cell that a quoted word more leads to which the source does not have. */
    private static int added(int above, int addition, int opening) {
        int cost = (above >> STEP_BITS) + ((above & STEP) == ADD ? addition : opening);
        return Math.min(cost, FAR) << STEP_BITS | ADD;
    }

    /** The cell that joined words lead to, if that costs less than {@code most} does, or else that. */
    private static int joined(WordPairs pairs, int q, int s, int from, int joins, int most, int[] cells, int width) {
        int above = (q - 1) * width + s;
        int best = most;
        for (int k = 2; k <= MOST_JOINED; k++) {
            int quoted = q >= k && (joins & 1 << (k - 2)) != 0 ? cells[before(JOIN_QUOTED + k, above, width)] : best;
            if (quoted >> STEP_BITS < best >> STEP_BITS && pairs.joined(q - k, k, from + s - 1, 1)) {
                best = quoted & ~STEP | JOIN_QUOTED + k;
            }
            int source = s >= k && (joins & 4 << (k - 2)) != 0 ? cells[before(JOIN_SOURCE + k, above, width)] : best;
            if (source >> STEP_BITS < best >> STEP_BITS && pairs.joined(q - 1, 1, from + s - k, k)) {
                best = source & ~STEP | JOIN_SOURCE + k;
            }
        }
        return best;
    }

    /** The cell that a joining step comes from, to the one under {@code above}. */
    private static int before(int join, int above, int width) {
        return join < JOIN_SOURCE ? above - 1 - (join - JOIN_QUOTED - 1) * width : above - (join - JOIN_SOURCE);
    }

    private static int[] omissions() {
        int[] omissions = new int[LONG + 1];
        Arrays.fill(omissions, OMISSION);
        omissions[0] = OMISSION + OMISSION_OPENING;
        omissions[LONG] = DECLARED;
        return omissions;
    }

    private static Alignment trace(WordPairs pairs, int from, int[] cells, int width) {
        int n = pairs.quoted();
        int last = n * width;
        int end = 0;
        for (int s = 1; s < width; s++) {
            if (cells[last + s] >> STEP_BITS < cells[last + end] >> STEP_BITS) {
                end = s;
            }
        }
        Deque<Edit> edits = new ArrayDeque<>();
        int q = n;
        int s = end;
        int matched = 0;
        while (q > 0) {
            int step = cells[q * width + s] & STEP;
            switch (step) {
                case PAIR -> {
                    q--;
                    s--;
                    boolean match = pairs.cost(q, from + s) <= WordPairs.MATCH;
                    matched += match ? 1 : 0;
                    edits.addFirst(
                            match ? new Edit.Match(q, from + s, 1, 1) : new Edit.Substitution(q, from + s, 1, 1));
                }
                case OMIT -> {
                    s--;
                    edits.addFirst(new Edit.Omission(q, from + s));
                }
                case ADD -> {
                    q--;
                    edits.addFirst(new Edit.Addition(q, from + s));
                }
                default -> {
                    boolean quoted = step < JOIN_SOURCE;
                    int joined = step - (quoted ? JOIN_QUOTED : JOIN_SOURCE);
                    q -= quoted ? joined : 1;
                    s -= quoted ? 1 : joined;
                    matched += quoted ? joined : 1;
                    edits.addFirst(new Edit.Match(q, from + s, quoted ? joined : 1, quoted ? 1 : joined));
                }
            }
        }
        return new Alignment(List.copyOf(edits), from + s, from + end, cells[last + end] >> STEP_BITS, matched);
    }
}
