package verbatim.match;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import verbatim.text.Tokens;

/**
 * Where each telling run of two to four words stands in the sources. A run's key is made of its words' keys by {@link
 * #pair} and {@link #extend}. A bit set answers most look-ups of runs that no source has without touching the rest.
 * Immutable; serves all threads.
 *
 * <p>Entries are in the order of their runs' keys, so that all positions of a run stand together. Those of runs with the same
 * highest bits are a bucket. An entry is one number: the low {@code positionBits} are the position of its first word, those
 * above are the next bits of the run's key. That is not all of the key: now and then a run that no source has is said to
 * stand somewhere, and it is for the caller to compare the words.
 */
public final class SeedIndex {
    /** The longest run that is a seed, in words. */
    public static final int LONGEST = 4;

    /** How many bits of a run's key an entry has, below those that its bucket tells. */
    static final int KEY_BITS = 12;

    private final LongBuffer bits;
    private final long longs;
    private final IntBuffer directory;
    private final int directoryBits;
    private final PackedRow entries;
    private final int positionBits;

    /**
     * @param bits a set of bits, whose longs are numbered by the highest 32 bits of a run's key in proportion: a run sets the
     *     bit that the lowest six bits of its key number; a shorter one that some run begins with sets the bit that the next
     *     six number
     * @param directory 2^d + 1 indices of {@code entries}: where the bucket of each value of the highest d bits begins
     * @param entries the entries
     * @param positionBits how many low bits of an entry are the position
     */
    public SeedIndex(LongBuffer bits, IntBuffer directory, PackedRow entries, int positionBits) {
        this.bits = bits;
        this.longs = bits.limit();
        this.directory = directory;
        this.directoryBits = Long.numberOfTrailingZeros(directory.limit() - 1L);
        this.entries = entries;
        this.positionBits = positionBits;
    }

    /** The key of a run of two words. */
    public static long pair(long first, long second) {
        return extend(mix(first), second);
    }

    /** The key of a run, made longer by one word. */
    public static long extend(long run, long word) {
        return mix(Long.rotateLeft(run, 23) ^ (word * 0x9E3779B97F4A7C15L));
    }

    private static long mix(long x) {
        x ^= x >>> 32;
        x *= 0xD6E8FEB86659FD93L;
        return x ^ (x >>> 29);
    }

    /**
     * Sets {@code begun} to those of a document's words, from {@code from} to {@code to}, exclusive, that may begin a run that
     * some source has, and returns how many these are. Few are, and there is no branch on it: a wrong guess of the processor
     * would take longer than the look-up.
     */
    public int begun(Tokens document, int from, int to, int[] begun) {
        LongBuffer set = bits;
        long size = longs;
        int count = 0;
        long next = document.key(from);
        for (int i = from; i < to; i++) {
            long first = next;
            next = document.key(i + 1);
            long run = pair(first, next);
            long there = set.get(longOf(run, size));
            begun[count] = i;
            count += (int) ((there >>> run | there >>> (run >>> 6)) & 1);
        }
        return count;
    }

    /** Whether some source may have the run; false is certain. */
    public boolean mayHave(long run) {
        return (bits.get(longOf(run, longs)) & bitOf(run)) != 0;
    }

    /** Whether some source may have a longer run that begins with this one; false is certain. */
    public boolean mayBegin(long run) {
        return (bits.get(longOf(run, longs)) & beginningOf(run)) != 0;
    }

    /** Which of the set's longs a run's two bits are in. */
    static int longOf(long run, long longs) {
        return (int) ((run >>> Integer.SIZE) * longs >>> Integer.SIZE);
    }

    /** The bit that a run sets. */
    static long bitOf(long run) {
        return 1L << run;
    }

    /** The bit that a run sets which a longer one begins with. */
    static long beginningOf(long run) {
        return 1L << (run >>> 6);
    }

    /** The number of a run's bucket. */
    static int bucketOf(long run, int directoryBits) {
        return (int) (run >>> (Long.SIZE - directoryBits));
    }

    /** The bits of a run's key that an entry has. */
    static long keyOf(long run, int directoryBits) {
        return run << directoryBits >>> (Long.SIZE - KEY_BITS);
    }

    /** The index of a run's first entry, or -1 when no source has the run. */
    public int first(long run) {
        int bucket = bucketOf(run, directoryBits);
        long key = keyOf(run, directoryBits);
        int low = directory.get(bucket);
        int bucketEnd = directory.get(bucket + 1);
        int end = bucketEnd;
        while (low < end) {
            int middle = (low + end) >>> 1;
            if (keyAt(middle) < key) {
                low = middle + 1;
            } else {
                end = middle;
            }
        }
        return low < bucketEnd && keyAt(low) == key ? low : -1;
    }

    private long keyAt(int index) {
        return entries.longAt(index) >>> positionBits;
    }

    /** Whether the entry at an index, which follows one of the run's, belongs to it too. */
    public boolean isOf(int index, long run) {
        return index < directory.get(bucketOf(run, directoryBits) + 1) && keyAt(index) == keyOf(run, directoryBits);
    }

    /** The position that the entry at an index holds. */
    public int position(int index) {
        return (int) (entries.longAt(index) & (1L << positionBits) - 1);
    }
}
