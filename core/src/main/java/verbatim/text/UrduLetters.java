package verbatim.text;

/**
 * Letters that Arabic takes for one and Urdu does not: ہ and ھ, ی and ے, ن and ں (کہا "said", کھا "eat"). The Arabic ه and ي
 * stand for either. Stateless.
 */
final class UrduLetters {
    private static final String EITHER = "هةيىئ";
    /** Letters with hamza above, each with the letter that NFD leaves before the mark. */
    private static final String WITH_HAMZA = "ۂہۓے";

    private static final String HEH = "ہھهةۃ";
    private static final String YEH = "یےيىئ";
    private static final String NOON = "نں";

    private UrduLetters() {}

    /** Whether two words, otherwise of the same letters, have at some place the one and the other of such a pair. */
    static boolean differ(CharSequence quoted, CharSequence source) {
        int q = next(quoted, 0);
        int s = next(source, 0);
        while (q < quoted.length() && s < source.length()) {
            char a = plain(quoted.charAt(q));
            char b = plain(source.charAt(s));
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

    private static char plain(char c) {
        int at = WITH_HAMZA.indexOf(c);
        return at >= 0 && at % 2 == 0 ? WITH_HAMZA.charAt(at + 1) : c;
    }

    private static int group(char letter) {
        char c = plain(letter);
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
