package verbatim.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.match.Chain;
import verbatim.match.PackedRow;
import verbatim.match.SourceWords;
import verbatim.match.WordBlocks;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Tokens;

/**
 * The places in the sources at which given words of one document are likely to stand: by the chains of seeds, by the passage
 * that a citation names, by rare words, or by looking at all words of some passages. For one document; used by one thread.
 */
final class Places {
    /** So many of the words that a place must have must stand there in order, for some may be in another. */
    private static final double IN_ORDER = 0.8;
    /** The most words of a source that an author leaves out with a sign. */
    private static final int LONGEST_GAP = 200;
    /** Words of the source before and after the expected ones that are looked at too. */
    static final int SLACK = 5;
    /** A place must have this share of the quoted words at least, to be aligned. */
    static final double LEAST_SHARE = 0.5;
    /** The most passages of a cited range that are looked at. */
    private static final int MOST_CITED = 40;
    /** A word that tells as many bits is looked up on its own when no run of words is found. */
    private static final int RARE = 6;
    /** The most places with rare words that are aligned. */
    private static final int MOST_RARE = 6;
    /** How many words are looked at together when all of a work are; a power of two. */
    private static final int SIEVE = 1 << 12;
    /** The binary logarithm of how many words of the source are one place for rare words. */
    private static final int BUCKET = 3;
    /** Of the rare words of a quotation the rarest are looked up, until they stand in so many places. */
    private static final int MOST_VOTES = 1000;
    /** So many are in any case. */
    private static final int LEAST_RARE_WORDS = 3;
    /** Stands for the number of a word that was not asked for yet. */
    private static final int UNASKED = -2;
    /** The bits for a word's place in a quotation. */
    private static final int OFFSET = 16;

    private final Library library;
    private final Tokens tokens;
    private final List<Chain> chains;
    /** How far in the document each chain or one before it goes. */
    private final int[] reach;
    /** The document's words by their numbers in the sources, as far as these were asked for. */
    private final int[] numbers;
    /** The words whose rare ones were looked up last, and where these stand. */
    private @Nullable Span voted;

    private @Nullable Votes votes;

    Places(Library library, Tokens tokens, List<Chain> chains) {
        this.library = library;
        this.tokens = tokens;
        this.chains = chains;
        this.numbers = new int[tokens.size()];
        Arrays.fill(numbers, UNASKED);
        this.reach = new int[chains.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], chains.get(i).documentEnd());
        }
    }

    /** The first of some positions at which words stand in a row, {@code most} at most. */
    int[] rows(int[] sought, Span positions, int most) {
        int rarest = -1;
        for (int i = 0; i < sought.length; i++) {
            if (sought[i] < 0) {
                return new int[0];
            }
            if (isKnown(sought[i], positions)
                    && (rarest < 0
                            || library.places(sought[i]).size()
                                    < library.places(sought[rarest]).size())) {
                rarest = i;
            }
        }
        return rarest < 0 ? rowsOfCommon(sought, positions, most) : rowsAbout(sought, rarest, positions, most);
    }

    /**
     * Whether all places of a word among some positions are known: a common word has those in scripture alone, which stand
     * first.
     */
    private boolean isKnown(int word, Span positions) {
        PackedRow places = library.places(word);
        return places.size() > 0 && places.at(places.size() - 1) >= positions.start();
    }

    /** The same about the places of one of the words, all of which are known. */
    private int[] rowsAbout(int[] sought, int known, Span positions, int most) {
        PackedRow places = library.places(sought[known]);
        int[] rows = new int[most];
        int count = 0;
        for (int k = 0; k < places.size() && count < most; k++) {
            int at = places.at(k) - known;
            if (at >= positions.start() && at + sought.length <= positions.end() && isRow(sought, at)) {
                rows[count++] = at;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** The same of common words, in the blocks that have all of them. */
    private int[] rowsOfCommon(int[] sought, Span positions, int most) {
        for (int word : sought) {
            if (!library.commonWords().has(word)) {
                return new int[0]; // a rarer word, which stands nowhere among the positions
            }
        }
        int[] rows = new int[most];
        int count = 0;
        char[] part = new char[WordBlocks.BLOCK];
        for (int block : library.commonWords().blocks(sought, positions.start(), positions.end())) {
            int begin = block * WordBlocks.BLOCK;
            library.words().copyLow(begin, part);
            int first = Math.max(0, positions.start() - begin);
            int end = Math.min(part.length, positions.end() - sought.length + 1 - begin);
            for (int i = first; i < end && count < most; i++) {
                if (part[i] == (char) sought[0] && isRow(sought, begin + i)) {
                    rows[count++] = begin + i;
                }
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private boolean isRow(int[] sought, int at) {
        SourceWords row = library.words();
        for (int i = 0; i < sought.length; i++) {
            if (row.word(at + i) != sought[i]) {
                return false;
            }
        }
        return row.stretch(at).end() >= at + sought.length;
    }

    /** The positions of the words of some passages. */
    Span positions(Span passages) {
        int end = passages.end() < library.passages()
                ? library.firstPosition(passages.end())
                : library.words().size();
        return new Span(library.firstPosition(passages.start()), end);
    }

    /** The places among some positions at which the words that stand there tell most. */
    List<Place> byAllWords(Span words, Span positions) {
        SourceWords row = library.words();
        int[] sought = numbers(words);
        // a bit for the low bits of each word's number: most words of the source fall through
        long[] sieve = new long[SIEVE >>> 6];
        for (int word : sought) {
            sieve[(word & SIEVE - 1) >>> 6] |= 1L << word;
        }
        int from = positions.start();
        int to = positions.end();
        Likeliest likeliest = new Likeliest(MOST_RARE, 2 * RARE);
        char[] part = new char[SIEVE];
        int bucket = -1;
        int told = 0;
        int toldBefore = 0;
        for (int begin = from; begin < to; begin += part.length) {
            row.copyLow(begin, part);
            int end = Math.min(part.length, to - begin);
            for (int i = 0; i < end; i++) {
                char low = part[i];
                if ((sieve[(low & SIEVE - 1) >>> 6] >>> low & 1) != 0 && contains(sought, row.word(begin + i))) {
                    int here = begin + i >> BUCKET;
                    if (here != bucket) {
                        likeliest.add(bucket, told + toldBefore);
                        toldBefore = here == bucket + 1 ? told : 0;
                        told = 0;
                        bucket = here;
                    }
                    told += row.info(begin + i);
                }
            }
        }
        likeliest.add(bucket, told + toldBefore);
        List<Place> places = new ArrayList<>();
        for (int likely : likeliest.places()) {
            int begin = Math.max(from, likely - 1 << BUCKET);
            int end = Math.min(to, begin + 16 + words.length());
            for (int anchor = begin; anchor < end; anchor = row.stretch(anchor).end()) {
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

    List<Place> in(Predicate<String> works, List<Place> places) {
        List<Place> result = new ArrayList<>();
        for (Place place : places) {
            Edition edition = library.editions().get(library.editionOf(place.firstPassage()));
            if (works.test(edition.work().id())) {
                result.add(place);
            }
        }
        return result;
    }

    Span tokensOf(QuotedWords quoted) {
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
    List<Place> withCommonWords(List<Place> places, Span words, double share) {
        if (places.isEmpty()) {
            return places;
        }
        List<Place> result = new ArrayList<>();
        CommonWords common = new CommonWords(library.words(), numbers(words));
        for (Place place : places) {
            int from = Math.max(0, place.from() - SLACK);
            int to = Math.min(library.words().size(), place.to() + SLACK);
            int found = place.unbroken() ? words.length() : common.anywhere(from, to);
            boolean original = library.editions()
                    .get(library.editionOf(place.firstPassage()))
                    .original();
            double least = (original ? LEAST_SHARE : share) * words.length();
            if (found >= least && (place.unbroken() || common.inOrder(from, to) >= IN_ORDER * least)) {
                result.add(new Place(
                        place.firstPassage(), place.lastPassage(), place.from(), place.to(), found, place.unbroken()));
            }
        }
        return result;
    }

    /** The passages of editions in a script that a citation names, with how many of some words stand there as their weight. */
    List<Place> cited(Citation citation, Span words, Character.UnicodeScript script) {
        List<Place> places = new ArrayList<>();
        CommonWords common = new CommonWords(library.words(), numbers(words));
        List<Reference> references = new ArrayList<>(citation.references());
        references.addAll(citation.alternatives());
        for (Reference reference : references) {
            for (int e = 0; e < library.editions().size() && !reference.first().isEmpty(); e++) {
                Edition edition = library.editions().get(e);
                if (edition.work().id().equals(reference.work()) && library.script(e) == script) {
                    int first = library.passage(e, number(reference.chapter(), reference.first()));
                    int last = library.passage(e, number(reference.chapter(), reference.last()));
                    if (first >= 0) {
                        int end = last > first && last - first <= MOST_CITED ? last : first;
                        Span there = positions(new Span(first, end + 1));
                        places.add(new Place(first, end, -1, -1, common.anywhere(there.start(), there.end()), false));
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
    static int reach(QuotedWords quoted) {
        for (int i = 1; i < quoted.size(); i++) {
            if (quoted.gapBefore(i)) {
                return LONGEST_GAP;
            }
        }
        return 0;
    }

    List<Place> byChains(Span words, int reach) {
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
    Place place(Span words, Chain chain, int reach) {
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
    Place place(int anchor, int from, int to, int weight, boolean unbroken) {
        Span stretch = library.words().stretch(anchor);
        int first = Math.max(from, stretch.start());
        int end = Math.max(first + 1, Math.min(to, stretch.end()));
        int slack = unbroken ? 0 : SLACK;
        int firstPassage = library.passageAt(Math.max(first - slack, stretch.start()));
        int lastPassage = library.passageAt(Math.min(end + slack, stretch.end()) - 1);
        return new Place(firstPassage, lastPassage, first, end, weight, unbroken);
    }

    /** The passages that share most rare words with the quotation in about the same order, the likeliest first. */
    List<Place> byRareWords(Span words, Predicate<String> works) {
        int least = words.length() > 1 ? 2 * RARE : RARE;
        List<Place> places = new ArrayList<>();
        for (int bucket : votes(words).best(MOST_RARE, least, found -> works.test(workAt(anchor(found))))) {
            int begin = Math.max(0, bucket - 1) << BUCKET;
            places.add(place(anchor(bucket), begin, begin + 16 + words.length(), 0, false));
        }
        return places;
    }

    /** Where the rarest of some words stand, and how much each tells. */
    private Votes votes(Span words) {
        if (votes != null && words.equals(voted)) {
            return votes;
        }
        long[] rare = rareWords(words);
        int count = 0;
        int taken = 0;
        while (taken < rare.length && (taken < LEAST_RARE_WORDS || count < MOST_VOTES)) {
            count += library.places((int) (rare[taken++] >>> OFFSET)).size();
        }
        Votes found = new Votes(count);
        for (int w = 0; w < taken; w++) {
            int word = (int) (rare[w] >>> OFFSET);
            int offset = (int) rare[w] & (1 << OFFSET) - 1;
            int told = library.words().infoOf(word);
            PackedRow places = library.places(word);
            for (int k = 0; k < places.size(); k++) {
                found.add(Math.max(0, places.at(k) - offset) >> BUCKET, told);
            }
        }
        votes = found;
        voted = words;
        return found;
    }

    /** The numbers of the document's words in the sources, -1 for those that are in none. */
    private int[] numbers(Span words) {
        int[] some = new int[words.length()];
        for (int i = 0; i < some.length; i++) {
            some[i] = number(words.start() + i);
        }
        return some;
    }

    /** The number of a word of the document in the sources, -1 for one that is in none. */
    int number(int token) {
        if (numbers[token] == UNASKED) {
            numbers[token] = library.words().wordOf(tokens.key(token));
        }
        return numbers[token];
    }

    /** The rare ones of the words, the rarest first: its number, above its place among the words in the low bits. */
    private long[] rareWords(Span words) {
        int[] numbers = numbers(words);
        long[] rare = new long[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = numbers[i];
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
        return library.editions().get(library.editionAt(position)).work().id();
    }
}
