package verbatim.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import verbatim.citation.Citation;
import verbatim.citation.Cues;
import verbatim.match.Chain;
import verbatim.source.Library;
import verbatim.source.Work;
import verbatim.text.GlyphFont;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Tokens;

/** One check of one document, in the steps that docs/ALGORITHM.md numbers. Used once, by one thread. */
final class Check {
    /** A passage that is cited so many characters before its words need not be cited again. */
    private static final int CITED_BEFORE = 8000;
    /** Fewer words of a source inside other quoted words are an echo. */
    private static final int INSIDE = 8;

    /** So many words of each script make a block one of two languages. */
    private static final int LEAST_OF_SCRIPT = 4;
    /** What stands between words and the quotation that they introduce. */
    private static final String INTRODUCING = ":, \u060C";

    private final Library library;
    private final Formulas formulas;
    private final Windows windows;
    private final Text text;
    private final Tokens tokens;
    private final List<Claim> found;
    private final List<Citation> cited;
    private final Overlaps<Citation> citedAt;
    private final Overlaps<Span> cells;
    private final Boxes boxes;
    private final Introductions introductions;
    private final Notes notes;
    private final Locator locator;
    private final FindingMaker maker;
    private final Naming naming;
    private final Translations translations;
    private final Unmarked byWords;
    /** Whether one of the sources is neither scripture nor hadith. */
    private final boolean hasOwnSources;
    /** The words of the claims: the same are looked for again when it is known what is cited. */
    private final IdentityHashMap<Claim, QuotedWords> wordsOf = new IdentityHashMap<>();

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
        this.found = new ClaimFinder().find(text);
        this.cited = withoutNamesInBrackets(cues.citations());
        this.citedAt = new Overlaps<>(cited, Citation::span);
        this.cells = new Overlaps<>(cells(text), span -> span);
        this.introductions = new Introductions(text.chars(), cues.introducers(), cited, citedAt);
        this.notes = Notes.of(text);
        this.locator = new Locator(library, windows, tokens, chains);
        this.boxes = new Boxes(text, citedAt, windows, locator);
        this.byWords = new Unmarked(
                library,
                formulas,
                windows,
                text,
                tokens,
                chains,
                citedAt,
                introductions,
                locator,
                maker.renderings().hasTranslations());
        this.hasOwnSources =
                library.editions().stream().anyMatch(edition -> edition.work().kind() == Work.Kind.OTHER);
        this.maker = maker;
        this.naming = maker.naming();
        this.translations = translations;
    }

    private static List<Span> cells(Text text) {
        return text.parts().stream()
                .filter(part -> part.kind() == Text.Kind.CELL)
                .map(Text.Part::span)
                .toList();
    }

    /** Words that are, or are presented as, a quotation, and where they were located, nearest first. */
    record Candidate(Claim claim, boolean marked, QuotedWords quoted, List<Located> located, boolean sure) {
        Span span() {
            return claim.outer();
        }
    }

    List<Finding> findings() {
        List<Span> glyphs = GlyphFont.find(text.chars());
        for (Span run : glyphs) {
            found.removeIf(claim -> claim.span().overlaps(run));
        }
        List<Claim> claims = introductions.applied(withoutCitations());
        Overlaps<Claim> marked = new Overlaps<>(setApart(claims), Claim::outer);
        List<Candidate> claimed = sureClaims(claims, marked);
        addOpenClaims(claims, claimed);
        List<Candidate> unmarked = byWords.find(claimed, marked);
        unmarked.replaceAll(boxes::filled);
        Overlaps<Candidate> unmarkedAt = new Overlaps<>(unmarked, Candidate::span);
        new BareRenderings(text.chars(), cited, maker.renderings(), naming).add(claimed, unmarkedAt);
        claimed.removeIf(candidate -> !candidate.sure()
                && (ClaimFinder.hasEmptyLine(text.chars(), candidate.span()) || isMixedBlock(candidate))
                && hasQuotations(candidate.span(), unmarkedAt));
        Taken taken = taken(claimed);
        for (Candidate candidate : unmarked) {
            if (taken.isFree(candidate.span()) && !isIntroduction(candidate, marked)) {
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
                    && !isIntroduction(candidate, marked)
                    && !told.contains(candidate)
                    && said.isFree(candidate.span())
                    && isWorthTelling(candidate, marked)) {
                inside.add(candidate);
            }
        }
        if (!inside.isEmpty()) {
            List<Finding> parts = linked(inside);
            parts.removeIf(part -> part.wording() == Wording.FREE && isPart(part.span(), marked));
            findings.addAll(parts);
            inside.forEach(candidate -> said.add(candidate.span()));
        }
        List<Candidate> lemmas =
                new Lemmas(formulas, windows, locator, tokens, text.chars()).find(claims, claimed, said);
        if (!lemmas.isEmpty()) {
            findings.addAll(linked(lemmas));
        }
        for (Span run : glyphs) {
            findings.add(Unfound.unreadable(run, text));
        }
        findings.sort((a, b) -> a.span().compareTo(b.span()));
        List<Finding> joined = Pairs.joined(text.chars(), SharedRanges.judged(findings));
        joined.replaceAll(
                finding -> isCitedBefore(finding) ? finding.graded(Optional.empty(), Severity.NONE) : finding);
        return List.copyOf(joined);
    }

    /** Whether marks hold these words and others: such as render a passage freely are no quotation of their own. */
    private static boolean isPart(Span words, Overlaps<Claim> marked) {
        return marked.with(words).stream()
                .anyMatch(claim -> claim.outer().contains(words) && claim.span().length() > words.length());
    }

    /** Whether a few words introduce marked ones: "Ali ibn Abi Talib said: …" stands in many a saying. */
    private boolean isIntroduction(Candidate candidate, Overlaps<Claim> marked) {
        if (candidate.quoted().size() >= INSIDE
                || candidate.located().isEmpty()
                || candidate.located().get(0).window().isScripture()) {
            return false;
        }
        int end = candidate.span().end();
        int at = end;
        while (at < text.chars().length() && INTRODUCING.indexOf(text.chars().charAt(at)) >= 0) {
            at++;
        }
        int mark = at;
        return !text.chars().substring(end, at).isBlank()
                && marked.with(new Span(at, at + 1)).stream()
                        .anyMatch(claim -> claim.outer().start() == mark);
    }

    /** Whether a quotation lacks a reference that the text gives not far before: it is still speaking of that passage. */
    private boolean isCitedBefore(Finding finding) {
        if (finding.quotation().isEmpty() || !finding.rule().equals(Optional.of(Rule.MISSING_REFERENCE))) {
            return false;
        }
        int start = finding.span().start();
        for (Citation citation : citedAt.with(new Span(Math.max(0, start - CITED_BEFORE), start))) {
            if (naming.isNamed(finding.quotation().get(), citation)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of marked words that nothing says come from a source is a quotation in it and no chance. */
    private boolean isWorthTelling(Candidate candidate, Overlaps<Claim> marked) {
        for (Claim claim : marked.with(candidate.span())) {
            if (claim.outer().contains(candidate.span())
                    && candidate.quoted().size() < INSIDE
                    && !hasLines(text, claim.outer())) {
                return false;
            }
        }
        return true;
    }

    /** Whether some of the lines that are found nowhere as a whole are quotations. */
    private boolean hasQuotations(Span span, Overlaps<Candidate> unmarked) {
        for (Candidate candidate : unmarked.with(span)) {
            if (candidate.sure() && span.contains(candidate.span())) {
                return hasLines(text, span);
            }
        }
        return false;
    }

    /** Whether a block holds words of two scripts, such as a verse and its translation, each on lines of its own. */
    private boolean isMixedBlock(Candidate candidate) {
        if (candidate.claim().sign() != Claim.Sign.BLOCK) {
            return false;
        }
        int arabic = 0;
        for (int i = 0; i < candidate.quoted().size(); i++) {
            boolean other = Library.script(candidate.quoted().word(i)) == Character.UnicodeScript.ARABIC;
            arabic += other ? 1 : 0;
        }
        return arabic >= LEAST_OF_SCRIPT && candidate.quoted().size() - arabic >= LEAST_OF_SCRIPT;
    }

    /** Whether words run over several lines, so that the marks around them may belong to others. */
    static boolean hasLines(Text text, Span span) {
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

    /** Leaves out the author's own words that took the reference of the quotation behind them; whether there were any. */
    private boolean removeEchoes(List<Candidate> candidates, List<Optional<Citation>> links) {
        int before = candidates.size();
        for (int i = before - 1; i >= 0; i--) {
            if (links.get(i).isPresent()
                    && naming.isEcho(candidates.get(i), links.get(i).get())) {
                candidates.remove(i);
            }
        }
        return candidates.size() < before;
    }

    private List<Optional<Citation>> links(List<Candidate> candidates) {
        List<Span> spans = new ArrayList<>();
        for (Candidate candidate : candidates) {
            spans.add(candidate.span());
        }
        Linker.Fit fit = (quotation, citation) -> naming.isTouched(candidates.get(quotation), citation);
        return new Linker(text.chars(), spans, notes, fit).link(cited);
    }

    private List<Finding> linked(List<Candidate> candidates) {
        candidates.sort((a, b) -> a.span().compareTo(b.span()));
        List<Optional<Citation>> first = links(candidates);
        List<Optional<Citation>> links = removeEchoes(candidates, first) ? links(candidates) : first;
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Interruption.check();
            int at = i;
            Candidate candidate = candidates.get(i);
            Optional<Citation> own = links.get(i);
            Optional<Citation> link = own.or(() -> shared(candidates, links, at, at + 1))
                    .or(() -> shared(candidates, links, at, at - 1))
                    .or(() -> BareReferences.beside(
                            text.chars(),
                            candidate.span(),
                            numbers -> naming.isNamed(candidate, numbers)
                                    || isScripture(candidate) && naming.isSlip(candidate, numbers)))
                    .or(() -> BareReferences.inCell(
                            text.chars(),
                            cells,
                            candidate.span(),
                            numbers -> naming.isNamed(candidate, numbers) || naming.isSlip(candidate, numbers)));
            maker.make(text, candidate, link, locator, introductions, translations)
                    .filter(finding -> link.isPresent() || !isFormula(candidate))
                    .filter(finding ->
                            link.equals(own) || candidate.sure() || finding.attribution() == Attribution.CORRECT)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** Whether words stand in the brackets of scripture: a number beside those is hardly anything but a verse's. */
    private static boolean isScripture(Candidate candidate) {
        return candidate.marked() && candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS;
    }

    /** Whether words of another language that nothing says come from a source are one of the phrases that everybody says. */
    private boolean isFormula(Candidate candidate) {
        Span span = candidate.span();
        return candidate.claim().work().isEmpty()
                && Library.script(span.of(text.chars())) != Character.UnicodeScript.ARABIC
                && formulas.contain(tokens, tokens.indexAt(span.start()), tokens.indexAt(span.end()));
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
        boolean several = beside > index
                && (citation.references().size() > 1
                        ? naming.isNamed(one, citation)
                        : naming.isCovered(one, citation) && naming.isCovered(other, citation));
        return near && (several || naming.areOnePassage(one, other, citation)) ? links.get(beside) : Optional.empty();
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
            end = claim.sign() == Claim.Sign.BLOCK ? withoutForeignTail(start, end) : end;
            while (start < end && !Character.isLetterOrDigit(text.chars().charAt(start))) {
                start++;
            }
            while (end > start && !WordEnds.isEnd(text.chars().charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                result.add(new Claim(new Span(start, end), claim.outer(), claim.sign(), claim.work()));
            }
        }
        return result;
    }

    /** The end of a block of Arabic words without brackets behind them in another script: a reference that nobody can read. */
    private int withoutForeignTail(int start, int end) {
        Span block = new Span(start, end);
        int open = Math.max(block.lastOf(text.chars(), '('), block.lastOf(text.chars(), '['));
        int close = Math.max(block.lastOf(text.chars(), ')'), block.lastOf(text.chars(), ']'));
        if (open > start && close < open && citedAt.any(new Span(end, end + 1))) {
            return open; // what stands with a reference in its brackets: "(juz 3, Surah 2, verse 255)"
        }
        boolean tail = open > start
                && Library.script(block.of(text.chars())) == Character.UnicodeScript.ARABIC
                && hasLetter(open, end)
                && text.chars()
                        .substring(open, end)
                        .codePoints()
                        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
        return tail ? open : end;
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

    /** The outermost claims whose words surely come from a source. */
    private List<Candidate> sureClaims(List<Claim> claims, Overlaps<Claim> marked) {
        List<Candidate> result = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < claims.size(); i++) {
            Interruption.check();
            Claim claim = claims.get(i);
            if (claim.outer().start() < free || byWords.isInsideLonger(claim, marked)) {
                continue;
            }
            QuotedWords quoted = words(claim);
            List<Located> located = locator.locate(quoted);
            Optional<Claim> said = located.isEmpty() ? Optional.empty() : Labels.behind(claim, located.get(0));
            if (said.isPresent()) {
                claim = said.get();
                quoted = words(claim);
                located = locator.locate(quoted);
            }
            if (claim.isMarked() && hasOwnSources) {
                located = Reordered.of(quoted, located, locator).map(List::of).orElse(located);
            }
            if (!located.isEmpty()
                    && isSure(located.get(0), claim)
                    && !holdsVerse(claim, located.get(0), inner(claims, i))) {
                result.add(new Candidate(claim, claim.isMarked(), quoted, located, true));
                free = claim.outer().end();
            }
        }
        return result;
    }

    private QuotedWords words(Claim claim) {
        return wordsOf.computeIfAbsent(claim, some -> new QuotedWords(windows.memory(), text.chars(), some.span()));
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
                QuotedWords quoted = words(claim);
                if (quoted.size() > 1
                        && quoted.size() < located.quoted().size()
                        && locator.locateIn(quoted, located).wording() != Wording.ALTERED) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSure(Located located, Claim claim) {
        int seed = located.window().seedBits();
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
            return share >= 0.75 && located.told() >= seed + Unmarked.UNMARKED_ALTERED;
        }
        int least = located.window().isTranslation() ? seed + Unmarked.UNMARKED : seed;
        int more = located.window().isScripture() ? Unmarked.UNMARKED : 2 * Unmarked.UNMARKED;
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
                QuotedWords quoted = words(claim);
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
}
