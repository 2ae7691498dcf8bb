package verbatim.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.match.Aligner;
import verbatim.match.Alignment;
import verbatim.match.Chain;
import verbatim.match.Edit;
import verbatim.match.PackedRow;
import verbatim.match.SourceWords;
import verbatim.match.WordPairs;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.source.Work;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Tokens;

/**
 * Finds the passages that given words of one document come from, and aligns them. Used by one thread at a time, for one
 * document.
 */
final class Locator {
    /** The most words of a quotation. */
    static final int MOST_WORDS = 1500;
    /** The most places that are aligned for one quotation, apart from those that a citation names. */
    private static final int MOST_PLACES = 6;
    /** So many words that are the first of the quoted ones say more of the passage that is meant, by so many bits. */
    private static final int LEAST_FIRST = 3;

    private static final int FIRST = 3;
    /** More than any run of words tells. */
    private static final int CITED = 1 << 28;
    /** Words that end more verses than these say nothing of the verse that is meant. */
    private static final int MOST_ALIKE = 2;
    /** So many of the words that a place must have must stand there in order, for some may be in another. */
    private static final double IN_ORDER = 0.8;
    /** The most versions of a hadith that are compared. */
    private static final int MOST_VERSIONS = 24;
    /** The same of places that have all words one by one. */
    private static final int MOST_REPEATS = 40;
    /** The same when less than {@link #LEAST_SHARE} of the words are there: only the likeliest place is looked at. */
    private static final int MOST_UNLIKELY = 1;
    /** What a word that is not in a place costs there at least. */
    private static final int LEAST_DIFFERENCE = 50;
    /** A place that must cost this much more than the nearest is not aligned: a word and a little. */
    private static final int FARTHER = 120;
    /** The most words of a source that an author leaves out with a sign. */
    private static final int LONGEST_GAP = 200;
    /** Words of the source before and after the expected ones that are looked at too. */
    private static final int SLACK = 5;
    /** Words that an alignment may stray from the expected place more than that. */
    private static final int BAND = 4;
    /** A place must have this share of the quoted words at least, to be aligned. */
    private static final double LEAST_SHARE = 0.5;
    /** The same when the author names the work or the passage. */
    private static final double LEAST_CITED = 0.3;
    /** The most passages of a cited range that are looked at. */
    private static final int MOST_CITED = 40;
    /** A word that tells as many bits is looked up on its own when no run of words is found. */
    private static final int RARE = 6;
    /** The most places with rare words that are aligned. */
    private static final int MOST_RARE = 6;
    /** So many rows of the words' keys are compared with the words themselves. */
    private static final int MOST_ROWS = 200;
    /** How many words are looked at together when all of a work are; a power of two. */
    private static final int SIEVE = 1 << 12;
    /** The binary logarithm of how many words of the source are one place for rare words. */
    private static final int BUCKET = 3;

    /** The nearest first; of equally near ones scripture, whose words others quote, then the source installed first. */
    private static final Comparator<Located> NEAREST = Comparator.comparingInt(Located::harm)
            .thenComparing(found -> !found.window().isScripture())
            .thenComparingInt(found -> found.alignment().cost())
            .thenComparingInt(found -> found.window().firstPassage());

    /** Of the rare words of a quotation the rarest are looked up, until they stand in so many places. */
    private static final int MOST_VOTES = 1000;
    /** So many are in any case. */
    private static final int LEAST_RARE_WORDS = 3;
    /** The bits for a word's place in a quotation. */
    private static final int OFFSET = 16;

    private final Library library;
    private final Windows windows;
    private final Tokens tokens;
    private final List<Chain> chains;
    /** How far in the document each chain or one before it goes. */
    private final int[] reach;

    private final Aligner aligner = new Aligner();
    private final Judge judge = new Judge();

    /** What was aligned last, and with what, since the same words are looked for again when a citation is known. */
    private final Map<Long, Located> aligned = new HashMap<>();

    private @Nullable QuotedWords alignedWords;

    Locator(Library library, Windows windows, Tokens tokens, List<Chain> chains) {
        this.library = library;
        this.windows = windows;
        this.tokens = tokens;
        this.chains = chains;
        this.reach = new int[chains.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], chains.get(i).documentEnd());
        }
    }

    /**
     * A likely place: passages and the positions between which the words are expected, or -1 for anywhere in them.
     *
     * @param weight what speaks for it: bits, or words in common
     * @param unbroken whether all words stand there one by one
     */
    private record Place(int firstPassage, int lastPassage, int from, int to, int weight, boolean unbroken) {
        /** Another for each place: what a record has for a map takes a starting program tens of milliseconds. */
        long key() {
            long passages = (long) firstPassage << Integer.SIZE | lastPassage;
            return from < 0 ? -1 - passages : ((long) from << Integer.SIZE - 1 | to) << 1 | (unbroken ? 1 : 0);
        }
    }

    /** The alignments of the quoted words to the passages that share runs of words with them, the nearest first. */
    List<Located> locate(QuotedWords quoted) {
        return locate(quoted, MOST_PLACES);
    }

    /** The alignments to all passages, {@link #MOST_VERSIONS} at most, that have a share of the words. */
    List<Located> versions(QuotedWords quoted, double share) {
        Span words = tokensOf(quoted);
        List<Place> places = withCommonWords(byChains(words, reach(quoted)), words, share);
        places.sort(Comparator.comparingInt(Place::weight).reversed());
        List<Located> result = new ArrayList<>();
        for (Place place : places.subList(0, Math.min(MOST_VERSIONS, places.size()))) {
            result.add(aligned(quoted, place));
        }
        return result;
    }

    /** The same of the {@code most} likeliest passages. */
    List<Located> locate(QuotedWords quoted, int most) {
        if (quoted.size() == 0 || quoted.size() > MOST_WORDS) {
            return List.of();
        }
        Span words = tokensOf(quoted);
        return align(quoted, withCommonWords(byChains(words, reach(quoted)), words, LEAST_SHARE), most);
    }

    /**
     * The same in the works that {@code works} takes, with the passages that the citation names and, when nothing else is
     * known, those that share rare words.
     */
    List<Located> locateClosely(QuotedWords quoted, Optional<Citation> citation, Predicate<String> works) {
        if (quoted.size() == 0 || quoted.size() > MOST_WORDS) {
            return List.of();
        }
        Span words = tokensOf(quoted);
        double least = citation.isPresent() ? LEAST_CITED : LEAST_SHARE;
        List<Place> places = withCommonWords(in(works, byChains(words, reach(quoted))), words, least);
        if (places.isEmpty()) {
            places = withCommonWords(byRareWords(words, works), words, least);
        }
        List<Located> result = new ArrayList<>(align(quoted, places, MOST_PLACES));
        if (citation.isPresent()) {
            for (Place place : cited(citation.get(), Library.script(quoted.word(0)))) {
                result.add(aligned(quoted, place));
            }
        }
        result.sort(NEAREST);
        return result;
    }

    /**
     * The alignment to the first place of some works that has the words one by one, whatever they tell, or else all but the
     * first, which may lack a conjunction or have one more: to be asked before it is said that few words are nowhere.
     */
    Optional<Located> wordForWord(QuotedWords quoted, Predicate<Work> works, Predicate<Located> taken) {
        int[] sought = new int[quoted.size()];
        int count = 0;
        for (int i = 0; i < sought.length; i++) {
            if (quoted.key(i) != 0) {
                sought[count++] = library.words().wordOf(quoted.key(i));
            }
        }
        Optional<Located> found = Optional.empty();
        for (int first = 0; first <= 1 && count - first >= 2 && found.isEmpty(); first++) {
            int[] words = Arrays.copyOfRange(sought, first, count);
            for (int e = 0; e < library.editions().size() && found.isEmpty(); e++) {
                Edition edition = library.editions().get(e);
                if (works.test(edition.work())
                        && edition.original()
                        && library.script(e) == Library.script(quoted.word(0))) {
                    found = wordForWord(quoted, words, first, positions(library.passagesOf(e)), taken);
                }
            }
        }
        return found;
    }

    private Optional<Located> wordForWord(
            QuotedWords quoted, int[] words, int missing, Span positions, Predicate<Located> taken) {
        int at = positions.start() - 1;
        for (int tried = 0; tried < MOST_ROWS; tried++) {
            at = row(words, new Span(at + 1, positions.end()));
            if (at < 0) {
                break;
            }
            Place place = place(at, at - missing, at + words.length, 0, false);
            Located located = aligned(quoted, place);
            if (taken.test(located)) {
                return Optional.of(located);
            }
        }
        return Optional.empty();
    }

    /** The first of some positions at which words stand in a row, or -1. */
    private int row(int[] sought, Span positions) {
        SourceWords row = library.words();
        char[] part = new char[SIEVE];
        for (int begin = positions.start(); begin < positions.end(); begin += part.length) {
            row.copyLow(begin, part);
            for (int i = 0; i < part.length && begin + i + sought.length <= positions.end(); i++) {
                if (part[i] == (char) sought[0] && isRow(sought, begin + i)) {
                    return begin + i;
                }
            }
        }
        return -1;
    }

    private boolean isRow(int[] sought, int at) {
        SourceWords row = library.words();
        for (int i = 0; i < sought.length; i++) {
            if (row.word(at + i) != sought[i]) {
                return false;
            }
        }
        return row.stretchEnd(at) >= at + sought.length;
    }

    /** The positions of the words of some passages. */
    private Span positions(Span passages) {
        int end = passages.end() < library.passages()
                ? library.firstPosition(passages.end())
                : library.words().size();
        return new Span(library.firstPosition(passages.start()), end);
    }

    /** The alignment to the whole passages that other words were located in. */
    Located locateIn(QuotedWords quoted, Located other) {
        SourceWindow window = other.window();
        int first = window.passageOf(other.alignment().sourceStart());
        int last = window.passageOf(
                Math.max(other.alignment().sourceStart(), other.alignment().sourceEnd() - 1));
        return aligned(quoted, new Place(first, last, -1, -1, 0, false));
    }

    /**
     * The same in one work, whose words are all looked at: to be asked before it is said that a work lacks words that stand
     * in another one.
     */
    List<Located> locateThoroughly(QuotedWords quoted, String work) {
        List<Span> passages = new ArrayList<>();
        for (int e = 0; e < library.editions().size(); e++) {
            if (library.editions().get(e).work().id().equals(work)) {
                passages.add(library.passagesOf(e));
            }
        }
        return locateThoroughly(quoted, passages);
    }

    /** The same in some passages. */
    List<Located> locateThoroughly(QuotedWords quoted, List<Span> passages) {
        Span words = tokensOf(quoted);
        List<Place> places = new ArrayList<>();
        for (Span some : passages) {
            int edition = library.editionOf(some.start());
            if (library.editions().get(edition).original()
                    && library.script(edition) == Library.script(quoted.word(0))) {
                places.addAll(byAllWords(words, positions(some)));
            }
        }
        return align(quoted, withCommonWords(places, words, LEAST_SHARE), MOST_VERSIONS);
    }

    /** The places among some positions at which the words that stand there tell most. */
    private List<Place> byAllWords(Span words, Span positions) {
        SourceWords row = library.words();
        int[] sought = new int[words.length()];
        BitSet sieve = new BitSet(
                SIEVE); // a bit for the low bits of each word's number: most words of the source fall through
        for (int i = 0; i < sought.length; i++) {
            sought[i] = row.wordOf(tokens.key(words.start() + i));
            sieve.set(sought[i] & SIEVE - 1);
        }
        int from = positions.start();
        int to = positions.end();
        Votes votes = new Votes((to - from >> BUCKET) + 2);
        char[] part = new char[SIEVE];
        for (int begin = from; begin < to; begin += part.length) {
            row.copyLow(begin, part);
            for (int i = 0; i < part.length && begin + i < to; i++) {
                if (sieve.get(part[i] & SIEVE - 1) && contains(sought, row.word(begin + i))) {
                    votes.add(begin + i >> BUCKET, row.info(begin + i));
                }
            }
        }
        List<Place> places = new ArrayList<>();
        for (int bucket : votes.best(MOST_RARE, 2 * RARE, found -> true)) {
            int begin = Math.max(from, bucket - 1 << BUCKET);
            int end = Math.min(to, begin + 16 + words.length());
            for (int anchor = begin; anchor < end; anchor = row.stretchEnd(anchor)) {
                places.add(place(anchor, begin, end, 0, false));
            }
        }
        return places;
    }

    private static boolean contains(int[] words, int word) {
        for (int one : words) {
            if (one == word) {
                return true;
            }
        }
        return false;
    }

    /**
     * The passage of the works that {@code works} takes with the longest run of the quoted words, told by its bits; of
     * equally long ones the one in the chapter that the author names, then scripture, whose words others quote. A passage
     * that the author names goes before longer runs elsewhere. None when it does not tell {@code bits} more than a seed, and
     * none for words that many verses have.
     *
     * @param named 2 for a passage that the author names, 1 for one in the chapter that he names, else 0
     */
    Optional<Quotation> nearest(QuotedWords quoted, Predicate<Work> works, int bits, IntUnaryOperator named) {
        Span words = tokensOf(quoted);
        int[] formal = formalBits(quoted, words);
        Chain best = null;
        int most = 0;
        int alike = 0;
        for (int i = firstChain(words); i < chains.size() && chains.get(i).documentStart() < words.end(); i++) {
            Chain chain = chains.get(i);
            if (chain.documentStart() < words.start() || chain.documentEnd() > words.end()) {
                continue;
            }
            int passage = library.passageAt(chain.sourceStart());
            int edition = library.editionOf(passage);
            int told = chain.bits()
                    - formal[chain.documentEnd() - words.start()]
                    + formal[chain.documentStart() - words.start()];
            boolean first = chain.documentStart() == words.start() && chain.words() >= LEAST_FIRST;
            if (told < library.seedBits(edition) + bits - (first ? FIRST : 0)
                    || !works.test(library.editions().get(edition).work())) {
                continue;
            }
            int rank = named.applyAsInt(passage);
            int nearness = (rank > 1 ? CITED : 0) + 4 * told + 2 * Math.min(1, rank) + (isScripture(chain) ? 1 : 0);
            if (nearness > most) {
                best = chain;
                most = nearness;
                alike = 0;
            }
            alike += nearness == most ? 1 : 0;
        }
        boolean formula = best != null && alike > MOST_ALIKE && isScripture(best);
        if (best == null || formula) {
            return Optional.empty();
        }
        return Optional.of(part(best, quoted, new Span(0, quoted.size()), best.words()));
    }

    /** Quoted words, some of which a chain has in a passage. */
    private Quotation part(Chain chain, QuotedWords quoted, Span words, int shared) {
        SourceWindow window =
                windows.get(library.passageAt(chain.sourceStart()), library.passageAt(chain.sourceEnd() - 1));
        int from = window.wordAt(chain.sourceStart());
        int to = window.wordAt(chain.sourceEnd() - 1) + 1;
        return new Quotation(
                quoted.span(words.start(), words.end() - 1),
                library.editions().get(window.edition()),
                window.locus(from, to),
                List.of(),
                window.source(from, to),
                window.passages(from, to),
                shared,
                words.length());
    }

    /**
     * The two passages of the Qur'an of which the quoted words are put together: one has all words up to somewhere, the other
     * all words from there on, each more than chance would give it. Of several the first part is the longest, then that which
     * {@code named} ranks higher.
     */
    Optional<Quotation> splice(QuotedWords quoted, IntUnaryOperator named) {
        Span words = tokensOf(quoted);
        Chain first = null;
        Chain last = null;
        for (int i = firstChain(words); i < chains.size() && chains.get(i).documentStart() < words.end(); i++) {
            Chain chain = chains.get(i);
            if (isScripture(chain)) {
                Chain begin = unbroken(chain, 0, 1);
                Chain end = unbroken(chain, chain.seeds().size() - 1, -1);
                if (begin.documentStart() <= words.start() && begin.documentEnd() < words.end()) {
                    first = longer(first, begin, named);
                }
                if (end.documentEnd() >= words.end() && end.documentStart() > words.start()) {
                    last = longer(last, end, named);
                }
            }
        }
        if (first == null
                || last == null
                || first.documentEnd() < last.documentStart()
                || library.passageAt(first.sourceStart()) == library.passageAt(last.sourceStart())) {
            return Optional.empty();
        }
        int cut = 0;
        while (cut < quoted.size() && quoted.span(cut).start() < tokens.end(first.documentEnd() - 1)) {
            cut++;
        }
        if (cut == 0 || cut == quoted.size() || isParted(quoted, cut)) {
            return Optional.empty();
        }
        Quotation next = part(last, quoted, new Span(cut, quoted.size()), quoted.size() - cut);
        return Optional.of(part(first, quoted, new Span(0, cut), cut).with(next));
    }

    /** Whether the author parts the words before a quoted word from it: by an ellipsis, a number, a star or a line. */
    private static boolean isParted(QuotedWords quoted, int word) {
        String between = quoted.chars()
                .substring(quoted.span(word - 1).end(), quoted.span(word).start());
        return quoted.gapBefore(word)
                || between.chars().anyMatch(c -> Character.isDigit(c) || c == '\n' || c == '*' || c == '\u06DD');
    }

    /** The seeds of a chain from one on, in a direction, as long as no word is between them. */
    private static Chain unbroken(Chain chain, int from, int direction) {
        Chain.Seed seed = chain.seeds().get(from);
        int shift = seed.source() - seed.document();
        int start = seed.document();
        int end = start + seed.words();
        for (int i = from + direction; i >= 0 && i < chain.seeds().size(); i += direction) {
            Chain.Seed next = chain.seeds().get(i);
            int nextEnd = next.document() + next.words();
            if (next.source() - next.document() != shift || next.document() > end || nextEnd < start) {
                break;
            }
            start = Math.min(start, next.document());
            end = Math.max(end, nextEnd);
        }
        return new Chain(start, end, start + shift, end + shift, end - start, chain.bits(), List.of());
    }

    private Chain longer(@Nullable Chain one, Chain other, IntUnaryOperator named) {
        if (one == null || other.words() != one.words()) {
            return one == null || other.words() > one.words() ? other : one;
        }
        return rank(other, named) > rank(one, named) ? other : one;
    }

    private int rank(Chain chain, IntUnaryOperator named) {
        return named.applyAsInt(library.passageAt(chain.sourceStart()));
    }

    private boolean isScripture(Chain chain) {
        int edition = library.editionOf(library.passageAt(chain.sourceStart()));
        return library.editions().get(edition).work().kind() == Work.Kind.QURAN;
    }

    /** How many bits the blessings and titles among the words before each of them tell. */
    private int[] formalBits(QuotedWords quoted, Span words) {
        int[] bits = new int[words.length() + 1];
        int word = 0;
        for (int i = 0; i < words.length(); i++) {
            int start = tokens.start(words.start() + i);
            while (word + 1 < quoted.size() && quoted.span(word).end() <= start) {
                word++;
            }
            int known = library.words().wordOf(tokens.key(words.start() + i));
            boolean formal = known >= 0 && quoted.span(word).start() <= start && quoted.isFormal(word);
            bits[i + 1] = bits[i] + (formal ? library.words().infoOf(known) : 0);
        }
        return bits;
    }

    private List<Place> in(Predicate<String> works, List<Place> places) {
        List<Place> result = new ArrayList<>();
        for (Place place : places) {
            Edition edition = library.editions().get(library.editionOf(place.firstPassage));
            if (works.test(edition.work().id())) {
                result.add(place);
            }
        }
        return result;
    }

    private Span tokensOf(QuotedWords quoted) {
        int first = tokens.indexAt(quoted.span(0).start());
        int end = tokens.indexAt(quoted.span(quoted.size() - 1).end());
        if (end < tokens.size()
                && tokens.start(end) < quoted.span(quoted.size() - 1).end()) {
            end++;
        }
        return new Span(first, Math.max(first, end));
    }

    /**
     * The places around which a share of the words stand, most of them in order, with as many words as stand there in whatever
     * order as their weight: a bound on what an alignment can match.
     */
    private List<Place> withCommonWords(List<Place> places, Span words, double share) {
        if (places.isEmpty()) {
            return places;
        }
        List<Place> result = new ArrayList<>();
        CommonWords common = new CommonWords(library.words(), tokens, words);
        for (Place place : places) {
            int from = Math.max(0, place.from - SLACK);
            int to = Math.min(library.words().size(), place.to + SLACK);
            int found = place.unbroken ? words.length() : common.anywhere(from, to);
            boolean original = library.editions()
                    .get(library.editionOf(place.firstPassage))
                    .original();
            double least = (original ? LEAST_SHARE : share) * words.length();
            if (found >= least && (place.unbroken || common.inOrder(from, to) >= IN_ORDER * least)) {
                result.add(
                        new Place(place.firstPassage, place.lastPassage, place.from, place.to, found, place.unbroken));
            }
        }
        return result;
    }

    private List<Located> align(QuotedWords quoted, List<Place> places, int most) {
        List<Place> ranked = new ArrayList<>(places);
        ranked.sort(Comparator.comparingInt(Place::weight).reversed().thenComparing(place -> !place.unbroken));
        List<Located> result = new ArrayList<>();
        int nearest = Integer.MAX_VALUE - FARTHER;
        boolean likely = !ranked.isEmpty() && ranked.get(0).weight >= LEAST_SHARE * quoted.size();
        for (Place place : ranked.subList(0, Math.min(likely ? MOST_REPEATS : MOST_UNLIKELY, ranked.size()))) {
            if (4 * place.weight < 3 * ranked.get(0).weight
                    || result.size() >= most && !place.unbroken
                    || LEAST_DIFFERENCE * (quoted.size() - place.weight) > nearest + FARTHER) {
                break;
            }
            result.add(aligned(quoted, place));
            nearest =
                    Math.min(nearest, result.get(result.size() - 1).alignment().cost());
            if (place.unbroken && isEnough(result.get(result.size() - 1))) {
                break;
            }
        }
        result.sort(NEAREST);
        return result;
    }

    /** Whether no other place needs to be looked at; translations repeat verses with small differences. */
    private static boolean isEnough(Located located) {
        Wording wording = located.wording();
        return wording == Wording.EXACT
                || wording != Wording.ALTERED && !located.window().isTranslation();
    }

    private Located aligned(QuotedWords quoted, Place place) {
        if (alignedWords != quoted) {
            alignedWords = quoted;
            aligned.clear();
        }
        return aligned.computeIfAbsent(place.key(), missing -> align(quoted, place));
    }

    private Located align(QuotedWords quoted, Place place) {
        Interruption.check();
        SourceWindow window = windows.get(place.firstPassage, place.lastPassage);
        Comparison comparison = new Comparison(quoted, window);
        Optional<Alignment> unbroken = place.unbroken ? unbroken(quoted, window, place, comparison) : Optional.empty();
        Alignment alignment = unbroken.isPresent() ? unbroken.get() : align(quoted, window, place, comparison);
        return located(quoted, window, alignment, comparison);
    }

    /** The alignment word by word from the first on, or none when a word without a key is not there. */
    private static Optional<Alignment> unbroken(
            QuotedWords quoted, SourceWindow window, Place place, Comparison comparison) {
        int skipped = 0;
        while (skipped < quoted.size() && quoted.key(skipped) == 0) {
            skipped++;
        }
        int start = window.wordAt(place.from) - skipped;
        if (start < 0 || start + quoted.size() > window.words().size()) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>(quoted.size());
        int cost = 0;
        for (int i = 0; i < quoted.size(); i++) {
            if (comparison.cost(i, start + i) > WordPairs.MATCH) {
                return Optional.empty();
            }
            cost += comparison.cost(i, start + i);
            edits.add(new Edit.Match(i, start + i, 1, 1));
        }
        return Optional.of(new Alignment(edits, start, start + quoted.size(), cost, quoted.size()));
    }

    private Alignment align(QuotedWords quoted, SourceWindow window, Place place, Comparison comparison) {
        int size = window.words().size();
        if (place.from < 0) {
            long most = Aligner.MOST_CELLS / (quoted.size() + 1L) - 1;
            return aligner.align(comparison, 0, (int) Math.min(size, most));
        }
        int from = Math.max(0, window.wordAt(place.from) - SLACK);
        int to = Math.min(size, window.wordAt(place.to - 1) + 1 + SLACK);
        return aligner.align(comparison, from, to, BAND);
    }

    private Located located(QuotedWords quoted, SourceWindow window, Alignment found, Comparison comparison) {
        Alignment alignment = MovedEnds.takenIn(found, quoted, window);
        List<Divergence> divergences = judge.divergences(quoted, window, alignment, comparison);
        int told = 0;
        int harm = alignment.cost();
        for (Edit edit : alignment.edits()) {
            if (edit instanceof Edit.Match match) {
                harm -= comparison.spelling(match);
                boolean formal = !window.isScripture() && quoted.isFormal(match.quoted());
                for (int s = match.source(); s < match.source() + match.sourceWords() && !formal; s++) {
                    int word = library.words().wordOf(window.words().key(s));
                    told += word < 0 ? 0 : library.words().infoOf(word);
                }
            }
        }
        return new Located(quoted, window, alignment, divergences, told, harm);
    }

    private List<Place> cited(Citation citation, Character.UnicodeScript script) {
        List<Place> places = new ArrayList<>();
        List<Reference> references = new ArrayList<>(citation.references());
        references.addAll(citation.alternatives());
        for (Reference reference : references) {
            for (int e = 0; e < library.editions().size() && !reference.first().isEmpty(); e++) {
                Edition edition = library.editions().get(e);
                if (edition.work().id().equals(reference.work()) && library.script(e) == script) {
                    int first = library.passage(e, number(reference.chapter(), reference.first()));
                    int last = library.passage(e, number(reference.chapter(), reference.last()));
                    if (first >= 0) {
                        boolean range = last > first && last - first <= MOST_CITED;
                        places.add(new Place(first, range ? last : first, -1, -1, 0, false));
                    }
                }
            }
        }
        return places;
    }

    private static String number(String chapter, String verse) {
        return chapter.isEmpty() ? verse : chapter + ":" + verse;
    }

    /** How far beyond the words that were found the others may stand: far, when the author says that some are left out. */
    private static int reach(QuotedWords quoted) {
        for (int i = 1; i < quoted.size(); i++) {
            if (quoted.gapBefore(i)) {
                return LONGEST_GAP;
            }
        }
        return 0;
    }

    private List<Place> byChains(Span words, int reach) {
        List<Place> places = new ArrayList<>();
        for (int i = firstChain(words); i < chains.size(); i++) {
            Chain chain = chains.get(i);
            if (chain.documentStart() >= words.end()) {
                break;
            }
            if (chain.documentEnd() > words.start()) {
                places.add(place(words, chain, reach));
            }
        }
        return places;
    }

    /** Where words are expected by a chain that has some of them: as far before and after its seeds as in the document. */
    private Place place(Span words, Chain chain, int reach) {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        int before = chain.sourceStart();
        for (Chain.Seed seed : chain.seeds()) {
            int end = seed.document() + seed.words();
            int shift = seed.source() - seed.document();
            if (seed.document() <= words.start() && words.end() <= end) {
                int start = words.start() + shift;
                return place(start, start, words.end() + shift, chain.bits(), true);
            }
            if (end <= words.start()) {
                before = end + shift;
            } else if (seed.document() < words.end()) {
                from = Math.min(from, words.start() + shift);
                to = Math.max(to, words.end() + shift);
            } else if (to < from) {
                from = before;
                to = seed.source();
            }
        }
        from -= chain.documentStart() > words.start() ? reach : 0;
        to += chain.documentEnd() < words.end() ? reach : 0;
        return place(chain.sourceStart(), Math.min(from, to - 1), to, chain.bits(), false);
    }

    /** The first chain that reaches into words, or beyond them. */
    int firstChain(Span words) {
        int low = 0;
        int high = chains.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reach[middle] <= words.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The passages of positions {@code from} to {@code to} within the stretch of {@code anchor}. */
    private Place place(int anchor, int from, int to, int weight, boolean unbroken) {
        SourceWords row = library.words();
        int first = Math.max(from, row.stretchStart(anchor));
        int end = Math.max(first + 1, Math.min(to, row.stretchEnd(anchor)));
        int slack = unbroken ? 0 : SLACK;
        int firstPassage = library.passageAt(Math.max(first - slack, row.stretchStart(anchor)));
        int lastPassage = library.passageAt(Math.min(end + slack, row.stretchEnd(anchor)) - 1);
        return new Place(firstPassage, lastPassage, first, end, weight, unbroken);
    }

    /** The passages that share most rare words with the quotation in about the same order, the likeliest first. */
    private List<Place> byRareWords(Span words, Predicate<String> works) {
        long[] rare = rareWords(words);
        int count = 0;
        int taken = 0;
        while (taken < rare.length && (taken < LEAST_RARE_WORDS || count < MOST_VOTES)) {
            count += library.places((int) (rare[taken++] >>> OFFSET)).size();
        }
        Votes votes = new Votes(count);
        for (int w = 0; w < taken; w++) {
            int word = (int) (rare[w] >>> OFFSET);
            int offset = (int) rare[w] & (1 << OFFSET) - 1;
            int told = library.words().infoOf(word);
            PackedRow found = library.places(word);
            for (int k = 0; k < found.size(); k++) {
                votes.add(Math.max(0, found.at(k) - offset) >> BUCKET, told);
            }
        }
        int least = words.length() > 1 ? 2 * RARE : RARE;
        List<Place> places = new ArrayList<>();
        for (int bucket : votes.best(MOST_RARE, least, found -> works.test(workAt(anchor(found))))) {
            int begin = Math.max(0, bucket - 1) << BUCKET;
            places.add(place(anchor(bucket), begin, begin + 16 + words.length(), 0, false));
        }
        return places;
    }

    /** The rare ones of the words, the rarest first: its number, above its place among the words in the low bits. */
    private long[] rareWords(Span words) {
        long[] rare = new long[words.length()];
        int count = 0;
        for (int i = 0; i < words.length(); i++) {
            int number = library.words().wordOf(tokens.key(words.start() + i));
            int told = number < 0 ? 0 : library.words().infoOf(number);
            if (told >= RARE) {
                rare[count++] =
                        (long) (SourceWords.MOST_INFO - told) << (Integer.SIZE + OFFSET) | (long) number << OFFSET | i;
            }
        }
        Arrays.sort(rare, 0, count);
        return Arrays.copyOf(rare, count);
    }

    private int anchor(int bucket) {
        return Math.min((bucket << BUCKET) + (1 << BUCKET) - 1, library.words().size() - 1);
    }

    private String workAt(int position) {
        int edition = library.editionOf(library.passageAt(position));
        return library.editions().get(edition).work().id();
    }
}
