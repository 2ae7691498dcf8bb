package verbatim.reports;

import java.util.Locale;

/** The plural forms of the languages that messages are written in, by the names and rules of CLDR. */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    static Plural of(Locale locale, long n) {
        if (!locale.getLanguage().equals("ar")) {
            return n == 1 ? ONE : OTHER;
        }
        if (n <= 2) {
            return n == 0 ? ZERO : n == 1 ? ONE : TWO;
        }
        long rest = n % 100;
        return rest >= 3 && rest <= 10 ? FEW : rest >= 11 ? MANY : OTHER;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
