package verbatim.reports;

/** Counts and cuts words that are set apart by white space. */
final class Words {
    /** As many characters stand for a word where there are no spaces. */
    private static final int LONGEST = 4;

    private Words() {}

    /** Whether a character is of a script that is written without spaces between words. */
    private static boolean isUnspaced(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }

    /** How many words {@code text} has. */
    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }

    /** The first {@code most} words of {@code text}, with an ellipsis when there are more. */
    static String head(String text, int most) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inWord && ++words > most) {
                return text.substring(0, i).stripTrailing() + " …";
            }
            inWord = !space;
        }
        return text;
    }

    /** The last word of {@code text}, or an empty string. */
    static String last(String text) {
        String stripped = text.stripTrailing();
        int i = stripped.length();
        while (i > 0 && !Character.isWhitespace(stripped.charAt(i - 1))) {
            i--;
        }
        int cut = Math.max(i, stripped.length() - LONGEST);
        boolean unspaced = cut < stripped.length() && isUnspaced(stripped.codePointAt(cut));
        return stripped.substring(unspaced ? cut : i);
    }

    /** The first word of {@code text}, or an empty string. */
    static String first(String text) {
        String stripped = text.stripLeading();
        int i = 0;
        while (i < stripped.length() && !Character.isWhitespace(stripped.charAt(i))) {
            i++;
        }
        int cut = Math.min(i, LONGEST);
        boolean unspaced = cut > 0 && isUnspaced(stripped.codePointBefore(cut));
        return stripped.substring(0, unspaced ? cut : i);
    }

    /** {@code text} without combining marks. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) != Character.NON_SPACING_MARK) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
