package verbatim.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells the languages whose references are read from one another: their commonest words, and letters that hardly another
 * of them has. A set of languages is an int, with a bit for each in the order of {@link #languages}. Immutable; serves all
 * threads.
 */
public final class LanguageWords {
    private final List<String> languages;
    private final Map<String, Integer> common = new HashMap<>();
    private final Map<Character, Integer> letters = new HashMap<>();

    /** Made when first asked for: most documents never need it. */
    private static final class Holder {
        static final LanguageWords SHARED = new LanguageWords(Lexicon.shared());
    }

    private LanguageWords(Lexicon lexicon) {
        languages = List.copyOf(Lexicon.languages());
        for (int i = 0; i < languages.size(); i++) {
            for (String word : lexicon.commonWords(languages.get(i))) {
                common.merge(Fold.joined(word), 1 << i, (some, more) -> some | more);
            }
            for (String some : lexicon.letters(languages.get(i))) {
                for (int at = 0; at < some.length(); at++) {
                    letters.merge(some.charAt(at), 1 << i, (one, more) -> one | more);
                }
            }
        }
    }

    /** Those of all languages. */
    public static LanguageWords shared() {
        return Holder.SHARED;
    }

    /** The languages by their codes, {@code en}, in the order of {@code languages.txt}. */
    public List<String> languages() {
        return languages;
    }

    /** Whether a word is one of the commonest of a language; of an unknown language none is. */
    public boolean isCommon(String language, String word) {
        int index = languages.indexOf(language);
        return index >= 0 && (common.getOrDefault(Fold.joined(word), 0) >>> index & 1) != 0;
    }

    /** The languages of which a word is one of the commonest, or one of whose letters it has. */
    public int telling(String word) {
        int telling = common.getOrDefault(Fold.joined(word), 0);
        for (int i = 0; i < word.length(); i++) {
            telling |= letters.getOrDefault(Character.toLowerCase(word.charAt(i)), 0);
        }
        return telling;
    }
}
