package verbatim.check;

import java.util.List;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.source.Library;
import verbatim.text.Span;

/**
 * Words of one text that render a verse and that nothing marks but the reference behind them: So Allah revealed: … (2:158).
 *
 * @param cited the references, in the order of the text
 * @param renderings what tells where a rendering begins
 */
record BareRenderings(String chars, List<Citation> cited, FreeRenderings renderings, Naming naming) {
    /** The most characters before a reference among which are the words that it is for. */
    private static final int BEFORE_REFERENCE = 1000;

    private static final int LEAST_BEFORE_REFERENCE = 16;
    /** An article with the space behind it. */
    private static final int LONGEST_ARTICLE = 4;

    /**
     * Adds the words that nothing marks but a reference to the verse that they render: So Allah revealed: … (2:158). Chance
     * echoes of other verses among them, and a few words of this one, are dropped.
     */
    void add(List<Candidate> claimed, Overlaps<Candidate> unmarked) {
        Overlaps<Candidate> claimedAt = new Overlaps<>(claimed, Candidate::span);
        for (int i = 0; i < cited.size() && renderings.hasTranslations(); i++) {
            Citation citation = cited.get(i);
            int end = citation.span().start();
            int least = Math.max(i == 0 ? 0 : cited.get(i - 1).span().end(), end - BEFORE_REFERENCE);
            Span before = new Span(Math.min(least, end), end);
            int paragraph = before.of(chars).lastIndexOf("\n\n");
            int from = paragraph < 0 ? before.start() : before.start() + paragraph;
            if (end - from < LEAST_BEFORE_REFERENCE
                    || beginsSentence(citation)
                    || Library.script(chars.substring(from, end)) == Character.UnicodeScript.ARABIC) {
                continue;
            }
            for (Candidate candidate : claimedAt.with(before)) {
                from = Math.min(end, Math.max(from, candidate.span().end()));
            }
            Span words = new Span(from, end);
            if (end - from >= LEAST_BEFORE_REFERENCE) {
                renderings
                        .before(chars, words, citation)
                        .filter(rendering -> unmarked.with(words).stream()
                                .noneMatch(candidate -> words.contains(candidate.span())
                                        && 2 * candidate.quoted().size() >= rendering.size()
                                        && naming.isNamed(candidate, citation)))
                        .ifPresent(rendering -> claimed.add(rendering(rendering)));
            }
        }
    }

    /**
     * Whether a citation begins a sentence that goes on behind it, or only an article stands before it there: “….” The third verse
     * of Surah 2 says … One in brackets stands behind its sentence.
     */
    private boolean beginsSentence(Citation citation) {
        int at = wordBefore(citation.span().start());
        boolean bracketed = "([".indexOf(chars.charAt(citation.span().start())) >= 0
                || at > 0 && "([".indexOf(chars.charAt(at - 1)) >= 0;
        if (bracketed || citation.span().start() - at > LONGEST_ARTICLE || !isFollowedByWord(citation.span())) {
            return false;
        }
        while (at > 0 && Character.isWhitespace(chars.charAt(at - 1))) {
            at--;
        }
        return at > 0 && ".!?".indexOf(chars.charAt(at - 1)) >= 0;
    }

    private boolean isFollowedByWord(Span span) {
        int at = span.end();
        while (at < chars.length() && chars.charAt(at) == ' ') {
            at++;
        }
        return at > span.end() && at < chars.length() && Character.isLetter(chars.charAt(at));
    }

    /** Where the word begins that stands before a place, or the place itself when a mark does. */
    private int wordBefore(int place) {
        int at = place;
        while (at > 0 && chars.charAt(at - 1) == ' ') {
            at--;
        }
        int end = at;
        while (at > 0 && Character.isLetter(chars.charAt(at - 1))) {
            at--;
        }
        return at == end ? place : at;
    }

    private static Candidate rendering(QuotedWords words) {
        Span span = words.span(0, words.size() - 1);
        return new Candidate(new Claim(span, span, Claim.Sign.REFERENCE, ""), false, words, List.of(), false);
    }
}
