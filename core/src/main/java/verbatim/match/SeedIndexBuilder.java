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
    private final IntUnaryOperator thresholds;
    private final int mostPlaces;
    private final int uncapped;

    /**
     * @param words the sources
     * @param thresholds how many bits a seed tells at least, by its position
     * @param mostPlaces a run that stands in more places is no seed
     * @param uncapped but before this position all runs are
     */
    public SeedIndexBuilder(SourceWords words, IntUnaryOperator thresholds, int mostPlaces, int uncapped) {
        this.words = words;
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
        long[] entries = capped(sorted(entries(positionBits)), positionBits);
        long[] bits = new long[Math.max(1, (int) ((long) entries.length * SET_BITS / Long.SIZE))];
        int directoryBits = Math.min(
                powerOfTwo(Math.max(2, entries.length / BUCKET)), Long.SIZE - positionBits - SeedIndex.KEY_BITS);
        int[] directory = new int[(1 << directoryBits) + 1];
        for (long entry : entries) {
            addBits(entry, positionBits, bits);
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
        return new Parts(LongBuffer.wrap(bits), IntBuffer.wrap(directory), packed, positionBits);
    }

    /**
     * Adds an entry's run and the shorter ones that it begins with, so that what begins no run is told apart at its second
     * word.
     */
    private void addBits(long entry, int positionBits, long[] bits) {
        int position = (int) (entry & (1L << positionBits) - 1);
        long run = SeedIndex.pair(words.key(position), words.key(position + 1));
        for (int n = 2; (run ^ entry) >>> positionBits != 0; n++) {
            bits[SeedIndex.longOf(run, bits.length)] |= SeedIndex.beginningOf(run);
            run = SeedIndex.extend(run, words.key(position + n));
        }
        bits[SeedIndex.longOf(run, bits.length)] |= SeedIndex.bitOf(run);
    }

    /** The least n with 2^n at least so large. */
    private static int powerOfTwo(int least) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(least - 1);
    }

    private long[] entries(int positionBits) {
        long[] entries = new long[words.size()];
        int count = 0;
        long mask = (1L << positionBits) - 1;
        int end = 0;
        int threshold = 0;
        for (int position = 0; position < words.size(); position++) {
            if (position >= end) {
                end = words.stretchEnd(position);
                threshold = thresholds.applyAsInt(position);
            }
            int told = words.info(position);
            long run = 0;
            for (int n = 1; n < SeedIndex.LONGEST && position + n < end; n++) {
                long next = words.key(position + n);
                run = n == 1 ? SeedIndex.pair(words.key(position), next) : SeedIndex.extend(run, next);
                told += words.info(position + n);
                if (told >= threshold || n == SeedIndex.LONGEST - 1 && told >= threshold - 6) {
                    entries[count++] = (run & ~mask) | position;
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

    private long[] capped(long[] entries, int positionBits) {
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
                }
            }
        }
        return Arrays.copyOf(entries, kept);
    }
}
