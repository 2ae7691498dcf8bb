package verbatim.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verbatim.citation.Citation;
import verbatim.citation.Cues;
import verbatim.match.Chain;
import verbatim.match.Edit;
import verbatim.match.SourceWords;
import verbatim.source.Library;
import verbatim.text.GlyphFont;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokens;

/** One check of one document, in the steps that docs/ALGORITHM.md numbers. Used once, by one thread. */
final class Check {
    /** Unmarked words that tell this many bits more than a seed are a quotation. */
    private static final int UNMARKED = 6;
    /** The same when the words differ from the source's. */
    private static final int UNMARKED_ALTERED = 18;

    /** The most words that a chain is extended by. */
    private static final int MOST_EXTENDED = 40;
    /** The most places that are looked at for words that nothing marks. */
    private static final int MOST_UNMARKED_PLACES = 2;
    /** Into how many parts words that nothing marks are cut at most. */
    private static final int MOST_PARTS = 4;
    /** As many words of the source left out without a sign part two quotations. */
    private static final int LEAST_PASSED_OVER = 4;
    /** The most characters before a reference among which are the words that it is for. */
    private static final int BEFORE_REFERENCE = 1000;

    private static final int LEAST_BEFORE_REFERENCE = 16;

    /** Marked words in a row of so many more of the source's are no quotation by themselves. */
    private static final int BEYOND = 3;

    /** Fewer words of a source inside other quoted words are an echo. */
    private static final int INSIDE = 8;

    private final Library library;
    private final Formulas formulas;
    private final Windows windows;
    private final Text text;
    private final Tokens tokens;
    private final List<Chain> chains;
    private final List<Claim> found;
    private final List<Citation> cited;
    private final Overlaps<Citation> citedAt;
    private final Introductions introductions;
    private final Notes notes;
    private final Locator locator;
    private final FindingMaker maker;
    private final Translations translations;

    Check(
            Library library,
            Formulas formulas,
            Windows windows,
            Text text,
            Tokens tokens,
            List<Chain> chains,
            Cues cues,
            FindingMaker maker,
            Translations translations) {
        this.library = library;
        this.formulas = formulas;
        this.windows = windows;
        this.text = text;
        this.tokens = tokens;
        this.chains = chains;
        this.found = new ClaimFinder().find(text);
        this.cited = withoutNamesInBrackets(cues.citations());
        this.citedAt = new Overlaps<>(cited, Citation::span);
        this.introductions = new Introductions(text.chars(), cues.introducers(), cited, citedAt);
        this.notes = Notes.of(text);
        this.locator = new Locator(library, windows, tokens, chains);
        this.maker = maker;
        this.translations = translations;
    }

    /** Words that are, or are presented as, a quotation, and where they were located, nearest first. */
    record Candidate(Claim claim, boolean marked, QuotedWords quoted, List<Located> located, boolean sure) {
        Span span() {
            return claim.outer();
        }
    }

    List<Finding> findings() {
        List<Span> glyphs = GlyphFont.find(text.chars());
        found.removeIf(claim -> glyphs.stream().anyMatch(claim.span()::overlaps));
        List<Claim> claims = introductions.applied(withoutCitations());
        Overlaps<Claim> marked = new Overlaps<>(setApart(claims), Claim::outer);
        List<Candidate> claimed = sureClaims(claims);
        addOpenClaims(claims, claimed);
        List<Candidate> unmarked = unmarked(claimed, marked);
        Overlaps<Candidate> unmarkedAt = new Overlaps<>(unmarked, Candidate::span);
        addRenderings(claimed, unmarkedAt);
        claimed.removeIf(candidate -> !candidate.sure()
                && ClaimFinder.hasEmptyLine(text.chars(), candidate.span())
                && hasQuotations(candidate.span(), unmarkedAt));
        Taken taken = taken(claimed);
        for (Candidate candidate : unmarked) {
            if (taken.isFree(candidate.span())) {
                claimed.add(candidate);
                taken.add(candidate.span());
            }
        }
        claimed = new Joiner(library, windows, locator, text.chars(), citedAt).join(claimed);
        List<Finding> findings = linked(claimed);
        findings.removeIf(
                finding -> finding.wording() == Wording.NOT_FOUND && hasQuotations(finding.span(), unmarkedAt));
        List<Candidate> inside = new ArrayList<>();
        Set<Candidate> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(claimed);
        Taken said = new Taken();
        for (Finding finding : findings) {
            said.add(finding.span());
        }
        for (Candidate candidate : unmarked) {
            if (candidate.sure()
                    && !told.contains(candidate)
                    && said.isFree(candidate.span())
                    && isWorthTelling(candidate, marked)) {
                inside.add(candidate);
            }
        }
        if (!inside.isEmpty()) {
            findings.addAll(linked(inside));
            inside.forEach(candidate -> said.add(candidate.span()));
        }
        List<Candidate> lemmas =
                new Lemmas(library, formulas, windows, locator, tokens, text.chars()).find(claims, claimed, said);
        if (!lemmas.isEmpty()) {
            findings.addAll(linked(lemmas));
        }
        for (Span run : glyphs) {
            findings.add(maker.unreadable(run, text));
        }
        findings.sort(Comparator.comparing(Finding::span));
        return List.copyOf(Pairs.joined(text.chars(), findings));
    }

    /** Whether a stretch of marked words that nothing says come from a source is a quotation in it and no chance. */
    private boolean isWorthTelling(Candidate candidate, Overlaps<Claim> marked) {
        for (Claim claim : marked.with(candidate.span())) {
            if (claim.outer().contains(candidate.span())
                    && candidate.quoted().size() < INSIDE
                    && !hasLines(claim.outer())) {
                return false;
            }
        }
        return true;
    }

    /** Whether some of the lines that are found nowhere as a whole are quotations. */
    private boolean hasQuotations(Span span, Overlaps<Candidate> unmarked) {
        return hasLines(span)
                && unmarked.with(span).stream()
                        .anyMatch(candidate -> candidate.sure() && span.contains(candidate.span()));
    }

    /** Whether words run over several lines, so that the marks around them may belong to others. */
    private boolean hasLines(Span span) {
        return span.firstOf(text.chars(), '\n') >= 0;
    }

    /** The claims whose words stand in marks of their own. */
    private static List<Claim> setApart(List<Claim> claims) {
        List<Claim> result = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.isMarked() && claim.sign() != Claim.Sign.BLOCK) {
                result.add(claim);
            }
        }
        return result;
    }

    private static Taken taken(List<Candidate> candidates) {
        Taken taken = new Taken();
        for (Candidate candidate : candidates) {
            taken.add(candidate.span());
        }
        return taken;
    }

    private List<Finding> linked(List<Candidate> candidates) {
        candidates.sort(Comparator.comparing(Candidate::span));
        List<Span> spans = new ArrayList<>();
        for (Candidate candidate : candidates) {
            spans.add(candidate.span());
        }
        List<Optional<Citation>> links = new Linker().link(text.chars(), spans, cited, notes);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Interruption.check();
            int at = i;
            Candidate candidate = candidates.get(i);
            Optional<Citation> own = links.get(i);
            Optional<Citation> link = own.or(() -> shared(candidates, links, at, at + 1))
                    .or(() -> shared(candidates, links, at, at - 1))
                    .or(() -> BareReferences.beside(
                            text.chars(), candidate.span(), numbers -> maker.isNamed(candidate, numbers)));
            maker.make(text, candidate, link, locator, introductions, translations)
                    .filter(finding ->
                            link.equals(own) || candidate.sure() || finding.attribution() == Attribution.CORRECT)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /**
     * The citation of the quotation beside one without: the same passage in another language has the same reference, and a
     * reference to several passages is for all quotations before it: “…” and “…” (20:114; 112:1).
     */
    private Optional<Citation> shared(
            List<Candidate> candidates, List<Optional<Citation>> links, int index, int beside) {
        if (beside < 0 || beside >= candidates.size() || links.get(beside).isEmpty()) {
            return Optional.empty();
        }
        Candidate one = candidates.get(index);
        Candidate other = candidates.get(beside);
        Candidate first = beside < index ? other : one;
        Candidate second = beside < index ? one : other;
        Citation citation = links.get(beside).get();
        boolean near = Pairs.areNear(text.chars(), first.span(), second.span(), Optional.of(citation.span()));
        boolean several = beside > index && citation.references().size() > 1 && maker.isNamed(one, citation);
        return near && (several || maker.areOnePassage(one, other, citation)) ? links.get(beside) : Optional.empty();
    }

    /**
     * A sura's name alone in ornate brackets, ﴿طه﴾, is a verse, a bare number among quoted words is a verse's end, and a sura
     * that quoted words speak of, “he recited Surah Qaf”, is no reference.
     */
    private List<Citation> withoutNamesInBrackets(List<Citation> citations) {
        Overlaps<Claim> claims = new Overlaps<>(found, Claim::outer);
        List<Citation> result = new ArrayList<>();
        for (Citation citation : citations) {
            boolean quoted = false;
            for (Claim claim : claims.with(citation.span())) {
                boolean name = claim.sign() == Claim.Sign.ORNATE_BRACKETS
                        && !hasDigit(claim.outer().start(), claim.outer().end());
                boolean marked = claim.isMarked() && claim.sign() != Claim.Sign.BLOCK;
                quoted |= claim.outer().contains(citation.span())
                        && (name || marked && (isBareNumber(citation.span()) || isSpokenOf(citation, claim)));
            }
            if (!quoted) {
                result.add(citation);
            }
        }
        return result;
    }

    /** Whether words in marks name a sura without a verse, and nothing parts the name from the words before it. */
    private boolean isSpokenOf(Citation citation, Claim claim) {
        int before = citation.span().start() - 1;
        while (before > claim.outer().start() && text.chars().charAt(before) == ' ') {
            before--;
        }
        return citation.isWholeChapter()
                && before > claim.outer().start()
                && Character.isLetterOrDigit(text.chars().charAt(before));
    }

    private boolean isBareNumber(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.chars().charAt(i);
            if (Character.isLetter(c) || c == ':' || c == '/' || c == '.') {
                return false;
            }
        }
        return true;
    }

    /** The claims without references at their edges; those that are nothing else are left out. */
    private List<Claim> withoutCitations() {
        List<Claim> result = new ArrayList<>();
        for (Claim claim : found) {
            int start = claim.span().start();
            int end = claim.span().end();
            for (Citation citation : citedAt.with(claim.outer())) {
                Span at = citation.span();
                if (claim.isMarked()
                        && at.end() > claim.outer().end()
                        && at.start() >= claim.outer().start()) {
                    continue; // a sura named by its first words: “قل هو الله أحد” (112:1)
                }
                if (at.start() <= start && at.end() > start) {
                    start = Math.min(end, at.end());
                } else if (at.overlaps(new Span(start, end)) && !hasLetter(Math.min(end, at.end()), end)) {
                    end = at.start();
                }
            }
            while (start < end && !Character.isLetterOrDigit(text.chars().charAt(start))) {
                start++;
            }
            while (end > start && !isWordEnd(text.chars().charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                result.add(new Claim(new Span(start, end), claim.outer(), claim.sign(), claim.work()));
            }
        }
        return result;
    }

    private boolean hasDigit(int from, int to) {
        return text.chars().substring(from, to).codePoints().anyMatch(Character::isDigit);
    }

    private boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.chars().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordEnd(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The outermost claims whose words surely come from a source. */
    private List<Candidate> sureClaims(List<Claim> claims) {
        List<Candidate> result = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < claims.size(); i++) {
            Interruption.check();
            Claim claim = claims.get(i);
            if (claim.outer().start() < free || isInsideLonger(claim)) {
                continue;
            }
            QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), claim.span());
            List<Located> located = locator.locate(quoted);
            if (!located.isEmpty()
                    && isSure(located.get(0), claim)
                    && !holdsVerse(claim, located.get(0), inner(claims, i))) {
                result.add(new Candidate(claim, claim.isMarked(), quoted, located, true));
                free = claim.outer().end();
            }
        }
        return result;
    }

    /** The claims inside a claim. */
    private static List<Claim> inner(List<Claim> claims, int outer) {
        int end = outer + 1;
        while (end < claims.size()
                && claims.get(end).outer().start() < claims.get(outer).outer().end()) {
            end++;
        }
        return claims.subList(outer + 1, end);
    }

    /**
     * Whether words that differ from a verse hold that verse in brackets of its own, word for word: the words around it,
     * “he recited: {…}”, are then not the verse's.
     */
    private boolean holdsVerse(Claim outer, Located located, List<Claim> inner) {
        if (located.wording() != Wording.ALTERED || !located.window().isScripture()) {
            return false;
        }
        for (Claim claim : inner) {
            if (claim.sign() == Claim.Sign.ORNATE_BRACKETS && outer.outer().contains(claim.outer())) {
                QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), claim.span());
                if (quoted.size() > 1
                        && quoted.size() < located.quoted().size()
                        && locator.locateIn(quoted, located).wording() != Wording.ALTERED) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the words around marked words go on in the source as well: the marks are then those of somebody who speaks in
     * the translation that is quoted, or a translator's brackets.
     */
    private boolean isInsideLonger(Claim claim) {
        boolean mayBe = claim.sign() == Claim.Sign.MARKS || claim.sign() == Claim.Sign.BRACKETS;
        if (!mayBe || !maker.renderings().hasTranslations()) {
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
                Span reach = extended(chain, NO_SKIPS);
                int beyond = Math.max(0, first - reach.start()) + Math.max(0, reach.end() - end);
                if (beyond >= BEYOND && reach.start() <= first && reach.end() >= end) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTelling(Chain chain) {
        int edition = library.editionOf(library.passageAt(chain.sourceStart()));
        return !library.editions().get(edition).original() && chain.bits() >= library.seedBits(edition);
    }

    private boolean isSure(Located located, Claim claim) {
        int seed = library.seedBits(located.window().edition());
        double share = Math.min(located.share(), located.shareOfTelling());
        boolean altered = located.wording() == Wording.ALTERED;
        if (!located.window().isScripture() && located.quoted().isFormal()
                || altered && ClaimFinder.hasEmptyLine(text.chars(), claim.outer())) {
            return false;
        }
        if (!altered) {
            return claim.sign() == Claim.Sign.ORNATE_BRACKETS
                    ? located.told() >= seed / 2
                    : located.told() >= seed && located.quoted().size() >= (claim.isMarked() ? 3 : 4);
        }
        if (located.window().isTranslation() && located.shareOfOwn() < Translations.CLOSE) {
            return false;
        }
        if (!claim.isMarked()) {
            return share >= 0.75 && located.told() >= seed + UNMARKED_ALTERED;
        }
        int least = located.window().isTranslation() ? seed + UNMARKED : seed;
        int more = located.window().isScripture() ? UNMARKED : 2 * UNMARKED;
        return share >= 0.7 ? located.told() >= least : share >= 0.5 && located.told() >= seed + more;
    }

    /** Adds the innermost marked claims that hold no sure quotation: a reference beside them may say what they are. */
    private void addOpenClaims(List<Claim> claims, List<Candidate> candidates) {
        List<Candidate> open = new ArrayList<>();
        Taken taken = taken(candidates);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean innermost = claim.isMarked();
            for (int j = i + 1;
                    j < claims.size()
                            && claims.get(j).outer().start() < claim.outer().end();
                    j++) {
                innermost &= !claims.get(j).isMarked()
                        || claim.sign() != Claim.Sign.BLOCK && !isMostly(claim, claims.get(j));
            }
            if (innermost && taken.isFree(claim.outer())) {
                QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), claim.span());
                if (quoted.size() > 0 && quoted.size() <= Locator.MOST_WORDS && !quoted.isFormal()) {
                    open.add(new Candidate(claim, true, quoted, List.of(), false));
                    taken.add(claim.outer());
                }
            }
        }
        candidates.addAll(open);
    }

    /** Whether ornate brackets hold most of what other marks do: “he recited: {…}”. */
    private static boolean isMostly(Claim outer, Claim inner) {
        return outer.sign() != Claim.Sign.ORNATE_BRACKETS
                && inner.sign() == Claim.Sign.ORNATE_BRACKETS
                && 2 * inner.outer().length() >= outer.span().length();
    }

    /**
     * Adds the words that nothing marks but a reference to the verse that they render: So Allah revealed: … (2:158). Chance
     * echoes of other verses among them are dropped.
     */
    private void addRenderings(List<Candidate> claimed, Overlaps<Candidate> unmarked) {
        Overlaps<Candidate> claimedAt = new Overlaps<>(claimed, Candidate::span);
        for (int i = 0; i < cited.size() && maker.renderings().hasTranslations(); i++) {
            Citation citation = cited.get(i);
            int end = citation.span().start();
            int least = Math.max(i == 0 ? 0 : cited.get(i - 1).span().end(), end - BEFORE_REFERENCE);
            Span before = new Span(Math.min(least, end), end);
            int paragraph = before.of(text.chars()).lastIndexOf("\n\n");
            int from = paragraph < 0 ? before.start() : before.start() + paragraph;
            if (end - from < LEAST_BEFORE_REFERENCE
                    || Library.script(text.chars().substring(from, end)) == Character.UnicodeScript.ARABIC) {
                continue;
            }
            for (Candidate candidate : claimedAt.with(before)) {
                from = Math.min(end, Math.max(from, candidate.span().end()));
            }
            Span words = new Span(from, end);
            if (end - from >= LEAST_BEFORE_REFERENCE
                    && unmarked.with(words).stream()
                            .noneMatch(candidate ->
                                    words.contains(candidate.span()) && maker.isNamed(candidate, citation))) {
                addRendering(words, citation, claimed);
            }
        }
    }

    private void addRendering(Span before, Citation citation, List<Candidate> claimed) {
        maker.renderings().before(text.chars(), before, citation).ifPresent(words -> {
            Span span = words.span(0, words.size() - 1);
            Claim claim = new Claim(span, span, Claim.Sign.REFERENCE, "");
            claimed.add(new Candidate(claim, false, words, List.of(), false));
        });
    }

    /** Quotations that nothing marks, by their words alone, the most telling first; they may lie in an open claim. */
    private List<Candidate> unmarked(List<Candidate> candidates, Overlaps<Claim> marked) {
        List<Candidate> result = new ArrayList<>();
        if (chains.isEmpty()) {
            return result;
        }
        List<Chain> ranked = new ArrayList<>(chains);
        ranked.sort(Comparator.comparingInt(Chain::bits).reversed());
        Taken taken = new Taken();
        for (Candidate candidate : candidates) {
            if (candidate.sure()) {
                taken.add(candidate.span());
            }
        }
        Overlaps<Span> narrations = new Overlaps<>(introductions.chains(), narration -> narration);
        for (Chain chain : ranked) {
            Interruption.check();
            int edition = library.editionOf(library.passageAt(chain.sourceStart()));
            if (chain.bits() < library.seedBits(edition)) {
                break;
            }
            Span reach = extended(chain, SKIPS);
            if (reach.length() > chain.documentEnd() - chain.documentStart() + MOST_EXTENDED) {
                reach = new Span(chain.documentStart(), chain.documentEnd()); // the next chain goes on there
            }
            Optional<Span> words = withoutChain(reach, narrations);
            if (words.isEmpty()) {
                continue;
            }
            reach = words.get();
            Span span = new Span(tokens.start(reach.start()), tokens.end(reach.end() - 1));
            if (citedAt.any(span)
                    || !taken.isFree(span)
                    || isCut(span, marked)
                    || formulas.contain(tokens, reach.start(), reach.end())) {
                continue;
            }
            for (Candidate candidate : unmarked(span, chain.isUnbroken())) {
                result.add(candidate);
                taken.add(candidate.span());
            }
        }
        return result;
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
                    && !(span.contains(claim.span()) && isInsideLonger(claim))) {
                return true;
            }
        }
        return false;
    }

    /** How many bits more than a seed unmarked words must tell: the fewer, the rarer they must be. */
    private static int unmarkedBits(int words) {
        return words < 4 ? 99 : words == 4 ? 22 : words == 5 ? 12 : UNMARKED;
    }

    /**
     * The quotations among words that nothing marks. When they are no unbroken run of a source's words, they may be several:
     * a line each, or parted where words of the source are left out.
     */
    private List<Candidate> unmarked(Span span, boolean unbroken) {
        List<Candidate> lines = unbroken || !hasLines(span) ? List.of() : lines(span);
        if (!lines.isEmpty() && lines.stream().allMatch(Candidate::sure)) {
            return lines;
        }
        Candidate whole = trimmed(span);
        if (whole.sure() && !(hasLines(span) && isAltered(whole))) {
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

    /** The candidate of a span, without miswritten words at its edges. */
    private Candidate trimmed(Span span) {
        Candidate candidate = unmarked(withCall(span));
        if (!candidate.located().isEmpty() && candidate.located().get(0).wording() == Wording.ALTERED) {
            Span inner = candidate.located().get(0).withoutMiswrittenEdges();
            return inner.equals(candidate.span()) ? candidate : unmarked(inner);
        }
        return candidate;
    }

    /** A span with يا before it, which is no token of its own. */
    private Span withCall(Span span) {
        int end = span.start();
        while (end > 0 && text.chars().charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        StringBuilder letters = new StringBuilder();
        while (start > 0 && isWordEnd(text.chars().charAt(start - 1)) && letters.length() < 3) {
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
            int seed = library.seedBits(best.window().edition());
            sure = best.wording() == Wording.ALTERED
                    ? best.told() >= seed + UNMARKED_ALTERED && best.share() >= 0.8
                    : best.told() >= seed + unmarkedBits(best.alignment().matched());
        }
        return new Candidate(claim, false, quoted, located, sure);
    }

    /** The tokens of a chain, and those beside it that go on in the source past single changed words. */
    private Span extended(Chain chain, int[][] skips) {
        SourceWords row = library.words();
        Span stretch = new Span(row.stretchStart(chain.sourceStart()), row.stretchEnd(chain.sourceStart()));
        int end = chain.documentEnd();
        int source = chain.sourceEnd();
        for (int step = 1; step > 0; ) {
            step = 0;
            for (int[] skip : skips) {
                if (step == 0 && runs(end + skip[0], source + skip[1], 1, skip[2], stretch)) {
                    step = skip[0] + skip[2];
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
                }
            }
            start -= step;
        }
        return new Span(start + 1, end);
    }

    /** Words passed over in the document and in the source, and how many must be the same after them. */
    private static final int[][] SKIPS = {{0, 0, 1}, {1, 1, 2}, {1, 0, 2}, {0, 1, 2}};

    private static final int[][] NO_SKIPS = {{0, 0, 1}};

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
