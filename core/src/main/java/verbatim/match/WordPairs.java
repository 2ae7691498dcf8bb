package verbatim.match;

/** What an aligner is told of the words it aligns: costs in hundredths of a word. */
public interface WordPairs {
    /** A cost at or below which two words are a match. */
    int MATCH = 10;

    /** How many words are quoted. */
    int quoted();

    /** How many source words they are set against. */
    int source();

    /** Says that quoted word {@code q} will be asked for next, with source words {@code from} to {@code to}, exclusive. */
    default void prepare(int q, int from, int to) {}

    /**
     * Which words that end with the prepared quoted word and with source word {@code s} may be joined, bit by bit: two quoted
     * words (1) or three (2) to one, or one to two source words (4) or three (8). Others are not asked for.
     */
    default int joins(int s) {
        return -1;
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
