package verbatim.text;

import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * Latin and every other script but Arabic. Words are judged by their letters without case, accents, apostrophes and
 * hyphens, English ones in one of their British and American spellings; the skeleton is the same without the last.
 */
public final class LatinNormalizer implements Normalizer {
    static final LatinNormalizer INSTANCE = new LatinNormalizer();

    @Override
    public String skeleton(CharSequence words) {
        return Letters.folded(words);
    }

    @Override
    public String strict(CharSequence words) {
        StringBuilder strict = new StringBuilder(words.length());
        for (Span word : Tokenizer.words(words, new Span(0, words.length()))) {
            strict.append(EnglishSpelling.american(Letters.folded(word.of(words))));
        }
        return strict.toString();
    }

    @Override
    public Likeness compare(CharSequence quoted, CharSequence source) {
        if (CharSequence.compare(quoted, source) == 0) {
            return Likeness.IDENTICAL;
        }
        boolean same = Letters.folded(quoted).equals(Letters.folded(source));
        if (!same && !strict(quoted).equals(strict(source))) {
            return Likeness.LETTER;
        }
        if (same && isCanonicallyEqual(quoted, source)) {
            return Likeness.IDENTICAL;
        }
        return lettersOf(quoted).equals(lettersOf(source)) ? Likeness.MARK : Likeness.SPELLING;
    }

    private static boolean isCanonicallyEqual(CharSequence quoted, CharSequence source) {
        return java.text.Normalizer.normalize(quoted, Form.NFC)
                .equals(java.text.Normalizer.normalize(source, Form.NFC));
    }

    private static String lettersOf(CharSequence words) {
        StringBuilder letters = new StringBuilder(words.length());
        words.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** In capitals only, and with straight apostrophes, where the model is. */
    @Override
    public String write(CharSequence source, CharSequence model) {
        String words = source.toString();
        if (words.isEmpty() || model.isEmpty()) {
            return words;
        }
        boolean straight = model.toString().indexOf('\'') >= 0;
        String written = straight ? words.replace('\u2019', '\'') : words;
        return isCapitals(model) ? written.toUpperCase(Locale.ROOT) : written;
    }

    private static boolean isCapitals(CharSequence words) {
        return words.codePoints().filter(Character::isUpperCase).count() > 1
                && words.codePoints().noneMatch(Character::isLowerCase);
    }
}
