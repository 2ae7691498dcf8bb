package verbatim.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Phrases.Found;
import verbatim.citation.Phrases.Meaning;
import verbatim.citation.Scan.Kind;
import verbatim.text.Interruption;
import verbatim.text.Span;

/**
 * Finds the words that introduce a verse or a saying of the Prophet, by the phrases of the language files. A phrase with
 * "..." in it, "narrated ... said", spans up to twelve words of one sentence. Time grows with the text's length alone. One
 * instance serves all threads.
 */
final class Introducers {
    private static final int MAX_GAP = 12;
    private static final int WHOLE = 1;
    private static final int HEAD = 2;

    private final Phrases words;
    private final Phrases phrases;
    private final Phrases tails = new Phrases(new Filter());

    /**
     * @param words what a blessing is
     * @param firstWords where the introducers' first words are noted
     * @param quran the introducers of a verse
     * @param hadith those of a saying
     */
    Introducers(Phrases words, Filter firstWords, List<String> quran, List<String> hadith) {
        this.words = words;
        this.phrases = new Phrases(firstWords);
        for (String introducer : quran) {
            add(introducer, "quran");
        }
        for (String introducer : hadith) {
            add(introducer, "hadith");
        }
    }

    /** Adds the introducers of a text in order; no two overlap. */
    void find(Gloss gloss, List<Introducer> found) {
        Scan scan = gloss.scan;
        int next = 0;
        for (int k = 0; k < scan.beginnings.size(); k++) {
            if ((k & 1023) == 0) {
                Interruption.check();
            }
            int i = scan.beginnings.get(k);
            Match match = i >= next && scan.is(i, Kind.WORD) ? match(scan, i) : null;
            if (match != null) {
                next = blessing(scan, match.end);
                found.add(new Introducer(new Span(scan.start(i), scan.end(next - 1)), match.work));
            }
        }
    }

    /** A phrase found: the token after it and what it introduces. */
    private record Match(int end, String work) {}

    private void add(String introducer, String work) {
        int gap = introducer.indexOf("...");
        if (gap < 0) {
            phrases.add(introducer, new Meaning(WHOLE, List.of(work), false));
        } else {
            String tail = Fold.joined(introducer, gap, introducer.length());
            List<String> pair = List.of(work.concat(" ").concat(tail));
            phrases.add(introducer.substring(0, gap), new Meaning(HEAD, pair, false));
            tails.add(introducer.substring(gap), new Meaning(HEAD, pair, false));
        }
    }

    private @Nullable Match match(Scan scan, int i) {
        Match best = null;
        for (Found found : phrases.all(scan, i)) {
            Meaning meaning = found.meaning();
            if ((meaning.roles() & HEAD) != 0) {
                best = longer(best, tail(scan, found));
            }
            if ((meaning.roles() & WHOLE) != 0) {
                best = longer(best, new Match(found.end(), work(meaning)));
            }
        }
        return best;
    }

    private static @Nullable Match longer(@Nullable Match a, @Nullable Match b) {
        return a == null || (b != null && b.end > a.end) ? b : a;
    }

    private static String work(Meaning meaning) {
        return meaning.works().contains("quran") ? "quran" : "hadith";
    }

    /** The nearest tail that belongs to {@code head}, within one sentence and a few words. */
    private @Nullable Match tail(Scan scan, Found head) {
        int words = 0;
        for (int at = head.end(); words <= MAX_GAP; at++) {
            switch (scan.kind(at)) {
                case LINE, END, QUOTE, SEMICOLON -> {
                    return null;
                }
                case DOT -> {
                    if (!scan.touches(at + 1)) { // not one of "s.a.w."
                        return null;
                    }
                }
                case WORD -> {
                    Found tail = tails.find(scan, at, HEAD);
                    String work = tail == null || at == head.end() ? "" : common(head, tail);
                    if (tail != null && !work.isEmpty()) {
                        return new Match(tail.end(), work);
                    }
                    words++;
                }
                default -> {}
            }
        }
        return null;
    }

    private static String common(Found head, Found tail) {
        for (String pair : head.meaning().works()) {
            if (pair.indexOf(' ') > 0 && tail.meaning().works().contains(pair)) {
                return pair.substring(0, pair.indexOf(' '));
            }
        }
        return "";
    }

    /** The token after a blessing, in brackets or not, or {@code i}. */
    private int blessing(Scan scan, int i) {
        boolean open = scan.is(i, Kind.OPEN);
        int start = open ? i + 1 : i;
        int end = words.past(scan, start, Role.HONORIFIC.bit());
        if (end == start) {
            return i;
        }
        return open && scan.is(end, Kind.CLOSE) ? end + 1 : open ? i : end;
    }
}
