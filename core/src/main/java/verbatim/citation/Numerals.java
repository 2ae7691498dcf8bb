package verbatim.citation;

/** Numbers as they are written: in Roman numerals and in the digits of several scripts. Serves all threads. */
public final class Numerals {
    private Numerals() {}

    /** The value, below 400, of the Roman numeral from {@code start} to {@code end}, or 0 if it is none. */
    public static int roman(CharSequence chars, int start, int end) {
        int value = 0;
        int before = 0;
        for (int i = end - 1; i >= start; i--) {
            int digit = romanDigit(chars.charAt(i));
            if (digit == 0) {
                return 0;
            }
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value > 0 && value < 400 && roman(value).contentEquals(lower(chars, start, end)) ? value : 0;
    }

    /** {@code value} as a Roman numeral in small letters. */
    static String roman(int value) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder numeral = new StringBuilder();
        int rest = value;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                numeral.append(signs[i]);
                rest -= values[i];
            }
        }
        return numeral.toString();
    }

    /** The digits of {@code number} in the script of the first digit of {@code model}. */
    static String inDigitsOf(String model, String number) {
        int zero = '0';
        for (int i = 0; i < model.length(); i++) {
            if (Scan.isDigit(model.charAt(i))) {
                zero = model.charAt(i) - Character.digit(model.charAt(i), 10);
                break;
            }
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digits.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : c);
        }
        return digits.toString();
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'i', 'I' -> 1;
            case 'v', 'V' -> 5;
            case 'x', 'X' -> 10;
            case 'l', 'L' -> 50;
            case 'c', 'C' -> 100;
            default -> 0;
        };
    }

    private static StringBuilder lower(CharSequence chars, int start, int end) {
        StringBuilder lower = new StringBuilder();
        for (int i = start; i < end; i++) {
            lower.append(Character.toLowerCase(chars.charAt(i)));
        }
        return lower;
    }
}
