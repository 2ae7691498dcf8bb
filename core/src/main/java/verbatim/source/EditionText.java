package verbatim.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An edition with all its passages in order, as a reader of source texts returns it.
 *
 * @param chapters the titles of its chapters by the number before the colon of their passages': {@code 2} of {@code 2:1};
 *     empty when the source gives none
 */
public record EditionText(Edition edition, List<Passage> passages, Map<String, String> chapters) {
    public EditionText {
        passages = List.copyOf(passages);
        chapters = Map.copyOf(chapters);
        Set<String> seen = new HashSet<>();
        for (Passage passage : passages) {
            if (!seen.add(passage.number())) {
                throw new IllegalArgumentException(edition.id() + " has two passages numbered " + passage.number());
            }
        }
    }

    /** An edition whose chapters have no titles. */
    public EditionText(Edition edition, List<Passage> passages) {
        this(edition, passages, Map.of());
    }

    /** The same text, described otherwise. */
    public EditionText describedAs(Edition other) {
        return new EditionText(other, passages, chapters);
    }
}
