package verbatim.check;

import java.util.Arrays;
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
            strict("may peace be upon him"),
            strict("peace and blessings be upon him"),
            strict("blessings and peace be upon him"),
            strict("peace and blessings of allah be upon him"),
            strict("may allah bless him and grant him peace"),
            strict("may allah be pleased with him"),
            strict("may allah be pleased with her"));

    /** The words that a blessing or a title of the Prophet begins with. */
    private static final Set<String> OPENINGS = Set.of(
            strict("صلى"),
            strict("عليه"),
            strict("عليها"),
            strict("عليهم"),
            strict("رضي"),
            strict("رحمه"),
            strict("تعالى"),
            strict("تبارك"),
            strict("سبحانه"),
            strict("عز"),
            strict("جل"),
            strict("رسول"),
            strict("لرسول"),
            strict("النبي"),
            strict("للنبي"),
            strict("نبي"),
            strict("لنبي"),
            strict("peace"),
            strict("blessings"),
            strict("may"));

    private static final Set<String> TITLES = Set.of(
            strict("رسول الله"),
            strict("لرسول الله"),
            strict("نبي الله"),
            strict("لنبي الله"),
            strict("النبي"),
            strict("للنبي"));

    private Frames() {}

    /** Whether words added or left out are a blessing. */
    static boolean isBlessing(Change change, QuotedWords quoted, QuotedWords source) {
        return switch (change.kind()) {
            case ADDITION -> BLESSINGS.contains(quoted.strict(change.quoted(), change.quotedEnd()));
            case OMISSION -> BLESSINGS.contains(source.strict(change.source(), change.sourceEnd()));
            default -> false;
        };
    }

    /** The verbs by which a narrator goes on with a speech: who quotes the speech leaves them out. */
    private static final Set<String> SAYING = Set.of(strict("قال"), strict("يقول"));

    /** Whether words left out are a narrator's "he said" between two parts of a speech. */
    static boolean isVerbOfSaying(Change change, QuotedWords source) {
        return change.kind() == Divergence.Kind.OMISSION
                && SAYING.contains(source.strict(change.source(), change.sourceEnd()));
    }

    /** The titles by which a hadith speaks of the Prophet: alone, or after a conjunction or a preposition. */
    private static final String MESSENGER = strict("رسول الله");

    private static final String PROPHET = strict("النبي");

    /** Whether words say the same but for the title by which they speak of the Prophet. */
    static boolean areTitles(String some, String others) {
        return isTitled(some, MESSENGER, others, PROPHET) || isTitled(some, PROPHET, others, MESSENGER);
    }

    /** The most words of one blessing. */
    private static final int LONGEST_BLESSING = 8;

    /** Whether the first word may be part of a blessing or of a title; when it is not, neither are all words. */
    static boolean mayBeFormal(QuotedWords words) {
        return OPENINGS.contains(words.strict(0));
    }

    /** For each word whether it is part of a blessing or of a title of the Prophet: words that stand in every hadith. */
    static boolean[] formal(QuotedWords words) {
        boolean[] formal = new boolean[words.size()];
        for (int i = 0; i < formal.length; i++) {
            if (OPENINGS.contains(words.strict(i))) {
                for (int end = Math.min(formal.length, i + LONGEST_BLESSING); end > i; end--) {
                    String row = words.strict(i, end);
                    if (BLESSINGS.contains(row) || TITLES.contains(row)) {
                        Arrays.fill(formal, i, end, true);
                        i = end - 1;
                        break;
                    }
                }
            }
        }
        return formal;
    }

    private static boolean isTitled(String some, String title, String others, String other) {
        if (!some.endsWith(title) || !others.endsWith(other)) {
            return false;
        }
        String before = some.substring(0, some.length() - title.length());
        return before.length() <= 1 && before.equals(others.substring(0, others.length() - other.length()));
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
