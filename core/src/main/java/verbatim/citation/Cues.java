package verbatim.citation;

import java.util.List;

/**
 * What in a text says that words are quoted and where from, each in the order of the text. Immutable.
 *
 * @param citations the references
 * @param introducers the words that introduce a verse or a saying
 */
public record Cues(List<Citation> citations, List<Introducer> introducers) {
    public Cues {
        citations = List.copyOf(citations);
        introducers = List.copyOf(introducers);
    }
}
