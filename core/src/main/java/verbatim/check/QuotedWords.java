package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import verbatim.text.Normalizer;
import verbatim.text.Normalizers;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Words in a row with all that comparing them needs, each worked out once. Bare numbers are left out: inside a quotation
 * they number its verses. Used by one thread at a time.
 */
final class QuotedWords {
    private final String chars;
    private final List<Span> spans;
    private final long[] keys;
    private final String[] strict;
    private final boolean[] gaps;

    /** The words of {@code chars} that begin within a span. */
    QuotedWords(String chars, Span within) {
        this(chars, wordsIn(chars, within));
    }

    QuotedWords(String chars, List<Span> spans) {
        this.chars = chars;
        this.spans = spans;
        this.keys = new long[spans.size()];
        this.strict = new String[spans.size()];
        this.gaps = new boolean[spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            Tokens token = Tokenizer.tokenize(spans.get(i).of(chars));
            keys[i] = token.size() == 0 ? 0 : token.key(0);
            gaps[i] = i > 0 && hasEllipsis(spans.get(i - 1).end(), spans.get(i).start());
        }
    }

    private static List<Span> wordsIn(String chars, Span within) {
        List<Span> words = new ArrayList<>();
        for (Span word : Tokenizer.words(chars, within)) {
            if (!Character.isDigit(chars.charAt(word.start()))) {
                words.add(word);
            }
        }
        return words;
    }

    private boolean hasEllipsis(int start, int end) {
        int dots = 0;
        for (int i = start; i < end; i++) {
            char c = chars.charAt(i);
            if (c == '…' || c == '⋯') {
                return true;
            }
            dots = c == '.' ? dots + 1 : 0;
            if (dots == 2) {
                return true;
            }
        }
        return false;
    }

    String chars() {
        return chars;
    }

    int size() {
        return spans.size();
    }

    Span span(int i) {
        return spans.get(i);
    }

    /** From the first character of word {@code first} to the last of word {@code last}. */
    Span span(int first, int last) {
        return new Span(spans.get(first).start(), spans.get(last).end());
    }

    String word(int i) {
        return spans.get(i).of(chars);
    }

    /** Words {@code from} to {@code to}, exclusive, with what stands between them. */
    String words(int from, int to) {
        return from >= to ? "" : span(from, to - 1).of(chars);
    }

    /** The key of a word, 0 for one that has none. */
    long key(int i) {
        return keys[i];
    }

    String strict(int i) {
        String letters = strict[i];
        if (letters == null) {
            String word = word(i);
            letters = normalizer(i).strict(word);
            strict[i] = letters;
        }
        return letters;
    }

    Normalizer normalizer(int i) {
        return Normalizers.of(word(i));
    }

    /** Whether the author puts an ellipsis before word {@code i}. */
    boolean gapBefore(int i) {
        return gaps[i];
    }

    /** The strict letters of words {@code from} to {@code to}, exclusive, without spaces. */
    String strict(int from, int to) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(strict(i));
        }
        return all.toString();
    }
}
