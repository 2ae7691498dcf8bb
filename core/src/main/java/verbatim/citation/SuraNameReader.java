package verbatim.citation;

import org.jspecify.annotations.Nullable;
import verbatim.citation.Gloss.Place;
import verbatim.citation.Scan.Kind;
import verbatim.citation.SuraNames.Name;

/** Finds a sura's name among the words of a text: of one to five words, the longest that is known. */
final class SuraNameReader {
    /** A name, and the tokens it stands in, the end exclusive. */
    record Found(Name name, int start, int end) {}

    /** The words that may follow a sura's name where no word for sura stands before it. */
    private static final int AFTER_NAME =
            Role.any(Role.SURA_AFTER, Role.VERSE, Role.VERSE_WEAK, Role.VERSE_SHORT, Role.OF, Role.AND, Role.NUMBER);

    private static final int MAX_WORDS = 5;

    private final Gloss gloss;
    private final Place place;

    SuraNameReader(Gloss gloss, Place place) {
        this.gloss = gloss;
        this.place = place;
    }

    /**
     * The name at token {@code i}, or null.
     *
     * @param strong whether a word that means a sura and nothing else stands before it
     * @param weak whether a word that may mean a sura does
     */
    @Nullable
    Found read(int i, boolean strong, boolean weak) {
        int from = gloss.is(i, Kind.WORD) && isElision(i) ? i + 1 : i;
        if (!gloss.is(from, Kind.WORD)) {
            return null;
        }
        boolean mayBegin = gloss.lexicon.suras.mayBegin(gloss.scan.chars(), gloss.scan.start(from));
        if (!mayBegin && !strong && !place.bracketed()) {
            return null;
        }
        int[] ends = new int[MAX_WORDS];
        int words = 0;
        int at = from;
        while (words < MAX_WORDS && gloss.is(at, Kind.WORD)) {
            ends[words++] = ++at;
            if (gloss.is(at, Kind.DASH) && gloss.scan.touches(at) && gloss.scan.touches(at + 1)) {
                at++;
            }
        }
        for (int k = words - 1; mayBegin && k >= 0; k--) {
            boolean inSentence = !strong && !weak && gloss.is(ends[k], Kind.WORD) && !gloss.is(ends[k], AFTER_NAME);
            if (!inSentence && !isSuraWord(ends[k] - 1)) {
                Name known = gloss.lexicon.suras.find(folded(from, ends[k]));
                if (known != null) {
                    return new Found(known, from, ends[k]);
                }
            }
        }
        return words == MAX_WORDS ? null : guess(from, ends[words - 1], strong);
    }

    /** A name spelt as no table has it: only where there is no doubt that one stands here. */
    private @Nullable Found guess(int from, int end, boolean strong) {
        boolean sure = strong || (place.bracketed() && gloss.is(gloss.gap(end), Kind.NUMBER));
        Name guess = sure && !gloss.is(end - 1, ~0) ? gloss.lexicon.suras.guess(folded(from, end)) : null;
        return guess == null ? null : new Found(guess, from, end);
    }

    /** The word "sura" itself, which folds as the name Şûrâ does. */
    private boolean isSuraWord(int i) {
        return gloss.is(i, Role.SURA) && !isShura(gloss, i);
    }

    /** Whether a word that folds to "sura" has the first letter of Şûrâ. */
    static boolean isShura(Gloss gloss, int i) {
        return "\u015E\u015F\u0160\u0161".indexOf(gloss.scan.first(i)) >= 0; // s with cedilla or caron
    }

    /** l'Ankabut, d'an-Nisa */
    private boolean isElision(int i) {
        char first = gloss.scan.first(i);
        return gloss.is(i + 1, Kind.WORD)
                && gloss.scan.length(i) == 1
                && gloss.scan.start(i + 1) == gloss.scan.end(i) + 1
                && (first == 'l' || first == 'd');
    }

    private String folded(int from, int to) {
        return Fold.joined(gloss.scan.chars(), gloss.scan.start(from), gloss.scan.end(to - 1));
    }
}
