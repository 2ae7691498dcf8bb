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
        int room = chars.length / CHARS_PER_WORD + 8;
        int[] starts = new int[room];
        int[] ends = new int[room];
        long[] keys = new long[room];
        int size = 0;
        while (scanner.next()) {
            if (scanner.key == 0) {
                continue;
            }
            if (size == room) {
                room += room >> 1;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                keys = Arrays.copyOf(keys, room);
            }
            starts[size] = scanner.start;
            ends[size] = scanner.end;
            keys[size++] = scanner.key;
        }
        return new Tokens(starts, ends, keys, size);
    }

    /** All words of {@code text} that begin {@code within}, also those without a key (يا, و, أو). */
    public static List<Span> words(CharSequence text, Span within) {
        char[] chars = text.subSequence(within.start(), within.end()).toString().toCharArray();
        WordScanner scanner = new WordScanner(chars, 0, chars.length);
        List<Span> words = new ArrayList<>();
        while (scanner.next()) {
            words.add(new Span(within.start() + scanner.start, within.start() + scanner.end));
        }
        return words;
    }

    /** All words of {@code text} that begin {@code within}, also those without a key, whose key is 0. */
    public static Tokens everyWord(CharSequence text, Span within) {
        char[] chars = text.subSequence(within.start(), within.end()).toString().toCharArray();
        WordScanner scanner = new WordScanner(chars, 0, chars.length);
        int room = chars.length / CHARS_PER_WORD + 8;
        int[] starts = new int[room];
        int[] ends = new int[room];
        long[] keys = new long[room];
        int size = 0;
        while (scanner.next()) {
            if (size == room) {
                room += room >> 1;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                keys = Arrays.copyOf(keys, room);
            }
            starts[size] = within.start() + scanner.start;
            ends[size] = within.start() + scanner.end;
            keys[size++] = scanner.key;
        }
        return new Tokens(starts, ends, keys, size);
    }
}
