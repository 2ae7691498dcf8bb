package verbatim.check;

import org.jspecify.annotations.Nullable;
import verbatim.citation.LanguageWords;
import verbatim.text.Normalizer;

/**
 * A word as it is written, with what comparing it needs. Immutable but for what is worked out when first
 * asked for; that two threads may do so at once does no harm.
 */
final class Form {
    /** Strict letters and what is quickly compared of them. */
    record Measured(String strict, String consonants, int length, int consonantCount, int consonantSet, long bag) {
        static Measured of(String strict) {
            String consonants = Letters.consonants(strict);
            return new Measured(
                    strict,
                    consonants,
                    strict.length(),
                    consonants.length(),
                    Letters.set(consonants),
                    Letters.bag(strict));
        }
    }

    private final String text;
    private @Nullable Measured measured;
    private @Nullable Integer telling;

    Form(String text) {
        this.text = text;
    }

    /** The word, with all its marks. */
    String text() {
        return text;
    }

    /** {@link Normalizer#strict} of the word. */
    String strict() {
        return measured().strict();
    }

    /** The strict letters with their measures. */
    Measured measured() {
        Measured known = measured;
        if (known == null) {
            known = Measured.of(Normalizer.of(text).strict(text));
            measured = known;
        }
        return known;
    }

    /** {@link LanguageWords#telling} of the word. */
    int telling() {
        Integer known = telling;
        if (known == null) {
            known = LanguageWords.shared().telling(text);
            telling = known;
        }
        return known;
    }
}
