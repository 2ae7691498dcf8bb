package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/**
 * Joins quotations that follow one another in the document as in the source: a verse with speech in it, Say, "We believe",
 * falls into parts at its marks. Used by one thread, for one document.
 */
final class Joiner {
    /** The most words between two parts, in the document and in the source. */
    private static final int MOST_BETWEEN = 6;

    private final Library library;
    private final Windows windows;
    private final Locator locator;
    private final String chars;
    private final Overlaps<Citation> citations;

    Joiner(Library library, Windows windows, Locator locator, String chars, Overlaps<Citation> citations) {
        this.library = library;
        this.windows = windows;
        this.locator = locator;
        this.chars = chars;
        this.citations = citations;
    }

    /** The candidates, joined, in the order of the text. */
    List<Candidate> join(List<Candidate> candidates) {
        List<Candidate> sorted = new ArrayList<>(candidates);
        sorted.sort((a, b) -> a.span().compareTo(b.span()));
        List<Candidate> result = new ArrayList<>();
        for (Candidate candidate : sorted) {
            int last = result.size() - 1;
            Optional<Candidate> joined = last < 0 ? Optional.empty() : joined(result.get(last), candidate);
            if (joined.isPresent()) {
                result.set(last, joined.get());
            } else {
                result.add(candidate);
            }
        }
        return result;
    }

    /** One candidate of both, or none when they stay two. */
    private Optional<Candidate> joined(Candidate first, Candidate second) {
        if (!first.sure() || !second.sure() || !areNear(first, second)) {
            return Optional.empty();
        }
        boolean apart = isSetApart(first) && isSetApart(second);
        if (apart && !isWordForWord(first, second)) {
            return Optional.empty();
        }
        int start = first.claim().span().start();
        int end = second.claim().span().end();
        if (start >= end) {
            return Optional.empty();
        }
        Span both = new Span(start, end);
        QuotedWords quoted = new QuotedWords(windows.memory(), chars, both);
        List<Located> located = locator.locate(quoted);
        boolean whole = !located.isEmpty()
                && located.get(0)
                        .window()
                        .edition()
                        .equals(first.located().get(0).window().edition())
                && faults(located.get(0))
                        <= 1
                                + faults(first.located().get(0))
                                + faults(second.located().get(0))
                && located.get(0).share() >= Translations.CLOSE
                && !(apart && located.get(0).wording() == Wording.ALTERED);
        Claim claim = apart
                ? new Claim(both, both, first.claim().sign(), first.claim().work())
                : new Claim(both, both, Claim.Sign.INTRODUCER, "");
        return whole ? Optional.of(new Candidate(claim, apart, quoted, located, true)) : Optional.empty();
    }

    /**
     * Whether there may be no word between two parts that is not the source's: marks around each are then the source's own,
     * of what is said in it, as in {@code Say: “…”. Say: “…”}.
     */
    private boolean isWordForWord(Candidate first, Candidate second) {
        int between = between(first.located().get(0), second.located().get(0));
        return between > 0
                && between == Tokenizer.words(chars, gap(first, second)).size();
    }

    private static Span gap(Candidate first, Candidate second) {
        int start = first.span().end();
        int end = second.span().start();
        return new Span(start, end);
    }

    /** How many words of the sources are between two stretches of them. */
    private int between(Located one, Located other) {
        return other.sourcePosition(other.alignment().sourceStart(), library)
                - one.sourcePosition(one.alignment().sourceEnd(), library);
    }

    private static boolean isSetApart(Candidate candidate) {
        return candidate.marked() && candidate.claim().isMarked();
    }

    private static int faults(Located located) {
        int faults = 0;
        for (Divergence divergence : located.divergences()) {
            faults += divergence.kind().isHarmless() ? 0 : 1;
        }
        return faults;
    }

    private boolean areNear(Candidate first, Candidate second) {
        Located a = first.located().get(0);
        Located b = second.located().get(0);
        if (!a.window().edition().equals(b.window().edition())
                || first.span().end() > second.span().start()) {
            return false;
        }
        int between = between(a, b);
        Span gap = gap(first, second);
        return between >= -1
                && between <= MOST_BETWEEN
                && Tokenizer.count(chars, gap, MOST_BETWEEN + 1) <= MOST_BETWEEN
                && !citations.any(gap);
    }
}
