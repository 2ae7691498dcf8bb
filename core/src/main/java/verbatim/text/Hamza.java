package verbatim.text;

import static verbatim.text.MarkedLetters.*;

/**
 * The seat of a hamza in plain spelling: by the strongest of its own vowel and the one before it, kasra before damma
 * before fatha; at the start of a word an alef; after a long vowel or a pause none.
 */
final class Hamza {
    private static final int FATHAS = FATHA | FATHATAN;
    private static final int DAMMAS = DAMMA | DAMMATAN;
    private static final int KASRAS = KASRA | KASRATAN;

    /** The letters that are not joined to the one after them. */
    private static final String UNJOINED = "اأإآدذرزوؤءىة";

    private Hamza() {}

    /**
     * The letter, seat and hamza in one, for the hamza {@code in.letters[i]}; آ when it takes in the alef after it.
     *
     * @param start where its word begins
     * @param end where its word ends, exclusive
     * @param out the plain letters of the word so far
     */
    static char seat(MarkedLetters in, int i, int start, int end, MarkedLetters out) {
        char next = i + 1 < end ? in.letters[i + 1] : SPACE;
        char before = i > start ? out.letter(out.size - 1) : SPACE;
        int beforeMarks = i > start ? out.mark(out.size - 1) : 0;
        int own = in.marks[i];
        return switch (in.letters[i]) {
            case 'أ' -> onAlef(own, next, before, beforeMarks);
            case 'ئ' -> next == SPACE && before == 'ا' ? 'ء' : 'ئ'; // تِلْقَآئِ
            case 'ؤ' -> hasSilentAlef(in, i, end) ? atEnd(0, before, beforeMarks) : 'ؤ';
            default -> unseated(i - start, own, next, before, beforeMarks);
        };
    }

    /** Whether the hamza at {@code i} has the silent alef of شُرَكَـٰٓؤُا۟ and يَبْدَؤُا۟ after it. */
    static boolean hasSilentAlef(MarkedLetters in, int i, int end) {
        return i + 2 == end && in.letters[i] == 'ؤ' && in.letters[i + 1] == 'ا' && (in.marks[i] & DAMMAS) != 0;
    }

    private static char onAlef(int own, char next, char before, int beforeMarks) {
        if ((own & MADDA) != 0 || next == DAGGER) {
            return 'آ';
        }
        return next == SPACE && before == 'و' && (beforeMarks & MADDA) != 0 ? 'ء' : 'أ'; // تَبُوٓأَ
    }

    private static char unseated(int place, int own, char next, char before, int beforeMarks) {
        boolean beforeAlef = (next == 'ا' || next == DAGGER) && (own & VOWELS) == FATHA;
        if (place == 0) {
            return beforeAlef ? 'آ' : initial(own);
        }
        if (place == 1 && before == 'أ' && (own & VOWELS) != 0) {
            return initial(own); // أَءِذَا
        }
        boolean prefixed = place == 1 && (before == 'ب' || before == 'ل'); // بِـَٔايَـٰتِ
        boolean open = before != 'ا'
                && (beforeMarks & (KASRAS | DAMMAS)) == 0
                && !(before == 'ي' && (beforeMarks & VOWELS) == 0);
        if (beforeAlef && (prefixed || open)) {
            return 'آ';
        }
        boolean last = next == SPACE || next == SMALL_WAW || next == SMALL_YA;
        return last ? atEnd(own, before, beforeMarks) : inside(own, next, before, beforeMarks);
    }

    private static char initial(int own) {
        return (own & KASRAS) != 0 ? 'إ' : 'أ';
    }

    private static char atEnd(int own, char before, int beforeMarks) {
        if (before == 'ا' || before == 'آ' || (beforeMarks & VOWELS) == 0) {
            return 'ء';
        }
        if ((beforeMarks & KASRAS) != 0) {
            return 'ئ';
        }
        if ((beforeMarks & DAMMAS) != 0) {
            return 'ؤ';
        }
        return initial(own);
    }

    private static char inside(int own, char next, char before, int beforeMarks) {
        if (((own | beforeMarks) & KASRAS) != 0) {
            return 'ئ';
        }
        char free = UNJOINED.indexOf(before) < 0 ? 'ئ' : 'ء'; // no two waws or alefs side by side: مسئول, رءوف
        if ((own & DAMMAS) != 0) {
            return next == 'و' ? free : 'ؤ';
        }
        boolean afterLong = "اوي".indexOf(before) >= 0 && (beforeMarks & VOWELS) == 0;
        if ((beforeMarks & DAMMAS) != 0 && before != 'و') {
            return 'ؤ';
        }
        if ((own & FATHAS) == 0) {
            return (beforeMarks & FATHAS) != 0 ? 'أ' : 'ء';
        }
        boolean tanwin = (own & FATHATAN) != 0 && (beforeMarks & VOWELS) == 0; // جُزْءًا, خِطْـًٔا
        return afterLong || tanwin ? free : 'أ';
    }
}
