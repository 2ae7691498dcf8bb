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

    private final List<Library> libraries;

    private Translations(List<Library> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    /** There are none. */
    public static Translations none() {
        return new Translations(List.of());
    }

    /** Those in a library. */
    public static Translations in(Library library) {
        return new Translations(List.of(library));
    }

    /** All of these. */
    public static Translations of(List<Translations> all) {
        return new Translations(
                all.stream().flatMap(one -> one.libraries.stream()).toList());
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
        Optional<Translated> best = Optional.empty();
        for (Library library : libraries) {
            Optional<Translated> found = in(library, quotation, language);
            boolean asked =
                    found.isPresent() && found.get().edition().language().equals(language);
            best = asked || best.isEmpty() ? found : best;
            if (asked) {
                break;
            }
        }
        return best;
    }

    private static Optional<Translated> in(Library library, Quotation quotation, String language) {
        if (!quotation.edition().original()) {
            return Optional.empty();
        }
        List<Edition> editions = library.editions();
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
        return best < 0 ? Optional.empty() : translated(library, best, quotation);
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
