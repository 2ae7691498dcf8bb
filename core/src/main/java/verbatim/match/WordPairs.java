package verbatim.match;

import java.util.Arrays;

/** What an aligner is told of the words it aligns: costs in hundredths of a word. */
public interface WordPairs {
    /** A cost at or below which two words are a match. */
    int MATCH = 10;

    /** In a row of costs: not known yet. */
    byte UNKNOWN = -1;

    /** How many words are quoted. */
    int quoted();

    /** How many source words they are set against. */
    int source();

    /**
     * Says what is quickly known of quoted word {@code q} and source words {@code from} to {@code to}, exclusive; indexes begin
     * at {@code from}. Rows are asked for in order.
     *
     * @param costs set to the cost of each pair, or {@link #UNKNOWN} for {@link #cost} to be asked
     * @param joins set to which words that end with the two may be joined, bit by bit: two quoted words (1) or three (2) to
     *     one, or one to two source words (4) or three (8); {@link #joined} is not asked for others
     */
    default void row(int q, int from, int to, byte[] costs, byte[] joins) {
        Arrays.fill(costs, 0, to - from, UNKNOWN);
        Arrays.fill(joins, 0, to - from, (byte) -1);
    }

    /** The cost of quoted word {@code q} standing for source word {@code s}: 0 the same, 100 and more another word. */
    int cost(int q, int s);

    /** Whether {@code quotedWords} words from {@code q} are the same as {@code sourceWords} from {@code s}, joined. */
    boolean joined(int q, int quotedWords, int s, int sourceWords);

    /** Whether source word {@code s} is one that a quotation may leave out, such as a translator's insertion. */
    default boolean isOptional(int s) {
        return false;
    }

    /** Whether the author says that quoted word {@code q} is his own. */
    default boolean isInserted(int q) {
        return false;
    }

    /** Whether the author says that words are left out before quoted word {@code q}. */
    boolean declaredGap(int q);
}
