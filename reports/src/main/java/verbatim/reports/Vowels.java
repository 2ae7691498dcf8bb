package verbatim.reports;

import verbatim.check.Divergence;

/** Recognises two case endings that have changed places: the fault that turns subject and object round. */
final class Vowels {
    private static final char FATHATAN = '\u064B';
    private static final char KASRA = '\u0650';
    /** Uthmani spelling sets it over a letter that is not spoken, as the last one of ٱلْعُلَمَـٰٓؤُا۟. */
    private static final char SMALL_HIGH_ROUNDED_ZERO = '\u06DF';

    private Vowels() {}

    /** Whether each of two words ends in the vowel that the source gives to the other. */
    static boolean exchanged(Divergence one, Divergence other) {
        char first = ending(one.source());
        char second = ending(other.source());
        return first != second
                && first != 0
                && second != 0
                && ending(one.quoted()) == second
                && ending(other.quoted()) == first;
    }

    /** The last vowel sign of a word, or 0; a tanwin is another ending than its vowel. */
    private static char ending(String word) {
        boolean silent = false;
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (c >= FATHATAN && c <= KASRA) {
                return c;
            }
            if (c == SMALL_HIGH_ROUNDED_ZERO) {
                silent = true;
            } else if (Character.isLetter(c)) {
                if (!silent) {
                    return 0;
                }
                silent = false;
            }
        }
        return 0;
    }
}
