package verbatim.reports;

/** Characters of a document inside XML or HTML. */
final class Markup {
    private Markup() {}

    /** {@code text} as the content of an element or an attribute; what XML has no way to write becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        String encodable = Safe.encodable(text);
        for (int i = 0; i < encodable.length(); i++) {
            char c = encodable.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\t', '\n' -> safe.append(c);
                default -> safe.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }
}
