package verbatim.reports;

import java.util.Comparator;

/** Orders the numbers of passages as readers count: 2:9 before 2:10, 8 before 8a. Runs of digits compare by their value. */
enum NumberOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = digitsEnd(a, i);
            int jEnd = digitsEnd(b, j);
            int order = iEnd > i && jEnd > j
                    ? digits(a.substring(i, iEnd), b.substring(j, jEnd))
                    : Character.compare(a.charAt(i), b.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(iEnd, i + 1);
            j = Math.max(jEnd, j + 1);
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int digits(String a, String b) {
        String left = a.replaceFirst("^0+(?=.)", "");
        String right = b.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(left.length(), right.length());
        return order == 0 ? left.compareTo(right) : order;
    }
}
