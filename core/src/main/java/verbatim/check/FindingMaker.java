package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import verbatim.check.Check.Candidate;
import verbatim.citation.Citation;
import verbatim.citation.CitationWriter;
import verbatim.citation.Reference;
import verbatim.citation.Replacement;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Locus;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/** Decides what is said of a candidate, and whether anything is. One instance serves all threads. */
final class FindingMaker {
    /** So many words may be too common for any run of them to be found by what it tells. */
    private static final int FEW = 6;
    /** A reference is corrected only when this share of the words is the source's. */
    private static final double SURE_SHARE = 0.8;
    /** A cited passage with this share of the words may be meant, though another one is nearer. */
    private static final double DOUBTFUL_SHARE = 0.5;
    /** Words that share this with a passage of a named work are that saying, in that work's wording. */
    private static final double SAME_SAYING = 0.6;
    /** Fewer marked words may be a name or a title, and not what the work named beside them says. */
    private static final int LEAST_NAMED = 4;
    /** A version that lacks more of the quoted words in a row lacks a clause. */
    private static final int MOST_LACKING = 4;
    /** Fewer words that differ from a translation are no rendering of its passage. */
    private static final int LEAST_RENDERING = 4;

    private final Library library;
    private final Twins twins;
    private final Books books;
    private final ReferenceJudge references;
    private final Judge judge = new Judge();
    private final FreeRenderings renderings;
    private final CitationWriter writer = new CitationWriter();
    private final Acceptance acceptance;

    FindingMaker(Library library, Windows windows) {
        this.library = library;
        this.twins = new Twins(library, windows);
        this.books = new Books(library);
        this.references = new ReferenceJudge(library, books);
        this.renderings = new FreeRenderings(library, windows, references);
        this.acceptance = new Acceptance(library, references, renderings);
    }

    /** The finding on a candidate, or none when nothing is to be said of it. */
    Optional<Finding> make(
            Text text,
            Candidate candidate,
            Optional<Citation> citation,
            Locator locator,
            Introductions introductions,
            Translations translations) {
        if (candidate.claim().sign() == Claim.Sign.REFERENCE) {
            return citation.flatMap(written -> rendering(candidate, written, locator));
        }
        List<Located> located = new ArrayList<>(candidate.located());
        boolean exact = !located.isEmpty() && located.get(0).wording() != Wording.ALTERED;
        boolean elsewhere = exact
                && citation.isPresent()
                && !references.names(citation.get(), located.get(0).locus());
        String claimed = acceptance.claimedWork(candidate, citation);
        if (elsewhere || !exact && (citation.isPresent() || !candidate.sure() && !claimed.isEmpty())) {
            boolean installed =
                    citation.isPresent() ? acceptance.isInstalled(citation.get()) : acceptance.isInstalled(claimed);
            located.clear();
            located.addAll(
                    installed
                            ? locator.locateClosely(candidate.quoted(), citation, work -> true)
                            : locator.locate(candidate.quoted()));
        }
        citation.ifPresent(named -> addNamedWorks(candidate, named, locator, located));
        Supplier<Optional<Span>> chain = () -> candidate.marked()
                ? introductions.chain(candidate.claim().outer().start())
                : Optional.empty();
        if (!located.isEmpty()) {
            Located best = acceptance.preferred(located, citation, claimed);
            boolean certain = candidate.marked()
                    || citation.isPresent()
                    || best.window().isScripture()
                            && introductions
                                    .before(candidate.span().start())
                                    .filter(introducer -> !best.window().isTranslation()
                                            || !introducer.work().equals("hadith"))
                                    .isPresent();
            Optional<Quotation> splice = splice(candidate, best, citation, locator);
            if (splice.isPresent()) {
                return Optional.of(spliced(candidate, splice.get(), located, citation));
            }
            boolean foreign = best.wording() == Wording.ALTERED
                    && (citation.isPresent()
                            ? !acceptance.isInstalled(citation.get())
                            : acceptance.isAbsentSaying(candidate));
            if (!foreign && acceptance.isAccepted(candidate, best, claimed, citation)) {
                Translations.Origin origin = translations.of(best, edition(best));
                if (origin == Translations.Origin.OTHER && candidate.quoted().size() < LEAST_RENDERING) {
                    return Optional.empty();
                }
                boolean doubtful = citation.isPresent() && acceptance.isDoubtful(best, candidate, citation.get());
                Optional<Citation> checked = doubtful ? Optional.empty() : citation;
                Optional<Finding> free = citation.isPresent()
                                && (doubtful || origin == Translations.Origin.OTHER)
                                && (candidate.marked() || !doubtful)
                        ? renderings.find(candidate, located, citation.get())
                        : Optional.empty();
                if (free.isEmpty() && doubtful && candidate.marked() && best.wording() == Wording.ALTERED) {
                    free = renderings.untranslated(candidate, citation.get());
                }
                return free.isPresent()
                        ? free
                        : Optional.of(found(text, candidate, best, located, checked, chain, origin, certain, locator));
            }
        }
        if (candidate.marked() && citation.isPresent()) {
            Optional<Finding> free = renderings.find(candidate, located, citation.get());
            if (free.isPresent()) {
                return free;
            }
        }
        Optional<Located> few = fewWords(candidate, claimed, locator);
        if (few.isPresent()) {
            return Optional.of(found(
                    text,
                    candidate,
                    few.get(),
                    List.of(few.get()),
                    citation,
                    chain,
                    Translations.Origin.CERTAIN,
                    true,
                    locator));
        }
        if (acceptance.isMissing(candidate, claimed) && !Acceptance.isMereBrace(text, candidate, citation)) {
            return Optional.of(notFound(candidate, located, claimed, citation, chain.get(), locator));
        }
        if (!candidate.marked()) {
            return Optional.empty();
        }
        return citation.flatMap(written ->
                        renderings.untranslated(candidate, written).or(() -> notInstalled(candidate, written)))
                .or(() -> unlike(candidate, claimed, citation));
    }

    /** The finding on marked words whose reference beside them names only works that are not installed: what to install. */
    private Optional<Finding> notInstalled(Candidate candidate, Citation citation) {
        if (candidate.quoted().size() < LEAST_NAMED
                || acceptance.isInstalled(citation)
                || !citation.alternatives().isEmpty()
                || !FreeRenderings.isBeside(candidate, citation)) {
            return Optional.empty();
        }
        List<String> works =
                citation.references().stream().map(Reference::work).distinct().toList();
        return Optional.of(uncompared(candidate, Rule.NOT_INSTALLED, works.get(0), Optional.of(citation), works));
    }

    /**
     * The finding on marked words in the language of a translation, which are given as words of its work and are like none of
     * that: the author's own translation, or an invention.
     */
    private Optional<Finding> unlike(Candidate candidate, String claimed, Optional<Citation> citation) {
        boolean given = citation.isPresent()
                ? FreeRenderings.isBeside(candidate, citation.get())
                : claimed.equals("quran") && candidate.claim().work().equals(claimed);
        String language = given ? renderings.language(candidate.quoted()) : "";
        return !language.isEmpty() && acceptance.isTranslated(claimed, language)
                ? Optional.of(uncompared(candidate, Rule.UNKNOWN_TRANSLATION, claimed, citation, List.of()))
                : Optional.empty();
    }

    private static Finding uncompared(
            Candidate candidate, Rule rule, String work, Optional<Citation> citation, List<String> missing) {
        return new Finding(
                candidate.claim().span(),
                candidate.claim().span().of(candidate.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                citation.isPresent() ? Attribution.UNKNOWN : Attribution.ABSENT,
                Optional.of(rule),
                Severity.SUGGESTION,
                work,
                Optional.empty(),
                citation,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                missing,
                OptionalInt.empty());
    }

    /** Words that nothing marks but the reference behind them. */
    private Optional<Finding> rendering(Candidate candidate, Citation citation, Locator locator) {
        List<Located> located = locator.locateClosely(candidate.quoted(), Optional.of(citation), work -> true);
        return renderings
                .find(candidate, located, citation)
                .filter(finding -> finding.attribution() == Attribution.CORRECT);
    }

    /** Whether a citation names the place of a candidate. */
    boolean isNamed(Candidate candidate, Citation citation) {
        for (int i = 0; i < candidate.located().size(); i++) {
            Located located = candidate.located().get(i);
            boolean good = i == 0 || located.wording() != Wording.ALTERED;
            if (good && references.names(citation, located.locus())) {
                return true;
            }
        }
        if (!candidate.located().isEmpty() && candidate.located().get(0).wording() != Wording.ALTERED) {
            for (Twins.Twin twin : twins.of(candidate.located().get(0))) {
                if (references.names(citation, twins.locus(twin))) {
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

    /** What says which words render a passage. */
    FreeRenderings renderings() {
        return renderings;
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

    private boolean isOtherLanguage(Located here, Candidate other) {
        for (Located there : other.located()) {
            if (edition(there).language().equals(edition(here).language())) {
                return false;
            }
        }
        return true;
    }

    /** Looks for the words in each installed work that a citation names, when no other search has found them there. */
    private void addNamedWorks(Candidate candidate, Citation citation, Locator locator, List<Located> located) {
        QuotedWords quoted = candidate.quoted();
        for (Reference reference : citation.references()) {
            String work = reference.work();
            boolean wanted = reference.first().isEmpty() && reference.chapter().isEmpty()
                    || candidate.marked() && isHadith(work);
            if (wanted
                    && library.hasWork(work)
                    && located.stream().noneMatch(found -> isIn(found, work) && found.share() >= SAME_SAYING)) {
                boolean elsewhere = !located.isEmpty()
                        && located.get(0).wording() != Wording.ALTERED
                        && quoted.size() >= Acceptance.LEAST_RUN;
                sameSaying(locator.locateClosely(quoted, Optional.empty(), work::equals), found -> true)
                        .or(() -> elsewhere
                                ? sameSaying(
                                        locator.locateThoroughly(quoted, work),
                                        found -> found.told()
                                                >= library.seedBits(
                                                        found.window().edition()))
                                : Optional.empty())
                        .ifPresent(located::add);
            }
        }
    }

    private boolean isHadith(String work) {
        for (Edition edition : library.editions()) {
            if (edition.work().id().equals(work) && edition.work().kind() == Work.Kind.HADITH) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Located> sameSaying(List<Located> located, Predicate<Located> telling) {
        return located.stream()
                .filter(found -> found.share() >= SAME_SAYING && telling.test(found))
                .findFirst();
    }

    private boolean isIn(Located located, String work) {
        return edition(located).work().id().equals(work);
    }

    /**
     * Few words that tell too little to be found by what they tell: they stand in the work that they are said to come from,
     * word for word but for a conjunction at their beginning.
     */
    private Optional<Located> fewWords(Candidate candidate, String claimed, Locator locator) {
        int size = candidate.quoted().size();
        int least = claimed.equals("quran") ? 2 : 3;
        if (!candidate.marked() || claimed.isEmpty() || size < least || size > FEW) {
            return Optional.empty();
        }
        Predicate<Work> works = work -> Acceptance.isOfKind(work, claimed);
        return locator.wordForWord(candidate.quoted(), works, located -> located.wording() != Wording.ALTERED)
                .or(() -> locator.wordForWord(candidate.quoted(), works, Located::differsByConjunction));
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
                located.locus(),
                others,
                located.window().source(from, to),
                located.window().passages(from, to),
                located.alignment().matched(),
                located.quoted().size());
    }

    private Finding found(
            Text text,
            Candidate candidate,
            Located nearest,
            List<Located> located,
            Optional<Citation> citation,
            Supplier<Optional<Span>> chain,
            Translations.Origin origin,
            boolean certain,
            Locator locator) {
        boolean versions = edition(nearest).work().kind() == Work.Kind.HADITH
                && edition(nearest).original()
                && nearest.wording() == Wording.ALTERED;
        Located best = versions
                ? Versions.borneOut(nearest, hadiths(locator.versions(nearest.quoted(), Versions.SAME_SAYING)))
                : nearest;
        List<Locus> others = new ArrayList<>();
        for (Twins.Twin twin : twins.of(best)) {
            others.add(twins.locus(twin));
        }
        addAsGood(best, located, others);
        List<Locus> loci = new ArrayList<>(others);
        loci.add(0, best.locus());
        for (Located other : located) {
            if (other.share() >= SAME_SAYING
                    && other.longestGap() <= MOST_LACKING
                    && edition(other).work().kind() == Work.Kind.HADITH) {
                loci.add(other.locus());
            }
        }
        citation.ifPresent(written -> addNamedBooks(written, best, locator, loci));
        ReferenceJudge.Verdict verdict = citation.map(written -> references.judge(written, loci))
                .orElse(ReferenceJudge.Verdict.of(Attribution.ABSENT));
        Quotation quotation = quotation(best, others);
        for (int i = 0; i < others.size() && citation.isPresent(); i++) {
            if (references.names(citation.get(), others.get(i))
                    && !references.names(citation.get(), quotation.locus())) {
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
        Grade grade = Grade.of(best, origin, verdict, candidate.marked(), certain, citation);
        boolean free = origin == Translations.Origin.OTHER;
        return new Finding(
                best.span(),
                best.span().of(candidate.quoted().chars()),
                candidate.marked(),
                free ? Wording.FREE : best.wording(),
                verdict.attribution(),
                grade.rule(),
                grade.severity(),
                edition(best).work().id(),
                Optional.of(quotation),
                citation,
                narrators(chain, candidate, best, located),
                best.divergences(),
                free || isInDoubt(best, located, verdict, citation)
                        ? List.of()
                        : corrections(text, best, verdict, quotation, citation),
                verdict.slip(),
                verdict.missing(),
                OptionalInt.empty());
    }

    /** Adds the places of the saying in a book that is named by its title, when it was found in other books. */
    private void addNamedBooks(Citation citation, Located best, Locator locator, List<Locus> loci) {
        for (Reference reference : citation.references()) {
            if (books.misses(reference, loci)) {
                for (Located found : locator.locateThoroughly(best.quoted(), books.passages(reference))) {
                    if (found.share() >= SAME_SAYING) {
                        loci.add(found.locus());
                    }
                }
            }
        }
    }

    private List<Located> hadiths(List<Located> located) {
        return located.stream()
                .filter(found -> edition(found).work().kind() == Work.Kind.HADITH)
                .toList();
    }

    /** Adds the places of the same edition that have the words too, but for what a quotation may leave out. */
    private static void addAsGood(Located best, List<Located> located, List<Locus> others) {
        for (Located other : located) {
            Locus locus = other.locus();
            boolean same = other.window().edition() == best.window().edition()
                    && other.wording() != Wording.ALTERED
                    && best.wording() != Wording.ALTERED;
            if (same && !locus.equals(best.locus()) && !others.contains(locus)) {
                others.add(locus);
            }
        }
    }

    private Finding notFound(
            Candidate candidate,
            List<Located> located,
            String claimed,
            Optional<Citation> citation,
            Optional<Span> chain,
            Locator locator) {
        Optional<Quotation> nearest = nearest(candidate.quoted(), claimed, located, citation, locator);
        return notFound(candidate, nearest, isPartlyCited(located, citation), claimed, citation, chain);
    }

    /**
     * The two verses that marked words are put together from: words far from any verse, or such as differ from the nearest,
     * which is not the one cited, when the one cited is one of the two.
     */
    private Optional<Quotation> splice(
            Candidate candidate, Located best, Optional<Citation> citation, Locator locator) {
        boolean far = Acceptance.isFar(best);
        boolean elsewhere = best.window().isScripture()
                && best.wording() == Wording.ALTERED
                && citation.isPresent()
                && !references.touches(citation.get(), best.locus());
        if (!candidate.marked() || !far && !elsewhere) {
            return Optional.empty();
        }
        return locator.nearest()
                .splice(candidate.quoted(), passage -> rank(citation, passage))
                .filter(parts -> far
                        || isNamed(parts, citation.get())
                        || isNamed(parts.further().get(0), citation.get()));
    }

    /** Words of several verses, told as one quotation. */
    private Finding spliced(Candidate candidate, Quotation parts, List<Located> located, Optional<Citation> citation) {
        boolean cited = isPartlyCited(located, citation)
                || citation.isPresent() && references.names(citation.get(), parts.locus());
        return notFound(candidate, Optional.of(parts), cited, "quran", citation, Optional.empty());
    }

    private Finding notFound(
            Candidate candidate,
            Optional<Quotation> nearest,
            boolean cited,
            String claimed,
            Optional<Citation> citation,
            Optional<Span> chain) {
        Attribution unknown = citation.isEmpty() ? Attribution.ABSENT : Attribution.UNKNOWN;
        return new Finding(
                candidate.claim().span(),
                candidate.claim().span().of(candidate.quoted().chars()),
                true,
                Wording.NOT_FOUND,
                cited ? Attribution.CORRECT : unknown,
                Optional.of(Rule.NOT_FOUND),
                acceptance.isCertain(candidate, citation) ? Severity.ERROR : Severity.WARNING,
                claimed,
                nearest,
                citation,
                chain.map(span -> new Narrators(span, Attribution.UNKNOWN)),
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
    private Optional<Quotation> nearest(
            QuotedWords quoted, String claimed, List<Located> located, Optional<Citation> citation, Locator locator) {
        for (Located found : located) {
            if (citation.isPresent()
                    && isPartOf(found)
                    && references.judge(citation.get(), List.of(found.locus())).attribution() != Attribution.WRONG) {
                return Optional.of(quotation(found, List.of()));
            }
        }
        IntUnaryOperator rank = passage -> rank(citation, passage);
        Optional<Quotation> named = locator.nearest()
                .nearest(quoted, work -> Acceptance.isOfKind(work, claimed), Acceptance.MORE_THAN_CHANCE, rank);
        if (claimed.equals("quran")) {
            return named;
        }
        Optional<Quotation> any = locator.nearest()
                .nearest(
                        quoted,
                        work -> work.kind() == Work.Kind.HADITH || work.kind() == Work.Kind.QURAN,
                        2 * Acceptance.MORE_THAN_CHANCE,
                        rank);
        boolean verse = any.isPresent() && any.get().edition().work().kind() == Work.Kind.QURAN;
        return verse || named.isEmpty() ? any : named;
    }

    /** Whether a verse has as many of the words, in order and some in a row, as tell something. */
    private boolean isPartOf(Located found) {
        return found.window().isScripture()
                && found.longestRun() > 1
                && found.told() >= library.seedBits(found.window().edition());
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
    private boolean isPartlyCited(List<Located> located, Optional<Citation> citation) {
        for (Located found : located) {
            if (citation.isPresent()
                    && found.told() >= Acceptance.LEAST_TOLD
                    && references.names(citation.get(), found.locus())) {
                return true;
            }
        }
        return false;
    }

    /** What is said of the narrator named: right when any passage with about the same words has him in its chain. */
    private Optional<Narrators> narrators(
            Supplier<Optional<Span>> chain, Candidate candidate, Located best, List<Located> located) {
        boolean hadith = edition(best).work().kind() == Work.Kind.HADITH;
        Optional<Span> named = hadith ? chain.get() : Optional.empty();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Located> versions = new ArrayList<>(List.of(best));
        for (Located other : located) {
            if (other.share() >= SAME_SAYING && edition(other).work().kind() == Work.Kind.HADITH) {
                versions.add(other);
            }
        }
        Attribution said = Attribution.UNKNOWN;
        for (Located version : versions) {
            int passage = version.window().passageOf(version.alignment().sourceStart());
            Attribution here = Chains.judge(candidate.quoted().chars(), named.get(), library, passage);
            said = here == Attribution.CORRECT || said == Attribution.UNKNOWN ? here : said;
        }
        return Optional.of(new Narrators(named.get(), said));
    }

    /** Whether words that differ from the nearest passage may be meant for the one that is cited, which has half of them. */
    private boolean isInDoubt(
            Located best, List<Located> located, ReferenceJudge.Verdict verdict, Optional<Citation> citation) {
        return best.wording() == Wording.ALTERED
                && verdict.attribution() == Attribution.WRONG
                && best.window().isScripture()
                && located.stream()
                        .anyMatch(other -> other.share() >= DOUBTFUL_SHARE
                                && references.names(citation.orElseThrow(), other.locus()));
    }

    /** The wrong words set right, and then the wrong reference, when the words leave no doubt where they stand. */
    private List<Correction> corrections(
            Text text, Located best, ReferenceJudge.Verdict verdict, Quotation quotation, Optional<Citation> citation) {
        List<Correction> result = new ArrayList<>(judge.corrections(best));
        boolean sure = verdict.attribution() == Attribution.WRONG
                && verdict.slip().filter(Slip.OTHER_BOOK::equals).isEmpty()
                && best.share() >= SURE_SHARE
                && quotation.twins().isEmpty();
        if (citation.isPresent() && sure) {
            String first = quotation.locus().first();
            String last = quotation.locus().last();
            int colon = first.lastIndexOf(':');
            String chapter = colon < 0 ? "" : first.substring(0, colon);
            boolean oneChapter = colon < 0 || last.startsWith(chapter + ":");
            if (oneChapter) {
                Reference right = new Reference(
                        quotation.locus().work(),
                        chapter,
                        first.substring(colon + 1),
                        last.substring(last.lastIndexOf(':') + 1),
                        "");
                for (Replacement change : writer.rewrite(citation.get(), text, right)) {
                    result.add(new Correction(change.span(), change.words()));
                }
            }
        }
        result.sort((a, b) -> a.span().compareTo(b.span()));
        return result;
    }

    /** Words stored as the glyph codes of a page font. */
    Finding unreadable(Span run, Text text) {
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
