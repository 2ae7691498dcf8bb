package verbatim.check;

/** Letters of two words set against each other. */
final class Letters {
    private Letters() {}

    /**
     * The letters of a word as a set of 32 bits, one a letter, several letters sharing each; the letters that spelling
     * conventions add and drop (alif, hamza, waw, ya) and all marks are left out. Words of one spelling have nearly one set.
     */
    static int set(String chars, int start, int end) {
        int set = 0;
        for (int i = start; i < end; i++) {
            char c = chars.charAt(i);
            if (c >= 0x0621 && c <= 0x064A) {
                if (c >= 0x0628 && c != 0x0640 && c < 0x0648 || c == 0x0629) {
                    set |= 1 << (c & 31);
                }
            } else if (Character.isLetter(c) && c < 0x0600) {
                set |= 1 << (Character.toLowerCase(c) & 31);
            } else if (c >= 0x066E && c <= 0x06D3 && c != 0x0670 && c != 0x0671 || c >= 0xFB50) {
                return -1;
            }
        }
        return set;
    }

    /** Whether a character is an Arabic mark or the stretch between letters. */
    private static boolean isMark(char c) {
        return c >= 0x064B && c <= 0x065F || c == 0x0640 || c == 0x0670 || c >= 0x06D6 && c <= 0x06ED;
    }

    /** How many letters a word has, without its marks. */
    static int count(String chars, int start, int end) {
        int count = 0;
        for (int at = start; at < end; at++) {
            count += isMark(chars.charAt(at)) ? 0 : 1;
        }
        return count;
    }

    /** Whether two sets can belong to words that are {@code most} edits apart; true when in doubt. */
    static boolean mayBeNear(int a, int b, int most) {
        return a == -1 || b == -1 || Integer.bitCount(a ^ b) <= 2 * most;
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
