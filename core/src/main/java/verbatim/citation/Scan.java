package verbatim.citation;

import java.util.Arrays;

/**
 * A text cut into words, numbers and signs for the reading of references. White space and the signs of emphasis (* and _)
 * are left out. Where phrases may begin is noted on the way. Immutable; offsets are UTF-16 units of the text.
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

    private static final Kind[] KINDS = Kind.values();
    private static final Kind[] SIGNS = signs();
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    /** What {@link #PRIME} is taken back with. */
    private static final long INVERSE = inverse(PRIME);

    private static final int KIND_BITS = 4;
    private static final int START_SHIFT = 32;

    private static final Filter NO_WORDS = new Filter();

    private final String chars;
    private final char[] part;
    private final int from;
    /** For each token where it starts, its length, and its kind, in 32, 28 and 4 bits. */
    private long[] tokens;

    private long[] keys;
    private int size;

    private final Filter firstWords;
    /** The words and numbers at which a phrase may begin: few words are the first of one. */
    final Positions beginnings;
    /** The numbers, opening brackets and line ends. */
    final Positions marks;

    private Scan(String chars, int from, int to, Filter firstWords) {
        this.chars = chars;
        this.firstWords = firstWords;
        this.from = from;
        part = new char[to - from];
        chars.getChars(from, to, part, 0);
        int guess = (to - from) / 3 + 16;
        tokens = new long[guess];
        keys = new long[guess];
        beginnings = new Positions(guess / 3);
        marks = new Positions(guess / 6);
    }

    static Scan of(String chars) {
        return of(chars, 0, chars.length(), NO_WORDS);
    }

    /**
     * Scans the part of a text from {@code from} to {@code to}; all offsets are still those of the whole text.
     *
     * @param firstWords the first words of the phrases that are looked for
     */
    static Scan of(String chars, int from, int to, Filter firstWords) {
        Scan scan = new Scan(chars, from, to, firstWords);
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
        return i < 0 || i >= size ? Kind.END : KINDS[(int) tokens[i] & (1 << KIND_BITS) - 1];
    }

    boolean is(int i, Kind kind) {
        return kind(i) == kind;
    }

    int start(int i) {
        return (int) (tokens[i] >>> START_SHIFT);
    }

    int end(int i) {
        return start(i) + length(i);
    }

    /** How many characters token {@code i} has. */
    int length(int i) {
        return (int) tokens[i] >>> KIND_BITS;
    }

    /** The hash of word {@code i}'s folded letters or of a number; 0 for all else and outside of the text. */
    long key(int i) {
        return i < size ? keys[i] : 0;
    }

    /** The value of number {@code i}, or -1 if it is too long to be one. */
    int value(int i) {
        return is(i, Kind.NUMBER) ? value(chars, start(i), end(i)) : -1;
    }

    /** Whether token {@code i} follows the token before it without a space. */
    boolean touches(int i) {
        return i > 0 && i < size && start(i) == end(i - 1);
    }

    /** The first character of token {@code i}. */
    char first(int i) {
        return chars.charAt(start(i));
    }

    private void run() {
        final char[] text = part;
        int i = 0;
        while (i < text.length) {
            char c = text[i];
            if (c == ' ') {
                i++;
                continue;
            }
            char letter = Fold.letter(c);
            i = letter > Fold.LAST_LATIN ? word(i) : letter > Fold.MARK ? latin(i) : sign(i, c);
        }
    }

    // A word's key is the sum of its folded letters, each times a power of the prime, so that the first can be taken
    // out.

    /** Reads a word of a script whose letters each stand for themselves. */
    private int word(int start) {
        final char[] text = part;
        long key = 0;
        long power = PRIME;
        int i = start;
        for (; i < text.length; i++) {
            char letter = Fold.letter(text[i]);
            if (letter > Fold.LAST_LATIN) {
                key += letter * power;
                power *= PRIME;
            } else if (letter > Fold.MARK) {
                return latin(start);
            } else if (letter == Fold.BREAK) {
                break;
            }
        }
        int end = i;
        while (Fold.isLoose(text[end - 1])) {
            end--;
        }
        addWord(start, end, key);
        return i;
    }

    /** The same for words with Latin letters, of which some stand for two and some are silent. */
    private int latin(int start) {
        final char[] text = part;
        long key = 0; // of all letters but the last
        long power = PRIME;
        char before = 0; // the last letter but one
        char last = 0; // the last letter, which the next may still change
        int count = 0;
        int end = start;
        int i = start;
        for (; i < text.length; i++) {
            char c = text[i];
            char letter = Fold.letter(c);
            if (letter > Fold.MARK) {
                end = i + 1;
                char joined = letter == last || letter == 'u' ? Fold.doubled(last, letter) : 0;
                if (joined != 0) {
                    last = joined;
                    continue;
                }
                if (count > 0) {
                    key += last * power;
                    power *= PRIME;
                }
                before = last;
                last = letter;
                count++;
            } else if (letter == Fold.BREAK || isElision(c, last, count)) {
                break;
            } else if (!Fold.isLoose(c)) {
                end = i + 1;
            }
        }
        boolean silent = last == 'h' && before == 'a' && count > 2;
        addWord(start, end, silent ? key : key + last * power);
        return i;
    }

    private void addWord(int start, int end, long key) {
        add(Kind.WORD, start, end, key);
        boolean mayBegin = firstWords.mayHave(key);
        if (end - start > 2 && Phrases.isPrefix(part[start])) {
            long rest = without(part[start], key);
            mayBegin |= firstWords.mayHave(rest);
            mayBegin |= firstWords.mayHave(without(second(start, end), rest));
        }
        if (mayBegin) {
            beginnings.add(size - 1);
        }
    }

    /** The key of a word without its first letter. */
    private static long without(char first, long key) {
        return key * INVERSE - Fold.letter(first);
    }

    /** The second letter of a word, or its last character. */
    private char second(int start, int end) {
        int i = start + 1;
        while (i < end - 1 && Fold.letter(part[i]) <= Fold.MARK) {
            i++;
        }
        return part[i];
    }

    /** The number that times {@code odd} is 1 in 64 bits. */
    private static long inverse(long odd) {
        long inverse = odd; // right in the last three bits; each turn doubles them
        for (int bits = 3; bits < 64; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** l'Ankabut, d'an-Nisa. */
    private static boolean isElision(char c, char letter, int count) {
        return count == 1 && (c == '\'' || c == '\u2019') && (letter == 'l' || letter == 'd');
    }

    private int number(int start) {
        int end = start;
        while (end < part.length && isDigit(part[end])) {
            end++;
        }
        int value = value(chars, from + start, from + end);
        long key = value < 0 ? 0 : hash(Integer.toString(value));
        add(Kind.NUMBER, start, end, key);
        if (firstWords.mayHave(key)) {
            beginnings.add(size - 1);
        }
        marks.add(size - 1);
        return end;
    }

    private int sign(int i, char c) {
        if (isDigit(c)) {
            return number(i);
        }
        Kind kind = c < SIGNS.length ? SIGNS[c] : rareSign(c);
        if (kind != null) {
            add(kind, i, i + 1, 0);
            if (kind == Kind.LINE || kind == Kind.OPEN) {
                marks.add(size - 1);
            }
        }
        return i + 1;
    }

    @SuppressWarnings("EnumOrdinal") // kinds are kept as bits for the time of one scan
    private void add(Kind kind, int start, int end, long key) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        tokens[size] = (long) (from + start) << START_SHIFT | (long) (end - start) << KIND_BITS | kind.ordinal();
        keys[size++] = key;
    }

    private static long hash(String folded) {
        long hash = 0;
        long power = PRIME;
        for (int i = 0; i < folded.length(); i++) {
            hash += folded.charAt(i) * power;
            power *= PRIME;
        }
        return hash;
    }

    /** The hash of a phrase from the hash of its first words and that of its next word. */
    static long phrase(long words, long next) {
        long hash = (words * 31 + next) * PRIME;
        return hash ^ (hash >>> 31);
    }

    /** Whether token {@code i} is a word that may have a prefix of one or two {@code letters}, and more than one behind it. */
    boolean isPrefixed(int i, int letters) {
        return i < size && length(i) >= letters + 2 && Phrases.isPrefix(part[start(i) - from]);
    }

    /** How many letters word {@code i} has; marks are none. */
    int letters(int i) {
        int letters = 0;
        for (int at = start(i); at < end(i); at++) {
            letters += Fold.letter(part[at - from]) > Fold.MARK ? 1 : 0;
        }
        return letters;
    }

    /** The key of the prefixed word {@code i} without its first letter or two; of no use if that is all of it. */
    long keyWithout(int i, int letters) {
        int start = start(i) - from;
        long rest = without(part[start], keys[i]);
        return letters == 1 ? rest : without(second(start, end(i) - from), rest);
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9')
                || (c >= '\u0660' && c <= '\u0669')
                || (c >= '\u06F0' && c <= '\u06F9')
                || (c >= '\u09E6' && c <= '\u09EF');
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
            ".\u06D4", Kind.DOT,
            "-\u2010\u2011\u2012\u2013\u2014\u2015\u0640", Kind.DASH,
            ",\u060C", Kind.COMMA,
            ";\u061B", Kind.SEMICOLON,
            "\"\u201C\u201D\u201E\u00AB\u00BB\u2039\u203A", Kind.QUOTE,
            "\n\r\u2028\u2029", Kind.LINE,
            "&", Kind.AND,
            "<>#%+=@$|\\~^!?\u061F\u066A\u2026\u2022\u00B7\u00B0\u00A7", Kind.SIGN
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
            case '\uFF0C', '\u3001' -> Kind.COMMA;
            case '\uFF1B' -> Kind.SEMICOLON;
            case '\u3002' -> Kind.DOT;
            case '\u300A', '\u300B', '\u300C', '\u300D' -> Kind.QUOTE;
            case '\uFD3F', '\uFF08', '\u27E8', '\u3008' -> Kind.OPEN;
            case '\uFD3E', '\uFF09', '\u27E9', '\u3009' -> Kind.CLOSE;
            default -> Kind.SIGN;
        };
    }
}
