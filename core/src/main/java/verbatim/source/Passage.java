package verbatim.source;

import java.util.Map;
import verbatim.text.Span;

/**
 * The unit of a work that people cite: a verse, a hadith, a paragraph.
 *
 * @param number in the edition's main numbering: {@code 4:139}, {@code 8a}; unique in its edition
 * @param text exactly as the edition has it
 * @param quoted what of the text people quote, in UTF-16 units of {@code text}: a hadith's saying without its chain
 * @param numbers its number in other numberings, by the numbering's name
 */
public record Passage(String number, String text, Span quoted, Map<String, String> numbers) {
    public Passage {
        if (quoted.end() > text.length()) {
            throw new IllegalArgumentException("span " + quoted + " is past the text of " + number);
        }
        numbers = Map.copyOf(numbers);
    }

    /** A passage that is quoted whole and has one number. */
    public static Passage of(String number, String text) {
        return new Passage(number, text, new Span(0, text.length()), Map.of());
    }
}
