package verbatim.match;

import java.util.Arrays;
import verbatim.text.Interruption;
import verbatim.text.Tokens;

/** Finds the seeds of a document: one pass over its words. One instance serves all threads. */
public final class Seeder {
    /** The slots that remember which diagonals (source minus document) are covered up to where. */
    private static final int DIAGONALS = 1 << 12;

    /** The most words of one seed; a longer run is several seeds. */
    private static final int LONGEST = 256;

    private final SourceWords words;
    private final SeedIndex index;

    public Seeder(SourceWords words, SeedIndex index) {
        this.words = words;
        this.index = index;
    }

    public Seeds find(Tokens document) {
        Seeds seeds = new Seeds();
        int size = document.size();
        int[] diagonal = null;
        int[] covered = null;
        for (int i = 0; i + 1 < size; i++) {
            if ((i & 1023) == 0) {
                Interruption.check();
            }
            long run = SeedIndex.pair(document.key(i), document.key(i + 1));
            for (int n = 2; ; n++) {
                int entry = index.mayHave(run) ? index.first(run) : -1;
                if (entry >= 0) {
                    if (diagonal == null || covered == null) {
                        diagonal = new int[DIAGONALS];
                        covered = new int[DIAGONALS];
                        Arrays.fill(covered, -1);
                    }
                    for (; index.isOf(entry, run); entry++) {
                        extend(document, i, index.position(entry), diagonal, covered, seeds);
                    }
                }
                if (n == SeedIndex.LONGEST || i + n >= size || !index.mayBegin(run)) {
                    break;
                }
                run = SeedIndex.extend(run, document.key(i + n));
            }
        }
        return seeds;
    }

    private void extend(Tokens document, int at, int position, int[] diagonal, int[] covered, Seeds seeds) {
        int line = position - at;
        int slot = (line * 0x9E3779B1) >>> 20;
        if (diagonal[slot] == line && covered[slot] > at) {
            return;
        }
        int floor = diagonal[slot] == line ? Math.max(0, covered[slot]) : 0;
        int stretchStart = words.stretchStart(position);
        int stretchEnd = words.stretchEnd(position);
        int start = at;
        int source = position;
        int told = 0;
        while (start > floor && source > stretchStart && words.key(source - 1) == document.key(start - 1)) {
            start--;
            source--;
            told += words.info(source);
        }
        int end = at;
        int sourceEnd = position;
        while (end < document.size()
                && sourceEnd < stretchEnd
                && end - at < LONGEST
                && words.key(sourceEnd) == document.key(end)) {
            told += words.info(sourceEnd);
            end++;
            sourceEnd++;
        }
        diagonal[slot] = line;
        covered[slot] = end;
        if (end - start >= 2) {
            seeds.add(start, source, end - start, told);
        }
    }
}
