package verbatim.check;

import java.util.List;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.text.Span;
import verbatim.text.Text;

/** The cells of a text's tables and the words that it sets off by emphasis. Used by one thread. */
final class Boxes {
    /** The most words that fill a cell beside those of a verse. */
    private static final int MOST_MORE = 3;

    private final Text text;
    private final Overlaps<Span> boxes;
    private final Overlaps<Citation> citedAt;
    private final Windows windows;
    private final Locator locator;

    Boxes(Text text, Overlaps<Citation> citedAt, Windows windows, Locator locator) {
        this.text = text;
        this.citedAt = citedAt;
        this.windows = windows;
        this.locator = locator;
        this.boxes = new Overlaps<>(
                text.parts().stream()
                        .filter(part -> part.kind() == Text.Kind.CELL || part.kind() == Text.Kind.EMPHASIS)
                        .map(Text.Part::span)
                        .toList(),
                span -> span);
    }

    /**
     * Words of a verse that are all but a few of a table's cell, or of words that are set off by emphasis, with those few, where
     * the verse has others in their place: the author sets them down as the verse's too.
     */
    Candidate filled(Candidate candidate) {
        if (candidate.located().isEmpty()) {
            return candidate;
        }
        Located located = candidate.located().get(0);
        if (located.wording() == Wording.ALTERED
                || !located.window().isScripture()
                || located.window().isTranslation()) {
            return candidate;
        }
        for (Span box : boxes.with(candidate.span())) {
            if (!box.contains(candidate.span()) || citedAt.any(box) || Check.hasLines(text, box)) {
                continue;
            }
            QuotedWords words = new QuotedWords(windows.memory(), text.chars(), box);
            int more = words.size() - candidate.quoted().size();
            if (more < 1 || more > MOST_MORE || candidate.quoted().size() < 2 * more) {
                continue;
            }
            Located whole = locator.locateIn(words, located);
            boolean replaced =
                    whole.divergences().stream().noneMatch(divergence -> divergence.kind() == Divergence.Kind.ADDITION);
            if (replaced && whole.wording() == Wording.ALTERED) {
                Span span = words.span(0, words.size() - 1);
                return new Candidate(
                        new Claim(
                                span,
                                span,
                                candidate.claim().sign(),
                                candidate.claim().work()),
                        false,
                        words,
                        List.of(whole),
                        candidate.sure());
            }
        }
        return candidate;
    }
}
