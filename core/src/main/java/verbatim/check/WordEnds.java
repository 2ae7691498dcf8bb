package verbatim.check;

/** The characters that words end with. */
final class WordEnds {
    /** For those up to the last of Arabic. */
    private static final boolean[] ENDS = ends();

    private WordEnds() {}

    /** Whether a word may end with a character: a letter, a digit, or a vowel sign or another mark on a letter. */
    static boolean isEnd(char c) {
        return c < ENDS.length ? ENDS[c] : ends(c);
    }

    private static boolean[] ends() {
        boolean[] ends = new boolean[0x700];
        for (char c = 0; c < ends.length; c++) {
            ends[c] = ends(c);
        }
        return ends;
    }

    private static boolean ends(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
