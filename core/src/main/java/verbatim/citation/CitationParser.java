package verbatim.citation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation.Slot;
import verbatim.citation.Gloss.Place;
import verbatim.citation.Scan.Kind;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Finds what in a text says that words are quoted and where from: introducers (see {@link Introducers}) and references: to the Qur'an, to books of hadith, and to the Bible (so that they are not taken for the
 * Qur'an's). References in code and in parts that are not to be checked are found too. Time grows with the text's length
 * alone. One instance serves all threads.
 */
public final class CitationParser {
    /** A verse without a sura is of the sura named before it, if that is not farther back than this many characters. */
    private static final int REACH = 4000;
    /** The same for the many words, "verse" or "v.", that other books have too. */
    private static final int WEAK_REACH = 1500;

    private static final int MAX_NAME_WORDS = 5;
    /** A name is looked for this many tokens before a number. */
    private static final int NEAR = 10;
    /** A text is read in parts of about this many characters, so that memory does not grow with it. */
    private static final int PART = 1 << 16;

    private static final int MAX_PART = 1 << 17;

    /** The words that a reference can begin with. */
    private static final int STARTS = Role.any(
            Role.QURAN,
            Role.SURA,
            Role.SURA_NAMED,
            Role.SURA_AFTER,
            Role.SAME,
            Role.NARRATED,
            Role.KIND,
            Role.TITLE,
            Role.HADITH,
            Role.WORK);

    private static final int VERSE = Role.VERSE.bit();
    /** What the readers of the Bible's references, and of names with a word behind them, begin with. */
    private static final int OTHERS = Role.any(Role.BIBLE, Role.SURA_AFTER);

    /**
     * Reads the words of all languages, which the first text waits for if nobody has. A starting program does it in a thread
     * of its own.
     */
    public static void prepare() {
        Lexicon.shared();
    }

    /** The references of {@code text} in order; no two overlap. */
    public List<Citation> parse(Text text) {
        return read(text).citations();
    }

    /** The references of {@code text} and its introducers, each in order; no two of one kind overlap. */
    public Cues read(Text text) {
        Lexicon lexicon = Lexicon.shared();
        Run run = new Run();
        List<Introducer> introduced = new ArrayList<>();
        String chars = text.chars();
        for (int start = 0; start < chars.length(); ) {
            Interruption.check();
            int end = part(chars, start);
            Gloss gloss = new Gloss(Scan.of(chars, start, end, lexicon.firstWords), lexicon);
            run.read(gloss);
            lexicon.introducers.find(gloss, introduced);
            start = end;
        }
        return new Cues(List.copyOf(run.citations), List.copyOf(introduced));
    }

    /** Where the part of a text that begins at {@code start} ends: at a line's end, so that no reference is cut in two. */
    private static int part(String chars, int start) {
        if (chars.length() - start <= PART) {
            return chars.length();
        }
        int line = chars.indexOf('\n', start + PART);
        return line < 0 || line > start + MAX_PART ? Math.min(chars.length(), start + MAX_PART) : line + 1;
    }

    /** One reading of one text. */
    private static final class Run {
        private static final Gloss NOTHING = new Gloss(Scan.of(""), Lexicon.shared());

        private Gloss gloss = NOTHING;
        private final List<Citation> citations = new ArrayList<>();
        private @Nullable Reference before;
        private String sura = "";
        private int suraEnd;
        /** The token after the last citation. */
        private int next;

        void read(Gloss part) {
            gloss = part;
            next = 0;
            BitSet candidates = candidates();
            for (int i = candidates.nextSetBit(0); i >= 0; ) {
                i = candidates.nextSetBit(citation(i));
            }
        }

        /** The tokens that are numbers, stand not far before one or behind a bracket, or can begin a reference anywhere. */
        private BitSet candidates() {
            Scan scan = gloss.scan;
            BitSet candidates = new BitSet(scan.size());
            for (int k = 0; k < scan.beginnings.size(); k++) {
                int i = scan.beginnings.get(k);
                if (gloss.mayBe(i, STARTS | VERSE) && (gloss.is(i, STARTS) || isOrdinalVerse(i))) {
                    candidates.set(i);
                }
                int ordinal = gloss.is(i, Role.any(Role.VERSE, Role.VERSE_WEAK)) ? Ordinals.before(scan, i) : i;
                if (ordinal < i) {
                    candidates.set(ordinal);
                }
            }
            int line = 0; // or the token behind the last number
            for (int k = 0; k < scan.marks.size(); k++) {
                int i = scan.marks.get(k);
                if (scan.is(i, Kind.OPEN)) {
                    candidates.set(i + 1);
                } else if (scan.is(i, Kind.NUMBER)) {
                    candidates.set(Math.max(line, i - NEAR), i + 1);
                }
                line = scan.is(i, Kind.OPEN) ? line : i + 1;
            }
            return candidates;
        }

        /** الآية الثالثة: a number in words. */
        private boolean isOrdinalVerse(int i) {
            int verse = gloss.past(i, VERSE);
            return verse > i && Ordinals.behindVerse(gloss.scan, verse) != null;
        }

        /** Reads a citation at token {@code i} if there is one; the token to go on with. */
        private int citation(int i) {
            if (!gloss.is(i, Kind.NUMBER) && !gloss.is(i, Kind.WORD)) {
                return i + 1;
            }
            Place place = gloss.place(i);
            if (!mayBegin(i, place)) {
                return i + 1;
            }
            Draft draft = new Draft();
            int end = one(i, place, draft);
            if (end < 0) {
                return gloss.is(i, Role.SURA_AFTER) ? named(i) : i + 1;
            }
            return add(i, list(end, place, draft), draft);
        }

        /** Reads a name that a word for sura at token {@code i} stands behind: "İhlâs suresi". */
        private int named(int i) {
            for (int start = Math.max(i - MAX_NAME_WORDS, next); start < i; start++) {
                Draft draft = new Draft();
                int end = new QuranReader(gloss, gloss.place(start)).read(start, draft);
                if (end > i && !draft.inherits && !draft.repeats) {
                    return add(start, end, draft);
                }
            }
            return i + 1;
        }

        private int add(int i, int end, Draft draft) {
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
            next = enclosed ? end + 1 : end;
            return next;
        }

        /** Whether a reference may begin at a candidate: most words near a number are not, or stand before, a name. */
        private boolean mayBegin(int i, Place place) {
            return gloss.mayBe(i, OTHERS)
                    || QuranReader.mayBegin(gloss, i, place)
                    || HadithReader.mayBegin(gloss, i, place);
        }

        /** Reads one reference at token {@code i}; the token after it, or -1. */
        private int one(int i, Place place, Draft out) {
            int end = new BibleReader(gloss).read(i, out);
            if (end < 0 && QuranReader.mayBegin(gloss, i, place)) {
                end = resolved(new QuranReader(gloss, place).read(i, out), i, out);
            }
            if (end < 0 && HadithReader.mayBegin(gloss, i, place)) {
                out.clear();
                end = new HadithReader(gloss, place).read(i, out);
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
                int item = gloss.past(sign ? end + 1 : end, Role.AND);
                if (item == end || (!place.bracketed() && !gloss.is(item, Kind.NUMBER))) {
                    break;
                }
                Draft draft = new Draft();
                int after = new QuranReader(gloss, place.bracketed() ? Place.LIST : place).read(item, draft);
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
