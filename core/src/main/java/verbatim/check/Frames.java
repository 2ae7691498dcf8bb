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

    /** Blessings after a name, which copies of one hadith and those who quote it put in and leave out freely. */
    private static final Set<String> BLESSINGS = Set.of(
            strict("صلى الله عليه وسلم"),
            strict("صلى الله عليه وآله وسلم"),
            strict("صلى الله عليه وعلى آله وسلم"),
            strict("صلى الله عليه"),
            strict("وسلم"),
            strict("عليه السلام"),
            strict("عليها السلام"),
            strict("عليهم السلام"),
            strict("عليه الصلاة والسلام"),
            strict("رضي الله عنه"),
            strict("رضي الله عنها"),
            strict("رضي الله عنهما"),
            strict("رضي الله عنهم"),
            strict("رضي الله تعالى عنه"),
            strict("رحمه الله"),
            strict("تعالى"),
            strict("تبارك وتعالى"),
            strict("سبحانه وتعالى"),
            strict("عز وجل"),
            strict("جل وعلا"),
            strict("جل جلاله"),
            strict("peace be upon him"),
            strict("may allah be pleased with him"),
            strict("may allah be pleased with her"));

    private Frames() {}

    /** Whether words added or left out are a blessing. */
    static boolean isBlessing(Change change, QuotedWords quoted, QuotedWords source) {
        return switch (change.kind()) {
            case ADDITION -> BLESSINGS.contains(quoted.strict(change.quoted(), change.quotedEnd()));
            case OMISSION -> BLESSINGS.contains(source.strict(change.source(), change.sourceEnd()));
            default -> false;
        };
    }

    private static String strict(String words) {
        QuotedWords row = new QuotedWords(new SpellingMemory(), words, new verbatim.text.Span(0, words.length()));
        return row.strict(0, row.size());
    }

    /** Whether added words are such a frame: the basmala anywhere, the others at their edge of the quotation. */
    static boolean isFrame(Change addition, QuotedWords quoted) {
        String words = quoted.strict(addition.quoted(), addition.quotedEnd());
        return BEFORE.contains(words) || addition.quotedEnd() == quoted.size() && AFTER.contains(words);
    }
}
