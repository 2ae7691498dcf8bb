package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.match.Chain;
import verbatim.match.Edit;
import verbatim.match.SourceWords;
import verbatim.source.Library;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokens;

/**
 * Finds the quotations of one text that nothing marks, by their words alone: the runs that tell most, extended to where the
 * source's words end, and parted where they are several. Used by one thread.
 */
final class Unmarked {
    /** Unmarked words that tell this many bits more than a seed are a quotation. */
    static final int UNMARKED = 6;
    /** The same when the words differ from the source's. */
    static final int UNMARKED_ALTERED = 18;
    /** The same in a translation, of which few words are told as a suggestion alone. */
    static final int UNMARKED_TRANSLATION = 12;
    /** The most words that a chain is extended by. */
    private static final int MOST_EXTENDED = 40;
    /** The most places that are looked at for words that nothing marks. */
    private static final int MOST_UNMARKED_PLACES = 2;
    /** Into how many parts words that nothing marks are cut at most. */
    private static final int MOST_PARTS = 4;
    /** As many words of the source left out without a sign part two quotations. */
    private static final int LEAST_PASSED_OVER = 4;
    /** Marked words in a row of so many more of the source's are no quotation by themselves. */
    private static final int BEYOND = 3;
    /** What words beyond a changed one tell at least, to be of the same quotation and not the author's by chance. */
    private static final int LEAST_EDGE = 8;
    /** So many words of the next passage may be the author's own. */
    private static final int MOST_BEGUN = 2;
    /** The same of words beyond the end of a sentence. */
    private static final int LEAST_SENTENCE = 16;
    /** Words passed over in the document and in the source, and how many must be the same after them. */
    private static final int[][] SKIPS = {{0, 0, 1}, {1, 1, 2}, {1, 0, 2}, {0, 1, 2}};

    private static final int[][] NO_SKIPS = {{0, 0, 1}};

    private final Library library;
    private final Formulas formulas;
    private final Windows windows;
    private final Text text;
    private final Tokens tokens;
    private final List<Chain> chains;
    private final Overlaps<Citation> citedAt;
    private final Introductions introductions;
    private final Locator locator;
    private final boolean hasTranslations;

    Unmarked(
            Library library,
            Formulas formulas,
            Windows windows,
            Text text,
            Tokens tokens,
            List<Chain> chains,
            Overlaps<Citation> citedAt,
            Introductions introductions,
            Locator locator,
            boolean hasTranslations) {
        this.library = library;
        this.formulas = formulas;
        this.windows = windows;
        this.text = text;
        this.tokens = tokens;
        this.chains = chains;
        this.citedAt = citedAt;
        this.introductions = introductions;
        this.locator = locator;
        this.hasTranslations = hasTranslations;
    }

    /**
     * Whether the words around marked words go on in the source as well: the marks are then those of somebody who speaks in
     * the translation that is quoted, or a translator's brackets. Words in other marks are no words around: “…” and “…” are two
     * quotations.
     *
     * @param marked the claims with marks of their own
     */
    boolean isInsideLonger(Claim claim, Overlaps<Claim> marked) {
        boolean mayBe = claim.sign() == Claim.Sign.MARKS || claim.sign() == Claim.Sign.BRACKETS;
        if (!mayBe || !hasTranslations) {
            return false;
        }
        int first = tokens.indexAt(claim.span().start());
        int end = tokens.indexAt(claim.span().end());
        for (int i = locator.places().firstChain(new Span(first, end)); i < chains.size(); i++) {
            Chain chain = chains.get(i);
            if (chain.documentStart() > end) {
                break;
            }
            if (chain.documentEnd() >= first && isTelling(chain)) {
                Span reach = reach(chain, NO_SKIPS).words();
                int beyond = Math.max(0, first - reach.start()) + Math.max(0, reach.end() - end);
                if (beyond >= BEYOND
                        && reach.start() <= first
                        && reach.end() >= end
                        && between(reach.start(), first, claim, marked) + between(end, reach.end(), claim, marked)
                                >= BEYOND) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many tokens of a stretch beside a claim stand in no marks, or in marks around it: as many as matter. */
    private int between(int from, int to, Claim claim, Overlaps<Claim> marked) {
        int count = 0;
        for (int i = from; i < to && count < BEYOND; i++) {
            boolean apart = false;
            for (Claim other : marked.with(new Span(tokens.start(i), tokens.end(i)))) {
                apart |= other.sign() == Claim.Sign.MARKS && !other.outer().contains(claim.outer());
            }
            count += apart ? 0 : 1;
        }
        return count;
    }

    private boolean isTelling(Chain chain) {
        int edition = library.editionAt(chain.sourceStart());
        return !isOriginal(chain) && chain.bits() >= library.seedBits(edition);
    }

    /** Quotations that nothing marks, by their words alone, the most telling first; they may lie in an open claim. */
    List<Candidate> find(List<Candidate> candidates, Overlaps<Claim> marked) {
        List<Candidate> result = new ArrayList<>();
        if (chains.isEmpty()) {
            return result;
        }
        List<Reach> ranked = reaches();
        Taken taken = new Taken();
        for (Candidate candidate : candidates) {
            if (candidate.sure()) {
                taken.add(candidate.span());
            }
        }
        Overlaps<Span> narrations = new Overlaps<>(introductions.chains(), narration -> narration);
        for (Reach ranking : ranked) {
            Interruption.check();
            Optional<Span> words = withoutChain(behindIntroducer(ranking.words()), narrations);
            if (words.isEmpty()) {
                continue;
            }
            for (Span reach : withoutCitations(words.get())) {
                Span span = new Span(tokens.start(reach.start()), tokens.end(reach.end() - 1));
                if (!taken.isFree(span)
                        || isCut(span, marked)
                        || formulas.contain(tokens, reach.start(), reach.end())) {
                    continue;
                }
                for (Candidate candidate : unmarked(span, ranking.chain().isUnbroken())) {
                    result.add(candidate);
                    taken.add(candidate.span());
                }
            }
        }
        return result;
    }

    /** The parts of a row of tokens between references: verses that follow one another, each with its own. */
    private List<Span> withoutCitations(Span reach) {
        List<Span> parts = new ArrayList<>();
        int first = reach.start();
        for (Citation citation : citedAt.with(new Span(tokens.start(reach.start()), tokens.end(reach.end() - 1)))) {
            addPart(first, Math.min(reach.end(), tokens.indexAt(citation.span().start())), parts);
            int next = tokens.indexAt(citation.span().end());
            while (next < reach.end() && tokens.start(next) < citation.span().end()) {
                next++;
            }
            first = Math.max(first, next);
        }
        addPart(first, reach.end(), parts);
        return parts;
    }

    private static void addPart(int first, int end, List<Span> parts) {
        if (end - first >= 2) {
            parts.add(new Span(first, end));
        }
    }

    /** A chain, the words of the document that it goes on over, and how many bits it tells, in a translation with them. */
    private record Reach(Chain chain, Span words, int told) {}

    /** The chains that tell enough, with what they go on over, the most telling first. */
    private List<Reach> reaches() {
        List<Reach> result = new ArrayList<>();
        for (Chain chain : chains) {
            int edition = library.editionAt(chain.sourceStart());
            if (chain.bits() >= library.seedBits(edition)) {
                Reach reach = reach(chain, SKIPS);
                boolean far = reach.words().length() > chain.documentEnd() - chain.documentStart() + MOST_EXTENDED;
                result.add(far ? itself(chain) : reach); // the next chain goes on there
            }
        }
        result.sort((a, b) -> Integer.compare(b.told(), a.told()));
        return result;
    }

    private static Reach itself(Chain chain) {
        return new Reach(chain, new Span(chain.documentStart(), chain.documentEnd()), chain.bits());
    }

    /** Tokens without the end of an introducer that they begin with: "upon him) said: …" stands before many a saying. */
    private Span behindIntroducer(Span reach) {
        int end = introductions.endAround(tokens.start(reach.start()));
        int first = reach.start();
        while (first < reach.end() && tokens.start(first) < end) {
            first++;
        }
        return reach.end() - first < 2 ? reach : new Span(first, reach.end());
    }

    /** Tokens without a chain of narrators and what stands before it: names are no quotation. None when nothing is left. */
    private Optional<Span> withoutChain(Span reach, Overlaps<Span> narrations) {
        Span span = new Span(tokens.start(reach.start()), tokens.end(reach.end() - 1));
        int first = reach.start();
        int last = reach.end();
        for (Span narration : narrations.with(span)) {
            if (narration.end() < span.end()) {
                first = tokens.indexAt(narration.end());
                first += first < last && tokens.start(first) < narration.end() ? 1 : 0;
            } else {
                last = tokens.indexAt(narration.start());
            }
        }
        return last - first < 2 ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** Whether the mark that opens or closes a quotation stands among words: some are then quoted and some are not. */
    private boolean isCut(Span span, Overlaps<Claim> marked) {
        for (Claim claim : marked.with(span)) {
            if (!claim.outer().contains(span)
                    && !span.contains(claim.outer())
                    && !(span.contains(claim.span()) && isInsideLonger(claim, marked))) {
                return true;
            }
        }
        return false;
    }

    /** How many bits more than a seed unmarked words must tell: the fewer, the rarer they must be. */
    private static int unmarkedBits(int words) {
        return words < 4 ? 99 : words == 4 ? 22 : words == 5 ? 12 : UNMARKED;
    }

    private static int alteredBits(Located located) {
        return located.window().isTranslation() ? UNMARKED_TRANSLATION : UNMARKED_ALTERED;
    }

    /**
     * The quotations among words that nothing marks. When they are no unbroken run of a source's words, they may be several:
     * a line each, or parted where words of the source are left out.
     */
    private List<Candidate> unmarked(Span span, boolean unbroken) {
        List<Candidate> lines = unbroken || !Check.hasLines(text, span) ? List.of() : lines(span);
        if (!lines.isEmpty() && lines.stream().allMatch(Candidate::sure)) {
            return lines;
        }
        Candidate whole = trimmed(span);
        if (whole.sure() && !(Check.hasLines(text, span) && isAltered(whole))) {
            return List.of(whole);
        }
        return lines.isEmpty() ? parts(whole, MOST_PARTS) : lines;
    }

    private static boolean isAltered(Candidate candidate) {
        return !candidate.located().isEmpty() && candidate.located().get(0).wording() == Wording.ALTERED;
    }

    /** What stands on each line, in parts. */
    private List<Candidate> lines(Span span) {
        List<Candidate> result = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int line = new Span(start, span.end()).firstOf(text.chars(), '\n');
            int end = line < 0 ? span.end() : line;
            int first = tokens.indexAt(start);
            int last = tokens.indexAt(end) - 1;
            if (first <= last && tokens.start(first) < end) {
                Span words = new Span(tokens.start(first), tokens.end(last));
                result.addAll(parts(trimmed(words), MOST_PARTS));
            }
            start = end + 1;
        }
        return result;
    }

    /** A candidate, or the parts of it where words of the source are left out, if it is no sure quotation. */
    private List<Candidate> parts(Candidate whole, int most) {
        if (whole.sure() || most == 1 || !isAltered(whole)) {
            return List.of(whole);
        }
        int cut = longestOmission(whole.located().get(0));
        if (cut <= 0) {
            return List.of(whole);
        }
        QuotedWords quoted = whole.quoted();
        List<Candidate> result = new ArrayList<>(parts(trimmed(quoted.span(0, cut - 1)), most - 1));
        result.addAll(parts(trimmed(quoted.span(cut, quoted.size() - 1)), most - 1));
        return result;
    }

    /** The candidate of a span, without miswritten words at its edges, or the first words of the passage behind it. */
    private Candidate trimmed(Span span) {
        Candidate candidate = unmarked(withCall(span));
        if (!candidate.located().isEmpty()) {
            candidate = ifSure(withoutBeginning(candidate.located().get(0)), candidate);
            candidate = ifSure(candidate.located().get(0).withoutOtherForms(), candidate);
        }
        if (!candidate.located().isEmpty() && candidate.located().get(0).wording() == Wording.ALTERED) {
            Located located = candidate.located().get(0);
            Span inner = located.withoutMiswrittenEdges();
            if (!inner.equals(candidate.span())) {
                return unmarked(inner);
            }
            inner = withoutChanceEdges(located);
            return inner.length() < candidate.span().length() ? trimmed(inner) : candidate;
        }
        return candidate;
    }

    /** Whether brackets hold just these words. */
    private boolean isInBrackets(Span words) {
        String chars = text.chars();
        return words.start() > 0
                && words.end() < chars.length()
                && "([".indexOf(chars.charAt(words.start() - 1)) >= 0
                && ")]".indexOf(chars.charAt(words.end())) >= 0;
    }

    /** The part of a candidate's words that is a quotation by itself or all of a bracket, or else the candidate. */
    private Candidate ifSure(Span part, Candidate candidate) {
        if (part.length() >= candidate.located().get(0).span().length()) {
            return candidate;
        }
        Candidate sure = unmarked(part);
        return sure.sure() || isInBrackets(part) ? sure : candidate;
    }

    /**
     * Words of a translation without those at their edges, beyond a changed word, that tell too little: “… the Seeing. The rest
     * of the” goes on in the source as “… the Seeing. The creation of the” by chance.
     */
    private Span withoutChanceEdges(Located located) {
        List<Edit> edits = located.alignment().edits();
        int last = located.quoted().size() - 1;
        if (!located.window().isTranslation() || edits.isEmpty()) {
            return located.span();
        }
        int head = 0;
        int told = 0;
        while (head < edits.size() && edits.get(head) instanceof Edit.Match match) {
            told += told(match, located);
            head++;
        }
        int first = told < leastBeyond(located, head) ? edits.get(head).quoted() : 0;
        while (head < edits.size() && first > 0 && !(edits.get(head) instanceof Edit.Match)) {
            head++;
        }
        first = first > 0 && head < edits.size() ? edits.get(head).quoted() : first;
        int tail = edits.size();
        told = 0;
        while (tail > 0 && edits.get(tail - 1) instanceof Edit.Match match) {
            told += told(match, located);
            tail--;
        }
        int before = tail;
        while (before > 0 && !(edits.get(before - 1) instanceof Edit.Match)) {
            before--;
        }
        if (before > 0 && told < leastBeyond(located, before)) {
            last = edits.get(before - 1).quoted() + edits.get(before - 1).quotedWords() - 1;
        }
        return first > last ? located.span() : located.quoted().span(first, last);
    }

    /** Words without one or two that begin the next passage and tell little: "…, and" goes on in the source by chance. */
    private static Span withoutBeginning(Located located) {
        SourceWindow window = located.window();
        int end = located.alignment().sourceEnd();
        int last = end > located.alignment().sourceStart() ? window.firstWord(window.passageOf(end - 1)) : end;
        int beyond = end - last;
        List<Edit> edits = located.alignment().edits();
        if (last <= located.alignment().sourceStart()
                || beyond == 0
                || beyond > MOST_BEGUN
                || edits.size() <= beyond
                || end >= window.words().size()
                || window.passageOf(end) != window.passageOf(last)) {
            return located.span();
        }
        int told = 0;
        for (int i = edits.size() - beyond; i < edits.size(); i++) {
            if (!(edits.get(i) instanceof Edit.Match match) || match.quotedWords() != 1 || match.sourceWords() != 1) {
                return located.span();
            }
            told += told(match, located);
        }
        return told >= LEAST_EDGE
                ? located.span()
                : located.quoted().span(0, edits.get(edits.size() - beyond).quoted() - 1);
    }

    /**
     * What words beyond the changes from an edit on must tell: much, when a sentence of the author's ends there and one of the
     * source's does not.
     */
    private static int leastBeyond(Located located, int edit) {
        List<Edit> edits = located.alignment().edits();
        if (edit == 0 || edit == edits.size()) {
            return 0;
        }
        Edit last = edits.get(edit - 1);
        boolean parted = endsSentence(located.quoted(), last.quoted() + last.quotedWords())
                && !endsSentence(located.window().words(), last.source() + last.sourceWords());
        return parted ? LEAST_SENTENCE : LEAST_EDGE;
    }

    /** Whether a stop stands before a word that is not the first. */
    private static boolean endsSentence(QuotedWords words, int word) {
        return word < words.size()
                && words.chars()
                        .substring(words.span(word - 1).end(), words.span(word).start())
                        .chars()
                        .anyMatch(c -> c == '.' || c == '?' || c == '!');
    }

    private static int told(Edit.Match match, Located located) {
        int told = 0;
        for (int s = match.source(); s < match.source() + match.sourceWords(); s++) {
            told += located.window().told(s);
        }
        return told;
    }

    /** A span with يا before it, which is no token of its own. */
    private Span withCall(Span span) {
        int end = span.start();
        while (end > 0 && text.chars().charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        StringBuilder letters = new StringBuilder();
        while (start > 0 && WordEnds.isEnd(text.chars().charAt(start - 1)) && letters.length() < 3) {
            start--;
            if (Character.isLetter(text.chars().charAt(start))) {
                letters.append(text.chars().charAt(start));
            }
        }
        return letters.toString().contentEquals("اي") ? new Span(start, span.end()) : span;
    }

    /** The quoted word before which most of the source's words are left out, or -1. */
    private static int longestOmission(Located located) {
        int cut = -1;
        int longest = LEAST_PASSED_OVER - 1;
        int length = 0;
        for (Edit edit : located.alignment().edits()) {
            length = edit instanceof Edit.Omission ? length + 1 : 0;
            if (length > longest) {
                longest = length;
                cut = edit.quoted();
            }
        }
        return cut < located.quoted().size() ? cut : -1;
    }

    private Candidate unmarked(Span span) {
        QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), span);
        List<Located> located = locator.locate(quoted, MOST_UNMARKED_PLACES);
        Claim claim = new Claim(span, span, Claim.Sign.INTRODUCER, "");
        boolean sure = false;
        if (!located.isEmpty()) {
            Located best = located.get(0);
            int seed = best.window().seedBits();
            sure = best.wording() == Wording.ALTERED
                    ? best.told() >= seed + alteredBits(best) && best.share() >= 0.8
                    : best.told() >= seed + unmarkedBits(best.alignment().matched());
        }
        return new Candidate(claim, false, quoted, located, sure);
    }

    /** A chain with the tokens beside it that go on in the source past single changed words. */
    private Reach reach(Chain chain, int[][] skips) {
        SourceWords row = library.words();
        Span stretch = row.stretch(chain.sourceStart());
        int told = chain.bits();
        int end = chain.documentEnd();
        int source = chain.sourceEnd();
        for (int step = 1; step > 0; ) {
            step = 0;
            for (int[] skip : skips) {
                if (step == 0 && runs(end + skip[0], source + skip[1], 1, skip[2], stretch)) {
                    step = skip[0] + skip[2];
                    told += told(source + skip[1], skip[2]);
                    source += skip[1] + skip[2];
                }
            }
            end += step;
        }
        int start = chain.documentStart() - 1;
        source = chain.sourceStart() - 1;
        for (int step = 1; step > 0; ) {
            step = 0;
            for (int[] skip : skips) {
                if (step == 0 && runs(start - skip[0], source - skip[1], -1, skip[2], stretch)) {
                    step = skip[0] + skip[2];
                    source -= skip[1] + skip[2];
                    told += told(source + 1, skip[2]);
                }
            }
            start -= step;
        }
        return new Reach(chain, new Span(start + 1, end), isOriginal(chain) ? chain.bits() : told);
    }

    private boolean isOriginal(Chain chain) {
        int edition = library.editionAt(chain.sourceStart());
        return library.editions().get(edition).original();
    }

    /** How many bits source words tell; past a changed word two are taken. */
    private int told(int source, int words) {
        int told = 0;
        for (int s = source; s < source + words; s++) {
            told += library.words().info(s);
        }
        return told;
    }

    private boolean runs(int document, int source, int direction, int length, Span stretch) {
        SourceWords row = library.words();
        for (int i = 0; i < length; i++) {
            int d = document + i * direction;
            int s = source + i * direction;
            boolean inside = d >= 0 && d < tokens.size() && s >= stretch.start() && s < stretch.end();
            if (!inside || tokens.key(d) != row.key(s)) {
                return false;
            }
        }
        return true;
    }
}
