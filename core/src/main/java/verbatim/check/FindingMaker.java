package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
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
    private final Naming naming;
    private final Parallels parallels;
    private final Unfound unfound;

    FindingMaker(Library library, Windows windows) {
        this.library = library;
        this.twins = new Twins(library, windows);
        this.books = new Books(library);
        this.references = new ReferenceJudge(library, books);
        this.renderings = new FreeRenderings(library, windows, references);
        this.acceptance = new Acceptance(library, references, renderings);
        this.naming = new Naming(twins, references);
        this.parallels = new Parallels(library, windows);
        this.unfound = new Unfound(library, references, naming, acceptance, renderings);
    }

    /**
     * A candidate with what is known of it when it is judged.
     *
     * @param claimed the work, or the kind of work, that its words are said to come from, or empty
     * @param located where its words were located, nearest first
     */
    record Case(
            Text text,
            Candidate candidate,
            Optional<Citation> citation,
            String claimed,
            List<Located> located,
            Locator locator,
            Introductions introductions) {

        QuotedWords quoted() {
            return candidate.quoted();
        }

        /** The chain of narrators before marked words. */
        Optional<Span> narration() {
            return candidate.marked()
                    ? introductions.chain(candidate.claim().outer().start())
                    : Optional.empty();
        }

        /** Whether marks, a reference or an introducer say that the words are a quotation. */
        private boolean isPresented(Located best) {
            return candidate.marked()
                    || citation.isPresent()
                    || best.window().isScripture()
                            && introductions
                                    .before(candidate.span().start())
                                    .filter(introducer -> !best.window().isTranslation()
                                            || !introducer.work().equals("hadith"))
                                    .isPresent();
        }
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
        String claimed = acceptance.claimedWork(candidate, citation);
        List<Located> located = located(candidate, citation, claimed, locator);
        Case asked = new Case(text, candidate, citation, claimed, located, locator, introductions);
        if (!located.isEmpty()) {
            Located best = acceptance.preferred(located, citation, claimed);
            Optional<Finding> spliced = unfound.spliced(asked, best);
            if (spliced.isPresent()) {
                return spliced;
            }
            boolean foreign = best.wording() == Wording.ALTERED
                    && (citation.isPresent()
                            ? !acceptance.isInstalled(citation.get())
                            : acceptance.isAbsentSaying(candidate));
            if (claimed.isEmpty() && Acceptance.isOtherSpeech(best)) {
                return Optional.empty();
            }
            if (!foreign && acceptance.isAccepted(candidate, best, claimed, citation)) {
                return accepted(asked, best, translations.of(best, best.window().edition()));
            }
        }
        if (candidate.marked() && citation.isPresent()) {
            Optional<Finding> free = renderings.find(candidate, located, citation.get());
            if (free.isPresent()) {
                return free;
            }
        }
        Optional<Located> few = fewWords(candidate, claimed, citation, locator);
        if (few.isPresent()) {
            List<Located> places = new ArrayList<>(List.of(few.get()));
            citation.ifPresent(named -> addNamedWorks(candidate, named, locator, places));
            Case known = new Case(text, candidate, citation, claimed, places, locator, introductions);
            return Optional.of(found(known, few.get(), citation, Translations.Origin.CERTAIN));
        }
        if (acceptance.isMissing(candidate, claimed, citation) && !Acceptance.isMereBrace(text, candidate, citation)) {
            return Optional.of(unfound.notFound(asked));
        }
        return candidate.marked() ? unfound.uncompared(asked) : Optional.empty();
    }

    /** Where the words stand: looked for once more, and closely, when it is known what they are said to come from. */
    private List<Located> located(Candidate candidate, Optional<Citation> citation, String claimed, Locator locator) {
        List<Located> located = new ArrayList<>(candidate.located());
        boolean exact = !located.isEmpty() && located.get(0).wording() != Wording.ALTERED;
        boolean elsewhere = exact
                && citation.isPresent()
                && !references.names(citation.get(), located.get(0).locus());
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
        if (exact
                && claimed.equals("quran")
                && located.stream().noneMatch(found -> found.window().isScripture())) {
            fewWords(candidate, claimed, Optional.empty(), locator)
                    .ifPresent(located::add); // too common in the Qur'an to be a seed there
        }
        return located;
    }

    /** What is said of words that are a quotation of a passage, or a free rendering of the one that the author names. */
    private Optional<Finding> accepted(Case asked, Located best, Translations.Origin origin) {
        Candidate candidate = asked.candidate();
        Optional<Citation> citation = asked.citation();
        boolean unsaid = !candidate.marked() && citation.isEmpty();
        boolean bible = best.window().edition().work().kind() == Work.Kind.BIBLE; // everyday speech is full of it
        if (origin == Translations.Origin.OTHER && (unsaid || candidate.quoted().size() < LEAST_RENDERING)
                || origin == Translations.Origin.LIKELY && unsaid && bible) {
            return Optional.empty();
        }
        boolean doubtful = citation.isPresent() && acceptance.isDoubtful(best, candidate, citation.get());
        Optional<Finding> free = citation.isPresent()
                        && (doubtful || origin == Translations.Origin.OTHER)
                        && (candidate.marked() || !doubtful)
                ? renderings.find(candidate, asked.located(), citation.get())
                : Optional.empty();
        if (free.isEmpty() && doubtful && candidate.marked() && best.wording() == Wording.ALTERED) {
            free = renderings.untranslated(candidate, citation.get());
        }
        return free.isPresent()
                ? free
                : Optional.of(found(asked, best, doubtful ? Optional.empty() : citation, origin));
    }

    /** Words that nothing marks but the reference behind them. */
    private Optional<Finding> rendering(Candidate candidate, Citation citation, Locator locator) {
        List<Located> located = locator.locateClosely(candidate.quoted(), Optional.of(citation), work -> true);
        return renderings
                .find(candidate, located, citation)
                .filter(finding -> finding.attribution() == Attribution.CORRECT);
    }

    /** What says whether a citation names the place of a candidate. */
    Naming naming() {
        return naming;
    }

    /** What says which words render a passage. */
    FreeRenderings renderings() {
        return renderings;
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
                        .or(() -> elsewhere ? thoroughly(quoted, work, locator) : Optional.empty())
                        .ifPresent(located::add);
            }
        }
    }

    /** A saying that stands in another work word for word: here it may be in other words, and few words may tell little. */
    private static Optional<Located> thoroughly(QuotedWords quoted, String work, Locator locator) {
        Optional<Located> few = quoted.size() > FEW
                ? Optional.empty()
                : locator.wordForWord(quoted, some -> some.id().equals(work), Located::differsByConjunction);
        return few.or(() -> sameSaying(
                locator.locateThoroughly(quoted, work),
                found -> found.told() >= found.window().seedBits() || found.isVersion()));
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
        return located.window().edition().work().id().equals(work);
    }

    /**
     * Few words that tell too little to be found by what they tell: they stand in the work that they are said to come from,
     * word for word but for a conjunction at their beginning.
     */
    private Optional<Located> fewWords(
            Candidate candidate, String claimed, Optional<Citation> citation, Locator locator) {
        int size = candidate.quoted().size();
        int least = claimed.equals("quran") ? 2 : 3;
        if (!candidate.marked() || claimed.isEmpty() || size < least || size > FEW) {
            return Optional.empty();
        }
        Predicate<Work> works = work -> Acceptance.isOfKind(work, claimed)
                || citation.isPresent()
                        && citation.get().references().stream()
                                .anyMatch(reference -> reference.work().equals(work.id()));
        return locator.wordForWord(candidate.quoted(), works, located -> located.wording() != Wording.ALTERED)
                .or(() -> locator.wordForWord(candidate.quoted(), works, Located::differsByConjunction));
    }

    /**
     * The finding on words of a passage.
     *
     * @param citation the reference that is held against it, or none
     */
    private Finding found(Case asked, Located nearest, Optional<Citation> citation, Translations.Origin origin) {
        List<Located> located = asked.located();
        Locator locator = asked.locator();
        boolean versions = nearest.window().isSaying()
                && nearest.window().edition().original()
                && nearest.wording() == Wording.ALTERED;
        Located likeliest = versions
                ? Versions.borneOut(nearest, hadiths(locator.versions(nearest.quoted(), Versions.SAME_SAYING)))
                : nearest;
        Located best = foremost(likeliest, citation, locator);
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
                    && other.window().isSaying()) {
                loci.add(other.locus());
            }
        }
        citation.ifPresent(written -> addNamedBooks(written, best, locator, loci));
        citation.ifPresent(written -> addParallels(written, best, loci));
        ReferenceJudge.Verdict verdict = citation.map(written -> references.judge(written, loci))
                .orElse(ReferenceJudge.Verdict.of(Attribution.ABSENT));
        Quotation quotation = best.quotation(others);
        boolean marked = asked.candidate().marked();
        boolean reading = best.wording() == Wording.ALTERED
                && best.window().isScripture()
                && best.window().edition().original()
                && verdict.attribution() != Attribution.WRONG
                && Readings.isOther(asked.text().chars(), best.span().start());
        Grade grade = reading
                ? new Grade(Optional.of(Rule.NOT_INSTALLED), Severity.SUGGESTION)
                : Grade.of(best, origin, verdict, marked, asked.isPresented(best), citation);
        boolean free = origin == Translations.Origin.OTHER;
        return new Finding(
                best.span(),
                best.span().of(asked.quoted().chars()),
                marked,
                free ? Wording.FREE : best.wording(),
                verdict.attribution(),
                grade.rule(),
                grade.severity(),
                best.window().edition().work().id(),
                Optional.of(quotation),
                citation,
                narrators(asked, best),
                best.divergences(),
                free || reading || isInDoubt(best, located, verdict, citation)
                        ? List.of()
                        : corrections(asked.text(), best, verdict, quotation, citation),
                verdict.slip(),
                verdict.missing(),
                OptionalInt.empty());
    }

    /** Of the places that have the same words the one that the author names, or else a passage that has no other words. */
    private Located foremost(Located located, Optional<Citation> citation, Locator locator) {
        boolean named = citation.isPresent() && references.names(citation.get(), located.locus());
        List<Twins.Twin> others = named || citation.isEmpty() && located.isWhole() ? List.of() : twins.of(located);
        Optional<Located> cited = others.stream()
                .filter(twin -> citation.isPresent() && references.names(citation.get(), twins.locus(twin)))
                .map(twin -> locator.locateIn(located.quoted(), twin.firstPassage(), twin.lastPassage()))
                .filter(there -> there.wording() != Wording.ALTERED || located.wording() == Wording.ALTERED)
                .findFirst();
        return cited.or(() -> others.stream()
                        .filter(twin -> twin.whole() && !located.isWhole())
                        .filter(twin -> isIn(located, twins.locus(twin).work()))
                        .map(twin -> locator.locateIn(located.quoted(), twin.firstPassage(), twin.lastPassage()))
                        .findFirst())
                .orElse(located);
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

    /** Adds the place of a translated saying in each other collection that is named, if it is there in any words. */
    private void addParallels(Citation citation, Located best, List<Locus> loci) {
        for (Reference reference : citation.references()) {
            String work = reference.work();
            if (best.window().isSaying()
                    && best.window().isTranslation()
                    && loci.stream().noneMatch(locus -> locus.work().equals(work))) {
                parallels.find(best, work).ifPresent(loci::add);
            }
        }
    }

    private List<Located> hadiths(List<Located> located) {
        return located.stream().filter(found -> found.window().isSaying()).toList();
    }

    /** Adds the places of the same edition that have the words too, but for what a quotation may leave out. */
    private static void addAsGood(Located best, List<Located> located, List<Locus> others) {
        for (Located other : located) {
            Locus locus = other.locus();
            boolean same = other.window().edition().equals(best.window().edition())
                    && other.wording() != Wording.ALTERED
                    && best.wording() != Wording.ALTERED;
            if (same && !locus.equals(best.locus()) && !others.contains(locus)) {
                others.add(locus);
            }
        }
    }

    /** What is said of the narrator named: right when any passage with about the same words has him in its chain. */
    private Optional<Narrators> narrators(Case asked, Located best) {
        Optional<Span> named = best.window().isSaying() ? asked.narration() : Optional.empty();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> passages = new ArrayList<>(List.of(passage(best)));
        for (Located other : asked.located()) {
            if (other.share() >= SAME_SAYING && other.window().isSaying()) {
                passages.add(passage(other));
            }
        }
        for (Twins.Twin twin : twins.of(best)) {
            passages.add(twin.firstPassage());
        }
        Attribution said = Attribution.UNKNOWN;
        for (int passage : passages) {
            Attribution here = Chains.judge(asked.quoted().chars(), named.get(), library, passage);
            said = here == Attribution.CORRECT || said == Attribution.UNKNOWN ? here : said;
        }
        return Optional.of(new Narrators(named.get(), said));
    }

    private static int passage(Located located) {
        return located.window().passageOf(located.alignment().sourceStart());
    }

    /**
     * Whether words that differ from the nearest passage may be meant for the one that is cited: that has half of them, or they
     * are of a translation, of which another one may have more.
     */
    private boolean isInDoubt(
            Located best, List<Located> located, ReferenceJudge.Verdict verdict, Optional<Citation> citation) {
        return best.wording() == Wording.ALTERED
                && verdict.attribution() == Attribution.WRONG
                && best.window().isScripture()
                && (best.window().isTranslation() && best.share() < SURE_SHARE
                        || located.stream()
                                .anyMatch(other -> other.share() >= DOUBTFUL_SHARE
                                        && references.names(citation.orElseThrow(), other.locus())));
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
}
