package verbatim.check;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Which words of a row stand in brackets: what a translator put into his text, "[O Muhammad]", and what an author puts into
 * the words that he quotes, "[the general]" or "[sic]".
 */
final class Insertions {
    private static final String SQUARE = "[]";
    private static final String ANY = "[]()";
    /** So many characters behind the last word may close its bracket. */
    private static final int BEHIND = 3;

    private Insertions() {}

    /** For each word whether it stands in square brackets. */
    static boolean[] square(QuotedWords words) {
        return of(words, SQUARE);
    }

    /** For each word whether it stands in square or round brackets. */
    static boolean[] any(QuotedWords words) {
        return of(words, ANY);
    }

    /** A bracket that nobody closes sets nothing apart, nor does one that nobody opened. */
    private static boolean[] of(QuotedWords words, String brackets) {
        int size = words.size();
        boolean[] inside = new boolean[size];
        if (size == 0) {
            return inside;
        }
        int[] changes = new int[size + 1];
        Deque<Integer> open = new ArrayDeque<>();
        int end = Math.min(words.chars().length(), words.span(size - 1).end() + BEHIND);
        int word = 0;
        for (int at = Math.max(0, words.span(0).start() - 1); at < end; at++) {
            int bracket = brackets.indexOf(words.chars().charAt(at));
            while (bracket >= 0 && word < size && words.span(word).start() < at) {
                word++;
            }
            if (bracket >= 0 && bracket % 2 == 0) {
                open.push(word);
            } else if (bracket >= 0 && !open.isEmpty()) {
                changes[open.pop()]++;
                changes[word]--;
            }
        }
        int depth = 0;
        boolean all = true;
        for (int i = 0; i < size; i++) {
            depth += changes[i];
            inside[i] = depth > 0;
            all &= inside[i];
        }
        return all ? new boolean[size] : inside; // brackets around all words are the marks that they are quoted in
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
