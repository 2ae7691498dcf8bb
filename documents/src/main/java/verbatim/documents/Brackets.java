package verbatim.documents;

/**
 * Turns brackets that face the wrong way. A PDF holds the shapes on its page: around numbers in a line of Arabic the shape that
 * opens comes out as a closing sign and the other way round.
 */
final class Brackets {
    private static final String OPENING = "([{«";
    private static final String CLOSING = ")]}»";

    private Brackets() {}

    /** Turns the pairs of a line of Arabic when they close before they open; a line whose signs pair in no way stays. */
    static void turn(StringBuilder line) {
        boolean arabic = false;
        for (int i = 0; i < line.length() && !arabic; i++) {
            arabic = Character.getDirectionality(line.charAt(i)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        }
        for (int kind = 0; arabic && kind < OPENING.length(); kind++) {
            turn(line, OPENING.charAt(kind), CLOSING.charAt(kind));
        }
    }

    private static void turn(StringBuilder line, char opening, char closing) {
        int first = -1;
        int last = -1;
        int balance = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == opening || c == closing) {
                first = first < 0 ? i : first;
                last = i;
                balance += c == opening ? 1 : -1;
            }
        }
        boolean turned = first >= 0 && balance == 0 && line.charAt(first) == closing && line.charAt(last) == opening;
        for (int i = first; turned && i <= last; i++) {
            char c = line.charAt(i);
            line.setCharAt(i, c == opening ? closing : c == closing ? opening : c);
        }
    }
}
