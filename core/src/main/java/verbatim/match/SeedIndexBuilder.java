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

    /** The parts of a seed index, as {@link SeedIndex} takes them; not to be written to. */
    public static final class Parts {
        private final long[] bits;
        private final int[] directory;
        private final long[] entries;
        private final int positionBits;

        private Parts(long[] bits, int[] directory, long[] entries, int positionBits) {
            this.bits = bits;
            this.directory = directory;
            this.entries = entries;
            this.positionBits = positionBits;
        }

        public LongBuffer bits() {
            return LongBuffer.wrap(bits);
        }

        public IntBuffer directory() {
            return IntBuffer.wrap(directory);
        }

        public LongBuffer entries() {
            return LongBuffer.wrap(entries);
        }

        public int positionBits() {
            return positionBits;
        }
    }

    public Parts build() {
        int positionBits = Math.max(24, 32 - Integer.numberOfLeadingZeros(words.size()));
        long[] entries = capped(sorted(entries(positionBits)), positionBits);
        int bitCount = powerOfTwo(Math.max(64, entries.length * 16L));
        long[] bits = new long[Math.max(1, (int) ((1L << bitCount) >>> 6))];
        int directoryBits = powerOfTwo(Math.max(2, entries.length));
        int[] directory = new int[(1 << directoryBits) + 1];
        for (long entry : entries) {
            // The position's bits are below those used here: 64 - 24 leaves 40 for the set and the directory.
            int shift = 64 - bitCount;
            bits[SeedIndex.longOf(entry, shift)] |= SeedIndex.bitOf(entry, shift);
            addBeginnings(entry, positionBits, bits, shift);
            directory[(int) (entry >>> (64 - directoryBits)) + 1]++;
        }
        for (int i = 1; i < directory.length; i++) {
            directory[i] += directory[i - 1];
        }
        return new Parts(bits, directory, entries, positionBits);
    }

    /** Adds the shorter runs that an entry's run begins with, so that what begins no run is told apart at its second word. */
    private void addBeginnings(long entry, int positionBits, long[] bits, int shift) {
        int position = (int) (entry & (1L << positionBits) - 1);
        long run = SeedIndex.pair(words.key(position), words.key(position + 1));
        for (int n = 2; (run ^ entry) >>> positionBits != 0; n++) {
            bits[SeedIndex.longOf(run, shift)] |= SeedIndex.beginningOf(run, shift);
            run = SeedIndex.extend(run, words.key(position + n));
        }
    }

    private static int powerOfTwo(long least) {
        return Math.min(36, 64 - Long.numberOfLeadingZeros(least - 1));
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
