package verbatim.documents;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * One character written by name or number: the ampersand, the name or number, the semicolon.
 *
 * @param chars what it stands for
 * @param end where it ends in the source, in UTF-16 units
 */
record CharacterReference(String chars, int end) {
    private static final int LONGEST = 40;

    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");

    /** Names that texts really use; only for the others is the long list of HTML loaded. */
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ndash", "\u2013"),
            Map.entry("mdash", "\u2014"),
            Map.entry("lsquo", "\u2018"),
            Map.entry("rsquo", "\u2019"),
            Map.entry("ldquo", "\u201C"),
            Map.entry("rdquo", "\u201D"),
            Map.entry("laquo", "\u00AB"),
            Map.entry("raquo", "\u00BB"),
            Map.entry("hellip", "\u2026"),
            Map.entry("zwnj", "\u200C"),
            Map.entry("zwj", "\u200D"),
            Map.entry("lrm", "\u200E"),
            Map.entry("rlm", "\u200F"));

    /** The reference that begins with the ampersand at {@code at}, by the rules of HTML and Markdown. */
    static Optional<CharacterReference> html(String source, int at, int end) {
        return read(source, at, end, true);
    }

    /** The reference that begins with the ampersand at {@code at}, by the rules of XML without a document type. */
    static Optional<CharacterReference> xml(String source, int at, int end) {
        return read(source, at, end, false);
    }

    private static Optional<CharacterReference> read(String source, int at, int end, boolean html) {
        int limit = Math.min(end, at + LONGEST);
        int semicolon = at + 1;
        while (semicolon < limit && isNameChar(source.charAt(semicolon), semicolon == at + 1)) {
            semicolon++;
        }
        if (semicolon == limit || semicolon == at + 1 || source.charAt(semicolon) != ';') {
            return Optional.empty();
        }
        String name = source.substring(at + 1, semicolon);
        if (name.charAt(0) == '#') {
            return number(name).map(chars -> new CharacterReference(chars, semicolonAfter(source, at)));
        }
        String chars = COMMON.get(name);
        if (chars != null && (html || PREDEFINED.contains(name))) {
            return Optional.of(new CharacterReference(chars, semicolon + 1));
        }
        return html ? rare(name, semicolon + 1) : Optional.empty();
    }

    private static int semicolonAfter(String source, int at) {
        return source.indexOf(';', at) + 1;
    }

    private static Optional<CharacterReference> rare(String name, int end) {
        String chars = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
        return chars.isEmpty() ? Optional.empty() : Optional.of(new CharacterReference(chars, end));
    }

    private static boolean isNameChar(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (first && c == '#');
    }

    private static Optional<String> number(String name) {
        try {
            boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            String digits = name.substring(hex ? 2 : 1);
            if (digits.isEmpty() || digits.length() > (hex ? 6 : 7)) {
                return Optional.empty();
            }
            int point = Integer.parseInt(digits, hex ? 16 : 10);
            boolean valid = point > 0 && point <= Character.MAX_CODE_POINT && !(point >= 0xD800 && point < 0xE000);
            return Optional.of(valid ? Character.toString(point) : "\uFFFD");
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
