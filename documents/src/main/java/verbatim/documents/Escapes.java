package verbatim.documents;

/** Words as they are written in a format, where some characters are markup. */
final class Escapes {
    private Escapes() {}

    static String of(Format format, String words, Encoding encoding) {
        return switch (format) {
            case HTML, TEI, FODT, DOCX, ODT, EPUB -> xml(words, encoding);
            case MARKDOWN -> escaped(words, "\\`*<", "\\");
            case LATEX -> latex(words);
            default -> words;
        };
    }

    static String xml(String words, Encoding encoding) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(point -> {
            String chars = Character.toString(point);
            if (point == '&') {
                escaped.append("&amp;");
            } else if (point == '<') {
                escaped.append("&lt;");
            } else if (point == '>') {
                escaped.append("&gt;");
            } else if (encoding.canEncode(chars)) {
                escaped.append(chars);
            } else {
                escaped.append("&#").append(point).append(';');
            }
        });
        return escaped.toString();
    }

    private static String latex(String words) {
        String slashes = words.replace("\\", "\u0000");
        return escaped(slashes, "{}$&#%_", "\\")
                .replace("~", "\\textasciitilde{}")
                .replace("^", "\\textasciicircum{}")
                .replace("\u0000", "\\textbackslash{}");
    }

    private static String escaped(String words, String signs, String by) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            escaped.append(signs.indexOf(c) >= 0 ? by : "").append(c);
        }
        return escaped.toString();
    }
}
