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
 */
public record Quotation(
        Span span,
        Edition edition,
        Locus locus,
        List<Locus> twins,
        String source,
        String passage,
        int shared,
        int words) {
    public Quotation {
        twins = List.copyOf(twins);
    }
}
