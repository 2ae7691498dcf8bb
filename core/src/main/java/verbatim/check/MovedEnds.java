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

    private MovedEnds() {}

    /** An alignment with the source's words beyond its edges that were quoted inside them, each as one left out. */
    static Alignment takenIn(Alignment alignment, QuotedWords quoted, SourceWindow window) {
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
        int end = from + words;
        return from >= 0
                && end <= window.words().size()
                && window.passageOf(from) == window.passageOf(beside)
                && window.passageOf(end - 1) == window.passageOf(beside)
                && window.words().strict(from, end).equals(moved);
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
