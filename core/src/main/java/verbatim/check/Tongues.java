package verbatim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import verbatim.citation.LanguageWords;
import verbatim.match.SourceWords;
import verbatim.source.Edition;
import verbatim.source.Library;
import verbatim.text.Span;

/**
 * Tells by their most common words which language quoted words are in: one of the installed editions', or one whose references
 * are read. Immutable; serves all threads.
 */
final class Tongues {
    /** How many of an edition's words are counted. */
    private static final int SAMPLE = 6000;
    /** How many of its words are taken for common. */
    private static final int COMMON = 150;

    private final Map<String, Set<Long>> common = new TreeMap<>();

    Tongues(Library library) {
        for (int e = 0; e < library.editions().size(); e++) {
            Edition edition = library.editions().get(e);
            common.computeIfAbsent(edition.language(), language -> new HashSet<>())
                    .addAll(commonWords(library, library.passagesOf(e)));
        }
    }

    private static List<Long> commonWords(Library library, Span passages) {
        SourceWords row = library.words();
        int start = passages.isEmpty() ? 0 : library.firstPosition(passages.start());
        int end = passages.isEmpty() ? 0 : library.firstPosition(passages.end());
        int step = Math.max(1, (end - start) / SAMPLE);
        Map<Long, Integer> counts = new HashMap<>();
        for (int position = start; position < end; position += step) {
            counts.merge(row.key(position), 1, Integer::sum);
        }
        List<Long> words = new ArrayList<>(counts.keySet());
        words.sort(Comparator.comparing((Long word) -> counts.getOrDefault(word, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        return words.subList(0, Math.min(COMMON, words.size()));
    }

    /** The language of words, or an empty string when they have too few common words of any. */
    String of(QuotedWords words) {
        LanguageWords known = LanguageWords.shared();
        int[] telling = new int[words.size()];
        for (int i = 0; i < telling.length; i++) {
            telling[i] = known.telling(words.word(i));
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<String, Set<Long>> language : common.entrySet()) {
            int index = known.languages().indexOf(language.getKey());
            int count = 0;
            for (int i = 0; i < telling.length; i++) {
                boolean tells = index >= 0 && (telling[i] >>> index & 1) != 0;
                count += tells || language.getValue().contains(words.key(i)) ? 1 : 0;
            }
            counts.put(language.getKey(), count);
        }
        for (int index = 0; index < known.languages().size(); index++) {
            int count = 0;
            for (int tells : telling) {
                count += tells >>> index & 1;
            }
            counts.putIfAbsent(known.languages().get(index), count);
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> language : counts.entrySet()) {
            if (language.getValue() > most) {
                most = language.getValue();
                best = language.getKey();
            }
        }
        return 4 * most >= words.size() ? best : "";
    }
}
