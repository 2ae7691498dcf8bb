package verbatim.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation.Slot;
import verbatim.citation.Gloss.Place;
import verbatim.citation.Scan.Kind;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Finds the references in a text: to the Qur'an, to books of hadith, and to the Bible (so that they are not taken for the
 * Qur'an's). References in code and in parts that are not to be checked are found too. Time grows with the text's length
 * alone. One instance serves all threads.
 */
public final class CitationParser {
    /** A verse without a sura is of the sura named before it, if that is not farther back than this many characters. */
    private static final int REACH = 4000;
    /** The same for the many words, "verse" or "v.", that other books have too. */
    private static final int WEAK_REACH = 1500;

    private final Lexicon lexicon = Lexicon.shared();

    /** The references of {@code text} in order; no two overlap. */
    public List<Citation> parse(Text text) {
        return new Run(new Gloss(Scan.of(text.chars()), lexicon)).citations();
    }

    /** One reading of one text. */
    private static final class Run {
        private final Gloss gloss;
        private final List<Citation> citations = new ArrayList<>();
        private @Nullable Reference before;
        private String sura = "";
        private int suraEnd;

        Run(Gloss gloss) {
            this.gloss = gloss;
        }

        List<Citation> citations() {
            int i = 0;
            while (i < gloss.scan.size()) {
                i = citation(i);
            }
            return List.copyOf(citations);
        }

        /** Reads a citation at token {@code i} if there is one; the token to go on with. */
        private int citation(int i) {
            if (!mayBegin(i)) {
                return i + 1;
            }
            Place place = gloss.place(i);
            Draft draft = new Draft();
            int end = one(i, place, draft);
            if (end < 0) {
                return i + 1;
            }
            end = list(end, place, draft);
            boolean enclosed = gloss.is(i - 1, Kind.OPEN) && gloss.is(end, Kind.CLOSE);
            Span span = enclosed ? gloss.span(i - 1, end + 1) : gloss.span(i, end);
            citations.add(draft.citation(span));
            before = draft.references.get(draft.references.size() - 1);
            if (before.work().equals("quran")) {
                sura = before.chapter();
                suraEnd = span.end();
            } else if (before.work().equals("bible")) {
                sura = "";
            }
            return enclosed ? end + 1 : end;
        }

        private boolean mayBegin(int i) {
            return switch (gloss.kind(i)) {
                case NUMBER -> true;
                case WORD ->
                    gloss.lexicon.phrases.begins(gloss.scan, i) || isNearNumber(i) || gloss.is(i - 1, Kind.OPEN);
                default -> false;
            };
        }

        private boolean isNearNumber(int i) {
            for (int at = i + 1; at < i + 10; at++) {
                switch (gloss.kind(at)) {
                    case NUMBER -> {
                        return true;
                    }
                    case LINE, END -> {
                        return false;
                    }
                    default -> {}
                }
            }
            return false;
        }

        private int one(int i, Place place, Draft out) {
            Draft draft = new Draft();
            int end = new BibleReader(gloss).read(i, draft);
            if (end < 0) {
                draft = new Draft();
                end = resolved(new QuranReader(gloss, place).read(i, draft), i, draft);
            }
            if (end < 0) {
                draft = new Draft();
                end = new HadithReader(gloss, place).read(i, draft);
            }
            if (end > 0) {
                append(out, draft);
            }
            return end;
        }

        /** Gives a reference that inherits its sura the one named before; -1 if there is none. */
        private int resolved(int end, int i, Draft draft) {
            if (end < 0 || (!draft.inherits && !draft.repeats)) {
                return end;
            }
            Reference last = before;
            if (draft.repeats) {
                if (last != null) {
                    draft.add(last);
                }
                return last == null ? -1 : end;
            }
            int distance = gloss.scan.start(i) - suraEnd;
            if (sura.isEmpty() || distance > (draft.weak ? WEAK_REACH : REACH)) {
                return -1;
            }
            draft.references.replaceAll(r -> new Reference("quran", sura, r.first(), r.last(), ""));
            return end;
        }

        /** Reads the further references of a list: "(2:255; 3:18)", "[النساء: 5، المائدة: 3]". */
        private int list(int i, Place place, Draft out) {
            int end = i;
            boolean quran = out.references.get(0).work().equals("quran");
            while (quran && out.references.size() < 50) {
                Kind kind = gloss.kind(end);
                boolean sign = kind == Kind.COMMA || kind == Kind.SEMICOLON || kind == Kind.AND;
                int next = gloss.skip(sign ? end + 1 : end, Role.AND);
                if (next == end || (!place.bracketed() && !gloss.is(next, Kind.NUMBER))) {
                    break;
                }
                Draft draft = new Draft();
                int after = new QuranReader(gloss, place.bracketed() ? Place.LIST : place).read(next, draft);
                if (after < 0 || draft.inherits || draft.repeats) {
                    break;
                }
                append(out, draft);
                end = after;
            }
            return end;
        }

        private static void append(Draft out, Draft draft) {
            int shift = out.references.size();
            for (Slot slot : draft.slots) {
                out.slots.add(new Slot(slot.part(), slot.reference() + shift, slot.span()));
            }
            out.references.addAll(draft.references);
            out.alternatives.addAll(draft.alternatives);
        }
    }
}
