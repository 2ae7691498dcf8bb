package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import verbatim.match.Alignment;
import verbatim.match.Edit;

/**
 * Words exchanged at an edge of a quotation. The source's ends are free, so an alignment of "he made it, God" to "God made
 * it" ends before the word that was moved beyond the edge, and takes it for an added one; here that word is taken in.
 */
final class MovedEnds {
    /** The most words that are moved together. */
    private static final int MOST_WORDS = 3;
    /** The most words that they are moved past. */
    private static final int MOST_PASSED = 3;

    /** The most words at an edge that stand for as many of the source's. */
    private static final int MOST_REPLACED = 5;
    /** A word with fewer letters is in too many sentences to be the same one in another place. */
    private static final int LEAST_LETTERS = 3;

    /** Arabic letters that are written together with the word behind them. */
    private static final String PREFIXES = "وفبلك";

    private MovedEnds() {}

    /** An alignment with the source's words beyond its edges that were quoted inside them, each as one left out. */
    static Alignment takenIn(Alignment alignment, QuotedWords quoted, SourceWindow window) {
        return moved(replaced(alignment, quoted, window), quoted, window);
    }

    /**
     * Words added at an edge that stand for the source's beyond it, as half of them show, which are there in another order:
     * "night and of day" for "the day and the night".
     */
    private static Alignment replaced(Alignment alignment, QuotedWords quoted, SourceWindow window) {
        List<Edit> edits = alignment.edits();
        int first = 0;
        while (first < edits.size() && edits.get(first) instanceof Edit.Addition) {
            first++;
        }
        int last = edits.size();
        while (last > first && edits.get(last - 1) instanceof Edit.Addition) {
            last--;
        }
        int behind = edits.size() - last;
        int start = alignment.sourceStart();
        int end = alignment.sourceEnd();
        boolean before = areShuffled(quoted, 0, first, window, start - first, start);
        boolean after = areShuffled(quoted, quoted.size() - behind, behind, window, end, end - 1);
        if (!before && !after) {
            return alignment;
        }
        List<Edit> all = new ArrayList<>(edits);
        for (int i = 0; before && i < first; i++) {
            all.set(i, new Edit.Substitution(edits.get(i).quoted(), start - first + i, 1, 1));
        }
        for (int i = last; after && i < edits.size(); i++) {
            all.set(i, new Edit.Substitution(edits.get(i).quoted(), end + i - last, 1, 1));
        }
        return new Alignment(
                all, before ? start - first : start, after ? end + behind : end, alignment.cost(), alignment.matched());
    }

    /** Whether half of some quoted words are among as many of the source's, in the passage of {@code beside}. */
    private static boolean areShuffled(
            QuotedWords quoted, int from, int words, SourceWindow window, int source, int beside) {
        if (words < 2 || words > MOST_REPLACED || !isInPassage(window, source, words, beside)) {
            return false;
        }
        int shared = 0;
        for (int q = from; q < from + words; q++) {
            boolean found = false;
            for (int s = source; s < source + words; s++) {
                found |= isSameWord(quoted.strict(q), window.words().strict(s));
            }
            shared += found ? 1 : 0;
        }
        return 2 * shared >= words;
    }

    /** Whether two words are the same apart from a conjunction or preposition that is written together with them. */
    private static boolean isSameWord(String some, String other) {
        return some.length() >= LEAST_LETTERS
                && other.length() >= LEAST_LETTERS
                && (some.equals(other) || withoutPrefix(some).equals(withoutPrefix(other)));
    }

    private static String withoutPrefix(String word) {
        return word.length() > LEAST_LETTERS && PREFIXES.indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
    }

    private static boolean isInPassage(SourceWindow window, int from, int words, int beside) {
        int end = from + words;
        return from >= 0
                && end <= window.words().size()
                && window.passageOf(from) == window.passageOf(beside)
                && window.passageOf(end - 1) == window.passageOf(beside);
    }

    private static Alignment moved(Alignment alignment, QuotedWords quoted, SourceWindow window) {
        List<Edit> edits = alignment.edits();
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i) instanceof Edit.Addition) {
                int end = i + 1;
                while (end < edits.size() && edits.get(end) instanceof Edit.Addition) {
                    end++;
                }
                int words = end - i;
                if (words <= MOST_WORDS) {
                    String moved =
                            quoted.strict(edits.get(i).quoted(), edits.get(i).quoted() + words);
                    if (end < edits.size()
                            && edits.size() - end <= MOST_PASSED
                            && stand(moved, window, alignment.sourceEnd(), words, alignment.sourceEnd() - 1)) {
                        return after(alignment, words, quoted.size());
                    }
                    if (i > 0
                            && i <= MOST_PASSED
                            && stand(moved, window, alignment.sourceStart() - words, words, alignment.sourceStart())) {
                        return before(alignment, words);
                    }
                }
                i = end - 1;
            }
        }
        return alignment;
    }

    /** Whether source words from {@code from} on, in the passage of {@code beside}, are those that were moved. */
    private static boolean stand(String moved, SourceWindow window, int from, int words, int beside) {
        return isInPassage(window, from, words, beside)
                && window.words().strict(from, from + words).equals(moved);
    }

    private static Alignment after(Alignment alignment, int words, int quoted) {
        List<Edit> edits = new ArrayList<>(alignment.edits());
        int end = alignment.sourceEnd();
        for (int s = end; s < end + words; s++) {
            edits.add(new Edit.Omission(quoted, s));
        }
        return new Alignment(edits, alignment.sourceStart(), end + words, alignment.cost(), alignment.matched());
    }

    private static Alignment before(Alignment alignment, int words) {
        List<Edit> edits = new ArrayList<>();
        int start = alignment.sourceStart() - words;
        for (int s = start; s < alignment.sourceStart(); s++) {
            edits.add(new Edit.Omission(0, s));
        }
        edits.addAll(alignment.edits());
        return new Alignment(edits, start, alignment.sourceEnd(), alignment.cost(), alignment.matched());
    }
}
