package verbatim.testing;

import java.util.List;
import verbatim.text.Span;

/**
 * An article that quotes, as a person would write it, and what is true of its quotations.
 *
 * @param language the language it is written in
 * @param kind what is done in it
 * @param markdown its text
 * @param quotations what it quotes, in the order of the text; none when it quotes nothing
 */
record Article(String language, Kind kind, String markdown, List<Quoted> quotations) {
    Article {
        quotations = List.copyOf(quotations);
    }

    /** What is done in an article. */
    enum Kind {
        RIGHT("a right quotation with its reference"),
        RANGE("two verses in a row, with both numbers"),
        NOTE("a right quotation whose reference is a footnote"),
        TWO_QUOTATIONS("two quotations with one reference"),
        TWO_REFERENCES("a repeated verse with both its references"),
        WORD_CHANGED("one word changed"),
        WORD_DROPPED("one word left out"),
        WORD_ADDED("one word put in"),
        VOWEL("one vowel changed"),
        WRONG_VERSE("a wrong verse number"),
        WRONG_SURA("a wrong sura"),
        CONTRADICTION("a name that contradicts its number"),
        INVENTED("an invented verse with a reference"),
        OWN_WORDS("a verse in the author's own words"),
        HADITH("a right saying with its collection"),
        HADITH_CHANGED("a saying with one word changed"),
        HADITH_ELSEWHERE("a saying credited to a collection without it"),
        HADITH_INVENTED("an invented saying with a collection"),
        HADITH_OWN_WORDS("a saying in words of no installed translation"),
        NOTHING("numbers and speech that quote nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether a saying is quoted, and no verse. */
        boolean isOfHadith() {
            return name().startsWith("HADITH");
        }
    }

    /** What should be said of a quotation. */
    enum Verdict {
        /** Words and reference are right. */
        RIGHT,
        /** The words differ in one place; the reference is right. */
        ALTERED,
        /** The words are right, the reference names another place. */
        WRONG_REFERENCE,
        /** The reference contradicts itself, and one of its readings is right. */
        CONTRADICTORY,
        /** The words are in no source. */
        NOT_FOUND,
        /** Nothing is known of the words: no fault may be found in them or their reference. */
        UNKNOWN
    }

    /**
     * One quotation.
     *
     * @param words as the article has them
     * @param verdict what should be said
     * @param numbers where they really stand, "2:255", or empty
     * @param change where in the words they were changed; empty, between two words, where one is left out
     */
    record Quoted(String words, Verdict verdict, String numbers, Span change) {
        Quoted(String words, Verdict verdict, String numbers) {
            this(words, verdict, numbers, new Span(0, 0));
        }
    }
}
