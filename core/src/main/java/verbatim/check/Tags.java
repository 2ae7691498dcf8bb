package verbatim.check;

import verbatim.text.Span;

/** Tags in running text that mark quotations: {@code <aya_start>}, {@code </quote>}, {@code @QB@}. */
final class Tags {
    private static final int LONGEST = 40;

    private Tags() {}

    /** Where the tag that begins at a place ends, exclusive, or -1 when there is none. */
    static int end(String chars, int at) {
        char close = chars.charAt(at) == '@' ? '@' : '>';
        for (int i = at + 1; i < chars.length() && i <= at + LONGEST; i++) {
            char c = chars.charAt(i);
            if (c == close) {
                return isQuotation(chars, at + 1, i) ? i + 1 : -1;
            }
            if (c >= 0x80 || !Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '/') {
                return -1;
            }
        }
        return -1;
    }

    /** Where the tag that ends before {@code end} begins, or {@code end - 1} when there is none. */
    static int start(String chars, int end, int least) {
        int open = new Span(least, Math.max(least, end)).lastOf(chars, '<');
        return open >= least && end(chars, open) == end ? open : end - 1;
    }

    /** Whether a place is inside a tag. */
    static boolean isInside(String chars, int at) {
        if (chars.charAt(at) >= 0x80) {
            return false;
        }
        for (int i = at - 1; i >= 0 && i >= at - LONGEST && chars.charAt(i) < 0x80; i--) {
            char c = chars.charAt(i);
            if (c == '<' || c == '@') {
                return end(chars, i) > at;
            }
            if (c == '>' || c == ' ') {
                return false;
            }
        }
        return false;
    }

    private static boolean isQuotation(String chars, int from, int to) {
        String name = chars.substring(from, to).toLowerCase(java.util.Locale.ROOT);
        if (chars.charAt(from - 1) == '@') {
            return name.equals("qb") || name.equals("qe");
        }
        return isBegin(name) || isEnd(name);
    }

    private static boolean isBegin(String name) {
        return name.endsWith("_start") || name.endsWith("-start") || isName(name);
    }

    private static boolean isEnd(String name) {
        return name.endsWith("_end") || name.endsWith("-end") || name.startsWith("/") && isName(name.substring(1));
    }

    private static boolean isName(String name) {
        return switch (name) {
            case "q", "quote", "aya", "ayah", "verse", "quran", "hadith" -> true;
            default -> false;
        };
    }

    /** Whether the tag at a place opens a quotation. */
    static boolean opens(String chars, int at) {
        String name = chars.substring(at + 1, end(chars, at) - 1).toLowerCase(java.util.Locale.ROOT);
        return chars.charAt(at) == '@' ? name.equals("qb") : isBegin(name);
    }
}
