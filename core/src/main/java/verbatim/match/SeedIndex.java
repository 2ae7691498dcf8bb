package verbatim.match;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Where each telling run of two to four words stands in the sources. A run's key is made of its words' keys by {@link
 * #pair} and {@link #extend}. A bit set answers most look-ups of runs that no source has without touching the rest.
 * Immutable; serves all threads.
 *
 * <p>An entry is one long: the high bits are the run's key, the low {@code positionBits} the position of its first word.
 * Entries are in ascending order, so that all positions of a run stand together.
 */
public final class SeedIndex {
    /** The longest run that is a seed, in words. */
    public static final int LONGEST = 4;

    private final LongBuffer bits;
    private final int bitShift;
    private final IntBuffer directory;
    private final int directoryShift;
    private final LongBuffer entries;
    private final int positionBits;
    private final long positionMask;

    /**
     * @param bits a set of 2^n bits: a run sets the bit at the highest n bits of its key; a shorter one that some run begins
     *     with sets, in the same long, the bit at the next six
     * @param directory 2^d + 1 indices of {@code entries}; those of a run begin no earlier than at the highest d bits of
     *     its key
     * @param entries the entries
     * @param positionBits how many low bits of an entry are the position
     */
    public SeedIndex(LongBuffer bits, IntBuffer directory, LongBuffer entries, int positionBits) {
        this.bits = bits;
        this.bitShift = 64 - log2(bits.limit() * 64L);
        this.directory = directory;
        this.directoryShift = 64 - log2(directory.limit() - 1L);
        this.entries = entries;
        this.positionBits = positionBits;
        this.positionMask = (1L << positionBits) - 1;
    }

    static int log2(long powerOfTwo) {
        return Long.numberOfTrailingZeros(powerOfTwo);
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

    /** Whether some source may have the run; false is certain. */
    public boolean mayHave(long run) {
        return (bits.get(longOf(run, bitShift)) & bitOf(run, bitShift)) != 0;
    }

    /** Whether some source may have a longer run that begins with this one; false is certain. */
    public boolean mayBegin(long run) {
        return (bits.get(longOf(run, bitShift)) & beginningOf(run, bitShift)) != 0;
    }

    /** Which long of the set a run's two bits are in. */
    static int longOf(long run, int shift) {
        return (int) (run >>> shift >>> 6);
    }

    /** The bit that a run sets. */
    static long bitOf(long run, int shift) {
        return 1L << (run >>> shift);
    }

    /** The bit that a run sets which a longer one begins with. */
    static long beginningOf(long run, int shift) {
        return 1L << (run >>> (shift - 6));
    }

    /** The index of a run's first entry, or -1 when no source has the run. */
    public int first(long run) {
        long high = run & ~positionMask;
        int low = directory.get((int) (run >>> directoryShift));
        int end = directory.get((int) (run >>> directoryShift) + 1);
        while (low < end) {
            int middle = (low + end) >>> 1;
            if (Long.compareUnsigned(entries.get(middle), high) < 0) {
                low = middle + 1;
            } else {
                end = middle;
            }
        }
        return low < entries.limit() && (entries.get(low) & ~positionMask) == high ? low : -1;
    }

    /** Whether the entry at an index belongs to a run. */
    public boolean isOf(int index, long run) {
        return index < entries.limit() && ((entries.get(index) ^ run) & ~positionMask) == 0;
    }

    /** The position that the entry at an index holds. */
    public int position(int index) {
        return (int) (entries.get(index) & positionMask);
    }

    /** How many low bits of an entry are the position. */
    public int positionBits() {
        return positionBits;
    }
}
