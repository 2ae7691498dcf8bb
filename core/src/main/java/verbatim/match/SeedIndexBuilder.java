package verbatim.match;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Chooses the seeds of a row of source words: at each position the shortest run of two to four words that tells at least
 * a threshold of bits. Runs that stand in very many places of a large source (chains of narrators) are left out.
 */
public final class SeedIndexBuilder {
    /** How many bits of the set there are for an entry. */
    private static final int SET_BITS = 20;
    /** The most entries of a bucket on average. */
    private static final int BUCKET = 8;

    private final SourceWords words;
    private final long[] keys;
    private final IntUnaryOperator thresholds;
    private final int mostPlaces;
    private final int uncapped;

    /**
     * @param words the sources
     * @param keys the key of the word at each position
     * @param thresholds how many bits a seed tells at least, by its position
     * @param mostPlaces a run that stands in more places is no seed
     * @param uncapped but before this position all runs are
     */
    public SeedIndexBuilder(SourceWords words, long[] keys, IntUnaryOperator thresholds, int mostPlaces, int uncapped) {
        this.words = words;
        this.keys = keys;
        this.thresholds = thresholds;
        this.mostPlaces = mostPlaces;
        this.uncapped = uncapped;
    }

    /** The threshold that fits sources of a size: rare enough that shuffled words seldom share a seed. */
    public static int thresholdFor(int size) {
        return 6 + 32 - Integer.numberOfLeadingZeros(Math.max(1024, size) - 1);
    }

    /**
     * The parts of a seed index, as {@link SeedIndex} takes them; not to be written to.
     *
     * @param bits the set of bits
     * @param directory where each bucket begins
     * @param entries the entries
     * @param positionBits how many low bits of an entry are the position
     */
    public record Parts(LongBuffer bits, IntBuffer directory, PackedRow entries, int positionBits) {}

    public Parts build() {
        int positionBits = powerOfTwo(Math.max(2, words.size()));
        byte[] lengths = new byte[words.size()];
        long[] entries = capped(sorted(entries(positionBits, lengths)), positionBits, lengths);
        int directoryBits = Math.min(
                powerOfTwo(Math.max(2, entries.length / BUCKET)), Long.SIZE - positionBits - SeedIndex.KEY_BITS);
        int[] directory = new int[(1 << directoryBits) + 1];
        for (long entry : entries) {
            directory[SeedIndex.bucketOf(entry, directoryBits) + 1]++;
        }
        for (int i = 1; i < directory.length; i++) {
            directory[i] += directory[i - 1];
        }
        long positions = (1L << positionBits) - 1;
        PackedRow packed = PackedRow.pack(
                entries.length,
                (1L << positionBits + SeedIndex.KEY_BITS) - 1,
                i -> SeedIndex.keyOf(entries[i], directoryBits) << positionBits | entries[i] & positions);
        return new Parts(
                LongBuffer.wrap(bits(entries.length, lengths)), IntBuffer.wrap(directory), packed, positionBits);
    }

    /**
     * The set of bits of so many seeds, by the length of the one at each position: of the runs and the shorter ones that they
     * begin with, so that what begins no run is told apart at its second word.
     */
    private long[] bits(int seeds, byte[] lengths) {
        long[] bits = new long[Math.max(1, (int) ((long) seeds * SET_BITS / Long.SIZE))];
        for (int position = 0; position < lengths.length; position++) {
            if (lengths[position] > 0) {
                long run = SeedIndex.pair(keys[position], keys[position + 1]);
                for (int n = 2; n < lengths[position]; n++) {
                    bits[SeedIndex.longOf(run, bits.length)] |= SeedIndex.beginningOf(run);
                    run = SeedIndex.extend(run, keys[position + n]);
                }
                bits[SeedIndex.longOf(run, bits.length)] |= SeedIndex.bitOf(run);
            }
        }
        return bits;
    }

    /** The least n with 2^n at least so large. */
    private static int powerOfTwo(int least) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(least - 1);
    }

    /** The entries by position, each with all of its run's key that is above the position; sets the runs' lengths in words. */
    private long[] entries(int positionBits, byte[] lengths) {
        long[] entries = new long[words.size()];
        int count = 0;
        long mask = (1L << positionBits) - 1;
        int end = 0;
        int threshold = 0;
        for (int position = 0; position < words.size(); position++) {
            if (position >= end) {
                end = words.stretch(position).end();
                threshold = thresholds.applyAsInt(position);
            }
            int told = words.info(position);
            long run = 0;
            for (int n = 1; n < SeedIndex.LONGEST && position + n < end; n++) {
                long next = keys[position + n];
                run = n == 1 ? SeedIndex.pair(keys[position], next) : SeedIndex.extend(run, next);
                told += words.info(position + n);
                if (told >= threshold || n == SeedIndex.LONGEST - 1 && told >= threshold - 6) {
                    entries[count++] = (run & ~mask) | position;
                    lengths[position] = (byte) (n + 1);
                    break;
                }
            }
        }
        return Arrays.copyOf(entries, count);
    }

    /** In ascending order of unsigned longs. */
    private static long[] sorted(long[] entries) {
        for (int i = 0; i < entries.length; i++) {
            entries[i] ^= Long.MIN_VALUE;
        }
        Arrays.parallelSort(entries);
        for (int i = 0; i < entries.length; i++) {
            entries[i] ^= Long.MIN_VALUE;
        }
        return entries;
    }

    /** Those that do not stand in too many places; sets the length of the others to 0. */
    private long[] capped(long[] entries, int positionBits, byte[] lengths) {
        long mask = (1L << positionBits) - 1;
        int kept = 0;
        int i = 0;
        while (i < entries.length) {
            int j = i;
            while (j < entries.length && entries[j] >>> positionBits == entries[i] >>> positionBits) {
                j++;
            }
            boolean few = j - i <= mostPlaces;
            for (; i < j; i++) {
                if (few || (int) (entries[i] & mask) < uncapped) {
                    entries[kept++] = entries[i];
                } else {
                    lengths[(int) (entries[i] & mask)] = 0;
                }
            }
        }
        return Arrays.copyOf(entries, kept);
    }
}
