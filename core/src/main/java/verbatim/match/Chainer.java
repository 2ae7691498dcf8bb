package verbatim.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import verbatim.text.Interruption;

/**
 * Joins seeds into chains by dynamic programming with a gap cost, looking back over a bounded number of seeds (the method
 * of Li, Minimap2, Bioinformatics 34, 2018, section 2.1). One instance serves all threads.
 */
public final class Chainer {
    /** The most words between two seeds of a chain, in the document and in the sources. */
    private static final int DOCUMENT_GAP = 16;

    private static final int SOURCE_GAP = 48;
    /** The most source words of one chain; a longer quotation is several chains. */
    private static final int LONGEST = 600;
    /** How many earlier seeds that end nearby are tried, latest first. */
    private static final int LOOK_BACK = 16;

    private final SourceWords words;

    public Chainer(SourceWords words) {
        this.words = words;
    }

    /** The chains of {@code seeds} that tell at least {@code least} bits, in the order of their first word. */
    public List<Chain> chains(Seeds seeds, int least) {
        int size = seeds.size();
        int[] score = new int[size];
        int[] before = new int[size];
        int[] start = new int[size];
        Neighbours neighbours = new Neighbours(size);
        for (int i = 0; i < size; i++) {
            if ((i & 1023) == 0) {
                Interruption.check();
            }
            score[i] = seeds.bits(i);
            before[i] = -1;
            start[i] = seeds.source(i);
            int farthest = seeds.document(i) - 2 * Seeder.LONGEST - DOCUMENT_GAP; // no seed from there reaches so far
            int bucket = seeds.source(i) >> Neighbours.WIDTH;
            for (int near = bucket - 1; near <= bucket + 1; near++) {
                int tried = 0;
                int j = neighbours.last(near);
                for (;
                        j >= 0 && tried < LOOK_BACK && seeds.document(j) >= farthest;
                        j = neighbours.before(j), tried++) {
                    int joined = joined(seeds, j, i, score[j]);
                    if (joined > score[i]
                            && seeds.source(i) + seeds.length(i) - start[j] <= LONGEST
                            && seeds.source(j) >= words.stretch(seeds.source(i)).start()) {
                        score[i] = joined;
                        before[i] = j;
                        start[i] = start[j];
                    }
                }
            }
            neighbours.add((seeds.source(i) + seeds.length(i)) >> Neighbours.WIDTH, i);
        }
        return collect(seeds, score, before, least);
    }

    /** The seeds seen so far by where they end in the sources, latest first. */
    private static final class Neighbours {
        static final int WIDTH = 6;
        private final int[] heads;
        private final int[] links;

        Neighbours(int size) {
            heads = new int[Integer.highestOneBit(Math.max(8, size)) * 2];
            Arrays.fill(heads, -1);
            links = new int[size];
        }

        int last(int bucket) {
            return heads[slot(bucket)];
        }

        int before(int seed) {
            return links[seed];
        }

        void add(int bucket, int seed) {
            links[seed] = heads[slot(bucket)];
            heads[slot(bucket)] = seed;
        }

        private int slot(int bucket) {
            return (bucket * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(heads.length - 1);
        }
    }

    /** The score of seed {@code next} after a chain that ends in {@code last}, or a low number when they don't join. */
    private int joined(Seeds seeds, int last, int next, int score) {
        int documentGap = seeds.document(next) - seeds.document(last) - seeds.length(last);
        int sourceGap = seeds.source(next) - seeds.source(last) - seeds.length(last);
        int overlap = Math.max(0, Math.max(-documentGap, -sourceGap));
        if (documentGap > DOCUMENT_GAP
                || sourceGap > SOURCE_GAP
                || overlap >= seeds.length(next)
                || seeds.document(next) <= seeds.document(last)) {
            return Integer.MIN_VALUE;
        }
        int told = seeds.bits(next);
        for (int k = 0; k < overlap; k++) {
            told -= words.info(seeds.source(next) + k);
        }
        int shift = Math.abs(documentGap - sourceGap);
        int both = Math.max(0, Math.min(documentGap, sourceGap));
        return score + told - Math.min(4 * shift, 16 + shift / 2) - 4 * both;
    }

    private List<Chain> collect(Seeds seeds, int[] score, int[] before, int least) {
        int size = seeds.size();
        long[] best = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (score[i] >= least) {
                best[count++] = ((long) -score[i] << 32) | i;
            }
        }
        Arrays.sort(best, 0, count);
        boolean[] used = new boolean[size];
        List<Chain> chains = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int last = (int) best[k];
            if (used[last]) {
                continue;
            }
            int first = last;
            for (int i = last; i >= 0 && !used[i]; i = before[i]) {
                used[i] = true;
                first = i;
            }
            // by itself, without what joins it to seeds of a better chain: the same words may be quoted once more
            int told = score[last] - score[first] + seeds.bits(first);
            if (told >= least) {
                chains.add(chain(seeds, before, first, last, told));
            }
        }
        chains.sort((a, b) -> a.documentStart() != b.documentStart()
                ? Integer.compare(a.documentStart(), b.documentStart())
                : Integer.compare(a.sourceStart(), b.sourceStart()));
        return chains;
    }

    private static Chain chain(Seeds seeds, int[] before, int first, int last, int told) {
        int shared = 0;
        int covered = Integer.MAX_VALUE;
        List<Chain.Seed> row = new ArrayList<>();
        for (int i = last; i >= first; i = before[i]) {
            row.add(new Chain.Seed(seeds.document(i), seeds.source(i), seeds.length(i)));
            shared += Math.min(seeds.length(i), covered - seeds.document(i));
            covered = seeds.document(i);
        }
        Collections.reverse(row);
        return new Chain(
                seeds.document(first),
                seeds.document(last) + seeds.length(last),
                seeds.source(first),
                seeds.source(last) + seeds.length(last),
                shared,
                told,
                row);
    }
}
