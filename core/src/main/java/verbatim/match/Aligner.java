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

    private static final int FAR = 1 << 28;

    /** The most cells of the table; longer texts must be cut before. */
    public static final int MOST_CELLS = 1 << 24;

    /** The steps that lead to a cell. */
    private static final byte PAIR = 1;

    private static final byte ADD = 2;
    private static final byte OMIT = 3;
    /** And how many words are joined: 2 or 3. */
    private static final byte JOIN_QUOTED = 8;

    private static final byte JOIN_SOURCE = 16;

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
        int[] cost = new int[(n + 1) * width];
        byte[] step = new byte[(n + 1) * width];
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
            Arrays.fill(cost, row, row + first, FAR);
            Arrays.fill(cost, row + last + 1, row + width, FAR);
            int gap = q == n ? FAR : pairs.declaredGap(q) ? DECLARED : OMISSION;
            boolean inserted = pairs.isInserted(q - 1);
            int addition = inserted ? DECLARED : ADDITION;
            int additionOpening = inserted ? 0 : ADDITION_OPENING;
            int run = 0;
            int begin = Math.max(0, first - 1);
            pairs.row(q - 1, from + begin, from + last, known, joins);
            for (int s = first; s <= last; s++) {
                int above = row - width + s;
                int best = cost[above] + addition + (step[above] == ADD ? 0 : additionOpening);
                byte by = ADD;
                if (s > 0) {
                    int corner = cost[above - 1];
                    if (corner <= best) {
                        int told = known[s - 1 - begin];
                        int pair = corner + (told != WordPairs.UNKNOWN ? told : pairs.cost(q - 1, from + s - 1));
                        if (pair <= best) {
                            best = pair;
                            by = PAIR;
                        }
                    }
                    if (joins[s - 1 - begin] != 0 && best > corner + WordPairs.MATCH) {
                        int join = join(pairs, q, s, from, joins[s - 1 - begin], best, cost, width);
                        if (join != 0) {
                            by = (byte) join;
                            best = cost[before(by, above, width)];
                        }
                    }
                    boolean optional = anyOptional && q < n && pairs.isOptional(from + s - 1);
                    int omit = cost[row + s - 1] + (optional ? DECLARED : gap == OMISSION ? omission(run) : gap);
                    boolean omitted = omit < best;
                    best = omitted ? omit : best;
                    by = omitted ? OMIT : by;
                    run = omitted && (!optional || run > 0) ? run + 1 : 0;
                }
                cost[row + s] = Math.min(best, FAR);
                step[row + s] = by;
            }
        }
        return trace(pairs, from, cost, step, width);
    }

    /** The step that joins words with less cost than {@code most}, or 0. */
    private static int join(WordPairs pairs, int q, int s, int from, int joins, int most, int[] cost, int width) {
        int above = (q - 1) * width + s;
        int best = most;
        int by = 0;
        for (int k = 2; k <= MOST_JOINED; k++) {
            int quoted = JOIN_QUOTED + k;
            if (q >= k
                    && (joins & 1 << (k - 2)) != 0
                    && cost[before(quoted, above, width)] < best
                    && pairs.joined(q - k, k, from + s - 1, 1)) {
                best = cost[before(quoted, above, width)];
                by = quoted;
            }
            int source = JOIN_SOURCE + k;
            if (s >= k
                    && (joins & 4 << (k - 2)) != 0
                    && cost[before(source, above, width)] < best
                    && pairs.joined(q - 1, 1, from + s - k, k)) {
                best = cost[before(source, above, width)];
                by = source;
            }
        }
        return by;
    }

    /** The cell that a joining step comes from, to the one under {@code above}. */
    private static int before(int join, int above, int width) {
        return join < JOIN_SOURCE ? above - 1 - (join - JOIN_QUOTED - 1) * width : above - (join - JOIN_SOURCE);
    }

    /** What it costs to leave out a word behind {@code run} others. */
    private static int omission(int run) {
        return run == 0 ? OMISSION + OMISSION_OPENING : run < LONG ? OMISSION : DECLARED;
    }

    private static Alignment trace(WordPairs pairs, int from, int[] cost, byte[] step, int width) {
        int n = pairs.quoted();
        int last = n * width;
        int end = 0;
        for (int s = 1; s < width; s++) {
            if (cost[last + s] < cost[last + end]) {
                end = s;
            }
        }
        Deque<Edit> edits = new ArrayDeque<>();
        int q = n;
        int s = end;
        int matched = 0;
        while (q > 0) {
            switch (step[q * width + s]) {
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
                    boolean quoted = step[q * width + s] < JOIN_SOURCE;
                    int joined = step[q * width + s] - (quoted ? JOIN_QUOTED : JOIN_SOURCE);
                    q -= quoted ? joined : 1;
                    s -= quoted ? 1 : joined;
                    matched += quoted ? joined : 1;
                    edits.addFirst(new Edit.Match(q, from + s, quoted ? joined : 1, quoted ? 1 : joined));
                }
            }
        }
        return new Alignment(List.copyOf(edits), from + s, from + end, cost[last + end], matched);
    }
}
