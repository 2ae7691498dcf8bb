package verbatim.citation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Scan.Kind;

/**
 * Ordinals, as words say a verse's number: الثالثة عشرة, الحادي والعشرون, الخامسة والخمسون بعد المئتين; in English also cardinals.
 * Stateless.
 */
final class Ordinals {
    private static final String[] UNITS = {
        "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي"
    };
    private static final String[] TENS = {"عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    private static final Map<String, Integer> WORDS = words();

    /** The unit of the eleventh, the twenty-first and so on, which is never alone. */
    private static final int ONE_OF_MORE = 11;

    /** What is added to the value of an ordinal, to know it from a cardinal. */
    private static final int LEAST_ORDINAL = 1000;
    /** "two hundred and fifty-fifth" */
    private static final int MOST_TOKENS = 6;

    private static final String INITIALS = "otfsen";

    private static final String[] CARDINALS = {
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen"
    };
    private static final String[] ENGLISH_TENS = {
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
    };
    private static final Map<String, String> IRREGULAR = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");
    private static final Map<String, Integer> ENGLISH = englishWords();

    private Ordinals() {}

    private static Map<String, Integer> englishWords() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < CARDINALS.length; i++) {
            String ordinal = IRREGULAR.getOrDefault(CARDINALS[i], CARDINALS[i].concat("th"));
            words.put(Fold.joined(CARDINALS[i]), i + 1);
            words.put(Fold.joined(ordinal), LEAST_ORDINAL + i + 1);
        }
        for (int i = 0; i < ENGLISH_TENS.length; i++) {
            String tens = ENGLISH_TENS[i];
            words.put(Fold.joined(tens), 20 + 10 * i);
            words.put(Fold.joined(tens.substring(0, tens.length() - 1) + "ieth"), LEAST_ORDINAL + 20 + 10 * i);
        }
        return words;
    }

    /** A number that words say: its value, 1 to 299, and the token after it. */
    record Ordinal(int value, int end) {}

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < UNITS.length; i++) {
            words.put(UNITS[i], i + 1);
            words.put(UNITS[i].concat("ه"), i + 1);
        }
        words.put("اولي", 1);
        for (int i = 0; i < TENS.length; i++) {
            words.put(TENS[i].concat("ون"), 20 + 10 * i);
            words.put(TENS[i].concat("ين"), 20 + 10 * i);
        }
        return words;
    }

    /** The ordinal at token {@code i}, or null. */
    static @Nullable Ordinal at(Scan scan, int i) {
        int value = WORDS.getOrDefault(word(scan, i), 0);
        if (value == 0) {
            return null;
        }
        int end = i + 1;
        if (value < 20) {
            int unit = value == ONE_OF_MORE ? 1 : value;
            String next = word(scan, end);
            int tens = next.startsWith("و") ? WORDS.getOrDefault(withoutArticle(next.substring(1)), 0) : 0;
            if (next.equals("عشر") || next.equals("عشره")) {
                value = unit + 10;
                end++;
            } else if (tens >= 20) {
                value = unit + tens;
                end++;
            } else if (value == ONE_OF_MORE) {
                return null;
            }
        }
        int hundreds = word(scan, end).equals("بعد") ? hundreds(word(scan, end + 1)) : 0;
        return hundreds > 0 ? new Ordinal(value + hundreds, end + 2) : new Ordinal(value, end);
    }

    private static int hundreds(String word) {
        return switch (word) {
            case "ميه", "مايه" -> 100;
            case "ميتين", "مايتين" -> 200;
            default -> 0;
        };
    }

    /** The number that stands behind a word for verse: an Arabic ordinal, an English cardinal; or null. */
    static @Nullable Ordinal behindVerse(Scan scan, int i) {
        Ordinal arabic = at(scan, i);
        return arabic == null ? english(scan, i, false) : arabic;
    }

    /**
     * The English ordinal or cardinal at token {@code i}, or null: thirteenth, twenty-first, two hundred and fifty-fifth.
     *
     * @param ordinal whether it ends as an ordinal does
     */
    static @Nullable Ordinal english(Scan scan, int i, boolean ordinal) {
        if (!scan.is(i, Kind.WORD) || INITIALS.indexOf(scan.first(i) | ' ') < 0) {
            return null;
        }
        int value = 0;
        int at = i;
        int hundreds = ENGLISH.getOrDefault(folded(scan, at), 0);
        if ((hundreds == 1 || hundreds == 2) && folded(scan, at + 1).equals("hundred")) {
            value = 100 * hundreds;
            at += 2;
            at += folded(scan, at).equals("and") ? 1 : 0;
        }
        int tens = ENGLISH.getOrDefault(folded(scan, at), 0);
        if (tens >= 20 && tens % 10 == 0 && tens < LEAST_ORDINAL) {
            int unit = scan.is(at + 1, Kind.DASH) ? at + 2 : at + 1;
            int units = ENGLISH.getOrDefault(folded(scan, unit), 0);
            if (units % LEAST_ORDINAL > 0 && units % LEAST_ORDINAL < 10) {
                boolean ends = units > LEAST_ORDINAL;
                return ends == ordinal ? new Ordinal(value + tens + units % LEAST_ORDINAL, unit + 1) : null;
            }
        }
        return tens > 0 && tens > LEAST_ORDINAL == ordinal ? new Ordinal(value + tens % LEAST_ORDINAL, at + 1) : null;
    }

    /** The token at which the English ordinal begins that ends before token {@code i}, or {@code i}. */
    static int before(Scan scan, int i) {
        if (ENGLISH.getOrDefault(folded(scan, i - 1), 0) <= LEAST_ORDINAL) {
            return i;
        }
        for (int start = Math.max(0, i - MOST_TOKENS); start < i; start++) {
            Ordinal ordinal = english(scan, start, true);
            if (ordinal != null && ordinal.end() == i) {
                return start;
            }
        }
        return i;
    }

    private static String folded(Scan scan, int i) {
        return i >= 0 && scan.is(i, Kind.WORD) ? Fold.joined(scan.chars(), scan.start(i), scan.end(i)) : "";
    }

    private static String word(Scan scan, int i) {
        return scan.is(i, Kind.WORD) ? withoutArticle(Fold.joined(scan.chars(), scan.start(i), scan.end(i))) : "";
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") ? word.substring(2) : word;
    }
}
