package verbatim.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An edition with all its passages in order, as a reader of source texts returns it. */
public record EditionText(Edition edition, List<Passage> passages) {
    public EditionText {
        passages = List.copyOf(passages);
        Set<String> seen = new HashSet<>();
        for (Passage passage : passages) {
            if (!seen.add(passage.number())) {
                throw new IllegalArgumentException(edition.id() + " has two passages numbered " + passage.number());
            }
        }
    }
}
