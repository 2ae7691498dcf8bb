package verbatim.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verbatim.text.Span;

/**
 * Tells a hadith's saying (matn) from the chain of narrators before it (isnad), where a source does not. Holds no state.
 *
 * <p>An Arabic chain is a row of links: a word of transmission (حدثنا, أخبرنا, عن, سمعت …) and a name. It goes on over
 * "he said" when another link follows, and ends before "that the Prophet", "from the Prophet", "the Prophet said", or
 * after the last "he said". Where that is unclear the chain ends early: the saying may keep words of the chain, the chain
 * never takes words of the saying.
 */
final class ChainSplitter {
    /** Links that only a chain has, in the first person. */
    private static final Set<String> HEARD = Set.of(
            "حدثنا", "حدثني", "حدثناه", "حدثنيه", "ثنا", "نا", "اخبرنا", "اخبرني", "اخبرناه", "اخبرنيه", "انبانا",
            "انباني", "نبانا", "حدثتنا", "حدثتني", "اخبرتنا", "اخبرتني", "سمعت", "سمعنا", "قرات", "قرانا");

    /** Links to another narrator. */
    private static final Set<String> FROM = Set.of("عن", "سمع", "سمعا", "سمعوا", "سمعته", "سمعه");

    /** "He told him": after it the chain goes on or the saying begins. */
    private static final Set<String> TOLD = Set.of(
            "اخبره", "اخبرته", "اخبرها", "اخبرهم", "اخبرهما", "حدثه", "حدثته", "حدثها", "حدثهم", "حدثهما", "حدثتهم",
            "اخبراه", "حدثاه", "حدثوه", "اخبروه", "انباه", "يحدث", "تحدث", "يخبر", "ذكر", "حدث");

    private static final Set<String> SAID =
            Set.of("قال", "قالت", "قالا", "قالوا", "قالتا", "يقول", "تقول", "يقولان", "يقولون", "زعم", "وقال", "وقالت");

    /** What no name has in it and many a story begins with. */
    private static final Set<String> BEGINS = Set.of(
            "قام", "سالت", "سالنا", "سال", "سئل", "سئلت", "اتيت", "اتينا", "اتي", "اتت", "قدم", "قدمت", "قدمنا", "نهي",
            "نهينا", "كنت", "كنا", "كان", "كانت", "كانوا", "كن", "جاء", "جاءت", "جاءنا", "جئت", "خرج", "خرجت", "خرجنا",
            "راي", "رايت", "رايتني", "راينا", "دخل", "دخلت", "دخلنا", "بعث", "بعثنا", "بعثني", "امر", "امرنا", "امرني",
            "امرت", "شهدت", "صلي", "صليت", "صلينا", "نزلت", "نزل", "انزل", "قرا", "يقرا", "توفي", "توفيت", "مات",
            "استاذن", "استاذنت", "خطبنا", "خطب", "يخطب", "لما", "قلت", "قلنا", "فقلت", "فقال", "فقالت", "يا", "لا",
            "اذا", "انما", "ما", "لم", "لو", "لقد", "قد", "بينا", "بينما", "بلغنا", "لان", "اقبل", "اقبلت", "اقبلنا",
            "غزونا", "غزوت", "لقيت", "لقيني", "مر", "مررت", "اصبت", "اصاب", "اشتري", "اشتريت", "ذكر", "ذكرت", "ذكروا",
            "ذكرنا", "وكان", "وكانت", "فكان", "اهدي", "اعتمر", "قضي", "لعن", "صلوا", "اعطي", "كسفت", "انكسفت", "انطلقت",
            "انطلق", "انطلقنا", "اجتمع", "اختصم", "تزوج", "تزوجت", "طلق", "تزوجني", "ارسل", "ارسلت", "ارسلني", "وجد",
            "وجدت", "هذه", "هذا", "فلما", "ثلاث", "ثلاثة", "اول", "اخر", "خير", "كل", "ليس", "لك", "لعل", "حفظت", "قيل",
            "كتب", "حرم", "كره", "شك", "استب", "بهذا", "يقصص");

    /** What makes "that a man said" no narrator's name. */
    private static final Set<String> SOMEONE = Set.of(
            "رجلا",
            "اعرابيا",
            "امراه",
            "امراة",
            "ناسا",
            "اناسا",
            "قوما",
            "نفرا",
            "يهوديا",
            "اهل",
            "رجلين",
            "فتي",
            "غلاما",
            "جاريه",
            "جارية",
            "الناس",
            "رهطا",
            "المشركين",
            "قريشا",
            "اليهود",
            "ناس",
            "رجل");

    /** Narrators who are named behind "said" before the chain goes on with "from". */
    private static final Set<String> NARRATORS = Set.of(
            "الزهري", "ابن", "ابو", "عمرو", "نافع", "هشام", "قتاده", "قتادة", "ايوب", "الاعمش", "منصور", "يحيي", "مالك",
            "معمر", "شعبه", "شعبة", "سفيان", "عطاء", "مجاهد", "سليمان", "عبيد", "عبد");

    /** Who is called after the Prophet: his wife, his servant, his daughter. */
    private static final Set<String> OF_THE_PROPHET = Set.of(
            "زوج", "ازواج", "مولي", "خادم", "ابنه", "ابنة", "بنت", "صاحب", "اصحاب", "عم", "حب", "شاعر", "موذن", "مؤذن",
            "كاتب", "صهر");

    private static final Set<String> THAT = Set.of("ان", "انه", "انها", "انهم", "انهما", "اني", "انا", "بان");

    private static final Set<String> PROPHET = Set.of("النبي", "للنبي", "بالنبي", "والنبي", "فالنبي");

    /** Words that belong to the Prophet's name or title when الله follows. */
    private static final Set<String> MESSENGER = Set.of("رسول", "نبي", "لرسول", "برسول", "ورسول", "فرسول");

    /** Words that stand with the Prophet's name at the beginning of the saying. */
    private static final Set<String> BEFORE_PROPHET = Set.of(
            "عن", "ان", "قال", "سمعت", "سمع", "فقال", "وقال", "سمعنا", "سمعا", "كان", "الي", "بان", "يقول", "قالت");

    /** The most words a narrator's name has, with "he is the son of …" in it. */
    private static final int LONGEST_NAME = 22;

    /** How far behind "he said" a new chain may begin, for "said Abu Bakr: we were told …". */
    private static final int NEXT_CHAIN = 6;

    private static final int TOLD_WITHIN = 9;

    private static final int LONGEST_NAME_BEFORE_PROPHET = 10;

    private static final Pattern NARRATED = Pattern.compile(
            "\\s*(?:\\(\\d+\\)\\s*)?(?:Narrated|It was narrated|It is narrated|It has been narrated|It was reported|It is reported)\\b[^:\"“]{1,160}:\\s*");

    private static final String OPENING = "\"“«{﴿";

    private ChainSplitter() {}

    /** What of an Arabic hadith is the saying. */
    static Span arabic(String text) {
        List<Word> words = words(text);
        int first = sayingBegins(words);
        int end = text.stripTrailing().length();
        return first >= words.size()
                ? new Span(0, end)
                : new Span(words.get(first).start(), end);
    }

    /** What of an English hadith is the saying: all behind "Narrated such a one:". */
    static Span english(String text) {
        Matcher narrated = NARRATED.matcher(text);
        int end = text.stripTrailing().length();
        return narrated.lookingAt() && narrated.end() < end ? new Span(narrated.end(), end) : new Span(0, end);
    }

    /** A word without its marks, where it begins in the text, in UTF-16 units, and whether a quotation opens before it. */
    private record Word(String letters, int start, boolean opens) {}

    /** The index of the saying's first word; 0 when there is no chain. */
    private static int sayingBegins(List<Word> words) {
        int link = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = letters(words, i);
            if (isProphet(words, i)) {
                return link < 0 ? 0 : prophetBegins(words, link, i);
            }
            if (isLink(word)) {
                link = i;
            } else if (link < 0) {
                if (i >= NEXT_CHAIN) {
                    return 0;
                }
            } else if (i - link > LONGEST_NAME) {
                return link;
            } else if (begins(words, i)) {
                return i;
            } else if (SAID.contains(word) || THAT.contains(word) || TOLD.contains(word)) {
                int next = goesOn(words, i);
                if (next < 0) {
                    return THAT.contains(word) || isProphet(words, i + 1) ? i : i + 1;
                }
                i = next;
                link = next;
            }
        }
        return 0;
    }

    /** The word from which the chain goes on behind "said", "that" or "told him" at {@code i}, or -1 when it ends there. */
    private static int goesOn(List<Word> words, int i) {
        String word = letters(words, i);
        if (!THAT.contains(word)) {
            return THAT.contains(letters(words, i + 1)) ? goesOn(words, i + 1) : nextLink(words, i + 1);
        }
        int told = told(words, i + 1);
        return told < 0 ? -1 : Math.max(told, goesOn(words, told));
    }

    /**
     * From the Prophet's name back over the word that leads to it. When the last link is far behind, what is between is no
     * name, and the saying is taken to begin with the link.
     */
    private static int prophetBegins(List<Word> words, int link, int prophet) {
        if (prophet - link > LONGEST_NAME_BEFORE_PROPHET) {
            return link;
        }
        return prophet > 0 && BEFORE_PROPHET.contains(letters(words, prophet - 1)) ? prophet - 1 : prophet;
    }

    /** The next link when the chain goes on at {@code from}, or -1. */
    private static int nextLink(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + NEXT_CHAIN); i++) {
            String word = letters(words, i);
            if (isProphet(words, i) || begins(words, i)) {
                return -1;
            }
            boolean near = i == from || (i <= from + 3 && NARRATORS.contains(letters(words, from)));
            if ((HEARD.contains(word) || (near && FROM.contains(word))) && !isProphet(words, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Where "that so-and-so told him" or "that he heard" carries the chain on, or -1 when "that" begins the saying. */
    private static int told(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + TOLD_WITHIN); i++) {
            String word = letters(words, i);
            if (isProphet(words, i) || SOMEONE.contains(word) || begins(words, i)) {
                return -1;
            }
            if (TOLD.contains(word)
                    || SAID.contains(word)
                    || (i == from && (FROM.contains(word) || HEARD.contains(word)) && !isProphet(words, i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word cannot be part of a name; the صلى of "peace be upon him" can. */
    private static boolean begins(List<Word> words, int i) {
        String word = letters(words, i);
        boolean blessing = word.equals("صلي") && letters(words, i + 1).equals("الله");
        return words.get(i).opens() || (BEGINS.contains(word) && !blessing);
    }

    private static boolean isLink(String word) {
        return HEARD.contains(word) || FROM.contains(word);
    }

    private static boolean isProphet(List<Word> words, int i) {
        String word = letters(words, i);
        boolean named = PROPHET.contains(word)
                || (MESSENGER.contains(word) && letters(words, i + 1).equals("الله"));
        return named && (i == 0 || !OF_THE_PROPHET.contains(letters(words, i - 1)));
    }

    /** The letters of a word, the conjunction before a link left off. */
    private static String letters(List<Word> words, int i) {
        if (i >= words.size()) {
            return "";
        }
        String word = words.get(i).letters();
        if (word.startsWith("و") && isLink(word.substring(1))) {
            return word.substring(1);
        }
        return word;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        int start = 0;
        boolean opens = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) && c != '\u0640') {
                if (letters.isEmpty()) {
                    start = i;
                }
                letters.append(folded(c));
            } else if (!isInside(c) && !letters.isEmpty()) {
                words.add(new Word(letters.toString(), start, opens));
                letters.setLength(0);
                opens = false;
            }
            opens |= letters.isEmpty() && OPENING.indexOf(c) >= 0;
        }
        return words;
    }

    /** Marks, tatweel and controls do not end a word. */
    private static boolean isInside(char c) {
        return c == '\u0640'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }

    private static char folded(char c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            default -> c;
        };
    }
}
