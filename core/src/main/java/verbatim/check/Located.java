package verbatim.check;

import java.util.List;
import java.util.function.Predicate;
import verbatim.match.Alignment;
import verbatim.match.Edit;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.text.Span;

/**
 * Words of a document aligned to a window of the sources, and judged.
 *
 * @param quoted the quoted words
 * @param window the source passages
 * @param alignment how the words answer one another
 * @param divergences every difference in the order of the text
 * @param told how many bits the matching words tell
 * @param harm what the alignment costs, apart from spelling and missing marks
 */
record Located(
        QuotedWords quoted,
        SourceWindow window,
        Alignment alignment,
        List<Divergence> divergences,
        int told,
        int harm) {

    /** EXACT, SAME_WORDS or ALTERED, by the gravest divergence. */
    Wording wording() {
        Wording wording = Wording.EXACT;
        for (Divergence divergence : divergences) {
            if (!divergence.kind().isHarmless()) {
                return Wording.ALTERED;
            }
            wording = Wording.SAME_WORDS;
        }
        return wording;
    }

    /** Whether the only harmful differences are vowels. */
    boolean altersVowelsOnly() {
        for (Divergence divergence : divergences) {
            if (!divergence.kind().isHarmless() && divergence.kind() != Divergence.Kind.VOWEL) {
                return false;
            }
        }
        return wording() == Wording.ALTERED;
    }

    /** Whether the first quoted word lacks only the conjunction that ties it to what the source has before. */
    boolean lacksConjunction(Divergence divergence) {
        return isAtFirst(divergence) && isConjoined(firstOfSource(), quoted.strict(0));
    }

    /** The same, or the other way round: the author's own conjunction stands within the marks. */
    boolean isConjunction(Divergence divergence) {
        return isAtFirst(divergence)
                && (isConjoined(firstOfSource(), quoted.strict(0)) || isConjoined(quoted.strict(0), firstOfSource()));
    }

    private boolean isAtFirst(Divergence divergence) {
        return divergence.kind() == Divergence.Kind.LETTER
                && divergence.span().equals(quoted.span(0))
                && alignment.sourceStart() < alignment.sourceEnd();
    }

    private String firstOfSource() {
        return window.words().strict(alignment.sourceStart());
    }

    private static boolean isConjoined(String word, String rest) {
        return word.equals("و" + rest) || word.equals("ف" + rest);
    }

    /** Whether that is the only harmful difference. */
    boolean differsByConjunction() {
        for (Divergence divergence : divergences) {
            if (!divergence.kind().isHarmless() && !isConjunction(divergence)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the only harmful difference is a word that is written otherwise, as in another version of a saying. */
    boolean isVersion() {
        int miswritten = 0;
        for (Divergence divergence : divergences) {
            if (!divergence.kind().isHarmless()) {
                miswritten += divergence.kind() == Divergence.Kind.LETTER ? 1 : 2;
            }
        }
        return miswritten <= 1;
    }

    /** How many of the quoted words are the source's, from 0 to 1. */
    double share() {
        return quoted.size() == 0 ? 0 : (double) alignment.matched() / quoted.size();
    }

    /**
     * The same of the words that are no blessing and no title, which every hadith has: what speaks for a passage when some
     * of the words differ.
     */
    double shareOfTelling() {
        if (window.isScripture()) {
            return share();
        }
        int formal = 0;
        for (int i = 0; i < quoted.size(); i++) {
            formal += quoted.isFormal(i) ? 1 : 0;
        }
        int matched = 0;
        for (Edit edit : alignment.edits()) {
            for (int i = edit.quoted(); edit instanceof Edit.Match && i < edit.quoted() + edit.quotedWords(); i++) {
                matched += quoted.isFormal(i) ? 0 : 1;
            }
        }
        return formal == quoted.size() ? share() : (double) matched / (quoted.size() - formal);
    }

    /** The most quoted words in a row that are the source's. */
    int longestRun() {
        int longest = 0;
        int run = 0;
        for (Edit edit : alignment.edits()) {
            run = edit instanceof Edit.Match ? run + edit.quotedWords() : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** The most quoted words in a row that are not the source's. */
    int longestGap() {
        int longest = 0;
        int gap = 0;
        for (Edit edit : alignment.edits()) {
            gap = edit instanceof Edit.Match ? 0 : gap + edit.quotedWords();
            longest = Math.max(longest, gap);
        }
        return longest;
    }

    /**
     * The words without the first and the last where these are the source's but for some letters: at the edges of words that
     * nothing marks, the conjunction before a word may be the author's own.
     */
    Span withoutMiswrittenEdges() {
        return withoutEdges(divergence -> divergence.kind() == Divergence.Kind.LETTER);
    }

    /** The same where these are other words than the source's, found for their consonants: "I say" for "he said". */
    Span withoutOtherForms() {
        return withoutEdges(this::isOtherForm);
    }

    private Span withoutEdges(Predicate<Divergence> chance) {
        int first = 0;
        int last = quoted.size() - 1;
        for (Divergence divergence : divergences) {
            if (chance.test(divergence)) {
                first = divergence.span().equals(quoted.span(0)) ? 1 : first;
                last = divergence.span().equals(quoted.span(quoted.size() - 1)) ? quoted.size() - 2 : last;
            }
        }
        return first > last ? span() : quoted.span(first, last);
    }

    private boolean isOtherForm(Divergence divergence) {
        if (divergence.kind() != Divergence.Kind.WORD) {
            return false;
        }
        for (Edit edit : alignment.edits()) {
            if (edit instanceof Edit.Substitution
                    && divergence.span().equals(quoted.span(edit.quoted()))
                    && quoted.key(edit.quoted()) == window.words().key(edit.source())) {
                return true;
            }
        }
        return false;
    }

    /** The same of the quoted words that the author does not say are his own. */
    double shareOfOwn() {
        int own = quoted.size();
        for (boolean inserted : window.insertionsIn(quoted)) {
            own -= inserted ? 1 : 0;
        }
        return own == 0 ? 0 : Math.min(1, (double) alignment.matched() / own);
    }

    /** The position in the library of a source word. */
    int sourcePosition(int word, Library library) {
        int passage = window.passageOf(Math.max(0, Math.min(word, window.words().size() - 1)));
        int position = library.firstPosition(passage);
        for (int i = window.firstWord(passage); i < word; i++) {
            position += window.words().key(i) == 0 ? 0 : 1;
        }
        return position;
    }

    /** Whether the words answer all words of one passage or of several. */
    boolean isWhole() {
        int from = alignment.sourceStart();
        int to = alignment.sourceEnd();
        return from < to
                && from == window.firstWord(window.passageOf(from))
                && (to == window.words().size() || to == window.firstWord(window.passageOf(to)));
    }

    Span span() {
        return quoted.span(0, quoted.size() - 1);
    }

    /** Where the words stand in the source. */
    Locus locus() {
        return window.locus(alignment.sourceStart(), alignment.sourceEnd());
    }

    /**
     * The words as a quotation of the passage.
     *
     * @param twins other places that have the same words
     */
    Quotation quotation(List<Locus> twins) {
        int from = alignment.sourceStart();
        int to = alignment.sourceEnd();
        return new Quotation(
                span(),
                window.edition(),
                locus(),
                twins,
                window.source(from, to),
                window.passages(from, to),
                alignment.matched(),
                quoted.size());
    }
}
