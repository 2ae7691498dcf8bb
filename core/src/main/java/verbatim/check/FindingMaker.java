package verbatim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
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
    /** A claimed quotation shares at least this with the passage it is held against. */
    private static final double LEAST_SHARE = 0.5;

    private static final int LEAST_TOLD = 10;
    /** The same when the reference, if there is one, names another passage; some words are then in a row at least. */
    private static final double LEAST_UNCITED = 0.6;

    private static final int LEAST_RUN = 3;
    /** So many words may be too common for any run of them to be found by what it tells. */
    private static final int FEW = 6;
    /** Words with fewer vowel marks are bare. */
    private static final int LEAST_MARKS = 3;
    /** The most words of a quotation that is known by miswritten words too. */
    private static final int SHORT = 8;
    /** Bits more than a seed's that a run of words tells, for its passage to be named as the nearest. */
    private static final int MORE_THAN_CHANCE = 6;
    /** A reference is corrected only when this share of the words is the source's. */
    private static final double SURE_SHARE = 0.8;
    /** Words that share this with a passage of a named work are that saying, in that work's wording. */
    private static final double SAME_SAYING = 0.6;
    /** A version that lacks more of the quoted words in a row lacks a clause. */
    private static final int MOST_LACKING = 4;
    /** Quoted words of a translation are so many at least, and tell so much more than a seed, to refute a reference. */
    private static final int FIRM_MARKED = 6;

    private static final int FIRM_MARKED_BITS = 10;
    /** The same of words that nothing marks. */
    private static final int FIRM = 10;

    private static final int FIRM_BITS = 24;
    /** Fewer words that differ from a translation are no rendering of its passage. */
    private static final int LEAST_RENDERING = 4;
    /** What a cited passage may cost more than the nearest: about one word. */
    private static final int CITED_ADVANTAGE = 110;

    /** Words that differ so much from a verse, about two and a half words, may be put together of two verses. */
    private static final int SPLICED = 250;

    /** What a passage with more of the words may cost more than the nearest: less than a word. */
    private static final int NEARLY = 50;

    private final Library library;
    private final Twins twins;
    private final Books books;
    private final ReferenceJudge references;
    private final Judge judge = new Judge();
    private final FreeRenderings renderings;
    private final CitationWriter writer = new CitationWriter();

    FindingMaker(Library library, Windows windows) {
        this.library = library;
        this.twins = new Twins(library, windows);
        this.books = new Books(library);
        this.references = new ReferenceJudge(library, books);
        this.renderings = new FreeRenderings(library, windows, references);
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
        boolean elsewhere = exact && citation.isPresent() && !references.names(citation.get(), locus(located.get(0)));
        String claimed = claimedWork(candidate, citation);
        if (elsewhere || !exact && (citation.isPresent() || !candidate.sure() && !claimed.isEmpty())) {
            boolean installed = citation.isPresent() ? isInstalled(citation.get()) : isInstalled(claimed);
            located.clear();
            located.addAll(
                    installed
                            ? locator.locateClosely(candidate.quoted(), citation, work -> true)
                            : locator.locate(candidate.quoted()));
        }
        citation.ifPresent(named -> addNamedWorks(candidate, named, locator, located));
        Optional<Span> chain = candidate.marked()
                ? introductions.chain(candidate.claim().outer().start())
                : Optional.empty();
        if (!located.isEmpty()) {
            Located best = preferred(located, citation, claimed);
            boolean certain = candidate.marked()
                    || citation.isPresent()
                    || best.window().isScripture()
                            && introductions.before(candidate.span().start()).isPresent();
            Optional<Quotation> splice = candidate.marked() && isFar(best)
                    ? locator.nearest().splice(candidate.quoted(), passage -> rank(citation, passage))
                    : Optional.empty();
            if (splice.isPresent()) {
                return Optional.of(spliced(candidate, splice.get(), located, citation));
            }
            boolean foreign = best.wording() == Wording.ALTERED
                    && (citation.isPresent() ? !isInstalled(citation.get()) : isAbsentSaying(candidate));
            if (!foreign && isAccepted(candidate, best, claimed, citation)) {
                Translations.Origin origin = translations.of(best, edition(best));
                if (origin == Translations.Origin.OTHER && candidate.quoted().size() < LEAST_RENDERING) {
                    return Optional.empty();
                }
                boolean doubtful = citation.isPresent() && isDoubtful(best, candidate, citation.get());
                Optional<Citation> checked = doubtful ? Optional.empty() : citation;
                Optional<Finding> free = citation.isPresent()
                                && (doubtful || origin == Translations.Origin.OTHER)
                                && (candidate.marked() || !doubtful)
                        ? renderings.find(candidate, located, citation.get())
                        : Optional.empty();
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
        if (isMissing(candidate, claimed) && !isMereBrace(text, candidate, citation)) {
            return Optional.of(notFound(candidate, located, claimed, citation, chain, locator));
        }
        return Optional.empty();
    }

    /**
     * Whether a reference to another passage than the one the words of a translation were found in does not make it a wrong
     * reference: when the words are few, or could render the cited passage as well.
     */
    private boolean isDoubtful(Located best, Candidate candidate, Citation citation) {
        if (!best.window().isTranslation()
                || references.judge(citation, List.of(locus(best))).attribution() != Attribution.WRONG) {
            return false;
        }
        int told = best.told() - library.seedBits(best.window().edition());
        String work = edition(best).work().id();
        if (best.wording() == Wording.ALTERED
                && citation.references().stream()
                        .noneMatch(reference -> reference.work().equals(work))) {
            return true; // hardly the words of a work that nobody has named
        }
        boolean firm = candidate.marked()
                ? candidate.quoted().size() >= FIRM_MARKED && told >= FIRM_MARKED_BITS
                : candidate.quoted().size() >= FIRM && told >= FIRM_BITS;
        return !firm
                || renderings.mayRender(
                        candidate.quoted(), citation, edition(best).language());
    }

    /** Whether a work that a citation names is installed: words of another one are not held against what is. */
    private boolean isInstalled(Citation citation) {
        return citation.references().stream().anyMatch(reference -> library.hasWork(reference.work()));
    }

    /** Whether words are introduced as a saying, and no collection is installed: they may well echo a verse. */
    private boolean isAbsentSaying(Candidate candidate) {
        return candidate.claim().work().equals("hadith") && !isInstalled("hadith");
    }

    /** The same of a claimed work, or of a kind of works. */
    private boolean isInstalled(String claimed) {
        for (Edition edition : library.editions()) {
            if (isOfKind(edition.work(), claimed)) {
                return true;
            }
        }
        return false;
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
        return !candidate.located().isEmpty()
                && references.names(citation, locus(candidate.located().get(0)));
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
            if (references.names(citation, locus(here))) {
                return isOtherLanguage(here, other);
            }
            for (Located there : other.located()) {
                if (Pairs.overlap(locus(here), locus(there)) && isOtherLanguage(here, other)) {
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
                boolean elsewhere =
                        !located.isEmpty() && located.get(0).wording() != Wording.ALTERED && quoted.size() >= LEAST_RUN;
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
        return library.editions().stream()
                .anyMatch(edition ->
                        edition.work().id().equals(work) && edition.work().kind() == Work.Kind.HADITH);
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
     * The nearest alignment, or the one that the citation names when it is about as near: words are never held against
     * another passage than the author's for the sake of a word.
     */
    private Located preferred(List<Located> located, Optional<Citation> citation, String claimed) {
        int nearest = mostTelling(located);
        Located best = located.get(nearest);
        for (int i = 0; i < located.size(); i++) {
            Located other = located.get(i);
            boolean near =
                    other.harm() <= best.harm() + CITED_ADVANTAGE && (i == nearest || other.share() >= LEAST_SHARE);
            boolean worse = best.wording() != Wording.ALTERED && other.wording() == Wording.ALTERED;
            boolean named = citation.isPresent()
                    ? references.names(citation.get(), locus(other))
                    : isOfKind(edition(other).work(), claimed);
            if (near && !worse && named) {
                return other;
            }
        }
        return best;
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

    private static boolean isOfKind(Work work, String claimed) {
        return work.id().equals(claimed) || claimed.equals("hadith") && work.kind() == Work.Kind.HADITH;
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
        boolean telling = best.share() >= LEAST_SHARE && best.shareOfTelling() >= LEAST_SHARE;
        if (citation.isPresent() && references.names(citation.get(), locus(best))) {
            boolean verse = edition(best).work().kind() != Work.Kind.HADITH;
            return telling
                            && (verse
                                    || best.told()
                                            >= library.seedBits(best.window().edition()))
                    || verse && best.told() >= LEAST_TOLD && best.share() >= 0.34
                    || isNear(best);
        }
        if (isOfKind(edition(best).work(), claimed)) {
            int chance = best.window().isScripture() ? 0 : 2 * MORE_THAN_CHANCE;
            return best.wording() == Wording.ALTERED
                    ? best.told() >= library.seedBits(best.window().edition()) + chance
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
    private static boolean isMereBrace(Text text, Candidate candidate, Optional<Citation> citation) {
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
        Predicate<Work> works = work -> isOfKind(work, claimed);
        return locator.wordForWord(candidate.quoted(), works, located -> located.wording() != Wording.ALTERED)
                .or(() -> locator.wordForWord(candidate.quoted(), works, Located::differsByConjunction));
    }

    /** Whether words that no source has are said to come from an installed one. */
    private boolean isMissing(Candidate candidate, String claimed) {
        if (!candidate.marked() || claimed.isEmpty() || candidate.quoted().size() < 3) {
            return false;
        }
        Character.UnicodeScript script = Library.script(candidate.quoted().word(0));
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            if (isOfKind(edition.work(), claimed) && edition.original() && library.script(e) == script) {
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

    private Finding found(
            Text text,
            Candidate candidate,
            Located nearest,
            List<Located> located,
            Optional<Citation> citation,
            Optional<Span> chain,
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
        loci.add(0, locus(best));
        for (Located other : located) {
            if (other.share() >= SAME_SAYING
                    && other.longestGap() <= MOST_LACKING
                    && edition(other).work().kind() == Work.Kind.HADITH) {
                loci.add(locus(other));
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
                free ? List.of() : corrections(text, best, verdict, quotation, citation),
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
                        loci.add(locus(found));
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
            Locus locus = locus(other);
            boolean same = other.window().edition() == best.window().edition()
                    && other.wording() != Wording.ALTERED
                    && best.wording() != Wording.ALTERED;
            if (same && !locus.equals(locus(best)) && !others.contains(locus)) {
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

    /** Whether words are so much other ones than a verse's that they may rather be put together of two. */
    private static boolean isFar(Located best) {
        return best.window().isScripture() && best.wording() == Wording.ALTERED && best.harm() >= SPLICED;
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
                isCertain(candidate, citation) ? Severity.ERROR : Severity.WARNING,
                claimed,
                nearest,
                citation,
                chain.map(span -> new Narrators(span, Attribution.UNKNOWN)),
                List.of(),
                List.of(),
                Optional.empty(),
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
                    && references.judge(citation.get(), List.of(locus(found))).attribution() != Attribution.WRONG) {
                return Optional.of(quotation(found, List.of()));
            }
        }
        IntUnaryOperator rank = passage -> rank(citation, passage);
        Optional<Quotation> named =
                locator.nearest().nearest(quoted, work -> isOfKind(work, claimed), MORE_THAN_CHANCE, rank);
        if (claimed.equals("quran")) {
            return named;
        }
        Optional<Quotation> any = locator.nearest()
                .nearest(
                        quoted,
                        work -> work.kind() == Work.Kind.HADITH || work.kind() == Work.Kind.QURAN,
                        2 * MORE_THAN_CHANCE,
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
            if (citation.isPresent() && found.told() >= LEAST_TOLD && references.names(citation.get(), locus(found))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the author names an installed source: words that God says may be a saying that is not installed. */
    private boolean isCertain(Candidate candidate, Optional<Citation> citation) {
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

    /** What is said of the narrator named: right when any passage with about the same words has him in its chain. */
    private Optional<Narrators> narrators(
            Optional<Span> chain, Candidate candidate, Located best, List<Located> located) {
        if (chain.isEmpty() || edition(best).work().kind() != Work.Kind.HADITH) {
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
            Attribution here = Chains.judge(candidate.quoted().chars(), chain.get(), library, passage);
            said = here == Attribution.CORRECT || said == Attribution.UNKNOWN ? here : said;
        }
        return Optional.of(new Narrators(chain.get(), said));
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
        result.sort(Comparator.comparing(Correction::span));
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
