package verbatim.reports;

import java.util.List;
import java.util.Locale;

/** The digits a document writes its references in. */
enum Numerals {
    WESTERN('0'),
    /** As in ٤:١٣٩. */
    ARABIC_INDIC('\u0660'),
    /** As in Persian and Urdu. */
    EXTENDED_ARABIC_INDIC('\u06F0');

    /** Arabic-speaking countries whose default digits are the Western ones in the CLDR. */
    private static final List<String> WESTERN_DIGITS = List.of("AE", "DZ", "EH", "LY", "MA", "TN");

    private final char zero;

    Numerals(char zero) {
        this.zero = zero;
    }

    /** The digits that {@code citation} is written in. */
    static Numerals of(String citation) {
        for (int i = 0; i < citation.length(); i++) {
            char c = citation.charAt(i);
            for (Numerals numerals : values()) {
                if (c >= numerals.zero && c <= numerals.zero + 9) {
                    return numerals;
                }
            }
        }
        return WESTERN;
    }

    /** The digits that a locale's readers expect: in Arabic those of the East, but for the countries that use the Western ones. */
    static Numerals of(Locale locale) {
        boolean eastern = locale.getLanguage().equals("ar") && !WESTERN_DIGITS.contains(locale.getCountry());
        return eastern ? ARABIC_INDIC : WESTERN;
    }

    /** {@code numbers}, in Western digits, in these digits. */
    String write(String numbers) {
        if (this == WESTERN) {
            return numbers;
        }
        StringBuilder written = new StringBuilder(numbers.length());
        for (int i = 0; i < numbers.length(); i++) {
            char c = numbers.charAt(i);
            written.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
        }
        return written.toString();
    }
}
