package verbatim.citation;

import java.util.Arrays;

/**
 * A text cut into words, numbers and signs for the reading of references. White space and the signs of emphasis (* and _)
 * are left out. Immutable; offsets are UTF-16 units of the text.
 */
final class Scan {
    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        OPEN,
        CLOSE,
        COLON,
        SLASH,
        DOT,
        DASH,
        COMMA,
        SEMICOLON,
        QUOTE,
        LINE,
        AND,
        SIGN,
        END
    }

    /** Numbers with more digits than this are telephone numbers and the like. */
    private static final int MAX_DIGITS = 6;
    /** Longer words are never in a reference. */
    private static final int MAX_WORD = 48;

    private static final Kind[] SIGNS = signs();
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final String chars;
    private Kind[] kinds;
    private int[] starts;
    private int[] ends;
    private long[] keys;
    private int size;

    private Scan(String chars) {
        this.chars = chars;
        int guess = chars.length() / 5 + 16;
        kinds = new Kind[guess];
        starts = new int[guess];
        ends = new int[guess];
        keys = new long[guess];
    }

    static Scan of(String chars) {
        Scan scan = new Scan(chars);
        scan.run();
        return scan;
    }

    String chars() {
        return chars;
    }

    int size() {
        return size;
    }

    /** The kind of token {@code i}; {@link Kind#END} outside of the text. */
    Kind kind(int i) {
        return i < 0 || i >= size ? Kind.END : kinds[i];
    }

    boolean is(int i, Kind kind) {
        return kind(i) == kind;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** The hash of word {@code i}'s folded letters. */
    long key(int i) {
        return keys[i];
    }

    /** The value of number {@code i}, or -1 if it is too long to be one. */
    int value(int i) {
        return is(i, Kind.NUMBER) ? value(chars, starts[i], ends[i]) : -1;
    }

    /** Whether token {@code i} follows the token before it without a space. */
    boolean touches(int i) {
        return i > 0 && i < size && starts[i] == ends[i - 1];
    }

    /** The first character of token {@code i}. */
    char first(int i) {
        return chars.charAt(starts[i]);
    }

    private void run() {
        int length = chars.length();
        char[] letters = new char[MAX_WORD];
        int i = 0;
        while (i < length) {
            char c = chars.charAt(i);
            if (c == ' ') {
                i++;
            } else if (Fold.letter(c) > Fold.MARK) {
                i = word(i, letters);
            } else if (isDigit(c)) {
                i = number(i);
            } else {
                i = sign(i, c);
            }
        }
    }

    private int word(int start, char[] letters) {
        int length = chars.length();
        int count = 0;
        int end = start;
        int i = start;
        for (; i < length; i++) {
            char c = chars.charAt(i);
            char letter = Fold.letter(c);
            if (letter > Fold.MARK) {
                if (count < MAX_WORD) {
                    letters[count] = letter;
                }
                count++;
                end = i + 1;
            } else if (letter == Fold.BREAK || isElision(c, letters, count)) {
                break;
            } else if (c >= '\u0300' && c < '\u2000') {
                end = i + 1;
            }
        }
        add(Kind.WORD, start, end, count > MAX_WORD ? 0 : hash(letters, 0, Fold.shorten(letters, count)));
        return i;
    }

    /** l'Ankabut, d'an-Nisa. */
    private static boolean isElision(char c, char[] letters, int count) {
        return count == 1 && (c == '\'' || c == '\u2019') && (letters[0] == 'l' || letters[0] == 'd');
    }

    private int number(int start) {
        int end = start;
        while (end < chars.length() && isDigit(chars.charAt(end))) {
            end++;
        }
        int value = value(chars, start, end);
        add(Kind.NUMBER, start, end, value < 0 ? 0 : hash(Integer.toString(value)));
        return end;
    }

    private int sign(int i, char c) {
        Kind kind = c < SIGNS.length ? SIGNS[c] : rareSign(c);
        if (kind != null) {
            add(kind, i, i + 1, 0);
        }
        return i + 1;
    }

    private void add(Kind kind, int start, int end, long key) {
        if (size == kinds.length) {
            int larger = size + (size >> 1);
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            keys = Arrays.copyOf(keys, larger);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        keys[size++] = key;
    }

    /** The hash of folded letters; never 0. */
    static long hash(char[] letters, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = (hash ^ letters[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    static long hash(String folded) {
        char[] letters = folded.toCharArray();
        return hash(letters, 0, letters.length);
    }

    /** The hash of a phrase from the hash of its first words and that of its next word. */
    static long phrase(long words, long next) {
        long hash = (words * 31 + next) * PRIME;
        return hash ^ (hash >>> 31);
    }

    /** The hash of Arabic word {@code i} without its first {@code letters} letters, or 0 if too little is left. */
    long keyWithout(int i, int letters) {
        long hash = 0;
        int seen = 0;
        for (int at = starts[i]; at < ends[i]; at++) {
            char letter = Fold.letter(chars.charAt(at));
            if (letter > Fold.MARK && seen++ >= letters) {
                hash = (hash ^ letter) * PRIME;
                hash ^= hash >>> 29;
            }
        }
        return seen < letters + 2 ? 0 : hash;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\u0660' && c <= '\u0669') || (c >= '\u06F0' && c <= '\u06F9');
    }

    /** The number that digits write, or -1 if there are too many of them. */
    static int value(CharSequence chars, int start, int end) {
        if (end - start > MAX_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Character.digit(chars.charAt(i), 10);
        }
        return value;
    }

    private static Kind[] signs() {
        Kind[] signs = new Kind[0x2240];
        Object[] table = {
            "([{", Kind.OPEN,
            ")]}", Kind.CLOSE,
            ":\u2236", Kind.COLON,
            "/\u2044", Kind.SLASH,
            ".", Kind.DOT,
            "-\u2010\u2011\u2012\u2013\u2014\u2015\u0640", Kind.DASH,
            ",\u060C", Kind.COMMA,
            ";\u061B", Kind.SEMICOLON,
            "\"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A", Kind.QUOTE,
            "\n\r\u2028\u2029", Kind.LINE,
            "&", Kind.AND,
            "<>#%+=@$|\\~^!?\u061F\u066A\u06D4\u2026\u2022\u00B7\u00B0\u00A7", Kind.SIGN
        };
        for (int t = 0; t < table.length; t += 2) {
            for (char c : ((String) table[t]).toCharArray()) {
                signs[c] = (Kind) table[t + 1];
            }
        }
        return signs;
    }

    private static Kind rareSign(char c) {
        return switch (c) {
            case '\u2212' -> Kind.DASH;
            case '\uFF1A' -> Kind.COLON;
            case '\uFD3F', '\uFF08', '\u27E8', '\u3008' -> Kind.OPEN;
            case '\uFD3E', '\uFF09', '\u27E9', '\u3009' -> Kind.CLOSE;
            default -> Kind.SIGN;
        };
    }
}
