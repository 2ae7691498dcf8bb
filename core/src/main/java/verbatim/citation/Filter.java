package verbatim.citation;

/** Tells most keys that are not in a set from those that are, by a bit for each. Filled once, then read by all threads. */
final class Filter {
    private static final int WORDS = 1 << 11;

    private final long[] bits = new long[WORDS];

    void add(long key) {
        bits[word(key)] |= 1L << key;
    }

    /** Whether {@code key} may have been added; false is certain. */
    boolean mayHave(long key) {
        return (bits[word(key)] & (1L << key)) != 0;
    }

    private static int word(long key) {
        return (int) (key >>> 6) & (WORDS - 1);
    }
}
