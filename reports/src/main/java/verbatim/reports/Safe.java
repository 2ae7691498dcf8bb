package verbatim.reports;

/** Makes a document's characters safe to show: nothing of them may steer a terminal or turn the line around. */
final class Safe {
    private Safe() {}

    /**
     * {@code text} on one line: line ends and tabs become spaces; controls, bidirectional controls and lone surrogates are
     * spelt out as <code>&#92;u{202E}</code>.
     */
    static String oneLine(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair || (c != '\n' && c != '\r' && c != '\t' && !steers(c))) {
                if (safe != null) {
                    safe.append(c);
                    if (pair) {
                        safe.append(text.charAt(i + 1));
                    }
                }
                i += pair ? 1 : 0;
                continue;
            }
            if (safe == null) {
                safe = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (steers(c)) {
                safe.append("\\u{").append(hex(c)).append('}');
            } else {
                safe.append(' ');
            }
        }
        return safe == null ? text : safe.toString();
    }

    /** {@code text} with each lone surrogate, which no encoding can write, replaced by U+FFFD; its length stays. */
    static String encodable(String text) {
        StringBuilder safe = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (safe == null) {
                safe = new StringBuilder(text);
            }
            safe.setCharAt(i, '\uFFFD');
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean steers(char c) {
        return (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (c >= '\u007F' && c <= '\u009F') // DELETE and the C1 controls
                || c == '\u061C' // ARABIC LETTER MARK
                || c == '\u200E' // LEFT-TO-RIGHT MARK
                || c == '\u200F' // RIGHT-TO-LEFT MARK
                || (c >= '\u2028' && c <= '\u202E') // line and paragraph separators, embeddings and overrides
                || (c >= '\u2066' && c <= '\u2069') // isolates
                || (c >= '\uFFF9' && c <= '\uFFFB') // interlinear annotation
                || c == '\uFEFF' // BYTE ORDER MARK
                || Character.isSurrogate(c);
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
