package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.citation.Introducer;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** What stands before a quotation and introduces it, in one text. Used by one thread at a time. */
final class Introductions {
    /** The most words, apart from a reference, between an introducer and what it introduces. */
    private static final int MOST_WORDS = 5;

    private static final int FARTHEST = 120;
    /** The most characters between a closing bracket and a reference that says what is in the brackets. */
    private static final int NEXT = 3;
    /** The fewest words in brackets that such a reference makes a quotation. */
    private static final int LEAST_BRACKETED = 4;
    /** The most words behind "hadith" that praise it: نبوي شريف. */
    private static final int MOST_PRAISING = 2;
    /** The most words that an introducer and a reference make a quotation. */
    private static final int MOST_UNMARKED = 80;

    private static final int LONGEST_UNMARKED = 1500;
    /** The longest chain of narrators, in characters. */
    private static final int LONGEST_CHAIN = 300;

    private final String chars;
    private final List<Introducer> introducers;
    private final List<Citation> citations;
    private final Overlaps<Citation> citedAt;

    Introductions(String chars, List<Introducer> introducers, List<Citation> citations, Overlaps<Citation> citedAt) {
        this.chars = chars;
        this.introducers = introducers;
        this.citations = citations;
        this.citedAt = citedAt;
    }

    /** The claims with what their introducers say of them, and those that only an introducer and a reference make. */
    List<Claim> applied(List<Claim> claims) {
        List<Claim> result = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Introducer> before = before(claim.outer().start()).or(() -> behind(claim));
            Optional<Citation> after = after(claim);
            Claim said = before.isPresent()
                    ? claim.from(before.get().work())
                    : after.isPresent()
                            ? claim.from(after.get().references().get(0).work())
                            : claim;
            result.add(withoutIntroducer(said));
        }
        addUnmarked(result);
        return result;
    }

    /** Adds the Arabic words between an introducer with a colon and a reference on the same line: قال تعالى: ... [البقرة: 2]. */
    private void addUnmarked(List<Claim> claims) {
        List<Claim> found = new ArrayList<>();
        Overlaps<Claim> there = new Overlaps<>(claims, Claim::outer);
        int next = 0;
        for (Introducer introducer : introducers) {
            int start = introducer.span().end();
            while (next < citations.size() && citations.get(next).span().start() < start) {
                next++;
            }
            if (next == citations.size()) {
                break;
            }
            int end = citations.get(next).span().start();
            if (end - start > LONGEST_UNMARKED || !isColon(start)) {
                continue;
            }
            while (start < end && !Character.isLetterOrDigit(chars.charAt(start))) {
                start++;
            }
            while (end > start && !WordEnds.isEnd(chars.charAt(end - 1))) {
                end--;
            }
            Span span = new Span(start, end);
            int words = words(start, end, MOST_UNMARKED + 1);
            if (words >= LEAST_BRACKETED
                    && words <= MOST_UNMARKED
                    && Library.script(span.of(chars)) == Character.UnicodeScript.ARABIC
                    && isPlain(new Span(introducer.span().end(), end))
                    && !there.any(span)) {
                found.add(new Claim(span, span, Claim.Sign.INTRODUCER, introducer.work()));
            }
        }
        if (!found.isEmpty()) {
            claims.addAll(found);
            claims.sort((a, b) -> {
                int byStart = Integer.compare(a.outer().start(), b.outer().start());
                return byStart != 0
                        ? byStart
                        : Integer.compare(b.outer().end(), a.outer().end());
            });
        }
    }

    private boolean isColon(int at) {
        int i = at;
        while (i < chars.length() && (chars.charAt(i) == ' ' || chars.charAt(i) == '*')) {
            i++;
        }
        return i < chars.length() && chars.charAt(i) == ':';
    }

    /** Whether a stretch is one sentence on one line. */
    private boolean isPlain(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if ("\n.!؟?؛;\"“”«»﴿﴾()[]{}".indexOf(chars.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A reference right after brackets with some Arabic words: (...) سورة الحجرات (13). */
    private Optional<Citation> after(Claim claim) {
        if (claim.sign() != Claim.Sign.BRACKETS
                || Library.script(claim.span().of(chars)) != Character.UnicodeScript.ARABIC
                || words(claim.span().start(), claim.span().end(), LEAST_BRACKETED) < LEAST_BRACKETED) {
            return Optional.empty();
        }
        int end = claim.outer().end();
        for (Citation citation : citedAt.with(new Span(end, end + NEXT + 1))) {
            int gap = citation.span().start() - end;
            if (gap >= 0 && gap <= NEXT && words(end, citation.span().start(), 1) == 0) {
                return Optional.of(citation);
            }
        }
        return Optional.empty();
    }

    /** The words right behind a quotation that say it is a saying, and nothing else: "…" (حديث نبوي شريف). */
    private Optional<Introducer> behind(Claim claim) {
        int end = claim.outer().end();
        int next = lastEndingBy(end) + 1;
        if (!claim.isMarked() || next >= introducers.size()) {
            return Optional.empty();
        }
        Introducer introducer = introducers.get(next);
        Span said = introducer.span();
        if (said.start() < end || said.start() - end > NEXT || !isNamedSaying(said.of(chars))) {
            return Optional.empty();
        }
        int at = said.end();
        while (at < chars.length() && (chars.charAt(at) == ' ' || WordEnds.isEnd(chars.charAt(at)))) {
            at++;
        }
        boolean ends = at == chars.length() || ")].،,؛\n".indexOf(chars.charAt(at)) >= 0;
        boolean touches = chars.substring(end, said.start()).indexOf('\n') < 0;
        return ends && touches && words(said.end(), at, MOST_PRAISING + 1) <= MOST_PRAISING
                ? Optional.of(introducer)
                : Optional.empty();
    }

    private static boolean isNamedSaying(String words) {
        return words.startsWith("حديث") || words.startsWith("الحديث");
    }

    /** A claim without the introducer that it begins with: "God says: ..." inside the marks. */
    private Claim withoutIntroducer(Claim claim) {
        int start = claim.span().start();
        int index = lastEndingBy(claim.span().end());
        for (int i = index; i >= 0 && introducers.get(i).span().start() >= start; i--) {
            Introducer introducer = introducers.get(i);
            int end = introducer.span().end();
            if (introducer.span().start() == start && end < claim.span().end()) {
                int from = end;
                while (from < claim.span().end() && !Character.isLetterOrDigit(chars.charAt(from))) {
                    from++;
                }
                boolean parted = chars.substring(end, from).indexOf(':') >= 0;
                return parted && from < claim.span().end()
                        ? new Claim(new Span(from, claim.span().end()), claim.outer(), claim.sign(), introducer.work())
                        : claim;
            }
        }
        return claim;
    }

    /** The introducer that leads to what begins at a place. */
    Optional<Introducer> before(int start) {
        int index = lastEndingBy(start);
        if (index < 0) {
            return Optional.empty();
        }
        Introducer introducer = introducers.get(index);
        int end = introducer.span().end();
        if (start - end > FARTHEST || words(end, start, MOST_WORDS + 1) > MOST_WORDS || hasStop(end, start)) {
            return Optional.empty();
        }
        return Optional.of(introducer);
    }

    /** Where the introducer ends that a place is in, past its first character or not; the place itself when it is in none. */
    int endAround(int place) {
        int next = lastEndingBy(place) + 1;
        boolean inside =
                next < introducers.size() && introducers.get(next).span().start() <= place;
        return inside ? introducers.get(next).span().end() : place;
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

    /** How many words stand between two places, those of references left out; counted up to {@code most}. */
    private int words(int from, int to, int most) {
        Span stretch = new Span(from, to);
        List<Citation> within = citedAt.with(stretch);
        if (within.isEmpty()) {
            return Tokenizer.count(chars, stretch, most);
        }
        int count = 0;
        for (Span word : Tokenizer.words(chars, stretch)) {
            boolean cited = false;
            for (Citation citation : within) {
                cited |= citation.span().contains(word);
            }
            count += cited ? 0 : 1;
        }
        return Math.min(count, most);
    }

    private boolean hasStop(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = chars.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '؟' || c == '?' || c == '؛';
            if (stop && i + 1 < to && Character.isWhitespace(chars.charAt(i + 1))
                    || c == '\n' && i + 1 < to && chars.charAt(i + 1) == '\n' && words(i, to, 1) > 0
                    || "\"“”«»﴿﴾".indexOf(c) >= 0 && i > from + 2) {
                return true;
            }
        }
        return false;
    }

    /** The chains of narrators that lead to an introducer, with it, in the order of the text. */
    List<Span> chains() {
        List<Span> chains = new ArrayList<>();
        for (Introducer introducer : introducers) {
            int start = introducer.span().end();
            while (start < chars.length() && !Character.isLetterOrDigit(chars.charAt(start))) {
                start++;
            }
            if (introducer.work().equals("hadith")) {
                chain(start).ifPresent(chains::add);
            }
        }
        return chains;
    }

    /** The chain of narrators before a saying that begins at a place, with the words that lead from it to the saying. */
    Optional<Span> chain(int start) {
        int floor = Math.max(0, start - LONGEST_CHAIN);
        for (int i = start - 1; i >= floor; i--) {
            char c = chars.charAt(i);
            boolean sentence = (c == '.' || c == '؟' || c == '!' || c == '؛')
                    && i + 1 < start
                    && Character.isWhitespace(chars.charAt(i + 1));
            boolean line = c == '\n' && Tokenizer.count(chars, new Span(i, start), 1) > 0;
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
        Tokens words = Tokenizer.everyWord(chars, new Span(floor, end));
        for (int i = 0; i < words.size(); i++) {
            if (Chains.isLink(words.key(i), chars, words.start(i), words.end(i))) {
                return Optional.of(new Span(words.start(i), end));
            }
        }
        return Optional.empty();
    }
}
