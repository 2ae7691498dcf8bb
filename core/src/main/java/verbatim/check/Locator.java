package verbatim.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import verbatim.citation.Citation;
import verbatim.match.Aligner;
import verbatim.match.Alignment;
import verbatim.match.Chain;
import verbatim.match.Edit;
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
    /** The most versions of a hadith that are compared. */
    private static final int MOST_VERSIONS = 24;
    /** The same of places that have all words one by one. */
    private static final int MOST_REPEATS = 40;
    /** The same when less than {@link Places#LEAST_SHARE} of the words are there: only the likeliest place is looked at. */
    private static final int MOST_UNLIKELY = 1;
    /** What a word that is not in a place costs there at least. */
    private static final int LEAST_DIFFERENCE = 50;
    /** A place that must cost this much more than the nearest is not aligned: a word and a little. */
    private static final int FARTHER = 120;
    /** Words that an alignment may stray from the expected place more than that. */
    private static final int BAND = 4;
    /** The same when the author names the work or the passage. */
    private static final double LEAST_CITED = 0.3;
    /** A cited passage with less of the words is not aligned to them. */
    private static final double LEAST_KIN = 0.2;
    /** So few words are in any case: all of them may be miswritten. */
    private static final int FEW = 8;
    /** Of so many quotations it is remembered what they were aligned to. */
    private static final int MOST_REMEMBERED = 1024;
    /** So many rows of the words' keys are compared with the words themselves. */
    private static final int MOST_ROWS = 200;
    /** The nearest first; of equally near ones scripture, whose words others quote, then the source installed first. */
    private static final Comparator<Located> NEAREST = Locator::compareNearness;

    private final Library library;
    private final Windows windows;
    private final Places likely;
    private final Nearest nearest;

    private final Aligner aligner = new Aligner();
    private final Judge judge = new Judge();
    /** What was aligned, by the words and the place: the same words are looked for again when a citation is known. */
    private final Map<QuotedWords, Map<Long, Located>> aligned = new HashMap<>();

    Locator(Library library, Windows windows, Tokens tokens, List<Chain> chains) {
        this.library = library;
        this.windows = windows;
        this.likely = new Places(library, tokens, chains);
        this.nearest = new Nearest(library, windows, tokens, chains, likely);
    }

    /** What finds the likely places. */
    Places places() {
        return likely;
    }

    /** What says of words that are nowhere as a whole where some of them stand. */
    Nearest nearest() {
        return nearest;
    }

    /** The alignments of the quoted words to the passages that share runs of words with them, the nearest first. */
    List<Located> locate(QuotedWords quoted) {
        return locate(quoted, MOST_PLACES);
    }

    /** The alignments to all passages, {@link #MOST_VERSIONS} at most, that have a share of the words. */
    List<Located> versions(QuotedWords quoted, double share) {
        Span words = likely.tokensOf(quoted);
        List<Place> places = likely.withCommonWords(likely.byChains(words, Places.reach(quoted)), words, share);
        places.sort((a, b) -> Integer.compare(b.weight(), a.weight()));
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
        Span words = likely.tokensOf(quoted);
        return align(
                quoted,
                likely.withCommonWords(likely.byChains(words, Places.reach(quoted)), words, Places.LEAST_SHARE),
                most);
    }

    /**
     * The same in the works that {@code works} takes, with the passages that the citation names and, when nothing else is
     * known, those that share rare words.
     */
    List<Located> locateClosely(QuotedWords quoted, Optional<Citation> citation, Predicate<String> works) {
        if (quoted.size() == 0 || quoted.size() > MOST_WORDS) {
            return List.of();
        }
        Span words = likely.tokensOf(quoted);
        double least = citation.isPresent() ? LEAST_CITED : Places.LEAST_SHARE;
        List<Place> places =
                likely.withCommonWords(likely.in(works, likely.byChains(words, Places.reach(quoted))), words, least);
        if (places.isEmpty()) {
            places = likely.withCommonWords(likely.byRareWords(words, works), words, least);
        }
        List<Located> result = new ArrayList<>(align(quoted, places, MOST_PLACES));
        if (citation.isPresent()) {
            for (Place place : likely.cited(citation.get(), words, Library.script(quoted.word(0)))) {
                result.add(
                        place.weight() >= LEAST_KIN * words.length() || words.length() <= FEW
                                ? aligned(quoted, place)
                                : unlike(quoted, place));
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
                    found = wordForWord(quoted, words, first, likely.positions(library.passagesOf(e)), taken);
                }
            }
        }
        return found;
    }

    private Optional<Located> wordForWord(
            QuotedWords quoted, int[] words, int missing, Span positions, Predicate<Located> taken) {
        int[] rows = likely.rows(words, positions, MOST_ROWS);
        for (int at : rows) {
            Located located = aligned(quoted, likely.place(at, at - missing, at + words.length, 0, false));
            if (taken.test(located)) {
                return Optional.of(located);
            }
        }
        return Optional.empty();
    }

    /** The alignment to the whole passages that other words were located in. */
    Located locateIn(QuotedWords quoted, Located other) {
        SourceWindow window = other.window();
        int first = window.passageOf(other.alignment().sourceStart());
        int last = window.passageOf(
                Math.max(other.alignment().sourceStart(), other.alignment().sourceEnd() - 1));
        return locateIn(quoted, first, last);
    }

    /** The alignment to whole passages that follow one another. */
    Located locateIn(QuotedWords quoted, int firstPassage, int lastPassage) {
        return aligned(quoted, new Place(firstPassage, lastPassage, -1, -1, 0, false));
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
        Span words = likely.tokensOf(quoted);
        List<Place> places = new ArrayList<>();
        for (Span some : passages) {
            int edition = library.editionOf(some.start());
            if (library.editions().get(edition).original()
                    && library.script(edition) == Library.script(quoted.word(0))) {
                places.addAll(likely.byAllWords(words, likely.positions(some)));
            }
        }
        return align(quoted, likely.withCommonWords(places, words, Places.LEAST_SHARE), MOST_VERSIONS);
    }

    private static int compareNearness(Located a, Located b) {
        if (a.harm() != b.harm()) {
            return Integer.compare(a.harm(), b.harm());
        }
        if (a.window().isScripture() != b.window().isScripture()) {
            return a.window().isScripture() ? -1 : 1;
        }
        int byCost = Integer.compare(a.alignment().cost(), b.alignment().cost());
        return byCost != 0
                ? byCost
                : Integer.compare(a.window().firstPassage(), b.window().firstPassage());
    }

    private List<Located> align(QuotedWords quoted, List<Place> places, int most) {
        List<Place> ranked = new ArrayList<>(places);
        ranked.sort((a, b) -> a.weight() == b.weight()
                ? Boolean.compare(b.unbroken(), a.unbroken())
                : Integer.compare(b.weight(), a.weight()));
        List<Located> result = new ArrayList<>();
        int nearest = Integer.MAX_VALUE - FARTHER;
        boolean likely = !ranked.isEmpty() && ranked.get(0).weight() >= Places.LEAST_SHARE * quoted.size();
        for (Place place : ranked.subList(0, Math.min(likely ? MOST_REPEATS : MOST_UNLIKELY, ranked.size()))) {
            if (4 * place.weight() < 3 * ranked.get(0).weight()
                    || result.size() >= most && !place.unbroken()
                    || LEAST_DIFFERENCE * (quoted.size() - place.weight()) > nearest + FARTHER) {
                break;
            }
            result.add(aligned(quoted, place));
            nearest =
                    Math.min(nearest, result.get(result.size() - 1).alignment().cost());
            if (place.unbroken() && isEnough(result.get(result.size() - 1))) {
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
        Map<Long, Located> places = aligned.get(quoted);
        if (places == null) {
            if (aligned.size() == MOST_REMEMBERED) {
                aligned.clear();
            }
            places = new HashMap<>();
            aligned.put(quoted, places);
        }
        Located located = places.get(place.key());
        if (located == null) {
            located = align(quoted, place);
            places.put(place.key(), located);
        }
        return located;
    }

    private Located align(QuotedWords quoted, Place place) {
        Interruption.check();
        SourceWindow window = windows.get(place.firstPassage(), place.lastPassage());
        Comparison comparison = new Comparison(quoted, window);
        Optional<Alignment> unbroken =
                place.unbroken() ? unbroken(quoted, window, place, comparison) : Optional.empty();
        Alignment alignment = unbroken.isPresent() ? unbroken.get() : align(quoted, window, place, comparison);
        return located(quoted, window, alignment, comparison);
    }

    /**
     * The alignment word by word from the first on, or none when a word without a key is not there: neither alone nor joined to
     * the word behind it, as the Uthmani spelling writes يا.
     */
    private static Optional<Alignment> unbroken(
            QuotedWords quoted, SourceWindow window, Place place, Comparison comparison) {
        int skipped = 0;
        while (skipped < quoted.size() && quoted.key(skipped) == 0) {
            skipped++;
        }
        int start = window.wordAt(place.from()) - skipped;
        Optional<Alignment> alignment = unbroken(quoted, window, start, comparison);
        return alignment.isEmpty() && skipped > 0 ? unbroken(quoted, window, start + 1, comparison) : alignment;
    }

    private static Optional<Alignment> unbroken(
            QuotedWords quoted, SourceWindow window, int start, Comparison comparison) {
        if (start < 0) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>(quoted.size());
        int cost = 0;
        int at = start;
        for (int i = 0; i < quoted.size(); at++) {
            int alone = at < window.words().size() ? comparison.cost(i, at) : Comparison.UNRELATED;
            boolean joined = alone > WordPairs.MATCH
                    && at < window.words().size()
                    && i + 1 < quoted.size()
                    && quoted.key(i) == 0
                    && comparison.joined(i, 2, at, 1);
            if (alone > WordPairs.MATCH && !joined) {
                return Optional.empty();
            }
            cost += joined ? WordPairs.MATCH : alone;
            edits.add(new Edit.Match(i, at, joined ? 2 : 1, 1));
            i += joined ? 2 : 1;
        }
        return Optional.of(new Alignment(edits, start, at, cost, quoted.size()));
    }

    /** Words held against a cited passage that has next to none of them: all are added. */
    private Located unlike(QuotedWords quoted, Place place) {
        SourceWindow window = windows.get(place.firstPassage(), place.lastPassage());
        return located(quoted, window, Aligner.unlike(quoted.size()), new Comparison(quoted, window));
    }

    private Alignment align(QuotedWords quoted, SourceWindow window, Place place, Comparison comparison) {
        int size = window.words().size();
        if (place.from() < 0) {
            long most = Aligner.MOST_CELLS / (quoted.size() + 1L) - 1;
            return aligner.align(comparison, 0, (int) Math.min(size, most));
        }
        int from = Math.max(0, window.wordAt(place.from()) - Places.SLACK);
        int to = Math.min(size, window.wordAt(place.to() - 1) + 1 + Places.SLACK);
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
                    told += window.told(s);
                }
            }
        }
        return new Located(quoted, window, alignment, divergences, told, harm);
    }
}
