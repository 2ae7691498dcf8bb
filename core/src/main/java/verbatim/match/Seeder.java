package verbatim.match;

import java.util.Arrays;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Tokens;

/** Finds the seeds of a document: one pass over its words. One instance serves all threads. */
public final class Seeder {
    /** The slots that remember diagonals. */
    private static final int DIAGONALS = 1 << 12;

    /** So many words are looked up together. */
    private static final int BATCH = 1 << 10;

    /** The most words of one seed; a longer run is several seeds. */
    static final int LONGEST = 256;

    private final SourceWords words;
    private final SeedIndex index;

    public Seeder(SourceWords words, SeedIndex index) {
        this.words = words;
        this.index = index;
    }

    public Seeds find(Tokens document) {
        Seeds seeds = new Seeds();
        Diagonals diagonals = null;
        int[] begun = new int[BATCH];
        for (int from = 0; from + 1 < document.size(); from += BATCH) {
            Interruption.check();
            int count = index.begun(document, from, Math.min(from + BATCH, document.size() - 1), begun);
            if (count > 0 && diagonals == null) {
                diagonals = new Diagonals();
            }
            for (int k = 0; k < count && diagonals != null; k++) {
                find(document, begun[k], diagonals, seeds);
            }
        }
        return seeds;
    }

    /** Adds the seeds of the runs that begin with a word of the document. */
    private void find(Tokens document, int at, Diagonals diagonals, Seeds seeds) {
        long run = SeedIndex.pair(document.key(at), document.key(at + 1));
        for (int n = 2; ; n++) {
            int entry = index.mayHave(run) ? index.first(run) : -1;
            for (; entry >= 0 && index.isOf(entry, run); entry++) {
                extend(document, at, index.position(entry), diagonals, seeds);
            }
            if (n == SeedIndex.LONGEST || at + n >= document.size() || !index.mayBegin(run)) {
                return;
            }
            run = SeedIndex.extend(run, document.key(at + n));
        }
    }

    /** Which diagonals (source minus document) are covered up to where. */
    private static final class Diagonals {
        final int[] diagonal = new int[DIAGONALS];
        final int[] covered = new int[DIAGONALS];

        Diagonals() {
            Arrays.fill(covered, -1);
        }
    }

    private void extend(Tokens document, int at, int position, Diagonals diagonals, Seeds seeds) {
        int[] diagonal = diagonals.diagonal;
        int[] covered = diagonals.covered;
        int line = position - at;
        int slot = (line * 0x9E3779B1) >>> 20;
        if (diagonal[slot] == line && covered[slot] > at) {
            return;
        }
        int floor = diagonal[slot] == line ? Math.max(0, covered[slot]) : 0;
        Span stretch = words.stretch(position);
        int start = at;
        int source = position;
        int told = 0;
        while (start > floor && source > stretch.start() && words.key(source - 1) == document.key(start - 1)) {
            start--;
            source--;
            told += words.info(source);
        }
        int end = at;
        int sourceEnd = position;
        while (end < document.size()
                && sourceEnd < stretch.end()
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
