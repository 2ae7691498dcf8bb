package verbatim.check;

/**
 * Which words of a row stand in brackets: what a translator put into his text, "[O Muhammad]", and what an author puts into
 * the words that he quotes, "[the general]" or "[sic]".
 */
final class Insertions {
    private static final String SQUARE = "[]";
    private static final String ANY = "[]()";

    private Insertions() {}

    /** For each word whether it stands in square brackets. */
    static boolean[] square(QuotedWords words) {
        return of(words, SQUARE);
    }

    /** For each word whether it stands in square or round brackets. */
    static boolean[] any(QuotedWords words) {
        return of(words, ANY);
    }

    private static boolean[] of(QuotedWords words, String brackets) {
        boolean[] inside = new boolean[words.size()];
        int depth = isOpenBefore(words, brackets) ? 1 : 0;
        int at = 0;
        for (int i = 0; i < inside.length; i++) {
            int start = words.span(i).start();
            for (at = i == 0 ? start : at; at < start; at++) {
                int bracket = brackets.indexOf(words.chars().charAt(at));
                if (bracket >= 0) {
                    depth = bracket % 2 == 0 ? depth + 1 : Math.max(0, depth - 1);
                }
            }
            inside[i] = depth > 0;
            at = words.span(i).end();
        }
        return inside;
    }

    /** Whether a bracket right before the words is closed among them. */
    private static boolean isOpenBefore(QuotedWords words, String brackets) {
        int before = words.size() == 0 ? -1 : words.span(0).start() - 1;
        if (before < 0 || brackets.indexOf(words.chars().charAt(before)) % 2 != 0) {
            return false;
        }
        for (int at = before + 1; at < words.span(words.size() - 1).start(); at++) {
            int bracket = brackets.indexOf(words.chars().charAt(at));
            if (bracket >= 0) {
                return bracket % 2 == 1;
            }
        }
        return false;
    }

    /** Whether one of {@code words} is marked in {@code inside}. */
    static boolean hasAny(boolean[] inside) {
        for (boolean word : inside) {
            if (word) {
                return true;
            }
        }
        return false;
    }

    /** Whether word {@code i} is the remark that the error before it is the source's. */
    static boolean isSic(QuotedWords words, boolean[] inside, int i) {
        return i >= 0 && i < inside.length && inside[i] && words.strict(i).equals("sic");
    }
}
