package verbatim.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts a text into its words. All methods are static and serve all threads.
 *
 * <p>A word is a run of letters, or of digits, of one script. Marks, tatweel, zero-width and bidi controls and soft
 * hyphens inside it are passed over, and so are apostrophes (and the signs ʿ ʾ) where the script is not Arabic. A hyphen
 * parts words, so that "well-known" and "well known" are the same, and "al-Baqarah" and "Al Baqarah". In scripts written
 * without spaces each letter, with its marks, is a word. Honorific signs (ﷺ), pause marks, ornate brackets, and the sign ۝
 * with its number are no words.
 *
 * <p>A word begins at a letter and ends after its last letter or mark; offsets are UTF-16 units of the text.
 */
public final class Tokenizer {
    /** About the length of an Arabic word with its space; the arrays grow when words are shorter. */
    private static final int CHARS_PER_WORD = 5;

    private Tokenizer() {}

    /** The words of {@code text} that have a key. */
    public static Tokens tokenize(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        WordScanner scanner = new WordScanner(chars, 0, chars.length);
        Words words = new Words(chars.length);
        while (scanner.next()) {
            if (scanner.key != 0) {
                words.add(scanner.start, scanner.end, scanner.key);
            }
        }
        return words.tokens();
    }

    /** All words of {@code text} that begin {@code within}, also those without a key (يا, و, أو), whose key is 0. */
    public static Tokens everyWord(CharSequence text, Span within) {
        char[] chars = chars(text, within);
        WordScanner scanner = new WordScanner(chars, 0, chars.length);
        Words words = new Words(chars.length);
        while (scanner.next()) {
            words.add(within.start() + scanner.start, within.start() + scanner.end, scanner.key);
        }
        return words.tokens();
    }

    /** Where all words of {@code text} stand that begin {@code within}, also those without a key. */
    public static List<Span> words(CharSequence text, Span within) {
        Tokens words = everyWord(text, within);
        List<Span> spans = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            spans.add(new Span(words.start(i), words.end(i)));
        }
        return spans;
    }

    /** How many words of {@code text} begin {@code within}, also those without a key; counted up to {@code most}. */
    public static int count(CharSequence text, Span within, int most) {
        char[] chars = chars(text, within);
        WordScanner scanner = new WordScanner(chars, 0, chars.length);
        int count = 0;
        while (count < most && scanner.next()) {
            count++;
        }
        return count;
    }

    private static char[] chars(CharSequence text, Span within) {
        char[] chars = new char[within.length()];
        if (text instanceof String string) {
            string.getChars(within.start(), within.end(), chars, 0);
        } else {
            for (int i = 0; i < chars.length; i++) {
                chars[i] = text.charAt(within.start() + i);
            }
        }
        return chars;
    }

    /** The arrays of {@link Tokens} while they grow. */
    private static final class Words {
        private int[] starts;
        private int[] ends;
        private long[] keys;
        private int size;

        Words(int chars) {
            int room = chars / CHARS_PER_WORD + 8;
            starts = new int[room];
            ends = new int[room];
            keys = new long[room];
        }

        void add(int start, int end, long key) {
            if (size == keys.length) {
                int room = size + (size >> 1);
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                keys = Arrays.copyOf(keys, room);
            }
            starts[size] = start;
            ends[size] = end;
            keys[size++] = key;
        }

        Tokens tokens() {
            return new Tokens(starts, ends, keys, size);
        }
    }
}
