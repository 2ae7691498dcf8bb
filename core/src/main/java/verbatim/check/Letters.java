package verbatim.check;

/** Letters of two words set against each other. */
final class Letters {
    private Letters() {}

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
