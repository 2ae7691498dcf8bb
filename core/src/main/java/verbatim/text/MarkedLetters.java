package verbatim.text;

import java.util.Arrays;

/**
 * Arabic words taken apart: letters in order, each with the marks on it, and a space between words. Marks that stand for
 * a letter (dagger alef, small waw, ya and noon) are letters here. The order in which marks were written is gone, so that
 * texts need not be in a normal form. Built and used within one call.
 */
final class MarkedLetters {
    static final int FATHA = 1;
    static final int DAMMA = 1 << 1;
    static final int KASRA = 1 << 2;
    static final int FATHATAN = 1 << 3;
    static final int DAMMATAN = 1 << 4;
    static final int KASRATAN = 1 << 5;
    static final int SHADDA = 1 << 6;
    static final int SUKUN = 1 << 7;
    static final int MADDA = 1 << 8;
    /** The letter is not spoken: U+06DF; on an alef also U+0652. */
    static final int SILENT = 1 << 9;
    /** A small meem: the tanwin or noon before it is spoken as m. */
    static final int MEEM = 1 << 10;
    /** A dagger alef on this letter that plain spelling does not write as a letter. */
    static final int DAGGERED = 1 << 11;
    /** A letter of plain spelling that the source writes as a mark or not at all, so that it may be left out. */
    static final int OPTIONAL = 1 << 12;
    /** The letter was an alef with the sign of wasl. */
    static final int WASLA = 1 << 13;

    static final int VOWELS = FATHA | DAMMA | KASRA | FATHATAN | DAMMATAN | KASRATAN;
    static final int TANWIN = FATHATAN | DAMMATAN | KASRATAN;

    static final char SPACE = ' ';
    static final char DAGGER = '\u0670';
    static final char SMALL_WAW = '\u06E5';
    static final char SMALL_YA = '\u06E6';
    static final char SMALL_HIGH_YA = '\u06E7';
    static final char SMALL_HIGH_NOON = '\u06E8';
    static final char ALEF_WASLA = '\u0671';

    private static final char TATWEEL = '\u0640';
    /** Two things in one code point: hamza and alef in plain spelling, a lengthened alef in Uthmani. */
    private static final char ALEF_WITH_MADDA = 'آ';

    private static final char MADDA_ABOVE = '\u0653';
    private static final char HAMZA_ABOVE = '\u0654';
    private static final char HAMZA_BELOW = '\u0655';

    /** Letters of Persian, Urdu and Maghribi hands and older code points, each before the letter it is. */
    private static final String SAME = "کكڪكګكہهھهەهۀهۂهۃةیىېيےيۓئںنڡفڢفڧقٯقٮىٲأٳإٵأٶؤٷؤٸئۄوۆوۇوۋوۍيێيۑي";

    char[] letters;
    int[] marks;
    int size;

    MarkedLetters(int room) {
        letters = new char[room];
        marks = new int[room];
    }

    /** Takes words apart; whatever is neither Arabic letter, mark nor control parts words. */
    static MarkedLetters of(CharSequence words) {
        MarkedLetters result = new MarkedLetters(words.length() + 2);
        new Parser(result).parse(words);
        return result;
    }

    void add(char letter, int with) {
        if (size == letters.length) {
            letters = Arrays.copyOf(letters, 2 * size + 8);
            marks = Arrays.copyOf(marks, letters.length);
        }
        letters[size] = letter;
        marks[size++] = with;
    }

    /** The letter at {@code i}, or a space outside. */
    char letter(int i) {
        return i < 0 || i >= size ? SPACE : letters[i];
    }

    int mark(int i) {
        return i < 0 || i >= size ? 0 : marks[i];
    }

    /** The last letter is replaced by {@code letter} with further marks. */
    void replaceLast(char letter, int with) {
        letters[size - 1] = letter;
        marks[size - 1] |= with;
    }

    /** The letters as they stand, without those that are written as marks. */
    MarkedLetters withoutSmallLetters() {
        MarkedLetters plain = new MarkedLetters(size);
        for (int i = 0; i < size; i++) {
            if (!isSmall(letters[i])) {
                plain.add(letters[i] == ALEF_WASLA ? 'ا' : letters[i], marks[i]);
            }
        }
        return plain;
    }

    private static boolean isSmall(char c) {
        return c == DAGGER || (c >= SMALL_WAW && c <= SMALL_HIGH_NOON);
    }

    /** Whether both have the same letters and the same marks. */
    boolean isSame(MarkedLetters other) {
        return size == other.size
                && Arrays.equals(letters, 0, size, other.letters, 0, size)
                && Arrays.equals(marks, 0, size, other.marks, 0, size);
    }

    /** Whether both have the same letters when those written as marks are left out. */
    boolean hasLettersOf(MarkedLetters other) {
        int i = 0;
        int k = 0;
        while (true) {
            while (i < size && isSmall(letters[i])) {
                i++;
            }
            while (k < other.size && isSmall(other.letters[k])) {
                k++;
            }
            if (i == size || k == other.size) {
                return i == size && k == other.size;
            }
            if (letters[i++] != other.letters[k++]) {
                return false;
            }
        }
    }

    private static char same(char c) {
        if (c <= '\u064A' || c == ALEF_WASLA) {
            return c;
        }
        int at = SAME.indexOf(c);
        return at < 0 ? c : SAME.charAt(at + 1);
    }

    /** Gathers a letter's marks in whatever order they come. */
    private static final class Parser {
        private static final char NONE = 0;

        private final MarkedLetters result;

        /** The letter whose marks are being read: a tatweel, or a space when there is none. */
        private char base = SPACE;

        private int marks;
        /** A hamza written as a mark on this letter. */
        private char hamza = NONE;
        /** A dagger alef, small waw, ya or noon written as a mark on this letter. */
        private char small = NONE;

        private int smallMarks;

        Parser(MarkedLetters result) {
            this.result = result;
        }

        void parse(CharSequence words) {
            for (int i = 0; i < words.length(); i++) {
                if (!Letters.isThinSpaceInWord(words, i)) {
                    character(words.charAt(i));
                }
            }
            close();
            if (result.letter(result.size - 1) == SPACE && result.size > 0) {
                result.size--;
            }
        }

        private void character(char c) {
            if (c >= 0xFB50 && c < 0xFEFF) {
                expand(c);
                return;
            }
            int entry = Character.isSurrogate(c) ? Letters.BREAK : Letters.of(c);
            if ((entry == Letters.MARK && c != TATWEEL) || c == SMALL_HIGH_NOON) {
                mark(c);
            } else if (c == TATWEEL || Letters.script(entry) == Letters.ARABIC) {
                close();
                base = c == ALEF_WITH_MADDA ? 'ا' : same(c);
                marks = c == ALEF_WITH_MADDA ? MADDA : 0;
            } else if (entry != Letters.CONTROL) {
                space();
            }
        }

        private void expand(char c) {
            if (Letters.of(c) == Letters.BREAK) {
                space();
                return;
            }
            String plain = java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC);
            for (int i = 0; i < plain.length(); i++) {
                char d = plain.charAt(i);
                if (d != c && d != ' ') {
                    character(d);
                }
            }
        }

        private void space() {
            close();
            if (result.size > 0 && result.letters[result.size - 1] != SPACE) {
                result.add(SPACE, 0);
            }
        }

        private void mark(char c) {
            switch (c) {
                case DAGGER, SMALL_WAW, SMALL_YA, SMALL_HIGH_YA, SMALL_HIGH_NOON -> {
                    if (small != NONE && small != c) {
                        close();
                        base = TATWEEL;
                    }
                    small = c;
                }
                case HAMZA_ABOVE, HAMZA_BELOW -> hamza = c;
                default -> {
                    if (small == SMALL_WAW || small == SMALL_YA) {
                        smallMarks |= bit(c); // فَمَآ ءَاتَىٰنِۦَ
                    } else {
                        marks |= bit(c);
                    }
                }
            }
        }

        private static int bit(char c) {
            return switch (c) {
                case '\u064E' -> FATHA;
                case '\u064F' -> DAMMA;
                case '\u0650' -> KASRA;
                case '\u064B', '\u08F0' -> FATHATAN;
                case '\u064C', '\u08F1', '\u065E' -> DAMMATAN;
                case '\u064D', '\u08F2' -> KASRATAN;
                case '\u0656' -> KASRATAN | KASRA; // an open tanwin, or the standing kasra of Indo-Pak texts
                case '\u0657' -> FATHATAN | DAMMA; // an open tanwin, or the inverted damma of Indo-Pak texts
                case '\u0651' -> SHADDA;
                case '\u0652', '\u06E1' -> SUKUN;
                case MADDA_ABOVE -> MADDA;
                case '\u06DF' -> SILENT;
                case '\u06E2', '\u06ED' -> MEEM;
                default -> 0;
            };
        }

        /** Writes the letter that was being read and those that are marks on it. */
        private void close() {
            if (base == TATWEEL || (base == SPACE && (small != NONE || hamza != NONE))) {
                closeCarrier();
            } else if (base != SPACE) {
                char seated = hamza == NONE ? base : seated(base, hamza);
                boolean silent = base == 'ا' && (marks & SUKUN) != 0;
                result.add(seated, vowels(silent ? marks | SILENT : marks));
                moveTanwin();
                if (small != NONE) {
                    result.add(small, smallMarks);
                }
                if (hamza != NONE && seated == base && base != 'ه') { // ۂ and ۀ are ه, in two characters as in one
                    result.add('ء', 0);
                }
            }
            base = SPACE;
            marks = 0;
            hamza = NONE;
            small = NONE;
            smallMarks = 0;
        }

        /** A tatweel carries a hamza or a small letter; if neither, its marks are those of the letter before. */
        private void closeCarrier() {
            if (hamza != NONE && base == TATWEEL) {
                result.add('ء', vowels(marks));
            }
            if (small != NONE) {
                result.add(small, hamza == NONE ? vowels(marks) | smallMarks : smallMarks);
            }
            if (hamza != NONE && base == SPACE) {
                result.add('ء', vowels(marks));
            }
            if (small == NONE && hamza == NONE && result.letter(result.size - 1) != SPACE) {
                result.marks[result.size - 1] |= vowels(marks);
            }
        }

        /** A vowel with a small meem is a tanwin. */
        private static int vowels(int marks) {
            boolean tanwin = (marks & MEEM) != 0 && (marks & TANWIN) == 0;
            return tanwin ? (marks & ~VOWELS) | ((marks & (FATHA | DAMMA | KASRA)) << 3) : marks;
        }

        /** The tanwin on a final alef belongs to the letter before it. */
        private void moveTanwin() {
            int last = result.size - 1;
            boolean alef = result.letters[last] == 'ا' || result.letters[last] == 'ى';
            if (alef && (result.mark(last - 1) & VOWELS) == (FATHATAN | DAMMA)) {
                result.marks[last - 1] &= ~DAMMA;
            }
            if (alef && (result.marks[last] & VOWELS) == FATHATAN && result.letter(last - 1) != SPACE) {
                result.marks[last] &= ~FATHATAN;
                result.marks[last - 1] = (result.marks[last - 1] & ~FATHA) | FATHATAN;
            }
        }

        private static char seated(char base, char hamza) {
            return switch (base) {
                case 'ا' -> hamza == HAMZA_ABOVE ? 'أ' : 'إ';
                case 'و' -> 'ؤ';
                case 'ى', 'ي' -> 'ئ';
                default -> base;
            };
        }
    }
}
