package verbatim.testing.benchmarks;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import org.ahocorasick.trie.Trie;
import verbatim.source.EditionText;

/** Finds every run of three words of a text, letter by letter: automata from the registry. Normalizes what it is given. */
final class Automata {
    private final AhoCorasickDoubleArrayTrie<Integer> doubleArray = new AhoCorasickDoubleArrayTrie<>();
    private final Trie trie;

    Automata(EditionText text) {
        var trigrams = PlainWords.trigrams(text);
        doubleArray.build(trigrams);
        trie = Trie.builder().addKeywords(trigrams.keySet()).build();
    }

    /** The number of runs that {@code com.hankcs:aho-corasick-double-array-trie} finds. */
    long doubleArray(String text) {
        long[] found = new long[1];
        doubleArray.parseText(
                PlainWords.of(text), (AhoCorasickDoubleArrayTrie.IHit<Integer>) (begin, end, value) -> found[0]++);
        return found[0];
    }

    /** The number of runs that {@code org.ahocorasick:ahocorasick} finds. */
    long trie(String text) {
        long[] found = new long[1];
        trie.parseText(PlainWords.of(text), emit -> {
            found[0]++;
            return true;
        });
        return found[0];
    }
}
