package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.citation.Introducer;
import verbatim.text.Span;
import verbatim.text.Tokenizer;

/** What stands before a quotation and introduces it, in one text. Used by one thread at a time. */
final class Introductions {
    /** The most words, apart from a reference, between an introducer and what it introduces. */
    private static final int MOST_WORDS = 5;

    private static final int FARTHEST = 120;
    /** The longest chain of narrators, in characters. */
    private static final int LONGEST_CHAIN = 300;

    private final String chars;
    private final List<Introducer> introducers;
    private final List<Citation> citations;

    Introductions(String chars, List<Introducer> introducers, List<Citation> citations) {
        this.chars = chars;
        this.introducers = introducers;
        this.citations = citations;
    }

    /** The claims with what their introducers say of them, and those that only an introducer and a reference make. */
    List<Claim> applied(List<Claim> claims) {
        List<Claim> result = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Introducer> before = before(claim.outer().start());
            result.add(before.isPresent() ? claim.from(before.get().work()) : claim);
        }
        return result;
    }

    /** The introducer that leads to what begins at a place. */
    Optional<Introducer> before(int start) {
        int index = lastEndingBy(start);
        if (index < 0) {
            return Optional.empty();
        }
        Introducer introducer = introducers.get(index);
        int end = introducer.span().end();
        if (start - end > FARTHEST || words(end, start) > MOST_WORDS || hasStop(end, start)) {
            return Optional.empty();
        }
        return Optional.of(introducer);
    }

    private int lastEndingBy(int position) {
        int low = 0;
        int high = introducers.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (introducers.get(middle).span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** How many words stand between two places, those of references left out. */
    private int words(int from, int to) {
        int count = 0;
        for (Span word : Tokenizer.words(chars, new Span(from, to))) {
            boolean cited = false;
            for (Citation citation : citations) {
                cited |= citation.span().contains(word);
            }
            count += cited ? 0 : 1;
        }
        return count;
    }

    private boolean hasStop(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '؟' || c == '?' || c == '؛';
            if (stop && i + 1 < to && Character.isWhitespace(chars.charAt(i + 1))
                    || c == '\n' && i + 1 < to && chars.charAt(i + 1) == '\n' && words(i, to) > 0
                    || "\"“”«»﴿﴾".indexOf(c) >= 0 && i > from + 2) {
                return true;
            }
        }
        return false;
    }

    /** The chain of narrators before a saying that begins at a place, with the words that lead from it to the saying. */
    Optional<Span> chain(int start) {
        int floor = Math.max(0, start - LONGEST_CHAIN);
        for (int i = start - 1; i >= floor; i--) {
            char c = chars.charAt(i);
            boolean sentence = (c == '.' || c == '؟' || c == '!' || c == '؛')
                    && i + 1 < start
                    && Character.isWhitespace(chars.charAt(i + 1));
            boolean line =
                    c == '\n' && Tokenizer.words(chars, new Span(i, start)).size() > 0;
            if (sentence || line || "”»﴾".indexOf(c) >= 0) {
                floor = i + 1;
                break;
            }
        }
        int end = start;
        while (end > floor && chars.charAt(end - 1) != ':' && !Character.isLetter(chars.charAt(end - 1))) {
            end--;
        }
        if (floor >= end) {
            return Optional.empty();
        }
        for (Span word : Tokenizer.words(chars, new Span(floor, end))) {
            if (Chains.isLink(word.of(chars))) {
                return Optional.of(new Span(word.start(), end));
            }
        }
        return Optional.empty();
    }
}
