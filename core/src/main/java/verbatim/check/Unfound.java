package verbatim.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import verbatim.check.Check.Candidate;
import verbatim.check.FindingMaker.Case;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Makes the findings on marked words that no installed source has as a whole: an invented passage, two that were put together,
 * words of a source that is not installed. Immutable; serves all threads.
 */
final class Unfound {
    /** Fewer marked words may be a name or a title, and not what the work named beside them says. */
    private static final int LEAST_NAMED = 4;

    private final Library library;
    private final ReferenceJudge references;
    private final Naming naming;
    private final Acceptance acceptance;
    private final FreeRenderings renderings;

    Unfound(
            Library library,
            ReferenceJudge references,
            Naming naming,
            Acceptance acceptance,
            FreeRenderings renderings) {
        this.library = library;
        this.references = references;
        this.naming = naming;
        this.acceptance = acceptance;
        this.renderings = renderings;
    }

    /** The finding on words that are said to come from an installed work, with the passage that they come nearest to. */
    Finding notFound(Case asked) {
        return notFound(asked, nearest(asked), isPartlyCited(asked), asked.claimed(), asked.narration());
    }

    /**
     * The finding on words that are put together of two verses, or none when they are not: words far from any verse, or such as
     * differ from the nearest, which is not the one cited, when the one cited is one of the two.
     */
    Optional<Finding> spliced(Case asked, Located best) {
        Optional<Citation> citation = asked.citation();
        boolean far = Acceptance.isFar(best);
        boolean elsewhere = best.window().isScripture()
                && best.wording() == Wording.ALTERED
                && citation.isPresent()
                && !references.touches(citation.get(), best.locus());
        if (!asked.candidate().marked() || !far && !elsewhere) {
            return Optional.empty();
        }
        return asked.locator()
                .nearest()
                .splice(asked.quoted(), passage -> rank(citation, passage))
                .filter(parts -> far
                        || naming.isNamed(parts, citation.get())
                        || naming.isNamed(parts.further().get(0), citation.get()))
                .map(parts -> spliced(asked, parts));
    }

    private Finding spliced(Case asked, Quotation parts) {
        boolean cited = isPartlyCited(asked)
                || asked.citation().isPresent()
                        && references.names(asked.citation().get(), parts.locus());
        return notFound(asked, Optional.of(parts), cited, "quran", Optional.empty());
    }

    private Finding notFound(
            Case asked, Optional<Quotation> nearest, boolean cited, String claimed, Optional<Span> narration) {
        Optional<Citation> citation = asked.citation();
        Attribution unknown = citation.isEmpty() ? Attribution.ABSENT : Attribution.UNKNOWN;
        Span words = asked.candidate().claim().span();
        return new Finding(
                words,
                words.of(asked.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                cited ? Attribution.CORRECT : unknown,
                Optional.of(Rule.NOT_FOUND),
                acceptance.isCertain(asked.candidate(), citation) ? Severity.ERROR : Severity.WARNING,
                claimed,
                nearest,
                citation,
                narration.map(span -> new Narrators(span, Attribution.UNKNOWN)),
                List.of(),
                List.of(),
                citation.filter(references::namesNothing).map(written -> Slip.NO_SUCH_VERSE),
                List.of(),
                OptionalInt.empty());
    }

    /**
     * The passage that words found nowhere come nearest to: the one that is cited when it has some of them; else one of the
     * work they are said to come from, or, for a saying, of any collection and of the Qur'an, whose words are often told as a
     * saying.
     */
    private Optional<Quotation> nearest(Case asked) {
        Optional<Citation> citation = asked.citation();
        String claimed = asked.claimed();
        for (Located found : asked.located()) {
            if (citation.isPresent()
                    && isPartOf(found)
                    && references.judge(citation.get(), List.of(found.locus())).attribution() != Attribution.WRONG) {
                return Optional.of(found.quotation(List.of()));
            }
        }
        IntUnaryOperator rank = passage -> rank(citation, passage);
        Optional<Quotation> named = asked.locator()
                .nearest()
                .nearest(asked.quoted(), work -> Acceptance.isOfKind(work, claimed), Acceptance.MORE_THAN_CHANCE, rank);
        if (claimed.equals("quran")) {
            return named;
        }
        Optional<Quotation> any = asked.locator()
                .nearest()
                .nearest(
                        asked.quoted(),
                        work -> work.kind() == Work.Kind.HADITH || work.kind() == Work.Kind.QURAN,
                        2 * Acceptance.MORE_THAN_CHANCE,
                        rank);
        boolean verse = any.isPresent() && any.get().edition().work().kind() == Work.Kind.QURAN;
        return verse || named.isEmpty() ? any : named;
    }

    /** Whether a verse has as many of the words, in order and some in a row, as tell something. */
    private static boolean isPartOf(Located found) {
        return found.window().isScripture()
                && found.longestRun() > 1
                && found.told() >= found.window().seedBits();
    }

    /** 2 for a verse that a citation names, 1 for one in a sura that it names, else 0. */
    private int rank(Optional<Citation> citation, int passage) {
        return citation.map(written -> rank(written, passage)).orElse(0);
    }

    private int rank(Citation citation, int passage) {
        Edition edition = library.editions().get(library.editionOf(passage));
        String number = library.number(passage);
        String work = edition.work().id();
        int rank = 0;
        for (Reference reference : citation.references()) {
            if (edition.work().kind() == Work.Kind.QURAN
                    && reference.work().equals(work)
                    && number.startsWith(reference.chapter() + ":")) {
                boolean verse = !reference.first().isEmpty()
                        && references
                                        .judge(citation, List.of(new Locus(work, number, number)))
                                        .attribution()
                                != Attribution.WRONG;
                rank = Math.max(rank, verse ? 2 : 1);
            }
        }
        return rank;
    }

    /** Whether some of the words stand in the passage that a citation names. */
    private boolean isPartlyCited(Case asked) {
        for (Located found : asked.located()) {
            if (asked.citation().isPresent()
                    && found.told() >= Acceptance.LEAST_TOLD
                    && references.names(asked.citation().get(), found.locus())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The finding on words that nothing can be compared with: their translation or their work is not installed, or they are like
     * nothing in it. None when nothing says where they come from.
     */
    Optional<Finding> uncompared(Case asked) {
        Optional<Citation> nothing = asked.citation().filter(references::namesNothing);
        if (nothing.isPresent()
                && asked.quoted().size() >= LEAST_NAMED
                && FreeRenderings.isNear(asked.candidate(), nothing.get())) {
            return Optional.of(nameless(asked.candidate(), nothing.get()));
        }
        return asked.citation()
                .flatMap(citation ->
                        renderings.untranslated(asked.candidate(), citation).or(() -> notInstalled(asked, citation)))
                .or(() -> unlike(asked));
    }

    /** The finding on marked words whose reference beside them names only works that are not installed: what to install. */
    private Optional<Finding> notInstalled(Case asked, Citation citation) {
        if (asked.quoted().size() < LEAST_NAMED
                || acceptance.isInstalled(citation) && !acceptance.isPart(citation)
                || !citation.alternatives().isEmpty()
                || !FreeRenderings.isBeside(asked.candidate(), citation)) {
            return Optional.empty();
        }
        List<String> works =
                citation.references().stream().map(Reference::work).distinct().toList();
        return Optional.of(uncompared(asked, Rule.NOT_INSTALLED, works.get(0), works));
    }

    /**
     * The finding on marked words in the language of a translation, which are given as words of its work and are like none of
     * that: the author's own translation, or an invention.
     */
    private Optional<Finding> unlike(Case asked) {
        Candidate candidate = asked.candidate();
        String claimed = asked.claimed();
        boolean given = asked.citation().isPresent()
                ? FreeRenderings.isBeside(candidate, asked.citation().get())
                : claimed.equals("quran") && candidate.claim().work().equals(claimed);
        String language = given ? renderings.language(candidate.quoted()) : "";
        return !language.isEmpty() && acceptance.isTranslated(claimed, language)
                ? Optional.of(uncompared(asked, Rule.UNKNOWN_TRANSLATION, claimed, List.of()))
                : Optional.empty();
    }

    /** The finding on words in any language whose reference names a verse that there is not. */
    private static Finding nameless(Candidate candidate, Citation citation) {
        return new Finding(
                candidate.claim().span(),
                candidate.claim().span().of(candidate.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                Attribution.WRONG,
                Optional.of(Rule.WRONG_REFERENCE),
                Severity.ERROR,
                "quran",
                Optional.empty(),
                Optional.of(citation),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(Slip.NO_SUCH_VERSE),
                List.of(),
                OptionalInt.empty());
    }

    private static Finding uncompared(Case asked, Rule rule, String work, List<String> missing) {
        Span words = asked.candidate().claim().span();
        return new Finding(
                words,
                words.of(asked.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                asked.citation().isPresent() ? Attribution.UNKNOWN : Attribution.ABSENT,
                Optional.of(rule),
                Severity.SUGGESTION,
                work,
                Optional.empty(),
                asked.citation(),
                asked.narration().map(span -> new Narrators(span, Attribution.UNKNOWN)),
                List.of(),
                List.of(),
                Optional.empty(),
                missing,
                OptionalInt.empty());
    }

    /** Words stored as the glyph codes of a page font. */
    static Finding unreadable(Span run, Text text) {
        return new Finding(
                run,
                run.of(text.chars()),
                false,
                Wording.NOT_FOUND,
                Attribution.UNKNOWN,
                Optional.of(Rule.UNREADABLE_TEXT),
                Severity.WARNING,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                OptionalInt.empty());
    }
}
