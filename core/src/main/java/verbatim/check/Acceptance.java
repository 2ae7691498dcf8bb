package verbatim.check;

import java.util.List;
import java.util.Optional;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Work;
import verbatim.text.Text;

/**
 * Says what source words are claimed to come from, which of the passages that they were located in is meant, and whether they
 * are taken for a quotation of it. Immutable; serves all threads.
 */
final class Acceptance {
    /** A claimed quotation shares at least this with the passage it is held against. */
    private static final double LEAST_SHARE = 0.5;

    static final int LEAST_TOLD = 10;
    /** The same when the reference, if there is one, names another passage; some words are then in a row at least. */
    private static final double LEAST_UNCITED = 0.6;

    static final int LEAST_RUN = 3;
    /** Words that nobody calls a saying share this much with one, to be taken for it. */
    private static final double LEAST_UNSAID = 0.7;
    /** Words with fewer vowel marks are bare. */
    private static final int LEAST_MARKS = 3;
    /** The most words of a quotation that is known by miswritten words too. */
    private static final int SHORT = 8;
    /** Bits more than a seed's that a run of words tells, for its passage to be named as the nearest. */
    static final int MORE_THAN_CHANCE = 6;
    /** Quoted words of a translation are so many at least, and tell so much more than a seed, to refute a reference. */
    private static final int FIRM_MARKED = 6;

    private static final int FIRM_MARKED_BITS = 10;
    /** The same of words that nothing marks. */
    private static final int FIRM = 10;

    private static final int FIRM_BITS = 24;
    /** What a cited passage may cost more than the nearest: about one word. */
    private static final int CITED_ADVANTAGE = 110;
    /** Words that differ so much from a verse, about two and a half words, may be put together of two verses. */
    private static final int SPLICED = 250;
    /** What a passage with more of the words may cost more than the nearest: less than a word. */
    private static final int NEARLY = 50;

    private final Library library;
    private final ReferenceJudge references;
    private final FreeRenderings renderings;

    Acceptance(Library library, ReferenceJudge references, FreeRenderings renderings) {
        this.library = library;
        this.references = references;
        this.renderings = renderings;
    }

    /**
     * Whether a reference to another passage than the one the words of a translation were found in does not make it a wrong
     * reference: when the words are few, or could render the cited passage as well.
     */
    boolean isDoubtful(Located best, Candidate candidate, Citation citation) {
        if (!best.window().isTranslation()
                || references.judge(citation, List.of(best.locus())).attribution() != Attribution.WRONG) {
            return false;
        }
        if (candidate.marked() && best.wording() != Wording.ALTERED && references.namesNothing(citation)) {
            return false; // nothing that could be rendered in these words
        }
        int told = best.told() - best.window().seedBits();
        String work = best.window().edition().work().id();
        if (best.wording() == Wording.ALTERED
                && citation.references().stream()
                        .noneMatch(reference -> reference.work().equals(work))) {
            return true; // hardly the words of a work that nobody has named
        }
        boolean firm = candidate.marked()
                ? candidate.quoted().size() >= FIRM_MARKED && told >= FIRM_MARKED_BITS
                : candidate.quoted().size() >= FIRM && told >= FIRM_BITS;
        boolean exactly =
                best.wording() != Wording.ALTERED && candidate.quoted().size() >= FIRM && told >= FIRM_BITS;
        return !firm
                || !exactly
                        && renderings.mayRender(
                                candidate.quoted(),
                                citation,
                                best.window().edition().language());
    }

    /** Whether a work that a citation names is installed: words of another one are not held against what is. */
    boolean isInstalled(Citation citation) {
        return citation.references().stream().anyMatch(reference -> library.hasWork(reference.work()));
    }

    /** Whether only parts of the works that a citation names are installed. */
    boolean isPart(Citation citation) {
        return isInstalled(citation)
                && citation.references().stream()
                        .noneMatch(
                                reference -> library.hasWork(reference.work()) && references.isWhole(reference.work()));
    }

    /** Whether a translation of a work, or of one of a kind, into a language is installed. */
    boolean isTranslated(String claimed, String language) {
        return library.editions().stream()
                .anyMatch(edition -> !edition.original()
                        && edition.language().equals(language)
                        && isOfKind(edition.work(), claimed));
    }

    /** Whether words are introduced as a saying, and no collection is installed: they may well echo a verse. */
    boolean isAbsentSaying(Candidate candidate) {
        return candidate.claim().work().equals("hadith") && !isInstalled("hadith");
    }

    /** The same of a claimed work, or of a kind of works. */
    boolean isInstalled(String claimed) {
        for (Edition edition : library.editions()) {
            if (isOfKind(edition.work(), claimed)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The nearest alignment, or the one that the citation names when it is about as near: words are never held against
     * another passage than the author's for the sake of a word.
     */
    Located preferred(List<Located> located, Optional<Citation> citation, String claimed) {
        int nearest = mostTelling(located);
        Located best = located.get(nearest);
        for (int i = 0; i < located.size(); i++) {
            Located other = located.get(i);
            boolean near =
                    other.harm() <= best.harm() + CITED_ADVANTAGE && (i == nearest || other.share() >= LEAST_SHARE);
            boolean worse = best.wording() != Wording.ALTERED
                    && other.wording() == Wording.ALTERED
                    && !other.differsByConjunction()
                    && !isOwn(other, best);
            boolean named = citation.isPresent()
                    ? references.names(citation.get(), other.locus())
                    : isOfKind(other.window().edition().work(), claimed);
            if (near && !worse && named) {
                return other;
            }
        }
        return best;
    }

    /** Whether words are scripture's own, with a word or a vowel changed, and another source merely quotes them too. */
    private static boolean isOwn(Located scripture, Located other) {
        return scripture.window().isScripture()
                && scripture.window().edition().original()
                && !other.window().isScripture();
    }

    /** The index of the nearest alignment, or of one nearly as near that has more of the words and words that tell more. */
    private static int mostTelling(List<Located> located) {
        int best = 0;
        for (int i = 1; i < located.size(); i++) {
            Located other = located.get(i);
            if (located.get(best).wording() == Wording.ALTERED
                    && other.harm() <= located.get(0).harm() + NEARLY
                    && other.told() > located.get(best).told()
                    && other.share() > located.get(best).share()) {
                best = i;
            }
        }
        return best;
    }

    static boolean isOfKind(Work work, String claimed) {
        return work.id().equals(claimed) || claimed.equals("hadith") && work.kind() == Work.Kind.HADITH;
    }

    /** What kind of text the words are said to come from: a work's id, or empty. */
    String claimedWork(Candidate candidate, Optional<Citation> citation) {
        if (citation.isPresent()) {
            return citation.get().references().get(0).work();
        }
        boolean arabic = Library.script(candidate.quoted().word(0)) == Character.UnicodeScript.ARABIC;
        return candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS && arabic
                ? "quran"
                : candidate.claim().work();
    }

    boolean isAccepted(Candidate candidate, Located best, String claimed, Optional<Citation> citation) {
        if (candidate.sure()) {
            return true;
        }
        boolean telling = best.share() >= LEAST_SHARE && best.shareOfTelling() >= LEAST_SHARE;
        if (citation.isPresent() && references.names(citation.get(), best.locus())) {
            boolean verse = !best.window().isSaying();
            return telling && (verse || best.told() >= best.window().seedBits())
                    || verse && best.told() >= LEAST_TOLD && best.share() >= 0.34
                    || isNear(best);
        }
        if (isOfKind(best.window().edition().work(), claimed)) {
            int chance = best.window().isScripture() ? 0 : 2 * MORE_THAN_CHANCE;
            return best.wording() == Wording.ALTERED
                    ? best.told() >= best.window().seedBits() + chance
                            && telling
                            && (best.quoted().size() < LEAST_RUN + 2
                                    || best.share() >= LEAST_UNCITED && best.longestRun() >= LEAST_RUN)
                    : best.quoted().size() > 1 || candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS;
        }
        return false;
    }

    /** Whether half of the words at least are the source's or miswritten ones: a short verse with one letter changed. */
    private static boolean isNear(Located located) {
        int matched = located.alignment().matched();
        int near = matched;
        for (Divergence divergence : located.divergences()) {
            boolean miswritten = divergence.kind() == Divergence.Kind.LETTER
                    || located.window().isTransliteration() && divergence.kind() == Divergence.Kind.SPELLING;
            near += miswritten ? 1 : 0;
        }
        int size = located.quoted().size();
        boolean known = size < LEAST_RUN || 3 * matched >= size && located.shareOfTelling() > 0;
        return size <= SHORT && known && near > 0 && 2 * near >= size;
    }

    /** Whether braces alone set bare words apart: many set verses in them, and others whatever they like. */
    static boolean isMereBrace(Text text, Candidate candidate, Optional<Citation> citation) {
        Claim claim = candidate.claim();
        if (text.chars().charAt(claim.outer().start()) != '{' || !claim.work().isEmpty() || citation.isPresent()) {
            return false;
        }
        int marks = 0;
        for (int i = claim.span().start(); i < claim.span().end(); i++) {
            marks += Character.getType(text.chars().charAt(i)) == Character.NON_SPACING_MARK ? 1 : 0;
        }
        return marks < LEAST_MARKS;
    }

    /** Whether words that no source has are said to come from one that is installed as a whole. */
    boolean isMissing(Candidate candidate, String claimed, Optional<Citation> citation) {
        if (!candidate.marked()
                || claimed.isEmpty()
                || candidate.quoted().size() < 3
                || citation.isPresent() && isPart(citation.get())) {
            return false;
        }
        Character.UnicodeScript script = Library.script(candidate.quoted().word(0));
        String language = renderings.language(candidate.quoted());
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            if (isOfKind(edition.work(), claimed)
                    && edition.original()
                    && library.script(e) == script
                    && (language.isEmpty() || edition.language().equals(language))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words that nobody calls a saying merely hold one, or some of it: a poet's line that a hadith quotes. */
    static boolean isOtherSpeech(Located best) {
        return best.window().isSaying() && best.wording() == Wording.ALTERED && best.share() < LEAST_UNSAID;
    }

    /** Whether words are so much other ones than a verse's that they may rather be put together of two. */
    static boolean isFar(Located best) {
        return best.window().isScripture() && best.wording() == Wording.ALTERED && best.harm() >= SPLICED;
    }

    /** Whether the author names an installed source: words that God says may be a saying that is not installed. */
    boolean isCertain(Candidate candidate, Optional<Citation> citation) {
        if (citation.isEmpty()) {
            return candidate.claim().sign() == Claim.Sign.ORNATE_BRACKETS;
        }
        for (Reference reference : citation.get().references()) {
            if (!library.hasWork(reference.work())) {
                return false;
            }
        }
        return candidate.claim().sign() != Claim.Sign.BRACKETS;
    }
}
