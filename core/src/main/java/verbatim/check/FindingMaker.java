package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;

/** Decides what is said of a candidate, and whether anything is. One instance serves all threads. */
final class FindingMaker {
    /** A claimed quotation shares at least this with the passage it is held against. */
    private static final double LEAST_SHARE = 0.5;

    private static final int LEAST_TOLD = 10;
    /** What a cited passage may cost more than the nearest: about one word. */
    private static final int CITED_ADVANTAGE = 110;

    private final Library library;
    private final Twins twins;
    private final ReferenceJudge references;
    private final Judge judge = new Judge();

    FindingMaker(Library library, Windows windows) {
        this.library = library;
        this.twins = new Twins(library, windows);
        this.references = new ReferenceJudge(library);
    }

    Optional<Finding> make(Candidate candidate, Optional<Citation> citation, Locator locator) {
        List<Located> located = candidate.located();
        boolean exact = !located.isEmpty() && located.get(0).wording() != Wording.ALTERED;
        boolean claimsQuran = candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS;
        if (!exact && (citation.isPresent() || !candidate.sure() && claimsQuran)) {
            located = locator.locateClosely(candidate.quoted(), citation);
        }
        String claimed = claimedWork(candidate, citation);
        if (!located.isEmpty()) {
            Located best = preferred(located, citation);
            if (isAccepted(candidate, best, claimed, citation)) {
                return Optional.of(found(candidate, best, citation));
            }
        }
        if (isMissing(candidate, claimed)) {
            return Optional.of(notFound(candidate, located, claimed, citation));
        }
        return Optional.empty();
    }

    /**
     * The nearest alignment, or the one that the citation names when it is about as near: words are never held against
     * another passage than the author's for the sake of a word.
     */
    private Located preferred(List<Located> located, Optional<Citation> citation) {
        Located best = located.get(0);
        if (citation.isEmpty()) {
            return best;
        }
        for (Located other : located) {
            boolean near = other.alignment().cost() <= best.alignment().cost() + CITED_ADVANTAGE
                    && (other.equals(best) || other.share() >= LEAST_SHARE);
            boolean exact = best.wording() != Wording.ALTERED && other.wording() == Wording.ALTERED;
            if (near && !exact && isCited(other, citation.get())) {
                return other;
            }
        }
        return best;
    }

    private boolean isCited(Located located, Citation citation) {
        return references.judge(citation, List.of(locus(located))).attribution() == Attribution.CORRECT;
    }

    private static Locus locus(Located located) {
        return located.window()
                .locus(located.alignment().sourceStart(), located.alignment().sourceEnd());
    }

    /** What kind of text the words are said to come from: a work's id, or empty. */
    private String claimedWork(Candidate candidate, Optional<Citation> citation) {
        if (citation.isPresent()) {
            return citation.get().references().get(0).work();
        }
        boolean arabic = Library.script(candidate.quoted().word(0)) == Character.UnicodeScript.ARABIC;
        return candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS && arabic
                ? "quran"
                : candidate.claim().work();
    }

    private boolean isAccepted(Candidate candidate, Located best, String claimed, Optional<Citation> citation) {
        if (candidate.sure()) {
            return true;
        }
        String work = edition(best).work().id();
        boolean cited = citation.isPresent() && isCited(best, citation.get());
        if (cited) {
            return best.share() >= LEAST_SHARE || best.told() >= LEAST_TOLD && best.share() >= 0.34 || isNear(best);
        }
        if (work.equals(claimed)) {
            return best.wording() == Wording.ALTERED
                    ? best.told() >= LEAST_TOLD && best.share() >= LEAST_SHARE
                    : best.quoted().size() > 1;
        }
        return false;
    }

    /** Whether each word answers one of a passage that has no more: a short verse with one letter changed. */
    private static boolean isNear(Located located) {
        int words = located.quoted().size();
        int source = located.window().words().size();
        return located.alignment().cost() <= 80 * words
                || source == words && located.divergences().size() == words;
    }

    /** Whether words that no source has are said to come from an installed one. */
    private boolean isMissing(Candidate candidate, String claimed) {
        if (!candidate.marked() || claimed.isEmpty() || candidate.quoted().size() < 3) {
            return false;
        }
        Character.UnicodeScript script = Library.script(candidate.quoted().word(0));
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            if (edition.work().id().equals(claimed) && edition.original() && library.script(e) == script) {
                return true;
            }
        }
        return false;
    }

    private Edition edition(Located located) {
        return library.editions().get(located.window().edition());
    }

    private Quotation quotation(Located located, List<Locus> others) {
        int from = located.alignment().sourceStart();
        int to = located.alignment().sourceEnd();
        return new Quotation(
                located.span(),
                edition(located),
                locus(located),
                others,
                located.window().source(from, to),
                located.window().passages(from, to),
                located.alignment().matched(),
                located.quoted().size());
    }

    private Finding found(Candidate candidate, Located best, Optional<Citation> citation) {
        List<Locus> others = new ArrayList<>();
        for (Twins.Twin twin : twins.of(best)) {
            others.add(twins.locus(twin));
        }
        List<Locus> loci = new ArrayList<>(others);
        loci.add(0, locus(best));
        ReferenceJudge.Verdict verdict = citation.map(written -> references.judge(written, loci))
                .orElse(ReferenceJudge.Verdict.of(Attribution.ABSENT));
        Quotation quotation = quotation(best, others);
        for (int i = 0; i < others.size() && citation.isPresent(); i++) {
            if (verdict.attribution() == Attribution.CORRECT
                    && references.judge(citation.get(), List.of(others.get(i))).attribution() == Attribution.CORRECT
                    && references
                                    .judge(citation.get(), List.of(quotation.locus()))
                                    .attribution()
                            != Attribution.CORRECT) {
                Locus first = others.set(i, quotation.locus());
                quotation = new Quotation(
                        quotation.span(),
                        quotation.edition(),
                        first,
                        others,
                        quotation.source(),
                        quotation.passage(),
                        quotation.shared(),
                        quotation.words());
                break;
            }
        }
        Grade grade = Grade.of(best, verdict, candidate.marked(), citation);
        return new Finding(
                best.span(),
                best.span().of(candidate.quoted().chars()),
                candidate.marked(),
                best.wording(),
                verdict.attribution(),
                grade.rule(),
                grade.severity(),
                edition(best).work().id(),
                Optional.of(quotation),
                citation,
                Optional.empty(),
                best.divergences(),
                judge.corrections(best),
                verdict.slip(),
                verdict.missing(),
                OptionalInt.empty());
    }

    private Finding notFound(Candidate candidate, List<Located> located, String claimed, Optional<Citation> citation) {
        Optional<Quotation> nearest = Optional.empty();
        if (!located.isEmpty() && located.get(0).told() >= LEAST_TOLD) {
            nearest = Optional.of(quotation(located.get(0), List.of()));
        }
        return new Finding(
                candidate.claim().span(),
                candidate.claim().span().of(candidate.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                citation.isPresent() ? Attribution.UNKNOWN : Attribution.ABSENT,
                Optional.of(Rule.NOT_FOUND),
                Severity.ERROR,
                claimed,
                nearest,
                citation,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty());
    }
}
