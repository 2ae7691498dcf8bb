package verbatim.sources;

import java.util.Set;

/** The words in a piece of OSIS that need not be well-formed: a verse of a SWORD module begins and ends anywhere. */
final class OsisFragment {
    private static final Set<String> NOT_TEXT = Set.of("note", "title", "rdg", "figure");
    private static final Set<String> INLINE =
            Set.of("w", "transChange", "divineName", "q", "hi", "seg", "name", "foreign");

    private OsisFragment() {}

    static String text(String osis) {
        StringBuilder out = new StringBuilder();
        int skipped = 0;
        int i = 0;
        while (i < osis.length()) {
            char c = osis.charAt(i);
            int end = c == '<' ? osis.indexOf('>', i) : c == '&' ? osis.indexOf(';', i) : -1;
            if (c == '<' && end > 0) {
                String tag = osis.substring(i + 1, end);
                String name = tag.replaceFirst("^/", "").split("[\\s/]", 2)[0];
                if (NOT_TEXT.contains(name) && !tag.endsWith("/")) {
                    skipped = Math.max(0, skipped + (tag.startsWith("/") ? -1 : 1));
                    parted(out, osis, end + 1);
                } else if (!INLINE.contains(name)) {
                    out.append(' ');
                }
                i = end + 1;
            } else if (c == '&' && end > 0 && end - i < 10) {
                out.append(skipped == 0 ? character(osis.substring(i + 1, end)) : "");
                i = end + 1;
            } else {
                if (skipped == 0) {
                    out.append(c);
                }
                i++;
            }
        }
        return Whitespace.folded(out.toString());
    }

    /** The words before and behind a note are two, though nothing else parts them; a comma behind it parts by itself. */
    private static void parted(StringBuilder out, String osis, int next) {
        if (next < osis.length() && (osis.charAt(next) == '<' || Character.isLetter(osis.charAt(next)))) {
            out.append(' ');
        }
    }

    private static String character(String entity) {
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                entity.matches("#\\d{1,7}")
                        ? Character.toString(Math.min(0x10FFFF, Integer.parseInt(entity.substring(1))))
                        : "";
        };
    }
}
