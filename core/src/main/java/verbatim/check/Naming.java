package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.source.Library;
import verbatim.source.Locus;

/** Says whether a citation names the places that words of a document were located in. Immutable; serves all threads. */
final class Naming {
    /** What makes of a verse's number one that is so near to it that chance does not. */
    private static final Set<Slip> SLIPS =
            Set.of(Slip.DIGIT_MISSING, Slip.DIGIT_ADDED, Slip.DIGITS_SWAPPED, Slip.OFF_BY_ONE, Slip.BASMALA_COUNTED);

    private final Twins twins;
    private final ReferenceJudge references;

    Naming(Twins twins, ReferenceJudge references) {
        this.twins = twins;
        this.references = references;
    }

    /** Whether a citation names the place of a candidate. */
    boolean isNamed(Candidate candidate, Citation citation) {
        return isAnywhere(candidate, locus -> references.names(citation, locus));
    }

    /**
     * Whether a citation names the place of a candidate, or its sura, or passages of which it is some. A sura's name
     * alone does not name a mere echo, nor a work's name any place.
     */
    boolean isTouched(Candidate candidate, Citation citation) {
        return !citation.isWorkAlone()
                && (candidate.sure() || candidate.marked() || !citation.isWholeChapter())
                && isAnywhere(candidate, locus -> references.touches(citation, locus));
    }

    /** Whether numbers that nothing but their place says to be a verse's are those of a verse of the Qur'an but for a slip. */
    boolean isSlip(Candidate candidate, Citation numbers) {
        if (!candidate.sure() || candidate.located().get(0).wording() == Wording.ALTERED) {
            return false;
        }
        Located located = candidate.located().get(0);
        List<Locus> loci = new ArrayList<>(List.of(located.locus()));
        for (Twins.Twin twin : twins.of(located)) {
            loci.add(twins.locus(twin));
        }
        return references.judge(numbers, loci).slip().filter(SLIPS::contains).isPresent();
    }

    private boolean isAnywhere(Candidate candidate, Predicate<Locus> named) {
        for (int i = 0; i < candidate.located().size(); i++) {
            Located located = candidate.located().get(i);
            boolean good = i == 0 || located.wording() != Wording.ALTERED;
            if (good && named.test(located.locus())) {
                return true;
            }
        }
        if (!candidate.located().isEmpty() && candidate.located().get(0).wording() != Wording.ALTERED) {
            for (Twins.Twin twin : twins.of(candidate.located().get(0))) {
                if (named.test(twins.locus(twin))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a citation names verses of which the candidate's are some, or in reach of a range of them. */
    boolean isCovered(Candidate candidate, Citation citation) {
        if (candidate.located().isEmpty()
                || citation.references().stream()
                        .anyMatch(reference -> reference.first().isEmpty())) {
            return false;
        }
        Attribution verdict = references
                .judge(citation, List.of(candidate.located().get(0).locus()))
                .attribution();
        return verdict == Attribution.CORRECT || verdict == Attribution.INEXACT;
    }

    /**
     * Whether a candidate is a few words of a translation that nothing marks, beside a reference to another passage: the
     * author's own words, which have the reference of another quotation beside them.
     */
    boolean isEcho(Candidate candidate, Citation citation) {
        if (candidate.marked() || candidate.sure() || !candidate.claim().work().isEmpty()) {
            return false;
        }
        return !candidate.located().isEmpty()
                && candidate.located().get(0).window().isTranslation()
                && !isCovered(candidate, citation);
    }

    /** Whether a citation names the passage, and no mere sura or book, that a quotation is of. */
    boolean isNamed(Quotation quotation, Citation citation) {
        return citation.references().stream()
                        .noneMatch(reference -> reference.first().isEmpty())
                && (references.touches(citation, quotation.locus())
                        || quotation.twins().stream().anyMatch(twin -> references.touches(citation, twin)));
    }

    /**
     * Whether two candidates are, or may be, one passage in two languages: places of both overlap, or the citation of the
     * second names a place of the first, or the first is not located and in another script.
     */
    boolean areOnePassage(Candidate one, Candidate other, Citation citation) {
        if (one.located().isEmpty() || !one.sure()) {
            return other.sure()
                    && Library.script(one.quoted().word(0))
                            != Library.script(other.quoted().word(0));
        }
        for (Located here : one.located()) {
            if (references.names(citation, here.locus())) {
                return isOtherLanguage(here, other);
            }
            for (Located there : other.located()) {
                if (Pairs.overlap(here.locus(), there.locus()) && isOtherLanguage(here, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOtherLanguage(Located here, Candidate other) {
        for (Located there : other.located()) {
            if (there.window()
                    .edition()
                    .language()
                    .equals(here.window().edition().language())) {
                return false;
            }
        }
        return true;
    }
}
