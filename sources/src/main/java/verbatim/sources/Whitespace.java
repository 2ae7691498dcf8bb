package verbatim.sources;

/** White space in files is layout, not text: each run becomes one space, or one line end where the run had two or more. */
final class Whitespace {
    private Whitespace() {}

    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int lines = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                space = true;
                lines += c == '\n' ? 1 : 0;
            } else {
                if (space && !out.isEmpty()) {
                    out.append(lines > 1 ? '\n' : ' ');
                }
                out.append(c);
                space = false;
                lines = 0;
            }
        }
        return out.toString();
    }
}
