package verbatim.citation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * How the words of references are folded, so that one entry in a data file stands for its spellings: letter case,
 * diacritics and apostrophes are dropped, doubled vowels become one (aa = a, ee = ii = i, oo = ou = u), as does a final h
 * after a; Arabic loses its marks, hamzas and tatweel, and the Persian and Urdu forms of a letter become the Arabic one.
 *
 * <p>Only references are read with this fold; the words of quotations have {@link verbatim.text.Normalizer}.
 */
final class Fold {
    /** What {@link #letter} gives for a character that ends a word. */
    static final char BREAK = 0;
    /** What {@link #letter} gives for a mark inside a word, which is dropped. */
    static final char MARK = 1;

    /** The last of the Latin letters; those of other scripts stay as {@link #letter} gives them. */
    static final char LAST_LATIN = 'z';

    private static final int TABLE_SIZE = 0x2100;
    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded letter of {@code c}, or {@link #MARK}, or {@link #BREAK}. Digits break words. */
    static char letter(char c) {
        return c < TABLE_SIZE ? TABLE[c] : rare(c);
    }

    /** Whether {@code c} is an apostrophe or the like, which does not belong to the word it ends. */
    static boolean isLoose(char c) {
        return (c < '\u0300' || c >= '\u2000') && letter(c) == MARK;
    }

    /** The letters of {@code words} folded into one run, without spaces and punctuation: "Al-i İmrân" is "aliimran". */
    static String joined(CharSequence words) {
        return joined(words, 0, words.length());
    }

    /** The letters from {@code start} to {@code end} folded into one run. */
    static String joined(CharSequence words, int start, int end) {
        char[] letters = new char[end - start];
        int size = 0;
        for (int i = start; i < end; i++) {
            char letter = letter(words.charAt(i));
            if (letter > MARK) {
                letters[size++] = letter;
            }
        }
        return new String(letters, 0, shorten(letters, size));
    }

    /** Makes doubled vowels one and drops a final h after a, in place; returns the new length. */
    private static int shorten(char[] letters, int size) {
        int out = 0;
        for (int i = 0; i < size; i++) {
            char joined = out == 0 ? 0 : doubled(letters[out - 1], letters[i]);
            if (joined != 0) {
                letters[out - 1] = joined;
            } else {
                letters[out++] = letters[i];
            }
        }
        return out > 2 && letters[out - 1] == 'h' && letters[out - 2] == 'a' ? out - 1 : out;
    }

    /** The one vowel that stands for two, or 0 if they are not a doubled vowel. */
    static char doubled(char first, char second) {
        if (first == 'o' && (second == 'o' || second == 'u')) {
            return 'u';
        }
        if (first == 'e' && second == 'e') {
            return 'i';
        }
        return first == second && (first == 'a' || first == 'i' || first == 'u') ? first : 0;
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (char c = 'a'; c <= 'z'; c++) {
            table[c] = c;
            table[c - 'a' + 'A'] = c;
        }
        String latin = "aàáâãäåāăąǎæạảấầẩẫậ bḅ cçćčĉ dďđḍḏðḑ eèéêëēėęěəẹẻẽếềể fƒ gğģġĝ hḥḫħĥẖḩ iìíîïīįıǐĩịỉ jǰĵǧ kķḵḳ "
                + "lļłľḷ mṃ nñńņňṇ oòóôõöøōőǒœọỏốồổ pṗ q rŕřṛ sśşšșṣßŝſ tţťțṭṯþ uùúûüūůűųǔũụủứừ vṽ wŵẁẃ xẋ yýÿŷỳ zźżžẓẕ";
        for (String letters : DataFile.split(latin, ' ')) {
            Arrays.fill(table, letters.charAt(0), letters.charAt(0) + 1, letters.charAt(0));
            for (int i = 1; i < letters.length(); i++) {
                char small = letters.charAt(i);
                table[small] = letters.charAt(0);
                char large = Character.toUpperCase(small);
                table[large] = large < 'A' || large > 'Z' ? letters.charAt(0) : table[large];
            }
        }
        table['İ'] = 'i';
        // Other alphabets keep their letters, so that their words are words.
        for (char c = '\u00C0'; c < TABLE_SIZE; c++) {
            if (table[c] == BREAK && Character.isLetter(c)) {
                table[c] = Character.toLowerCase(c);
            }
        }
        arabic(table);
        bengali(table);
        Arrays.fill(table, '\u0300', '\u0370', MARK);
        for (char c : "'’‘ʼʻʾʿʹˈ`´\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u2060".toCharArray()) {
            table[c] = MARK;
        }
        return table;
    }

    private static void arabic(char[] table) {
        String[] same = {"اأإآٱٲٳ", "وؤۆۇۈۋ", "يىئیېےۓێۍ", "هةۀہۂۃەھ", "كکڪګ", "نں", "تٹ", "دڈ", "رڑ"};
        for (String letters : same) {
            for (int i = 0; i < letters.length(); i++) {
                table[letters.charAt(i)] = letters.charAt(0);
            }
        }
        table['\u0621'] = MARK; // hamza
        table['\u0640'] = MARK; // tatweel
        Arrays.fill(table, '\u0610', '\u061B', MARK);
        Arrays.fill(table, '\u064B', '\u0660', MARK);
        table['\u0670'] = MARK; // superscript alef
        Arrays.fill(table, '\u06D6', '\u06DD', MARK);
        Arrays.fill(table, '\u06DF', '\u06E9', MARK);
        Arrays.fill(table, '\u06EA', '\u06EE', MARK);
    }

    /** Vowel signs are letters of their words; the dot below a letter, written with it or by itself, is dropped, as is ঃ. */
    private static void bengali(char[] table) {
        for (char c = '\u0981'; c < '\u09D8'; c++) {
            table[c] = Character.getType(c) == Character.UNASSIGNED ? BREAK : c;
        }
        table['\u0983'] = MARK;
        table['\u09BC'] = MARK;
        table['\u09DC'] = '\u09A1';
        table['\u09DD'] = '\u09A2';
        table['\u09DF'] = '\u09AF';
    }

    /** Presentation forms and the scripts behind {@link #TABLE_SIZE}. */
    private static char rare(char c) {
        if (c == '\uFEFF') {
            return MARK;
        }
        if (c == '\uFD3E' || c == '\uFD3F') {
            return BREAK; // ornate brackets: to ask the JDK's tables of them takes a starting program milliseconds
        }
        if (c == '\uFDFA' || c == '\uFDFB') {
            return c; // the blessings written as one sign are words of their own
        }
        if (c >= '\uFB50' && c <= '\uFEFC') {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            return plain.length() == 1 && plain.charAt(0) != c ? letter(plain.charAt(0)) : BREAK;
        }
        return Character.isLetter(c) ? c : BREAK;
    }
}
