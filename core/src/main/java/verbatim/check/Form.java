package verbatim.check;

import org.jspecify.annotations.Nullable;
import verbatim.text.Normalizer;

/**
 * A word as it is written, with what comparing it needs. Immutable but for the strict letters, which are worked out when
 * first asked for; that two threads may do so at once does no harm.
 */
final class Form {
    private final String text;
    private @Nullable String strict;

    Form(String text) {
        this.text = text;
    }

    /** The word, with all its marks. */
    String text() {
        return text;
    }

    /** {@link Normalizer#strict} of the word. */
    String strict() {
        String known = strict;
        if (known == null) {
            known = Normalizer.of(text).strict(text);
            strict = known;
        }
        return known;
    }
}
