package verbatim.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.text.Likeness;
import verbatim.text.Normalizer;

/** Sets one Arabic Qur'an beside another, verse by verse, by the strict letters: spelling does not count, words do. */
final class QuranComparison {
    /** The opening words that old files write before the first verse of each sura. */
    private static final String BASMALA = "1:1";

    private QuranComparison() {}

    /** One line for each verse of {@code text} whose words are not those of {@code installed}, in order. */
    static List<String> differences(EditionText installed, EditionText text) {
        Normalizer arabic = Normalizer.of("\u0627");
        Map<String, String> words = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        Map<String, String> numbers = new HashMap<>();
        for (Passage verse : installed.passages()) {
            String strict = arabic.strict(verse.text());
            words.put(verse.number(), strict);
            texts.put(verse.number(), verse.text());
            numbers.putIfAbsent(strict, verse.number());
        }
        String basmala = words.getOrDefault(BASMALA, "");
        List<String> differences = new ArrayList<>();
        for (Passage verse : text.passages()) {
            String strict = arabic.strict(verse.text());
            String expected = words.getOrDefault(verse.number(), "");
            boolean prefixed = verse.number().endsWith(":1") && strict.equals(basmala + expected);
            if (!strict.equals(expected) && !prefixed && isOther(arabic, verse, texts)) {
                String other = numbers.get(strict);
                differences.add(
                        "  " + verse.number() + (other == null ? ": " : ", which is " + other + ": ") + verse.text());
            }
        }
        return differences;
    }

    /**
     * Where the letters of two verses differ, the words decide, one by one: a hamza may have another seat in the same word.
     */
    private static boolean isOther(Normalizer arabic, Passage verse, Map<String, String> installed) {
        List<String> words = words(verse.text());
        List<String> expected = words(installed.getOrDefault(verse.number(), ""));
        if (words.size() != expected.size()) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            if (arabic.compare(words.get(i), expected.get(i)) == Likeness.LETTER) {
                return true;
            }
        }
        return false;
    }

    /** What stands between white space and has a letter in it: pause signs are no words. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
