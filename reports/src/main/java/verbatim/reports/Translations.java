package verbatim.reports;

import java.util.List;
import java.util.Optional;
import verbatim.check.Quotation;
import verbatim.source.Edition;
import verbatim.source.Library;

/** The installed translations of passages, for a reader who does not know the source's language. Immutable, for all threads. */
public final class Translations {
    /** A longer run of passages is not translated. */
    private static final int MOST_PASSAGES = 12;

    private final Optional<Library> library;

    private Translations(Optional<Library> library) {
        this.library = library;
    }

    /** There are none. */
    public static Translations none() {
        return new Translations(Optional.empty());
    }

    /** Those in a library. */
    public static Translations in(Library library) {
        return new Translations(Optional.of(library));
    }

    /**
     * Words in another language.
     *
     * @param edition the translation
     * @param text what it has for the passage
     */
    record Translated(Edition edition, String text) {}

    /** A passage in {@code language}, or in the first other one that is installed; empty if it is a translation itself. */
    Optional<Translated> of(Quotation quotation, String language) {
        if (library.isEmpty() || !quotation.edition().original()) {
            return Optional.empty();
        }
        List<Edition> editions = library.get().editions();
        int best = -1;
        for (int i = 0; i < editions.size(); i++) {
            Edition edition = editions.get(i);
            boolean translates = !edition.original()
                    && edition.work().id().equals(quotation.edition().work().id())
                    && !edition.language().equals(quotation.edition().language());
            if (translates
                    && (best < 0
                            || (edition.language().equals(language)
                                    && !editions.get(best).language().equals(language)))) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : translated(library.get(), best, quotation);
    }

    private static Optional<Translated> translated(Library library, int edition, Quotation quotation) {
        int first = library.passage(edition, quotation.locus().first());
        int last = library.passage(edition, quotation.locus().last());
        if (first < 0 || last < first || last - first >= MOST_PASSAGES) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int passage = first; passage <= last; passage++) {
            text.append(text.isEmpty() ? "" : " ").append(library.text(passage).strip());
        }
        return Optional.of(new Translated(library.editions().get(edition), text.toString()));
    }
}
