package verbatim.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer.Form;

/**
 * What each character is to a word: a letter of some script with the letter it is found by, a mark on a letter, a control
 * inside a word, or a break between words. Below U+0800 that is one table look-up.
 *
 * <p>An entry is an int: {@code script << 24 | flags | folded letter}. A letter whose folded letter is 0 belongs to its
 * word and is not looked at when words are found (ا و ي ء).
 */
final class Letters {
    /** Entries that are no letters; their folded letter is 0. */
    static final int BREAK = 0;

    /** A combining mark or tatweel: belongs to the word. */
    static final int MARK = 1 << 21;

    /** A zero-width or bidi control or a soft hyphen: inside a word it is nothing. */
    static final int CONTROL = 1 << 22;

    /** An apostrophe, or a sign for ʿayn or hamza: nothing inside a word that is not Arabic. */
    static final int APOSTROPHE = 1 << 23;

    /** Every entry from here on is a letter or digit. */
    static final int FIRST_LETTER = 1 << 24;

    static final int ARABIC = 1;
    static final int LATIN = 2;
    static final int DIGIT = 3;
    private static final int GREEK = 4;
    private static final int CYRILLIC = 5;
    private static final int HEBREW = 6;
    private static final int ARMENIAN = 7;
    private static final int SYRIAC = 8;
    private static final int THAANA = 9;
    private static final int NKO = 10;
    /** All others: this plus the script's number in {@link UnicodeScript}. */
    private static final int OTHERS = 11;

    /** Flag: the letter is found by several letters, see {@link #expansion}. */
    static final int EXPANDS = 1 << 23;

    /** Flag: each such letter is a word, since the script sets no spaces. */
    static final int ALONE = 1 << 22;

    /** Flag: a vowel sign that is found by like a letter, and begins no word by itself. */
    static final int CONTINUES = 1 << 21;

    static final int FOLDED = (1 << 21) - 1;

    private static final int TABLE_SIZE = 0x800;
    private static final int[] TABLE = new int[TABLE_SIZE];
    private static final int FIRST_COMPOSED = 0x900;
    private static final int LAST_COMPOSED = 0x1B80;
    private static final int EXTENDED_LATIN = 0x1E00;
    private static final int[] EXTENDED_LATIN_TABLE = new int[0x100];

    /** A plain letter, then the small letters that are found by it. */
    private static final String[] PLAIN = {
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓđð",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệǝ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖħ",
        "iìíîïĩīĭįǐȉȋḭḯỉịı",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽłŀ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋŉ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšſșṡṣṥṧṩẛ",
        "tţťțṫṭṯṱẗŧ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
        "αά",
        "βϐ",
        "εέϵ",
        "ηή",
        "θϑ",
        "ιΐίϊ",
        "κϰ",
        "οό",
        "πϖ",
        "ρϱ",
        "σςϲ",
        "υΰϋύ",
        "φϕ",
        "ωώ",
        "аӑӓ",
        "гѓ",
        "еѐёӗ",
        "жӂӝ",
        "зӟ",
        "ийѝӣӥ",
        "кќ",
        "оӧ",
        "уўӯӱӳ",
        "чӵ",
        "ыӹ",
        "эӭ",
        "ії",
        "ѵѷ",
        "әӛ",
        "өӫ",
        // Arabic: the letters of Persian, Urdu, Kurdish and Maghribi hands
        "كکڪګڬڭڮ",
        "هةہھەۀۂۃۿ",
        "نںڹ",
        "فڡڢڣ",
        "قڧڨٯ",
    };

    /** Arabic letters that belong to their word and are not found by: hamza and its seats, alef, waw, ya. */
    private static final String UNSEEN = "ءآأؤإئاوىيٮٱٲٳٴٵٶٷٸۄۅۆۇۈۉۊۋیۍێېۑےۓؠؽؾؿݳݴݵݶݷݸݹݺݻ";

    /** Letters and vowel signs of the scripts of India and its neighbours that NFD, and for some NFC too, writes as two. */
    private static final String COMPOSED =
            "\u0929\u0931\u0934\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F\u09CB\u09CC\u09DC"
                    + "\u09DD\u09DF\u0A33\u0A36\u0A59\u0A5A\u0A5B\u0A5E\u0B48\u0B4B\u0B4C\u0B5C\u0B5D\u0B94"
                    + "\u0BCA\u0BCB\u0BCC\u0C48\u0CC0\u0CC7\u0CC8\u0CCA\u0CCB\u0D4A\u0D4B\u0D4C\u0DDA\u0DDC"
                    + "\u0DDD\u0DDE\u0F43\u0F4D\u0F52\u0F57\u0F5C\u0F69\u0F73\u0F75\u0F76\u0F78\u0F81\u0F93"
                    + "\u0F9D\u0FA2\u0FA7\u0FAC\u0FB9\u1026\u1B06\u1B08\u1B0A\u1B0C\u1B0E\u1B12\u1B3B\u1B3D"
                    + "\u1B40\u1B41\u1B43";

    static final char THIN_SPACE = '\u2009';

    /** U+06E8, the small high noon of نُۨجِى: a letter that is written as a mark. */
    private static final char SMALL_HIGH_NOON = '\u06E8';

    static {
        for (int c = 0; c < TABLE_SIZE; c++) {
            TABLE[c] = general(c);
        }
        for (int c = 0; c < EXTENDED_LATIN_TABLE.length; c++) {
            EXTENDED_LATIN_TABLE[c] = general(EXTENDED_LATIN + c);
        }
        for (String letters : PLAIN) {
            for (int i = 1; i < letters.length(); i++) {
                char small = letters.charAt(i);
                setFolded(small, letters.charAt(0));
                setFolded(Character.toUpperCase(small), letters.charAt(0));
            }
        }
        for (int i = 0; i < UNSEEN.length(); i++) {
            setFolded(UNSEEN.charAt(i), 0);
        }
        TABLE[SMALL_HIGH_NOON] = (ARABIC << 24) | 'ن';
        TABLE['\''] = APOSTROPHE;
        TABLE['`'] = APOSTROPHE;
        TABLE['´'] = APOSTROPHE;
        for (int c = 0x2B0; c < 0x300; c++) {
            TABLE[c] = APOSTROPHE;
        }
        for (char c : new char[] {'ß', 'æ', 'Æ', 'œ', 'Œ', 'ĳ', 'Ĳ', 'þ', 'Þ'}) {
            TABLE[c] |= EXPANDS;
        }
    }

    private Letters() {}

    private static void setFolded(int c, int letter) {
        if (c < TABLE_SIZE) {
            TABLE[c] = (TABLE[c] & ~FOLDED) | letter;
        } else if (c >= EXTENDED_LATIN && c < EXTENDED_LATIN + EXTENDED_LATIN_TABLE.length) {
            EXTENDED_LATIN_TABLE[c - EXTENDED_LATIN] = (EXTENDED_LATIN_TABLE[c - EXTENDED_LATIN] & ~FOLDED) | letter;
        }
    }

    /** The table for characters below U+0800, for loops that look up by themselves; not to be written to. */
    static int[] table() {
        return TABLE;
    }

    static int of(int codePoint) {
        return codePoint < TABLE_SIZE ? TABLE[codePoint] : wide(codePoint);
    }

    static int script(int entry) {
        return entry >>> 24;
    }

    /** The entry of a character from U+0800 on. */
    static int wide(int c) {
        if ((c >= 0x3000 && c < 0xD800) || c >= 0x10000) {
            return general(c);
        }
        if (c >= EXTENDED_LATIN && c < EXTENDED_LATIN + EXTENDED_LATIN_TABLE.length) {
            return EXTENDED_LATIN_TABLE[c - EXTENDED_LATIN];
        }
        if (c >= 0x2000 && c < 0x2070) {
            return punctuation(c);
        }
        if (c >= 0xFB00 && c <= 0xFEFF) {
            return presentation(c);
        }
        if (c >= 0xE01A && c <= 0xE022) {
            return CONTROL; // the pause signs of Indo-Pak fonts, in the private use area
        }
        boolean greek = c >= 0x1F00 && c < 0x2000;
        return greek || c >= 0xFF00 ? compatibility(c) : general(c);
    }

    private static int punctuation(int c) {
        if (c == 0x2018 || c == 0x2019 || c == 0x201B) {
            return APOSTROPHE;
        }
        return Character.getType(c) == Character.FORMAT ? CONTROL : BREAK;
    }

    /** Ligatures and positional forms; the honorific signs among them (ﷺ ﷽), ﴾ and ﴿ are no letters. */
    private static int presentation(int c) {
        if (c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F)) {
            return CONTROL;
        }
        boolean sign = (c >= 0xFD3E && c <= 0xFD4F) || (c >= 0xFDFA && c <= 0xFDFF);
        return sign ? BREAK : compatibility(c);
    }

    private static int compatibility(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return general(c);
        }
        String characters = expansion(c);
        if (characters.codePointAt(0) == c) {
            return general(c);
        }
        int first = BREAK;
        int letters = 0;
        for (int i = 0; i < characters.length(); i++) {
            int entry = of(characters.charAt(i));
            if (entry >= FIRST_LETTER && letters++ == 0) {
                first = entry;
            }
        }
        return letters > 1 ? first | EXPANDS : first;
    }

    /** The characters that a character with {@link #EXPANDS} stands for. */
    static String expansion(int c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ĳ', 'Ĳ' -> "ij";
            case 'þ', 'Þ' -> "th";
            default -> java.text.Normalizer.normalize(Character.toString(c), Form.NFKD);
        };
    }

    /** No word begins with a mark: in فَٱدَّٰرَ ٰٔتُمۡ the space only sets the font right. */
    static boolean isThinSpaceInWord(CharSequence text, int i) {
        return text.charAt(i) == THIN_SPACE && i + 1 < text.length() && of(text.charAt(i + 1)) == MARK;
    }

    /** The letters by which {@code words} are found, one after the other. */
    static String folded(CharSequence words) {
        StringBuilder letters = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            int entry = of(c);
            if ((entry & EXPANDS) != 0) {
                expansion(c).chars().forEach(part -> append(letters, of(part)));
            } else {
                append(letters, entry);
            }
        });
        return letters.toString();
    }

    private static void append(StringBuilder letters, int entry) {
        if (entry >= FIRST_LETTER && (entry & FOLDED) != 0) {
            letters.appendCodePoint(entry & FOLDED);
        }
    }

    private static int general(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> mark(c);
            case Character.FORMAT -> c == 0x6DD || (c >= 0x600 && c < 0x606) ? BREAK : CONTROL;
            case Character.DECIMAL_DIGIT_NUMBER -> (DIGIT << 24) | ('0' + Character.digit(c, 10));
            case Character.MODIFIER_LETTER -> modifier(c);
            case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> cased(c);
            case Character.OTHER_LETTER, Character.LETTER_NUMBER -> letter(c);
            default -> BREAK;
        };
    }

    private static int cased(int c) {
        return (scriptOf(c) << 24) | Character.toLowerCase(c);
    }

    /** Marks are passed over where they are vowel points or accents; in the scripts of India they are letters. */
    private static int mark(int c) {
        if (c < 0x900) {
            return MARK;
        }
        UnicodeScript script = UnicodeScript.of(c);
        boolean accent = script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
        return accent ? MARK : letter(c) | CONTINUES;
    }

    private static int modifier(int c) {
        if (c == 0x640 || c == 0x6E5 || c == 0x6E6) {
            return MARK; // tatweel, small waw, small ya
        }
        return c < 0x900 ? BREAK : letter(c) | CONTINUES;
    }

    private static int letter(int c) {
        int entry = (scriptOf(c) << 24) | (isComposed(c) ? EXPANDS : 0) | c;
        return c < TABLE_SIZE || isSpaced(UnicodeScript.of(c)) ? entry : entry | ALONE;
    }

    /** Whether the canonical decomposition of a letter is several, so that texts in NFC and in NFD write it differently. */
    private static boolean isComposed(int c) {
        boolean hangul = c >= 0xAC00 && c < 0xD7A4;
        boolean compatible = c >= 0xF900 && c < 0xFB00;
        return hangul || compatible || c < LAST_COMPOSED && c >= FIRST_COMPOSED && COMPOSED.indexOf(c) >= 0;
    }

    /** By ranges where that is right, since the JDK's table of scripts is slow to load. */
    private static int scriptOf(int c) {
        if (c >= TABLE_SIZE) {
            return c < EXTENDED_LATIN + EXTENDED_LATIN_TABLE.length && c >= EXTENDED_LATIN
                    ? LATIN
                    : script(UnicodeScript.of(c));
        }
        if (c < 0x530) {
            return c < 0x370 ? LATIN : c < 0x400 ? GREEK : CYRILLIC;
        }
        if (c < 0x600) {
            return c < 0x590 ? ARMENIAN : HEBREW;
        }
        if (c < 0x780) {
            return c >= 0x700 && c < 0x750 ? SYRIAC : ARABIC;
        }
        return c < 0x7C0 ? THAANA : NKO;
    }

    @SuppressWarnings("EnumOrdinal") // only compared, and never kept longer than the process
    private static int script(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> ARABIC;
            case LATIN -> LATIN;
            case GREEK -> GREEK;
            case CYRILLIC -> CYRILLIC;
            case HEBREW -> HEBREW;
            case ARMENIAN -> ARMENIAN;
            case SYRIAC -> SYRIAC;
            case THAANA -> THAANA;
            case NKO -> NKO;
            default -> OTHERS + script.ordinal() % (0x7F - OTHERS);
        };
    }

    private static boolean isSpaced(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE -> false;
            default -> true;
        };
    }
}
