package verbatim.text;

/**
 * Letters that Arabic takes for one and Urdu does not: ہ and ھ, ی and ے, ن and ں (کہا "said", کھا "eat"). The Arabic ه and ي
 * stand for either. Stateless.
 */
final class UrduLetters {
    private static final String EITHER = "هةيىئ";
    private static final String HEH = "ہھهةۃ";
    private static final String YEH = "یےيىئ";
    private static final String NOON = "نں";

    private UrduLetters() {}

    /** Whether two words, otherwise of the same letters, have at some place the one and the other of such a pair. */
    static boolean differ(CharSequence quoted, CharSequence source) {
        int q = next(quoted, 0);
        int s = next(source, 0);
        while (q < quoted.length() && s < source.length()) {
            char a = quoted.charAt(q);
            char b = source.charAt(s);
            boolean either = EITHER.indexOf(a) >= 0 || EITHER.indexOf(b) >= 0;
            if (a != b && !either && group(a) == group(b)) {
                return true;
            }
            q = next(quoted, q + 1);
            s = next(source, s + 1);
        }
        return false;
    }

    private static int next(CharSequence word, int from) {
        int i = from;
        while (i < word.length() && group(word.charAt(i)) == 0) {
            i++;
        }
        return i;
    }

    private static int group(char c) {
        if (HEH.indexOf(c) >= 0) {
            return 1;
        }
        return YEH.indexOf(c) >= 0 ? 2 : NOON.indexOf(c) >= 0 ? 3 : 0;
    }

    /** Whether the word has a letter that Arabic has not. */
    static boolean isIn(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x672 && c <= 0x6D3) {
                return true;
            }
        }
        return false;
    }
}
