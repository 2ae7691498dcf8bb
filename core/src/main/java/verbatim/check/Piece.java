package verbatim.check;

import java.util.List;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * What was found in one piece of a long text. The pieces follow one another without a gap. Immutable.
 *
 * @param text what was looked at: the piece, and what stands around it
 * @param own the piece itself, in UTF-16 units of {@code text}
 * @param start where {@code text} begins in the whole, in UTF-16 units
 * @param line how many line ends stand in the whole before {@code text}
 * @param column how many UTF-16 units stand before {@code text} in the line that it begins in
 * @param findings of the words that begin in the piece, in the order of the text, with spans in {@code text}; a pair's index
 *     counts from the first of these, and is -1 or their number for the finding before or behind them
 * @param last whether no other piece follows
 */
public record Piece(Text text, Span own, long start, int line, int column, List<Finding> findings, boolean last) {
    public Piece {
        if (own.end() > text.chars().length()) {
            throw new IllegalArgumentException(own + " is past " + text.chars().length());
        }
        findings = List.copyOf(findings);
    }
}
