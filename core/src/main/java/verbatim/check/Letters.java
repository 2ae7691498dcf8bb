package verbatim.check;

/** Letters of two words set against each other. */
final class Letters {
    private Letters() {}

    /**
     * Strict letters as a bag of 32 classes, two bits each: the low half tells which occur, the high half which occur twice
     * or more. Letters in one word's bag and not in the other's are edits between the two.
     */
    static long bag(String letters) {
        int once = 0;
        int twice = 0;
        for (int i = 0; i < letters.length(); i++) {
            int bit = bit(letters.charAt(i));
            twice |= once & bit;
            once |= bit;
        }
        return once & 0xFFFFFFFFL | (long) twice << 32;
    }

    /** The consonants among strict letters: without those that spelling conventions add and drop. */
    static String consonants(String letters) {
        StringBuilder consonants = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (!isWeak(letters.charAt(i))) {
                consonants.append(letters.charAt(i));
            }
        }
        return consonants.toString();
    }

    /** Letters as a set of 32 classes. */
    static int set(String letters) {
        int set = 0;
        for (int i = 0; i < letters.length(); i++) {
            set |= bit(letters.charAt(i));
        }
        return set;
    }

    /** Whether two rows of letters are the same but for one letter at most. */
    static boolean differByOne(CharSequence a, CharSequence b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        int same = 0;
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return same + end >= longer - 1;
    }

    private static boolean isWeak(char c) {
        return c == 'ا' || c == 'و' || c == 'ي' || c == 'ء';
    }

    /** A letter's class. The Arabic letters from feh on come right after those up to ghain, so that nearly all are apart. */
    private static int bit(char c) {
        return 1 << (c >= 'ف' ? c - 'ف' + 27 : c);
    }

    /**
     * The edit distance of two words in letters (Levenshtein), or {@code most + 1} when it is more than {@code most}.
     */
    static int distance(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            int corner = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                least = Math.min(least, row[j]);
                corner = above;
            }
            if (least > most) {
                return most + 1;
            }
        }
        return Math.min(row[m], most + 1);
    }
}
