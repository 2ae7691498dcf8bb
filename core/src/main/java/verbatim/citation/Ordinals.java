package verbatim.citation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Scan.Kind;

/** Arabic ordinals, as words say a verse's number: الثالثة عشرة, الحادي والعشرون, الخامسة والخمسون بعد المئتين. Stateless. */
final class Ordinals {
    private static final String[] UNITS = {
        "اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي"
    };
    private static final String[] TENS = {"عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    private static final Map<String, Integer> WORDS = words();

    /** The unit of the eleventh, the twenty-first and so on, which is never alone. */
    private static final int ONE_OF_MORE = 11;

    private Ordinals() {}

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

    private static String word(Scan scan, int i) {
        return scan.is(i, Kind.WORD) ? withoutArticle(Fold.joined(scan.chars(), scan.start(i), scan.end(i))) : "";
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ال") ? word.substring(2) : word;
    }
}
