package verbatim.text;

import static verbatim.text.MarkedLetters.*;

/** Writes a source's Arabic words in the way that a model is written. Immutable. */
final class ArabicWriter {
    /** From this share of its letters with a vowel on, a text counts as vowelled. */
    private static final double VOWELLED = 0.3;

    /** Signs that only texts in Uthmani spelling have; the dagger alef is not one, plain texts have it in هَـٰذَا. */
    private static final String UTHMANI_SIGNS =
            "\u0671\u06E1\u06DF\u06E0\u06E2\u06E3\u06E5\u06E6\u06E7\u06E8\u06ED\u0656\u0657\u065E\u08F0\u08F1\u08F2";

    private static final char FIRST_UTHMANI_SIGN = '\u0656';

    private static final String UNJOINED = "اأإآدذرزوؤءىة";

    /** The sign ۞ before a quarter of a part. */
    private static final char START_OF_QUARTER = '\u06DE';

    private enum Style {
        UTHMANI,
        VOWELLED,
        BARE
    }

    private final Style style;
    private final boolean pauses;

    private ArabicWriter(Style style, boolean pauses) {
        this.style = style;
        this.pauses = pauses;
    }

    static ArabicWriter like(CharSequence model) {
        boolean pauses = false;
        boolean uthmani = false;
        for (int i = 0; i < model.length(); i++) {
            char c = model.charAt(i);
            pauses |= isPause(c);
            uthmani |= c >= FIRST_UTHMANI_SIGN && UTHMANI_SIGNS.indexOf(c) >= 0;
        }
        if (uthmani) {
            return new ArabicWriter(Style.UTHMANI, pauses);
        }
        MarkedLetters letters = MarkedLetters.of(model);
        int vowels = 0;
        for (int i = 0; i < letters.size; i++) {
            vowels += (letters.marks[i] & VOWELS) != 0 ? 1 : 0;
        }
        return new ArabicWriter(vowels > 0 && vowels >= VOWELLED * letters.size ? Style.VOWELLED : Style.BARE, pauses);
    }

    String write(CharSequence source) {
        if (style == Style.UTHMANI) {
            return source.toString();
        }
        StringBuilder written = new StringBuilder(source.length());
        int last = 0;
        for (Span word : Tokenizer.words(source, new Span(0, source.length()))) {
            between(source, last, word.start(), written);
            word(word.of(source), written);
            last = word.end();
        }
        between(source, last, source.length(), written);
        return written.toString().strip();
    }

    /** What stands between words, without pause signs if the model has none, and never two spaces. */
    private void between(CharSequence source, int from, int to, StringBuilder written) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            boolean secondSpace =
                    c == SPACE && (written.length() == 0 || written.charAt(written.length() - 1) == SPACE);
            if (!secondSpace && (pauses || !isPause(c))) {
                written.append(c);
                if (c == START_OF_QUARTER && source.charAt(Math.min(i + 1, source.length() - 1)) != SPACE) {
                    written.append(SPACE);
                }
            }
        }
    }

    private void word(String word, StringBuilder written) {
        if (UrduLetters.isIn(word)) {
            written.append(word);
            return;
        }
        int end = word.length();
        while (isPause(word.charAt(end - 1))) {
            end--;
        }
        MarkedLetters letters = MarkedLetters.of(word.substring(0, end));
        MarkedLetters plain = Imlai.of(letters);
        boolean spoken = false;
        for (int i = 0; i < plain.size; i++) {
            spoken |= (plain.marks[i] & VOWELS) != 0;
        }
        for (int i = 0; i < plain.size; i++) {
            written.append(plain.letters[i]);
            if (style == Style.VOWELLED && spoken) {
                marks(plain, i, written);
            }
        }
        if (pauses) {
            word.substring(end).chars().forEach(c -> written.append(SPACE).append((char) c));
        }
    }

    private static void marks(MarkedLetters plain, int i, StringBuilder written) {
        int marks = plain.marks[i];
        char letter = plain.letters[i];
        if (letter == 'آ' || letter == SPACE) {
            return;
        }
        if ((marks & SHADDA) != 0 && !isAssimilated(plain, i)) {
            written.append('\u0651');
        }
        if ((marks & VOWELS) != 0) {
            written.append(vowel(marks));
        } else if (isSilenced(plain, i)) {
            written.append('\u0652');
        }
        if ((marks & DAGGERED) != 0) {
            written.append(UNJOINED.indexOf(letter) < 0 ? "\u0640\u0670" : "\u0670");
        }
    }

    private static char vowel(int marks) {
        if ((marks & TANWIN) != 0) {
            return (marks & FATHATAN) != 0 ? '\u064B' : (marks & DAMMATAN) != 0 ? '\u064C' : '\u064D';
        }
        return (marks & FATHA) != 0 ? '\u064E' : (marks & DAMMA) != 0 ? '\u064F' : '\u0650';
    }

    /** A doubled letter at the start of a word, or after a consonant without sign, is one assimilated to. */
    private static boolean isAssimilated(MarkedLetters plain, int i) {
        char before = plain.letter(i - 1);
        return before == SPACE || (isConsonant(before) && before != 'ل' && isBare(plain, i - 1));
    }

    /** Whether plain spelling writes a sukun: on consonants, but not on an article's lam that is not spoken. */
    private static boolean isSilenced(MarkedLetters plain, int i) {
        char letter = plain.letters[i];
        if (letter == 'و' || letter == 'ي') {
            return (plain.mark(i - 1) & FATHA) != 0 && (plain.marks[i] & OPTIONAL) == 0;
        }
        if ((plain.marks[i] & SUKUN) != 0) {
            return letter != 'ا';
        }
        boolean article = letter == 'ل' && (plain.mark(i + 1) & SHADDA) != 0;
        boolean lengthened = plain.letter(i + 1) == 'ا';
        return isConsonant(letter) && !article && !lengthened && (plain.marks[i] & OPTIONAL) == 0;
    }

    private static boolean isConsonant(char c) {
        return "اآويى ".indexOf(c) < 0;
    }

    private static boolean isBare(MarkedLetters plain, int i) {
        return (plain.marks[i] & (VOWELS | SUKUN)) == 0;
    }

    private static boolean isPause(int c) {
        return (c >= 0x6D6 && c <= 0x6DC) || c == 0x6DE || c == 0x6E9;
    }
}
