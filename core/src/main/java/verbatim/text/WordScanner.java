package verbatim.text;

import java.nio.CharBuffer;

/**
 * Reads a text word by word: after {@link #next} the fields tell where the word stands and by which key it is found.
 * For one thread and one pass.
 */
final class WordScanner {
    /** Odd, with its bits well mixed (the golden ratio in 64 bits). */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** An entry's script is in the bits from here on. */
    private static final int SCRIPT = 24;

    private static final char END_OF_AYAH = '\u06DD';

    private static final int LONGEST_NUMBER_OF_AYAH = 3;

    /** Skeletons that differ although the words are the same, and what they are found by: pairs of word and word. */
    private static final String[] ALIASES = {
        "الليل", "اليل", // the Uthmani spelling has one lam in these
        "بالليل", "باليل",
        "اللاتي", "الاتي",
        "اللذان", "الذان",
        "اللذين", "الذين",
        "ويبصط", "ويبسط", // written with sad, and a small seen above or below it
        "بصطة", "بسطة",
    };

    private static final int ALIAS_BITS = 9;
    private static final int ALIAS_MASK = (1 << ALIAS_BITS) - 1;
    private static final long[] ALIAS_OF = new long[1 << ALIAS_BITS];
    private static final long[] ALIAS_TO = new long[1 << ALIAS_BITS];

    static {
        for (int i = 0; i < ALIASES.length; i += 2) {
            alias(ALIASES[i], ALIASES[i + 1]);
        }
        for (String word : ArabicComparison.OPEN_TA) {
            String closed = word.substring(0, word.length() - 1).concat("ه");
            for (String prefix : new String[] {"", "ب", "ل", "ف", "ك"}) {
                alias(prefix.concat(word), prefix.concat(closed));
            }
        }
    }

    private static void alias(String word, String other) {
        long from = hash(word, 0);
        int slot = slot(from);
        while (ALIAS_OF[slot] != 0) {
            slot = (slot + 1) & ALIAS_MASK;
        }
        ALIAS_OF[slot] = from;
        ALIAS_TO[slot] = hash(other, 0);
    }

    private static int slot(long hash) {
        return (int) (hash >>> -ALIAS_BITS);
    }

    private final char[] chars;
    private final int limit;
    private int position;

    /** Where the word begins: its first letter. */
    int start;
    /** Where the word ends, exclusive: after its last letter or mark. */
    int end;
    /** The hash of the word's folded letters, never 0; or 0 when no letter of it is looked at. */
    long key;

    WordScanner(char[] chars, int from, int limit) {
        this.chars = chars;
        this.position = from;
        this.limit = limit;
    }

    /** Goes to the next word; false when there is none. */
    boolean next() {
        final char[] text = chars;
        final int[] table = Letters.table();
        int i = position;
        int entry = 0;
        for (; i < limit; i++) {
            char c = text[i];
            entry = c < table.length ? table[c] : wide(i);
            if (entry >= Letters.FIRST_LETTER && beginsWord(entry, i)) {
                break;
            }
        }
        start = i;
        end = i;
        final int first = entry;
        long hash = 0;
        while (i < limit) {
            char c = text[i];
            int width = 1;
            if (c < table.length) {
                entry = table[c];
            } else {
                entry = wide(i);
                width = width(i);
            }
            // one test for "a letter of the same script, or a mark": vowelled words alternate between the two
            if ((long) ((entry ^ first) >>> SCRIPT) * (entry - Letters.MARK) == 0) {
                int letter = entry & Letters.FOLDED;
                if ((entry & (Letters.EXPANDS | Letters.ALONE)) != 0) {
                    if (i != start && standsAlone(entry)) {
                        break;
                    }
                    if ((entry & Letters.EXPANDS) != 0) {
                        hash = hash(Letters.expansion(codePoint(i)), hash);
                        letter = 0;
                    }
                }
                hash = (hash + letter) * (letter == 0 ? 1 : MULTIPLIER);
                i += width;
                end = i;
            } else if (entry == Letters.CONTROL || (entry == Letters.APOSTROPHE && passesApostrophes(first))) {
                i += width;
            } else {
                break;
            }
        }
        position = i;
        key = hash == 0 ? 0 : mixed(hash);
        return end > start;
    }

    /** Vowel signs begin no word, nor does the low half of a pair, nor the number that a sign ۝ encloses. */
    private boolean beginsWord(int entry, int i) {
        if (Letters.script(entry) == Letters.DIGIT) {
            int before = i - 1;
            while (before >= 0
                    && i - before <= LONGEST_NUMBER_OF_AYAH
                    && Letters.script(Letters.of(chars[before])) == Letters.DIGIT) {
                before--;
            }
            return before < 0 || chars[before] != END_OF_AYAH;
        }
        return (entry & Letters.CONTINUES) == 0;
    }

    private static boolean passesApostrophes(int entry) {
        return Letters.script(entry) != Letters.ARABIC && Letters.script(entry) != Letters.DIGIT;
    }

    private static boolean standsAlone(int entry) {
        return (entry & (Letters.ALONE | Letters.CONTINUES)) == Letters.ALONE;
    }

    private int wide(int i) {
        if (chars[i] == Letters.THIN_SPACE && Letters.isThinSpaceInWord(CharBuffer.wrap(chars, 0, limit), i)) {
            return Letters.CONTROL;
        }
        return Letters.wide(codePoint(i));
    }

    private int codePoint(int i) {
        return Character.codePointAt(chars, i, limit);
    }

    private int width(int i) {
        return Character.charCount(codePoint(i));
    }

    private static long hash(String letters, long before) {
        long hash = before;
        for (int i = 0; i < letters.length(); i++) {
            int entry = Letters.of(letters.charAt(i));
            if (entry >= Letters.FIRST_LETTER && (entry & Letters.FOLDED) != 0) {
                hash = (hash + (entry & Letters.FOLDED)) * MULTIPLIER;
            }
        }
        return hash;
    }

    private static long mixed(long hash) {
        long h = hash;
        for (int slot = slot(hash); ALIAS_OF[slot] != 0; slot = (slot + 1) & ALIAS_MASK) {
            if (ALIAS_OF[slot] == hash) {
                h = ALIAS_TO[slot];
                break;
            }
        }
        h = (h ^ (h >>> 32)) * MULTIPLIER;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }
}
