package verbatim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import verbatim.citation.Citation;
import verbatim.citation.Cues;
import verbatim.match.Chain;
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

    /** Fewer words of a source inside other quoted words are an echo. */
    private static final int INSIDE = 8;

    private final Library library;
    private final Formulas formulas;
    private final Windows windows;
    private final Text text;
    private final Tokens tokens;
    private final List<Chain> chains;
    private final List<Citation> cited;
    private final Introductions introductions;
    private final Notes notes;
    private final Locator locator;
    private final FindingMaker maker;

    Check(
            Library library,
            Formulas formulas,
            Windows windows,
            Text text,
            Tokens tokens,
            List<Chain> chains,
            Cues cues) {
        this.library = library;
        this.formulas = formulas;
        this.windows = windows;
        this.text = text;
        this.tokens = tokens;
        this.chains = chains;
        this.cited = new ArrayList<>(cues.citations());
        this.introductions = new Introductions(text.chars(), cues.introducers(), cited);
        this.notes = Notes.of(text);
        this.locator = new Locator(library, windows, tokens, chains);
        this.maker = new FindingMaker(library, windows);
    }

    /** Words that are, or are presented as, a quotation, and where they were located, nearest first. */
    record Candidate(Claim claim, boolean marked, QuotedWords quoted, List<Located> located, boolean sure) {
        Span span() {
            return claim.outer();
        }
    }

    List<Finding> findings() {
        List<Claim> found = new ClaimFinder().find(text);
        dropNamesInBrackets(found);
        List<Span> glyphs = GlyphFont.find(text.chars());
        found.removeIf(claim -> glyphs.stream().anyMatch(claim.span()::overlaps));
        List<Claim> claims = introductions.applied(withoutCitations(found));
        List<Candidate> claimed = sureClaims(claims);
        addOpenClaims(claims, claimed);
        List<Candidate> unmarked = unmarked(claimed);
        for (Candidate candidate : unmarked) {
            if (isFree(candidate.span(), claimed)) {
                claimed.add(candidate);
            }
        }
        List<Finding> findings = linked(claimed);
        List<Candidate> inside = new ArrayList<>();
        for (Candidate candidate : unmarked) {
            if (candidate.sure()
                    && !claimed.contains(candidate)
                    && isFree(findings, candidate.span())
                    && isWorthTelling(candidate, claims)) {
                inside.add(candidate);
            }
        }
        if (!inside.isEmpty()) {
            findings.addAll(linked(inside));
        }
        for (Span run : glyphs) {
            findings.add(maker.unreadable(run, text));
        }
        findings.sort(Comparator.comparing(Finding::span));
        return List.copyOf(findings);
    }

    /** Whether a stretch of marked words that nothing says come from a source is a quotation in it and no chance. */
    private static boolean isWorthTelling(Candidate candidate, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.isMarked()
                    && claim.sign() != Claim.Sign.BLOCK
                    && claim.outer().contains(candidate.span())
                    && candidate.quoted().size() < INSIDE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFree(List<Finding> findings, Span span) {
        for (Finding finding : findings) {
            if (finding.span().overlaps(span)) {
                return false;
            }
        }
        return true;
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
            maker.make(text, candidates.get(i), links.get(i), locator, introductions)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** A sura's name alone in ornate brackets, ﴿طه﴾, is a verse, and a bare number among quoted words is a verse's end. */
    private void dropNamesInBrackets(List<Claim> claims) {
        for (Claim claim : claims) {
            boolean name = claim.sign() == Claim.Sign.ORNATE_BRACKETS
                    && !hasDigit(claim.outer().start(), claim.outer().end());
            boolean marked = claim.isMarked() && claim.sign() != Claim.Sign.BLOCK;
            cited.removeIf(citation ->
                    claim.outer().contains(citation.span()) && (name || marked && isBareNumber(citation.span())));
        }
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
    private List<Claim> withoutCitations(List<Claim> claims) {
        List<Claim> result = new ArrayList<>();
        for (Claim claim : claims) {
            int start = claim.span().start();
            int end = claim.span().end();
            for (Citation citation : cited) {
                Span at = citation.span();
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
        for (Claim claim : claims) {
            Interruption.check();
            if (claim.outer().start() < free) {
                continue;
            }
            QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), claim.span());
            List<Located> located = locator.locate(quoted);
            if (!located.isEmpty() && isSure(located.get(0), claim)) {
                result.add(new Candidate(claim, claim.isMarked(), quoted, located, true));
                free = claim.outer().end();
            }
        }
        return result;
    }

    private boolean isSure(Located located, Claim claim) {
        int seed = library.seedBits(located.window().edition());
        double share = located.share();
        boolean altered = located.wording() == Wording.ALTERED;
        if (!altered) {
            return claim.sign() == Claim.Sign.ORNATE_BRACKETS
                    ? located.told() >= seed / 2
                    : located.told() >= seed && located.quoted().size() >= (claim.isMarked() ? 3 : 4);
        }
        if (!claim.isMarked()) {
            return share >= 0.75 && located.told() >= seed + UNMARKED_ALTERED;
        }
        return share >= 0.7 ? located.told() >= seed : share >= 0.5 && located.told() >= seed + UNMARKED;
    }

    /** Adds the innermost marked claims that hold no sure quotation: a reference beside them may say what they are. */
    private void addOpenClaims(List<Claim> claims, List<Candidate> candidates) {
        List<Candidate> open = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            boolean innermost = claim.isMarked();
            for (int j = i + 1;
                    j < claims.size()
                            && claims.get(j).outer().start() < claim.outer().end();
                    j++) {
                innermost &= !claims.get(j).isMarked() || claim.sign() != Claim.Sign.BLOCK;
            }
            if (innermost && isFree(claim.outer(), candidates) && isFree(claim.outer(), open)) {
                QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), claim.span());
                if (quoted.size() > 0 && quoted.size() <= Locator.MOST_WORDS) {
                    open.add(new Candidate(claim, true, quoted, List.of(), false));
                }
            }
        }
        candidates.addAll(open);
    }

    private static boolean isFree(Span span, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (candidate.span().overlaps(span)) {
                return false;
            }
        }
        return true;
    }

    /** Quotations that nothing marks, by their words alone, the most telling first; they may lie in an open claim. */
    private List<Candidate> unmarked(List<Candidate> candidates) {
        List<Candidate> result = new ArrayList<>();
        List<Chain> ranked = new ArrayList<>(chains);
        ranked.sort(Comparator.comparingInt(Chain::bits).reversed());
        List<Candidate> sure = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.sure()) {
                sure.add(candidate);
            }
        }
        for (Chain chain : ranked) {
            Interruption.check();
            int edition = library.editionOf(library.passageAt(chain.sourceStart()));
            if (chain.bits() < library.seedBits(edition)) {
                break;
            }
            Span reach = extended(chain);
            Span span = new Span(tokens.start(reach.start()), tokens.end(reach.end() - 1));
            boolean reference =
                    cited.stream().anyMatch(citation -> citation.span().overlaps(span));
            if (reference || !isFree(span, sure) || formulas.contain(tokens, reach.start(), reach.end())) {
                continue;
            }
            Candidate candidate = unmarked(chain, span);
            result.add(candidate);
            sure.add(candidate);
        }
        return result;
    }

    /** How many bits more than a seed unmarked words must tell: the fewer, the rarer they must be. */
    private static int unmarkedBits(int words) {
        return words < 4 ? 99 : words == 4 ? 22 : words == 5 ? 12 : UNMARKED;
    }

    private Candidate unmarked(Chain chain, Span span) {
        QuotedWords quoted = new QuotedWords(windows.memory(), text.chars(), span);
        List<Located> located = locator.locate(quoted);
        Claim claim = new Claim(span, span, Claim.Sign.INTRODUCER, "");
        boolean sure = false;
        if (!located.isEmpty()) {
            Located best = located.get(0);
            int seed = library.seedBits(best.window().edition());
            sure = best.wording() == Wording.ALTERED
                    ? best.told() >= seed + UNMARKED_ALTERED && best.share() >= 0.8
                    : best.told() >= seed + unmarkedBits(chain.words());
        }
        return new Candidate(claim, false, quoted, located, sure);
    }

    /** The tokens of a chain, and those beside it that go on in the source past single changed words. */
    private Span extended(Chain chain) {
        int end = chain.documentEnd();
        int source = chain.sourceEnd();
        for (int step = 1; step > 0; ) {
            step = 0;
            for (int[] skip : SKIPS) {
                if (step == 0 && runs(end + skip[0], source + skip[1], 1, skip[2], chain)) {
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
            for (int[] skip : SKIPS) {
                if (step == 0 && runs(start - skip[0], source - skip[1], -1, skip[2], chain)) {
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

    private boolean runs(int document, int source, int direction, int length, Chain chain) {
        SourceWords row = library.words();
        int stretchStart = row.stretchStart(chain.sourceStart());
        int stretchEnd = row.stretchEnd(chain.sourceStart());
        for (int i = 0; i < length; i++) {
            int d = document + i * direction;
            int s = source + i * direction;
            boolean inside = d >= 0 && d < tokens.size() && s >= stretchStart && s < stretchEnd;
            if (!inside || tokens.key(d) != row.key(s)) {
                return false;
            }
        }
        return true;
    }
}
