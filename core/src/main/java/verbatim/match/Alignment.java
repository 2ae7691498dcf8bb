package verbatim.match;

import java.util.List;

/**
 * How quoted words answer a stretch of source words, word by word.
 *
 * @param edits the steps in order; source words before the first and after the last are not part of it
 * @param sourceStart the first source word that answers
 * @param sourceEnd the end of those, exclusive
 * @param cost what the steps cost together, in hundredths of a word
 * @param matched how many quoted words are matches
 */
public record Alignment(List<Edit> edits, int sourceStart, int sourceEnd, int cost, int matched) {
    public Alignment {
        edits = List.copyOf(edits);
    }
}
