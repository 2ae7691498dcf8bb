package verbatim.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Arabic whose words were broken into letters, as text layers of PDF files have it when vowel marks became spaces:
 * "ب س م الل ه الر ح م ن". Its words are lost, its letters are not: {@link Normalizer#compare} and
 * {@link Normalizer#skeleton}, which pass over spaces, still read it. Stateless.
 */
public final class SplitLetters {
    /** So many pieces at least; a list of letters (أ ب ج د) is shorter. */
    private static final int SHORTEST = 8;

    /** The longest piece that counts as broken off. */
    private static final int PIECE = 2;

    private SplitLetters() {}

    /** The runs of broken words, in UTF-16 units of {@code text}: at least two pieces of three are one or two letters. */
    public static List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        List<Span> words = Tokenizer.words(text, new Span(0, text.length()));
        int first = 0;
        while (first < words.size()) {
            int last = first;
            int pieces = 0;
            int end = first;
            while (last < words.size() && 3 * pieces >= 2 * (last - first)) {
                if (isPiece(text, words.get(last))) {
                    pieces++;
                    end = last + 1;
                }
                last++;
            }
            if (pieces >= SHORTEST && 3 * pieces >= 2 * (end - first)) {
                found.add(new Span(words.get(first).start(), words.get(end - 1).end()));
                first = end;
            } else {
                first++;
            }
        }
        return found;
    }

    private static boolean isPiece(CharSequence text, Span word) {
        int letters = 0;
        for (int i = word.start(); i < word.end() && letters <= PIECE; i++) {
            int entry = Letters.of(text.charAt(i));
            if (entry != Letters.MARK && Letters.script(entry) != Letters.ARABIC) {
                return false;
            }
            letters += entry == Letters.MARK ? 0 : 1;
        }
        return letters <= PIECE;
    }
}
