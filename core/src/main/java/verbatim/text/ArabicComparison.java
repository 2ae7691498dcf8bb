package verbatim.text;

import static verbatim.text.MarkedLetters.*;

import java.util.Set;

/**
 * Walks along the letters of quoted words and of the source's, both in plain spelling, and says whether they are the same
 * and whether a written vowel contradicts the source's. Spaces are passed over. For one call.
 */
final class ArabicComparison {
    private static final int FATHAS = FATHA | FATHATAN;
    private static final int KASRAS = KASRA | KASRATAN;

    /** Words whose feminine ending the Uthmani spelling writes, in some places, with an open ta. */
    static final Set<String> OPEN_TA = Set.of(
            "رحمت", "نعمت", "سنت", "امرأت", "لعنت", "معصيت", "بقيت", "قرت", "فطرت", "شجرت", "جنت", "ابنت", "كلمت",
            "مرضات");

    private final MarkedLetters quoted;
    private final MarkedLetters source;
    private final Set<String> openTa;
    private int q;
    private int s;
    private boolean vowelsDiffer;

    private ArabicComparison(MarkedLetters quoted, MarkedLetters source, Set<String> openTa) {
        this.quoted = quoted;
        this.source = source;
        this.openTa = openTa;
    }

    /** How words stand to each other, both in plain spelling: {@link Likeness#SPELLING} or farther. */
    static Likeness ofPlain(MarkedLetters quoted, MarkedLetters source) {
        return new ArabicComparison(quoted, source, OPEN_TA).likeness();
    }

    /** How words stand to each other by their letters as they stand: {@link Likeness#SPELLING} or farther. */
    static Likeness ofLetters(MarkedLetters quoted, MarkedLetters source) {
        return new ArabicComparison(quoted, source, Set.of()).likeness();
    }

    private Likeness likeness() {
        if (!sameLetters()) {
            return Likeness.LETTER;
        }
        return vowelsDiffer ? Likeness.VOWEL : Likeness.SPELLING;
    }

    /** The letters that are one in judging: alef with and without hamza, hamza on other seats, ya, and ta marbuta as ha. */
    static char kind(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', ALEF_WASLA -> 'ا';
            case 'ؤ', 'ئ' -> 'ء';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> c;
        };
    }

    /** Whether letter {@code i} is the alef of يا or ها, which are often written together with the next word. */
    static boolean isAddress(MarkedLetters words, int i) {
        char before = words.letter(i - 1);
        return words.letter(i + 1) == SPACE
                && words.letter(i) == 'ا'
                && (before == 'ي' || before == 'ه')
                && words.letter(i - 2) == SPACE;
    }

    private boolean sameLetters() {
        boolean same = true;
        while (same) {
            q = afterSpaces(quoted, q);
            s = afterSpaces(source, s);
            char a = kind(quoted.letter(q));
            char b = kind(source.letter(s));
            if (a == SPACE && b == SPACE) {
                return true;
            }
            boolean alefs = a == 'ا' || b == 'ا';
            same = alefs ? alefs(a, b) : letters(a, b);
        }
        return false;
    }

    private static int afterSpaces(MarkedLetters words, int from) {
        int i = from;
        while (i < words.size && words.letters[i] == SPACE) {
            i++;
        }
        return i;
    }

    private boolean letters(char a, char b) {
        if (isYaAndHamzaInOne(b) || isHamzaAndWawInOne(b)) {
            pair();
            s++;
        } else if (isSeatAndHamza(a)) {
            q++;
            pair();
        } else if (a == b
                || isHamzaLeftOut(a)
                || (a == 'ه' && b == 'ت' && isOpenTa(source, s))
                || (a == 'ت' && source.letter(s) == 'ة' && isOpenTa(quoted, q))) {
            pair();
        } else if ((source.mark(s) & OPTIONAL) != 0) {
            s++;
        } else if ((quoted.mark(q) & OPTIONAL) != 0) {
            q++;
        } else if (isAssimilated(quoted, q, source, s)) {
            q += 2;
        } else if (isAssimilated(source, s, quoted, q)) {
            s += 2;
        } else {
            return false;
        }
        return true;
    }

    /**
     * Whether letter {@code i} is a noon that the joined spelling does not write: أن لا for ألا, عن ما for عما, أن لن for ألن.
     * The Uthmani spelling has both, each in its places; people write one of them everywhere.
     */
    private static boolean isAssimilated(MarkedLetters apart, int i, MarkedLetters joined, int j) {
        char next = apart.letter(i + 2);
        if (apart.letter(i) != 'ن'
                || apart.letter(i + 1) != SPACE
                || next != 'ل' && next != 'م'
                || joined.letter(j) != next
                || (joined.mark(j) & VOWELS) != 0 && (joined.mark(j) & SHADDA) == 0) {
            return false;
        }
        char first = kind(apart.letter(i - 1));
        char before = apart.letter(i - 2);
        boolean prefix = before == 'و' || before == 'ف' || before == 'ب' || before == 'أ';
        return (first == 'ا' || first == 'ع' || first == 'م')
                && (before == SPACE || prefix && apart.letter(i - 3) == SPACE);
    }

    /** شئ for شيء. */
    private boolean isYaAndHamzaInOne(char b) {
        return quoted.letter(q) == 'ئ'
                && quoted.letter(q + 1) == SPACE
                && b == 'ي'
                && source.letter(s + 1) == 'ء'
                && source.letter(s + 2) == SPACE;
    }

    /** يستهزىء for يستهزئ, as many prints have it: the seat and the hamza are two letters. */
    private boolean isSeatAndHamza(char a) {
        return a == 'ي'
                && quoted.letter(q + 1) == 'ء'
                && quoted.letter(q + 2) == SPACE
                && source.letter(s) == 'ئ'
                && source.letter(s + 1) == SPACE;
    }

    /** رؤس for رءوس. */
    private boolean isHamzaAndWawInOne(char b) {
        return quoted.letter(q) == 'ؤ'
                && quoted.letter(q + 1) != 'و'
                && b == 'ء'
                && source.letter(s + 1) == 'و'
                && (source.mark(s + 1) & VOWELS) == 0;
    }

    /** يومنون for يؤمنون: the seat is written, the hamza not. */
    private boolean isHamzaLeftOut(char a) {
        char c = source.letter(s);
        return (c == 'ؤ' && a == 'و') || (c == 'ئ' && a == 'ي');
    }

    /** Whether the last letter {@code i} of a word is a ta that some places write open and others closed. */
    private boolean isOpenTa(MarkedLetters words, int i) {
        if (source.letter(s + 1) != SPACE || quoted.letter(q + 1) != SPACE) {
            return false;
        }
        int from = i;
        while (words.letter(from - 1) != SPACE) {
            from--;
        }
        boolean mayBePrefixed = i - from > 2 && "وفب".indexOf(words.letters[from]) >= 0;
        return openTa.contains(new String(words.letters, from, i - from + 1))
                || mayBePrefixed && openTa.contains(new String(words.letters, from + 1, i - from));
    }

    /** Alefs and hamzas on alef, where at least one side has one; here hands differ most. */
    private boolean alefs(char a, char b) {
        if (a == 'ا' && isVocative()) {
            q++;
            return true;
        }
        if (a == b) {
            return alefRuns(endOfAlefs(quoted, q), endOfAlefs(source, s));
        }
        if ((a == 'ء' && isOnAlef(source.letter(s))) || (b == 'ء' && isOnAlef(quoted.letter(q)))) {
            pair(); // يسئل, يسأل
            return true;
        }
        if (b == 'ا') {
            boolean mayLack =
                    (source.mark(s) & OPTIONAL) != 0 || isFinalAfterWaw(source, s) || isSon(source, s, quoted, q);
            s++;
            return mayLack;
        }
        boolean mayHave =
                (source.mark(s - 1) & DAGGERED) != 0 || isFinalAfterWaw(quoted, q) || isSon(quoted, q, source, s);
        q++;
        return mayHave;
    }

    /** Whether {@code q} is the last alef of أيها where the source has أَيُّهَ, as in three places of the Qur'an. */
    private boolean isVocative() {
        int last = s - 1;
        while (source.letter(last) == SPACE && last > 0) {
            last--;
        }
        return quoted.letter(q + 1) == SPACE
                && quoted.letter(q - 1) == 'ه'
                && quoted.letter(q - 2) == 'ي'
                && source.letter(last) == 'ه'
                && source.letter(last + 1) == SPACE
                && source.letter(last - 1) == 'ي'
                && kind(source.letter(last - 2)) == 'ا'
                && (source.mark(last) & FATHA) != 0;
    }

    /** Two runs of alefs: آ ءا اا and ا are one, but two words with alefs stay two, and أَأَنتَ is not أَنتَ. */
    private boolean alefRuns(int quotedEnd, int sourceEnd) {
        int alefs = Math.min(alefs(quoted, q, quotedEnd), alefs(source, s, sourceEnd));
        int words = Math.max(words(quoted, q, quotedEnd), words(source, s, sourceEnd));
        int hamzas = Math.max(hamzas(quoted, q, quotedEnd), hamzas(source, s, sourceEnd));
        boolean pairs = quotedEnd - q == sourceEnd - s;
        do {
            pair();
        } while (pairs && q < quotedEnd);
        q = quotedEnd;
        s = sourceEnd;
        return alefs >= (hamzas < 2 ? words : Math.max(2, words));
    }

    private static int endOfAlefs(MarkedLetters words, int from) {
        int end = from;
        for (int i = from; i < words.size; i++) {
            if (kind(words.letters[i]) == 'ا') {
                end = i + 1;
            } else if (words.letters[i] != SPACE) {
                break;
            }
        }
        return end;
    }

    private static int alefs(MarkedLetters words, int from, int to) {
        int alefs = 0;
        for (int i = from; i < to; i++) {
            alefs += words.letters[i] == 'آ' ? 2 : words.letters[i] == SPACE ? 0 : 1;
        }
        return alefs;
    }

    private static int hamzas(MarkedLetters words, int from, int to) {
        int hamzas = 0;
        for (int i = from; i < to; i++) {
            hamzas += isOnAlef(words.letters[i]) ? 1 : 0;
        }
        return hamzas;
    }

    /** How many words have a part in a run of alefs, not counting what may be left out. */
    private static int words(MarkedLetters words, int from, int to) {
        int count = 0;
        boolean counted = false;
        for (int i = from; i < to; i++) {
            if (words.letters[i] == SPACE) {
                counted = false;
            } else if (!counted && (words.marks[i] & OPTIONAL) == 0 && !isAddress(words, i)) {
                count++;
                counted = true;
            }
        }
        return count;
    }

    private static boolean isOnAlef(char c) {
        return c == 'أ' || c == 'إ' || c == 'آ';
    }

    private static boolean isFinalAfterWaw(MarkedLetters words, int i) {
        return words.letter(i) == 'ا' && words.letter(i - 1) == 'و' && words.letter(i + 1) == SPACE;
    }

    /** عيسى بن مريم for عيسى ابن مريم: between two names many hands leave the alef out. */
    private static boolean isSon(MarkedLetters with, int i, MarkedLetters without, int k) {
        return with.letter(i + 1) == 'ب'
                && with.letter(i + 2) == 'ن'
                && with.letter(i + 3) == SPACE
                && with.letter(i - 1) == SPACE
                && without.letter(k - 1) == SPACE
                && without.letter(k) == 'ب'
                && without.letter(k + 2) == SPACE;
    }

    private void pair() {
        int a = vowels(quoted, q);
        int b = vowels(source, s);
        vowelsDiffer |= a != 0 && b != 0 && ((a & b) == 0 || isDoubled());
        q++;
        s++;
    }

    /** Whether the quoted letter is doubled and the source's is not (كَذَّبَ, كَذَبَ), and not by assimilation (مِن رَّبِّ). */
    private boolean isDoubled() {
        return (quoted.marks[q] & SHADDA) != 0
                && (source.marks[s] & SHADDA) == 0
                && (source.marks[s] & VOWELS) != 0
                && (quoted.mark(q - 1) & VOWELS) != 0
                && source.letter(s - 1) != SPACE;
    }

    /** The vowels that a letter can have: those written, or what the place of the hamza says; 0 when nothing says. */
    private static int vowels(MarkedLetters words, int i) {
        int written = words.marks[i] & VOWELS;
        char letter = words.letters[i];
        if (written == 0) {
            return switch (letter) {
                case 'إ' -> KASRAS;
                case 'أ' -> VOWELS & ~KASRAS;
                case 'آ' -> FATHAS;
                default -> 0;
            };
        }
        boolean pause = words.letter(i + 1) == 'ا' && words.letter(i + 2) == SPACE;
        return pause && (written & FATHAS) != 0 ? written | FATHAS : written; // عِوَجَا for عِوَجًا
    }
}
