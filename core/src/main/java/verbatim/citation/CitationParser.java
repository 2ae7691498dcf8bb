package verbatim.citation;

import java.util.List;
import verbatim.text.Text;

/** Finds the references in a text. One instance serves all threads. */
public final class CitationParser {
    /** The references of {@code text} in order; no two overlap. */
    public List<Citation> parse(Text text) {
        return List.of();
    }
}
