package verbatim.citation;

/** The consonants of a Latin spelling, those that transliterations confuse made one. */
final class Consonants {
    private Consonants() {}

    /** "dzariyat", "zariyat" and "dhariyat" give one key. */
    static String of(String folded) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            char consonant = consonant(c);
            if (folded.startsWith("dsch", i)) {
                consonant = 'j';
                i += 3;
            } else if ((c == 's' || c == 'k' || c == 'd' || c == 't' || c == 'g' || c == 'c') && next == 'h') {
                consonant = c == 'k' ? 'h' : c == 'd' ? 'z' : c == 't' || c == 'c' ? 's' : c == 'g' ? 'g' : 's';
                i++;
            } else if ((c == 's' && next == 'y')
                    || (c == 't' && next == 's')
                    || (c == 'd' && (next == 'z' || next == 'j'))) {
                consonant = c == 'd' ? (next == 'j' ? 'j' : 'z') : 's';
                i++;
            }
            if (consonant != ' ' && (key.length() == 0 || key.charAt(key.length() - 1) != consonant)) {
                key.append(consonant);
            }
        }
        int last = key.length() - 1;
        return last > 0 && key.charAt(last) == 'h' ? key.substring(0, last) : key.toString();
    }

    private static char consonant(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'v' -> ' ';
            case 'q', 'k' -> 'k';
            case 'c' -> 'j';
            default -> c;
        };
    }
}
