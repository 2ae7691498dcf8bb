package verbatim.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import verbatim.citation.Citation;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Links each quotation to the citation that goes with it: right after it, right before it, in the same sentence, or in the note
 * whose mark stands there. One instance serves all threads.
 */
final class Linker {
    /** A link that costs more is none. */
    private static final int MOST = 40;
    /** What each word between a quotation and the citation behind it costs. */
    private static final int WORD_AFTER = 8;
    /** The same when the citation stands before the quotation, and when it introduces that by a colon. */
    private static final int WORD_BEFORE = 7;

    private static final int WORD_INTRODUCED = 2;
    /** The most words between a sura that is named in running text and the quotation behind it. */
    private static final int FARTHEST_CHAPTER = 8;

    private static final int LONGEST_PREPOSITION = 3;

    /** The most characters between a quotation and its citation. */
    private static final int FARTHEST = 240;

    /** The citation of each span, or none. Spans are in order and do not overlap, and so are citations. */
    List<Optional<Citation>> link(String chars, List<Span> spans, List<Citation> citations, Notes notes) {
        List<Optional<Citation>> links = new ArrayList<>(Collections.nCopies(spans.size(), Optional.empty()));
        int[] costs = new int[spans.size()];
        int[] homes = new int[spans.size()];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = notes.indexOf(spans.get(i));
        }
        int next = 0;
        for (Citation citation : citations) {
            while (next < spans.size()
                    && spans.get(next).start() < citation.span().end()) {
                next++;
            }
            int inside = next - 1;
            if (inside >= 0 && spans.get(inside).overlaps(citation.span())) {
                offer(citation, inside, 0, links, costs);
                continue;
            }
            int home = notes.indexOf(citation.span());
            int after = inside < 0 || homes[inside] != home
                    ? MOST + 1
                    : after(chars, spans.get(inside), citation, citation.span().start());
            int before =
                    next >= spans.size() || homes[next] != home ? MOST + 1 : before(chars, citation, spans.get(next));
            if (after > MOST && before > MOST && home >= 0 && notes.hasMark(home)) {
                offerFromNote(chars, citation, notes.mark(home), spans, links, costs);
            } else if (after <= before) {
                offer(citation, inside, after, links, costs);
            } else {
                offer(citation, next, before, links, costs);
            }
        }
        return links;
    }

    /** Offers a citation that stands in a note to the quotation before the note's mark, or around it. */
    private static void offerFromNote(
            String chars, Citation citation, int mark, List<Span> spans, List<Optional<Citation>> links, int[] costs) {
        int last = -1;
        while (last + 1 < spans.size() && spans.get(last + 1).start() < mark) {
            last++;
        }
        if (last >= 0) {
            offer(
                    citation,
                    last,
                    mark <= spans.get(last).end() ? 1 : after(chars, spans.get(last), citation, mark),
                    links,
                    costs);
        }
    }

    private static void offer(Citation citation, int span, int cost, List<Optional<Citation>> links, int[] costs) {
        if (cost <= MOST && (links.get(span).isEmpty() || cost < costs[span])) {
            links.set(span, Optional.of(citation));
            costs[span] = cost;
        }
    }

    /** What it costs to say that a citation after a quotation, at {@code gapEnd} or in a note marked there, is its. */
    private static int after(String chars, Span quotation, Citation citation, int gapEnd) {
        int gapStart = quotation.end();
        if (gapEnd - gapStart > FARTHEST) {
            return MOST + 1;
        }
        int words = Tokenizer.count(chars, new Span(gapStart, gapEnd), MOST / WORD_AFTER + 1);
        int lines = count(chars, '\n', gapStart, gapEnd);
        boolean bracketed = "([{﴿﴾".indexOf(chars.charAt(citation.span().start())) >= 0
                || gapEnd > 0 && chars.charAt(gapEnd - 1) == '(';
        if (!bracketed && citation.isWholeChapter() && words > 0 && isProse(chars, gapStart, gapEnd)) {
            return MOST + 1;
        }
        int cost = WORD_AFTER * words + (lines > 1 ? 16 : lines * (bracketed ? 2 : 6));
        if (words > 0 && hasStop(chars, gapStart, gapEnd)) {
            cost += Comparing.WORDS.matcher(chars).region(gapStart, gapEnd).find() ? MOST : 16;
        }
        return bracketed ? cost : cost + 3;
    }

    /** Made when first asked for: few gaps have a stop, and a starting program makes patterns slowly. */
    private static final class Comparing {
        /** What sends the reader, in a sentence of its own, to other passages. */
        static final Pattern WORDS = Pattern.compile(
                "(?<!\\p{L})(cf|see also|compare|vgl|krş|انظر أيضا|قارن)(?!\\p{L})", Pattern.CASE_INSENSITIVE);
    }

    /** Whether Arabic words longer than a preposition stand in a gap: "verses of Surah al-Hamd" and not "from Surah Hud". */
    private static boolean isProse(String chars, int gapStart, int gapEnd) {
        Tokens words = Tokenizer.everyWord(chars, new Span(gapStart, gapEnd));
        for (int i = 0; i < words.size(); i++) {
            if (words.end(i) - words.start(i) > LONGEST_PREPOSITION && chars.charAt(words.start(i)) >= '\u0600') {
                return true;
            }
        }
        return false;
    }

    /** What it costs to say that a citation before a quotation is its. */
    private static int before(String chars, Citation citation, Span quotation) {
        int gapStart = citation.span().end();
        int gapEnd = quotation.start();
        if (gapEnd - gapStart > FARTHEST) {
            return MOST + 1;
        }
        int words = Tokenizer.count(chars, new Span(gapStart, gapEnd), MOST / WORD_INTRODUCED + 1);
        int lines = count(chars, '\n', gapStart, gapEnd);
        if (citation.isWholeChapter() && words > FARTHEST_CHAPTER) {
            return MOST + 1;
        }
        boolean introduced = new Span(gapStart, gapEnd).firstOf(chars, ':') >= 0;
        int cost = (introduced ? WORD_INTRODUCED : WORD_BEFORE) * words
                + (lines > 1 ? 10 : lines * (introduced ? 1 : 6))
                + (introduced ? 1 : 5);
        return words > 0 && hasStop(chars, gapStart, gapEnd) ? cost + 24 : cost;
    }

    private static int count(String chars, char c, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            count += chars.charAt(i) == c ? 1 : 0;
        }
        return count;
    }

    /** Whether a sentence ends in a gap. */
    private static boolean hasStop(String chars, int start, int end) {
        for (int i = start; i + 1 < end; i++) {
            char c = chars.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == '؟') && Character.isWhitespace(chars.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }
}
