package verbatim.check;

import java.util.Set;
import verbatim.source.Library;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** Chains of narrators (isnad): the words that link them, and whether a hadith has the narrators that a text names. */
final class Chains {
    private static final Set<String> LINKS = Set.of(
            "عن",
            "حدثنا",
            "حدثني",
            "أخبرنا",
            "اخبرنا",
            "أخبرني",
            "اخبرني",
            "أنبأنا",
            "سمعت",
            "وعن",
            "فعن",
            "narrated",
            "narrates",
            "reported");

    /** Words of a chain that are no names: links, blessings, titles. */
    private static final Tokens NO_NAMES = Tokenizer.tokenize(
            "عن حدثنا حدثني أخبرنا أخبرني أنبأنا سمعت سمع قال قالت قالا قالوا يقول تقول أن أنه أنها إن رضي الله عنه عنها عنهما عنهم"
                    + " رسول النبي نبي محمد صلى عليه وسلم السلام الصلاة آله وصحبه وعلى رحمه تعالى عز وجل الحديث حديث حيث في من"
                    + " بن ابن أبي أبو ابي ابو أم بنت أبيه جده أمه"
                    + " narrated narrates reported by that the on authority of he she said says may be pleased with him her"
                    + " messenger prophet allah god peace upon ibn bin abu abi umm bint father from");

    private Chains() {}

    static boolean isLink(String word) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetter(word.charAt(i))) {
                bare.append(Character.toLowerCase(word.charAt(i)));
            }
        }
        return LINKS.contains(bare.toString());
    }

    /** Whether all narrators named in a span are in a passage's text; UNKNOWN when none is named. */
    static Attribution judge(String chars, Span named, Library library, int passage) {
        Tokens words = Tokenizer.tokenize(named.of(chars));
        Tokens hadith = Tokenizer.tokenize(library.text(passage));
        int names = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!has(NO_NAMES, words.key(i))) {
                names++;
                if (!has(hadith, words.key(i))) {
                    return Attribution.WRONG;
                }
            }
        }
        return names == 0 ? Attribution.UNKNOWN : Attribution.CORRECT;
    }

    private static boolean has(Tokens words, long key) {
        for (int i = 0; i < words.size(); i++) {
            if (words.key(i) == key) {
                return true;
            }
        }
        return false;
    }
}
