package verbatim.check;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.citation.Citation;
import verbatim.citation.Reference;
import verbatim.match.Aligner;
import verbatim.match.Alignment;
import verbatim.match.Chain;
import verbatim.match.Edit;
import verbatim.match.SourceWords;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Tokens;

/**
 * Finds the passages that given words of one document come from, and aligns them. Used by one thread at a time, for one
 * document.
 */
final class Locator {
    /** The most windows that are aligned for one quotation. */
    private static final int MOST_WINDOWS = 8;
    /** Words of the source around the expected place that are looked at too. */
    private static final int SLACK = 4;
    /** The most words of a quotation, and of the passages it is set against. */
    static final int MOST_WORDS = 1500;

    private final Library library;
    private final Tokens tokens;
    private final List<Chain> chains;
    private final Aligner aligner = new Aligner();
    private final Judge judge = new Judge();
    private final Map<Long, SourceWindow> windows = new HashMap<>();

    Locator(Library library, Tokens tokens, List<Chain> chains) {
        this.library = library;
        this.tokens = tokens;
        this.chains = chains;
    }

    /** A run of passages, and how much speaks for it. */
    private record Place(int firstPassage, int lastPassage, int weight) {}

    /**
     * The alignments of the quoted words to all likely passages, the nearest first; at most one an edition and passage.
     * Passages that a citation names are always tried.
     */
    List<Located> locate(QuotedWords quoted, List<Citation> citations) {
        if (quoted.size() == 0 || quoted.size() > MOST_WORDS) {
            return List.of();
        }
        Span words = tokensOf(quoted);
        Character.UnicodeScript script = Library.script(quoted.word(0));
        List<Place> places = new ArrayList<>();
        for (Citation citation : citations) {
            cited(citation, script, places);
        }
        int certain = places.size();
        byChains(words, places);
        if (places.size() == certain) {
            byRareWords(words, places);
        }
        List<Place> ranked = places.subList(certain, places.size());
        ranked.sort(Comparator.comparingInt(Place::weight).reversed());
        List<Located> result = new ArrayList<>();
        List<Place> tried = new ArrayList<>();
        for (Place place : places) {
            if (tried.size() >= certain + MOST_WINDOWS) {
                break;
            }
            Place bounded = new Place(place.firstPassage, place.lastPassage, 0);
            if (!tried.contains(bounded)) {
                tried.add(bounded);
                result.add(align(quoted, window(place.firstPassage, place.lastPassage)));
            }
        }
        result.sort(Comparator.comparingInt((Located found) -> found.alignment().cost()));
        return result;
    }

    private Span tokensOf(QuotedWords quoted) {
        int first = tokens.indexAt(quoted.span(0).start());
        int end = tokens.indexAt(quoted.span(quoted.size() - 1).end());
        return new Span(first, Math.max(first, end));
    }

    /** The alignment of quoted words to a window. */
    Located align(QuotedWords quoted, SourceWindow window) {
        Comparison comparison = new Comparison(quoted, window.words());
        Alignment alignment = aligner.align(comparison);
        List<Divergence> divergences = judge.divergences(quoted, window, alignment, comparison);
        int told = 0;
        for (Edit edit : alignment.edits()) {
            if (edit instanceof Edit.Match match) {
                for (int s = match.source(); s < match.source() + match.sourceWords(); s++) {
                    int word = library.words().wordOf(window.words().key(s));
                    told += word < 0 ? 0 : library.words().infoOf(word);
                }
            }
        }
        return new Located(quoted, window, alignment, divergences, told);
    }

    SourceWindow window(int firstPassage, int lastPassage) {
        long key = ((long) firstPassage << 32) | lastPassage;
        SourceWindow window = windows.get(key);
        if (window == null) {
            window = new SourceWindow(library, firstPassage, lastPassage);
            windows.put(key, window);
        }
        return window;
    }

    private void cited(Citation citation, Character.UnicodeScript script, List<Place> places) {
        List<Reference> references = new ArrayList<>(citation.references());
        references.addAll(citation.alternatives());
        for (Reference reference : references) {
            if (reference.first().isEmpty()) {
                continue;
            }
            for (int e = 0; e < library.editions().size(); e++) {
                Edition edition = library.editions().get(e);
                if (edition.work().id().equals(reference.work()) && library.script(e) == script) {
                    int first = library.passage(e, number(reference.chapter(), reference.first()));
                    int last = library.passage(e, number(reference.chapter(), reference.last()));
                    if (first >= 0) {
                        places.add(new Place(first, last < first || last - first > 40 ? first : last, 0));
                    }
                }
            }
        }
    }

    private static String number(String chapter, String verse) {
        return chapter.isEmpty() ? verse : chapter + ":" + verse;
    }

    private void byChains(Span words, List<Place> places) {
        for (Chain chain : chains) {
            if (chain.documentStart() < words.end() && chain.documentEnd() > words.start()) {
                int from = chain.sourceStart() - Math.max(0, chain.documentStart() - words.start()) - SLACK;
                int to = chain.sourceEnd() + Math.max(0, words.end() - chain.documentEnd()) + SLACK;
                places.add(place(chain.sourceStart(), from, to, chain.bits()));
            }
        }
    }

    /** The passages of positions {@code from} to {@code to} within the stretch of {@code anchor}. */
    private Place place(int anchor, int from, int to, int weight) {
        SourceWords row = library.words();
        int first = Math.max(from, row.stretchStart(anchor));
        int last = Math.min(to, row.stretchEnd(anchor)) - 1;
        int firstPassage = library.passageAt(first);
        int lastPassage = library.passageAt(Math.max(first, last));
        return new Place(firstPassage, lastPassage, weight);
    }

    /** Passages that share rare words with the quotation in about the same order. */
    private void byRareWords(Span words, List<Place> places) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (int i = words.start(); i < words.end(); i++) {
            int word = library.words().wordOf(tokens.key(i));
            if (word < 0 || library.words().infoOf(word) < 6) {
                continue;
            }
            IntBuffer found = library.places(word);
            for (int k = 0; k < found.limit(); k++) {
                int begin = Math.max(0, found.get(k) - (i - words.start()));
                votes.merge(begin >> 3, library.words().infoOf(word), Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> best = new ArrayList<>();
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            int next = votes.getOrDefault(vote.getKey() + 1, 0);
            best.add(Map.entry(vote.getKey(), vote.getValue() + next));
        }
        best.sort(Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey()));
        for (int i = 0; i < Math.min(4, best.size()); i++) {
            int begin = best.get(i).getKey() << 3;
            int anchor = Math.min(begin + 8, library.words().size() - 1);
            places.add(place(
                    anchor,
                    begin - SLACK,
                    begin + 16 + words.length() + SLACK,
                    best.get(i).getValue()));
        }
    }
}
