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
    private static final long[] POWERS = powers();
    private static final Filter NO_WORDS = new Filter();

    private final String chars;
    private final char[] part;
    private final int from;
    private final int to;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private long[] keys;
    /** The keys of words without their first letter, and without their first two, where that may be a prefix; else 0. */
    private long[] rests;

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
        this.to = to;
        part = new char[to - from];
        chars.getChars(from, to, part, 0);
        int guess = (to - from) / 4 + 16;
        kinds = new byte[guess];
        starts = new int[guess];
        ends = new int[guess];
        keys = new long[guess];
        rests = new long[2 * guess];
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
        return i < 0 || i >= size ? Kind.END : KINDS[kinds[i]];
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

    /** The hash of word {@code i}'s folded letters or of a number; 0 for all else and outside of the text. */
    long key(int i) {
        return i < size ? keys[i] : 0;
    }

    /** Whether {@link #keyWithout} has something to say of token {@code i}. */
    boolean isPrefixed(int i) {
        return i < size && rests[2 * i] != 0;
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
        int i = from;
        while (i < to) {
            char c = part[i - from];
            if (c == ' ') {
                i++;
            } else if (Fold.letter(c) > Fold.MARK) {
                i = word(i);
            } else if (isDigit(c)) {
                i = number(i);
            } else {
                i = sign(i, c);
            }
        }
    }

    /** Reads a word and hashes its letters as Fold leaves them. */
    private int word(int start) {
        final char[] text = part;
        final int limit = to - from;
        long hash = 0;
        int count = 0;
        int i = start - from;
        for (; i < limit; i++) {
            char letter = Fold.letter(text[i]);
            if (letter > Fold.LAST_LATIN) {
                hash = mix(hash, letter);
                count++;
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
        add(start, end + from, finish(hash), hash, count);
        return i + from;
    }

    /** The same for words with Latin letters, of which some stand for two and some are silent. */
    private int latin(int start) {
        final char[] text = part;
        final int limit = to - from;
        long hash = 0;
        char before = 0; // the last letter but one
        char last = 0; // the last letter, which the next may still change
        int count = 0;
        int end = start - from;
        int i = end;
        for (; i < limit; i++) {
            char c = text[i];
            char letter = Fold.letter(c);
            if (letter > Fold.MARK) {
                end = i + 1;
                char joined = letter == last || letter == 'u' ? Fold.doubled(last, letter) : 0;
                if (joined != 0) {
                    last = joined;
                    continue;
                }
                hash = mix(hash, last);
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
        long whole = mix(hash, last);
        add(start, end + from, finish(silent ? hash : whole), whole, count);
        return i + from;
    }

    /** Adds a word of {@code count} letters with their hash. */
    private void add(int start, int end, long key, long hash, int count) {
        add(Kind.WORD, start, end, key);
        boolean mayBegin = firstWords.mayHave(key);
        char first = part[start - from];
        if (count > 2 && Phrases.isPrefix(first)) {
            // each letter is in the hash times a power of the prime, so that the first ones can be taken out
            long rest = hash - Fold.letter(first) * power(count);
            long shorter = count < 4 ? 0 : finish(rest - second(start) * power(count - 1));
            rest = finish(rest);
            rests[2 * size - 2] = rest;
            rests[2 * size - 1] = shorter;
            mayBegin |= firstWords.mayHave(rest) || firstWords.mayHave(shorter);
        }
        if (mayBegin) {
            beginnings.add(size - 1);
        }
    }

    /** The second letter of the word at {@code start}. */
    private char second(int start) {
        int i = start - from + 1;
        while (Fold.letter(part[i]) <= Fold.MARK) {
            i++;
        }
        return Fold.letter(part[i]);
    }

    private static long power(int exponent) {
        long power = exponent < POWERS.length ? POWERS[exponent] : POWERS[POWERS.length - 1];
        for (int i = POWERS.length; i <= exponent; i++) {
            power *= PRIME;
        }
        return power;
    }

    private static long[] powers() {
        long[] powers = new long[32];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }

    /** l'Ankabut, d'an-Nisa. */
    private static boolean isElision(char c, char letter, int count) {
        return count == 1 && (c == '\'' || c == '\u2019') && (letter == 'l' || letter == 'd');
    }

    private int number(int start) {
        int end = start;
        while (end < to && isDigit(part[end - from])) {
            end++;
        }
        int value = value(chars, start, end);
        long key = value < 0 ? 0 : hash(Integer.toString(value));
        add(Kind.NUMBER, start, end, key);
        if (firstWords.mayHave(key)) {
            beginnings.add(size - 1);
        }
        marks.add(size - 1);
        return end;
    }

    private int sign(int i, char c) {
        Kind kind = c < SIGNS.length ? SIGNS[c] : rareSign(c);
        if (kind != null) {
            add(kind, i, i + 1, 0);
            if (kind == Kind.LINE || kind == Kind.OPEN) {
                marks.add(size - 1);
            }
        }
        return i + 1;
    }

    @SuppressWarnings("EnumOrdinal") // kinds are kept as bytes for the time of one scan
    private void add(Kind kind, int start, int end, long key) {
        if (size == kinds.length) {
            int larger = size + (size >> 1);
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            keys = Arrays.copyOf(keys, larger);
            rests = Arrays.copyOf(rests, 2 * larger);
        }
        kinds[size] = (byte) kind.ordinal();
        starts[size] = start;
        ends[size] = end;
        keys[size++] = key;
    }

    private static long mix(long hash, char letter) {
        return (hash + letter) * PRIME;
    }

    /** Spreads a hash over all bits; never 0. */
    private static long finish(long hash) {
        long mixed = hash ^ (hash >>> 32);
        return mixed == 0 ? 1 : mixed;
    }

    private static long hash(String folded) {
        long hash = 0;
        for (int i = 0; i < folded.length(); i++) {
            hash = mix(hash, folded.charAt(i));
        }
        return finish(hash);
    }

    /** The hash of a phrase from the hash of its first words and that of its next word. */
    static long phrase(long words, long next) {
        long hash = (words * 31 + next) * PRIME;
        return hash ^ (hash >>> 31);
    }

    /** The key of word {@code i} without its first letter or two, which may be a prefix, or 0 if it has none or is short. */
    long keyWithout(int i, int letters) {
        return rests[2 * i + letters - 1];
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
