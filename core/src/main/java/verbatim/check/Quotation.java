package verbatim.check;

import java.util.List;
import verbatim.source.Edition;
import verbatim.source.Locus;
import verbatim.text.Span;

/**
 * Words of a document set against the passage they come from, or come nearest to.
 *
 * @param span the words in the user's text
 * @param edition the wording they are nearest to
 * @param locus where they stand in it
 * @param twins other places that have the same words
 * @param source the passage's own words that answer the quotation, as the edition has them
 * @param passage the whole passage or passages
 * @param shared how many of the quoted words are the source's
 * @param words how many words are quoted
 * @param further what the words behind these come from, when words of several passages were put together as one quotation
 */
public record Quotation(
        Span span,
        Edition edition,
        Locus locus,
        List<Locus> twins,
        String source,
        String passage,
        int shared,
        int words,
        List<Quotation> further) {
    public Quotation {
        twins = List.copyOf(twins);
        further = List.copyOf(further);
    }

    /** Words of one passage. */
    public Quotation(
            Span span,
            Edition edition,
            Locus locus,
            List<Locus> twins,
            String source,
            String passage,
            int shared,
            int words) {
        this(span, edition, locus, twins, source, passage, shared, words, List.of());
    }

    /** The same with what stands behind it in the same quotation. */
    Quotation with(Quotation next) {
        return new Quotation(span, edition, locus, twins, source, passage, shared, words, List.of(next));
    }
}
