package verbatim.check;

import java.util.Arrays;
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

    private static final Tokens LINK_WORDS = Tokenizer.tokenize(String.join(" ", LINKS));

    /** Words of a chain that are no names: links, blessings, titles. */
    private static final Tokens NO_NAMES = Tokenizer.tokenize(
            "عن حدثنا حدثني أخبرنا أخبرني أنبأنا سمعت سمع قال قالت قالا قالوا يقول تقول أن أنه أنها إن رضي الله عنه عنها عنهما عنهم"
                    + " رسول النبي نبي محمد صلى عليه وسلم السلام الصلاة آله وصحبه وعلى رحمه تعالى عز وجل الحديث حديث حيث في من"
                    + " بن ابن أبي أبو ابي ابو أم بنت أبيه جده أمه"
                    + " narrated narrates reported by that the on authority of he she said says may be pleased with him her"
                    + " messenger prophet allah god peace upon ibn bin abu abi umm bint father from");

    private Chains() {}

    /** Whether a word, characters {@code start} to {@code end}, exclusive, with a key, links narrators. */
    static boolean isLink(long key, String chars, int start, int end) {
        if (!has(LINK_WORDS, key)) {
            return false; // as nearly all words
        }
        StringBuilder bare = new StringBuilder();
        for (int i = start; i < end; i++) {
            if (Character.isLetter(chars.charAt(i))) {
                bare.append(Character.toLowerCase(chars.charAt(i)));
            }
        }
        return LINKS.contains(bare.toString());
    }

    /** What stands between a man's name and his father's. */
    private static final Tokens SON = Tokenizer.tokenize("بن ابن بنت ابنة ibn bin bint");

    /** What stands before a son's name that a father is called by. */
    private static final Tokens FATHER = Tokenizer.tokenize("أبي أبو أبا ابي ابو abu abi");

    /** What begins a name of two words. */
    private static final Tokens SERVANT = Tokenizer.tokenize("عبد abd");

    /** What the story begins with behind the narrator: "that a man said". */
    private static final Tokens THAT = Tokenizer.tokenize("أن that");

    /**
     * For each word whether it is of a person's name, as far as that shows: "son of" with the names before and behind it, "father
     * of" with the name behind it.
     */
    static boolean[] names(Tokens words, Span some) {
        boolean[] names = new boolean[some.length()];
        for (int i = 0; i < names.length; i++) {
            long key = words.key(some.start() + i);
            boolean son = has(SON, key);
            if (son || has(FATHER, key)) {
                int from = son && i > 0 ? i - 1 : i;
                boolean servant = i + 1 < names.length && has(SERVANT, words.key(some.start() + i + 1));
                Arrays.fill(names, from, Math.min(names.length, i + (servant ? 3 : 2)), true);
            }
        }
        return names;
    }

    /** Whether all narrators named in a span are in a passage's text; UNKNOWN when none is named. */
    static Attribution judge(String chars, Span named, Library library, int passage) {
        String written = named.of(chars);
        Tokens words = Tokenizer.tokenize(written);
        Tokens hadith = Tokenizer.tokenize(library.text(passage));
        int names = 0;
        for (int i = 0; i < words.size(); i++) {
            if (names > 0 && has(THAT, words.key(i))) {
                break;
            }
            boolean son = has(SON, words.key(i)) && i + 1 < words.size() && !has(NO_NAMES, words.key(i + 1));
            if (!son && has(NO_NAMES, words.key(i))) {
                continue;
            }
            names++;
            Name name = Name.at(written, words, i);
            if (!name.isIn(hadith)) {
                return Attribution.WRONG;
            }
            i = name.end - 1;
        }
        return names == 0 ? Attribution.UNKNOWN : Attribution.CORRECT;
    }

    /**
     * A narrator's name, words {@code first} to {@code end} of a row: his own up to {@code own}, that without where he comes
     * from up to {@code brief}, then his fathers'.
     */
    private record Name(Tokens words, int first, int brief, int own, int end) {
        static Name at(String written, Tokens words, int first) {
            int end = first;
            int own = -1;
            int brief = -1;
            while (end < words.size()) {
                boolean son = has(SON, words.key(end));
                boolean second = end > first && has(SERVANT, words.key(end - 1));
                if (!son && !second && has(NO_NAMES, words.key(end))) {
                    break;
                }
                boolean from = end > first && !second && written.startsWith("ال", words.start(end));
                own = own < 0 && son ? end : own;
                brief = brief < 0 && (son || from) ? end : brief;
                end++;
            }
            own = own < 0 ? end : own;
            return new Name(words, first, brief < 0 ? own : brief, own, end);
        }

        /** Whether a hadith names him: by all his names, by his own alone (Anas), or by his father's (Ibn Umar). */
        boolean isIn(Tokens hadith) {
            boolean all = true;
            for (int i = first; i < end; i++) {
                all &= has(hadith, words.key(i)) || has(SON, words.key(i));
            }
            return all || isNamedAlone(hadith) || isNamedAfterHisFather(hadith);
        }

        private boolean isNamedAlone(Tokens hadith) {
            boolean father = first > 0 && has(FATHER, words.key(first - 1));
            for (int i = 0; brief > first && i + brief - first <= hadith.size(); i++) {
                int next = i + brief - first;
                boolean ofAnother = next < hadith.size() && has(SON, hadith.key(next)) && own < end;
                boolean before = i > 0 && has(father ? FATHER : SON, hadith.key(i - 1));
                boolean ofSon = father && i > 1 && has(SON, hadith.key(i - 2));
                if (before == father && !ofSon && !ofAnother && stands(hadith, i, brief)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the words of the name up to {@code to} stand in a hadith from word {@code at} on. */
        private boolean stands(Tokens hadith, int at, int to) {
            for (int i = first; i < to; i++) {
                if (hadith.key(at + i - first) != words.key(i)) {
                    return false;
                }
            }
            return true;
        }

        private boolean isNamedAfterHisFather(Tokens hadith) {
            for (int i = 1; own + 1 < end && i < hadith.size(); i++) {
                if (has(SON, hadith.key(i - 1)) && hadith.key(i) == words.key(own + 1)) {
                    return true;
                }
            }
            return false;
        }
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
