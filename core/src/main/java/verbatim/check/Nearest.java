package verbatim.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import verbatim.match.Chain;
import verbatim.source.Library;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Tokens;

/**
 * What words that stand in no source as a whole come from: the passage with the longest run of them, or two passages of which
 * they are put together. For one document; used by one thread.
 */
final class Nearest {
    /** So many words that are the first of the quoted ones say more of the passage that is meant, by so many bits. */
    private static final int LEAST_FIRST = 3;

    private static final int FIRST = 3;
    /** More than any run of words tells. */
    private static final int CITED = 1 << 28;
    /** Words that end more verses than these say nothing of the verse that is meant. */
    private static final int MOST_ALIKE = 2;

    private final Library library;
    private final Windows windows;
    private final Tokens tokens;
    private final List<Chain> chains;
    private final Places places;

    Nearest(Library library, Windows windows, Tokens tokens, List<Chain> chains, Places places) {
        this.library = library;
        this.windows = windows;
        this.tokens = tokens;
        this.chains = chains;
        this.places = places;
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
        Span words = places.tokensOf(quoted);
        int[] formal = formalBits(quoted, words);
        int[] formalOrNames = sum(formal, nameBits(words));
        Chain best = null;
        int most = 0;
        int alike = 0;
        for (int i = places.firstChain(words);
                i < chains.size() && chains.get(i).documentStart() < words.end();
                i++) {
            Chain chain = chains.get(i);
            if (chain.documentStart() < words.start() || chain.documentEnd() > words.end()) {
                continue;
            }
            int passage = library.passageAt(chain.sourceStart());
            int edition = library.editionOf(passage);
            int[] empty = isScripture(chain) ? formal : formalOrNames;
            int told = chain.bits()
                    - empty[chain.documentEnd() - words.start()]
                    + empty[chain.documentStart() - words.start()];
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
        boolean formula = best != null && (isScripture(best) ? alike > MOST_ALIKE : isOfManyVerses(best));
        if (best == null || formula) {
            return Optional.empty();
        }
        return Optional.of(part(best, quoted, new Span(0, quoted.size()), best.words()));
    }

    /** Whether the words that a chain has in the document stand in many verses: a hadith that quotes one says no more. */
    private boolean isOfManyVerses(Chain chain) {
        Set<Integer> verses = new HashSet<>();
        Span words = new Span(chain.documentStart(), chain.documentEnd());
        for (int i = places.firstChain(words);
                i < chains.size() && chains.get(i).documentStart() <= words.start();
                i++) {
            Chain other = chains.get(i);
            if (isScripture(other) && other.documentEnd() >= words.end()) {
                verses.add(library.passageAt(other.sourceStart()));
            }
        }
        return verses.size() > MOST_ALIKE;
    }

    /** Quoted words, some of which a chain has in a passage. */
    private Quotation part(Chain chain, QuotedWords quoted, Span words, int shared) {
        SourceWindow window =
                windows.get(library.passageAt(chain.sourceStart()), library.passageAt(chain.sourceEnd() - 1));
        int from = window.wordAt(chain.sourceStart());
        int to = window.wordAt(chain.sourceEnd() - 1) + 1;
        return new Quotation(
                quoted.span(words.start(), words.end() - 1),
                window.edition(),
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
        Span words = places.tokensOf(quoted);
        Chain first = null;
        Chain last = null;
        for (int i = places.firstChain(words);
                i < chains.size() && chains.get(i).documentStart() < words.end();
                i++) {
            Chain chain = chains.get(i);
            if (isScripture(chain)) {
                Chain begin = unbroken(chain, 0, 1);
                Chain end = unbroken(chain, chain.seeds().size() - 1, -1);
                if (begin.documentStart() <= words.start() && begin.documentEnd() < words.end()) {
                    first = longer(first, begin, named);
                }
                if (end.documentEnd() >= words.end()) {
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
        int edition = library.editionAt(chain.sourceStart());
        return library.editions().get(edition).work().kind() == Work.Kind.QURAN;
    }

    /** How many bits the persons' names among the words before each of them tell: a saying is not known by them. */
    private int[] nameBits(Span words) {
        int[] bits = new int[words.length() + 1];
        boolean[] names = Chains.names(tokens, words);
        for (int i = 0; i < names.length; i++) {
            int known = places.number(words.start() + i);
            bits[i + 1] = bits[i] + (names[i] && known >= 0 ? library.words().infoOf(known) : 0);
        }
        return bits;
    }

    private static int[] sum(int[] some, int[] others) {
        int[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += others[i];
        }
        return sum;
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
            int known = places.number(words.start() + i);
            boolean formal = known >= 0 && quoted.span(word).start() <= start && quoted.isFormal(word);
            bits[i + 1] = bits[i] + (formal ? library.words().infoOf(known) : 0);
        }
        return bits;
    }
}
