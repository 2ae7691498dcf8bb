package verbatim.citation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tells the languages whose references are read from one another: their commonest words, and letters that hardly another
 * of them has. Immutable; serves all threads.
 */
public final class LanguageWords {
    private final Set<String> common;
    private final String letters;

    private LanguageWords(Set<String> common, String letters) {
        this.common = Set.copyOf(common);
        this.letters = letters;
    }

    /** The languages by their codes, {@code en}, in the order of {@code languages.txt}. */
    public static Map<String, LanguageWords> all() {
        return Holder.ALL;
    }

    /** Read when first asked for: most documents never need it. */
    private static final class Holder {
        static final Map<String, LanguageWords> ALL = read();
    }

    private static Map<String, LanguageWords> read() {
        Map<String, LanguageWords> all = new LinkedHashMap<>();
        for (String language : Lexicon.languages()) {
            Set<String> common = new HashSet<>();
            String letters = "";
            for (String line : DataFile.lines(language.concat(".txt"))) {
                int equals = line.indexOf('=');
                List<String> words = DataFile.split(line.substring(equals + 1), '|');
                switch (line.substring(0, equals).strip()) {
                    case "common" -> words.forEach(word -> common.add(Fold.joined(word)));
                    case "letters" -> letters = String.join("", words);
                    default -> {}
                }
            }
            all.put(language, new LanguageWords(common, letters));
        }
        return all;
    }

    /** Whether a word is one of the language's commonest. */
    public boolean isCommon(String word) {
        return common.contains(Fold.joined(word));
    }

    /** Whether a word is one of the language's commonest, or has one of its letters. */
    public boolean isTelling(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (letters.indexOf(Character.toLowerCase(word.charAt(i))) >= 0) {
                return true;
            }
        }
        return isCommon(word);
    }
}
