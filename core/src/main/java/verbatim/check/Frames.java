package verbatim.check;

import java.util.Set;

/**
 * Words that are said before and after a recitation and between suras, and are no part of the verses: the basmala, the
 * plea for refuge, "God has spoken the truth", amen.
 */
final class Frames {
    private static final Set<String> BEFORE = Set.of(
            strict("بسم الله الرحمن الرحيم"),
            strict("أعوذ بالله من الشيطان الرجيم"),
            strict("أعوذ بالله من الشيطان الرجيم بسم الله الرحمن الرحيم"));

    private static final Set<String> AFTER =
            Set.of(strict("صدق الله العظيم"), strict("آمين"), strict("صدق الله العلي العظيم"));

    private Frames() {}

    private static String strict(String words) {
        QuotedWords row = new QuotedWords(words, new verbatim.text.Span(0, words.length()));
        return row.strict(0, row.size());
    }

    /** Whether added words are such a frame: the basmala anywhere, the others at their edge of the quotation. */
    static boolean isFrame(Change addition, QuotedWords quoted) {
        String words = quoted.strict(addition.quoted(), addition.quotedEnd());
        return BEFORE.contains(words) || addition.quotedEnd() == quoted.size() && AFTER.contains(words);
    }
}
