package verbatim.match;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.LongBuffer;
import verbatim.text.Span;

/**
 * The words of all sources in one row, each by its key and by how much it tells. A position is an index in that row. A
 * stretch is a run of positions that a quotation may run through without a break. Immutable; serves all threads.
 */
public final class SourceWords {
    /** The most bits that a word tells. */
    public static final int MOST_INFO = 24;

    /** How far from the place that its size tells a key is looked for first. */
    private static final int FIRST_STEP = 32;

    private final CharBuffer low;
    private final PackedRow high;
    private final LongBuffer keys;
    private final ByteBuffer info;
    private final Starts stretches;

    /**
     * @param low the lowest 16 bits of the number of the distinct word at each position
     * @param high the bits above; empty when there are no more than 2^16 distinct words
     * @param keys the keys of the distinct words, in ascending order
     * @param info how many bits each distinct word tells: the binary logarithm of its rarity, 0 to 24
     * @param stretches the stretches
     */
    public SourceWords(CharBuffer low, PackedRow high, LongBuffer keys, ByteBuffer info, Starts stretches) {
        this.low = low;
        this.high = high;
        this.keys = keys;
        this.info = info;
        this.stretches = stretches;
    }

    /** How many positions there are. */
    public int size() {
        return low.limit();
    }

    /** The key of the word at a position. */
    public long key(int position) {
        return keys.get(word(position));
    }

    /** How many bits the word at a position tells. */
    public int info(int position) {
        return info.get(word(position));
    }

    /** The number of the distinct word at a position. */
    public int word(int position) {
        return high.size() == 0 ? low.get(position) : low.get(position) | high.at(position) << Character.SIZE;
    }

    /**
     * Copies the lowest 16 bits of the numbers of the distinct words at the positions from {@code from} on, as many as {@code
     * into} takes or are left.
     */
    public void copyLow(int from, char[] into) {
        low.get(from, into, 0, Math.min(into.length, low.limit() - from));
    }

    /** The number of the distinct word with a key, or -1. Keys are hashes, so that one's size tells about where it stands. */
    public int wordOf(long key) {
        int size = keys.limit();
        long high32 = (key ^ Long.MIN_VALUE) >>> Integer.SIZE;
        int low = 0;
        int high = size - 1;
        int at = (int) (high32 * size >>> Integer.SIZE);
        int step = FIRST_STEP;
        while (low <= high) {
            long found = keys.get(at);
            if (found == key) {
                return at;
            }
            if (found < key) {
                low = at + 1;
                at = Math.min(at + step, (low + high + 1) >>> 1);
            } else {
                high = at - 1;
                at = Math.max(at - step, (low + high) >>> 1);
            }
            step <<= 1;
        }
        return -1;
    }

    /** How many bits the distinct word with a number tells. */
    public int infoOf(int word) {
        return info.get(word);
    }

    /** How many distinct words there are. */
    public int distinct() {
        return keys.limit();
    }

    /** The positions of the stretch that a position is in. */
    public Span stretch(int position) {
        int stretch = stretches.at(position);
        return new Span(stretches.start(stretch), stretches.start(stretch + 1));
    }
}
