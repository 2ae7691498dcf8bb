package verbatim.check;

import java.util.Arrays;
import verbatim.match.WordPairs;

/** What is quickly compared of the words of a row, before their letters are. Immutable. */
final class Measures {
    /** The most words that are joined to one. */
    private static final int MOST_JOINED = 3;
    /** Stands for the consonants of joined words that the row does not have: farther from every count than any. */
    private static final int NONE = 1 << 20;

    private final long[] keys;
    private final int[] lengths;
    private final long[] bags;
    /** For one to three words up to each: how many consonants they have, and which. */
    private final int[][] counts;

    private final int[][] consonants;

    Measures(Form[] forms, long[] keys) {
        this.keys = keys;
        int size = forms.length;
        lengths = new int[size];
        bags = new long[size];
        counts = new int[MOST_JOINED][size];
        consonants = new int[MOST_JOINED][size];
        for (int i = 0; i < size; i++) {
            Form.Measured form = forms[i].measured();
            lengths[i] = form.length();
            bags[i] = form.bag();
            counts[0][i] = form.consonantCount();
            consonants[0][i] = form.consonantSet();
        }
        for (int more = 1; more < MOST_JOINED; more++) {
            for (int i = 0; i < size; i++) {
                counts[more][i] = i < more ? NONE : counts[0][i - more] + counts[more - 1][i];
                consonants[more][i] = i < more ? 0 : consonants[0][i - more] | consonants[more - 1][i];
            }
        }
    }

    /** The most edits that two words may be apart and still be alike: two fifths of the longer one's letters. */
    static int mostApart(int length, int other) {
        return 2 * Math.max(length, other) / 5;
    }

    /** How many strict letters word {@code i} has. */
    int length(int i) {
        return lengths[i];
    }

    /**
     * Sets the cost of word {@code i} for another row's words {@code from} to {@code to}, exclusive: {@link
     * WordPairs#UNKNOWN} where it may be like the other, since their keys are the same or their letters, in whatever order,
     * not more than {@link #mostApart} edits apart; else {@link Comparison#UNRELATED}. Indexes begin at {@code from}.
     */
    void findAlike(int i, Measures other, int from, int to, byte[] costs) {
        long[] otherKeys = other.keys;
        long[] otherBags = other.bags;
        int[] otherLengths = other.lengths;
        long key = keys[i];
        long bag = bags[i];
        int length = lengths[i];
        for (int j = from; j < to; j++) {
            long there = otherBags[j];
            int more = Long.bitCount(bag & ~there);
            int fewer = Long.bitCount(there & ~bag);
            int lengthened = Math.abs(length - otherLengths[j]);
            int apart = Math.max(lengthened, Math.max(more, fewer));
            boolean alike = apart <= mostApart(length, otherLengths[j]) || key == otherKeys[j];
            costs[j - from] = alike ? WordPairs.UNKNOWN : (byte) Comparison.UNRELATED;
        }
    }

    /**
     * Sets bit {@code 1 << (words - 2)} of {@code joins} where that many words up to {@code i} may be one word of another row,
     * and {@code 4 << (words - 2)} where word {@code i} may be that many words of the other row: at most one consonant falls
     * away where two words meet (من ما, مما). Indexes begin at {@code from}.
     */
    void findJoins(int i, Measures other, int from, int to, byte[] joins) {
        Arrays.fill(joins, 0, to - from, (byte) 0);
        for (int more = 1; more < MOST_JOINED; more++) {
            int[] otherCounts = other.counts[0];
            int[] otherConsonants = other.consonants[0];
            int[] joinedCounts = other.counts[more];
            int[] joinedConsonants = other.consonants[more];
            int count = counts[0][i];
            int set = consonants[0][i];
            int joinedCount = counts[more][i];
            int joinedSet = consonants[more][i];
            for (int j = from; j < to; j++) {
                int quoted = mayBeSame(joinedCount - otherCounts[j], joinedSet, otherConsonants[j]) ? more : 0;
                int source = mayBeSame(count - joinedCounts[j], set, joinedConsonants[j]) ? more << 2 : 0;
                joins[j - from] |= (byte) (quoted | source);
            }
        }
    }

    private static boolean mayBeSame(int difference, int set, int other) {
        int apart = set ^ other;
        return difference >= -1 && difference <= 1 && (apart & (apart - 1)) == 0 && (set | other) != 0;
    }
}
