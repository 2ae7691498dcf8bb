package verbatim.citation;

import java.util.List;
import verbatim.text.Span;

/**
 * A reference as somebody wrote it.
 *
 * @param span all of it with its brackets, in UTF-16 units of the text
 * @param references what it names, in order: one for "4:139", two for "al-Bukhari and Muslim"; never empty
 * @param alternatives other readings when the words contradict themselves ("An-Nisa 3:4" names sura 4 and sura 3)
 * @param numberSpan the digits alone that a correction would replace ("4:39", "39"), or an empty span at the end when
 *     it has none
 */
public record Citation(Span span, List<Reference> references, List<Reference> alternatives, Span numberSpan) {
    public Citation {
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a citation names something");
        }
        references = List.copyOf(references);
        alternatives = List.copyOf(alternatives);
    }
}
