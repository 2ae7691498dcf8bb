package verbatim.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.citation.LanguageWords;
import verbatim.match.SourceWords;
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

    /** The languages whose references are read, as they are numbered there, then the others of installed editions. */
    private final List<String> languages =
            new ArrayList<>(LanguageWords.shared().languages());
    /** The languages in whose editions a word is common. */
    private final Map<Long, Set<Integer>> common = new HashMap<>();

    Tongues(Library library) {
        for (int e = 0; e < library.editions().size(); e++) {
            String language = library.editions().get(e).language();
            if (!languages.contains(language)) {
                languages.add(language);
            }
            for (long word : commonWords(library, library.passagesOf(e))) {
                common.computeIfAbsent(word, key -> new HashSet<>()).add(languages.indexOf(language));
            }
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
        int[] counts = new int[languages.size()];
        for (int i = 0; i < words.size(); i++) {
            int telling = words.form(i).telling();
            for (int left = telling; left != 0; left &= left - 1) {
                counts[Integer.numberOfTrailingZeros(left)]++;
            }
            for (int language : common.getOrDefault(words.key(i), Set.of())) {
                boolean counted = language < Integer.SIZE && (telling >>> language & 1) != 0;
                counts[language] += counted ? 0 : 1;
            }
        }
        String best = "";
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            String language = languages.get(i);
            if (counts[i] > most || counts[i] == most && most > 0 && language.compareTo(best) < 0) {
                most = counts[i];
                best = language;
            }
        }
        return 4 * most >= words.size() ? best : "";
    }
}
