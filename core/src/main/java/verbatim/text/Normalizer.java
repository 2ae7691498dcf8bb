package verbatim.text;

/**
 * The spelling of one script at three levels: the skeleton finds, the strict letters judge, the marks judge vowels.
 * Implementations are immutable and serve all threads. Arguments are one word or a few words with spaces between them,
 * which are ignored, so that joined and split spellings can be compared.
 */
public interface Normalizer {
    /** The normalizer for the script of the first letter of {@code words}. */
    static Normalizer of(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            int entry = Letters.of(Character.codePointAt(words, i));
            if (entry >= Letters.FIRST_LETTER && Letters.script(entry) != Letters.DIGIT) {
                return Letters.script(entry) == Letters.ARABIC ? ArabicNormalizer.INSTANCE : LatinNormalizer.INSTANCE;
            }
        }
        return LatinNormalizer.INSTANCE;
    }

    /** The letters by which words are found: equal for every spelling of a word, and for some other words too. */
    String skeleton(CharSequence words);

    /** The letters by which words are judged: equal for every spelling of a word, other for another word. */
    String strict(CharSequence words);

    /** How a quoted word stands to the source's. */
    Likeness compare(CharSequence quoted, CharSequence source);

    /** The source's words in the way that {@code model}, words the author wrote, is written: bare or vowelled, simple or
     * as the source has them. */
    String write(CharSequence source, CharSequence model);
}
