package verbatim.documents;

import java.util.Locale;
import java.util.Optional;

/**
 * Walks over the tags and the text between them, in one pass and with exact positions. It never fails: what is no markup is
 * text. It knows nothing of entities' definitions and never opens another file, so a document type can do no harm.
 * Offsets are UTF-16 units of the source. For one thread.
 */
final class Markup {
    /** What stands at {@link #start}. */
    enum Event {
        TEXT,
        /** The characters of an XML CDATA section, without its brackets. */
        CDATA,
        OPEN,
        CLOSE,
        COMMENT,
        /** A document type, declaration or processing instruction. */
        OTHER,
        END
    }

    /** Whose rules. */
    enum Syntax {
        HTML,
        XML
    }

    private static final String RAW_TEXT = " script style textarea title xmp iframe noembed noframes ";

    private final String source;
    private final int limit;
    private final Syntax syntax;
    private int start;
    private int end;
    private int after;
    private String name = "";
    private String rawUntil = "";
    private boolean empty;

    Markup(String source, int from, int to, Syntax syntax) {
        this.source = source;
        this.limit = to;
        this.syntax = syntax;
        this.after = from;
    }

    /** Goes on to the next piece. */
    Event next() {
        start = after;
        if (start == limit) {
            end = limit;
            return Event.END;
        }
        if (!rawUntil.isEmpty()) {
            return rawText();
        }
        return isMarkup(start) ? markup() : text();
    }

    int start() {
        return start;
    }

    /** After the last character of the piece. */
    int end() {
        return end;
    }

    /** The element's name, with its prefix; in lower case in HTML. */
    String name() {
        return name;
    }

    /** The name without its prefix. */
    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Whether an OPEN is a close too. */
    boolean isEmpty() {
        return empty;
    }

    /** What a comment says. */
    String comment() {
        return source.substring(start + 4, Math.max(start + 4, end - 3));
    }

    private Event rawText() {
        int close = start;
        while (true) {
            close = source.indexOf("</", close);
            if (close < 0 || close >= limit) {
                close = limit;
                break;
            }
            if (source.regionMatches(true, close + 2, rawUntil, 0, rawUntil.length())) {
                break;
            }
            close += 2;
        }
        rawUntil = "";
        if (close == start) {
            return next();
        }
        return piece(Event.TEXT, close, close);
    }

    private Event text() {
        int at = source.indexOf('<', start + 1);
        while (at >= 0 && at < limit && !isMarkup(at)) {
            at = source.indexOf('<', at + 1);
        }
        int to = at < 0 || at > limit ? limit : at;
        return piece(Event.TEXT, to, to);
    }

    private Event piece(Event event, int pieceEnd, int next) {
        end = pieceEnd;
        after = next;
        return event;
    }

    private boolean isMarkup(int at) {
        if (source.charAt(at) != '<' || at + 1 >= limit) {
            return false;
        }
        char c = source.charAt(at + 1);
        if (c == '/') {
            return at + 2 < limit && isNameStart(source.charAt(at + 2));
        }
        return isNameStart(c) || c == '!' || c == '?';
    }

    private boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (syntax == Syntax.XML && (c == '_' || c == ':' || (c > 0x7F && Character.isLetter(c))));
    }

    private Event markup() {
        char c = source.charAt(start + 1);
        if (c == '?') {
            return closed(Event.OTHER, syntax == Syntax.XML ? "?>" : ">", start + 2);
        }
        if (c == '!') {
            return declaration();
        }
        return tag(c == '/');
    }

    private Event declaration() {
        if (source.startsWith("<!--", start)) {
            // "<!-->" is a whole comment in HTML.
            return closed(Event.COMMENT, "-->", syntax == Syntax.HTML ? start + 2 : start + 4);
        }
        if (source.startsWith("<![CDATA[", start) && syntax == Syntax.XML) {
            int close = source.indexOf("]]>", start + 9);
            boolean open = close < 0 || close > limit;
            start += 9;
            return piece(Event.CDATA, open ? limit : close, open ? limit : close + 3);
        }
        return syntax == Syntax.XML ? documentType() : closed(Event.OTHER, ">", start + 2);
    }

    private Event closed(Event event, String sign, int from) {
        int close = source.indexOf(sign, Math.min(from, limit));
        int to = close < 0 || close + sign.length() > limit ? limit : close + sign.length();
        return piece(event, to, to);
    }

    /** Up to the {@code >} that is neither in quotes nor in the brackets of the internal subset. */
    private Event documentType() {
        int depth = 0;
        char quote = 0;
        for (int at = start + 2; at < limit; at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == ']') {
                depth += c == '[' ? 1 : -1;
            } else if (c == '>' && depth <= 0) {
                return piece(Event.OTHER, at + 1, at + 1);
            }
        }
        return piece(Event.OTHER, limit, limit);
    }

    private Event tag(boolean closing) {
        int from = start + (closing ? 2 : 1);
        int at = from;
        while (at < limit && !isNameEnd(source.charAt(at))) {
            at++;
        }
        name = source.substring(from, at);
        if (syntax == Syntax.HTML) {
            name = name.toLowerCase(Locale.ROOT);
        }
        int close = tagEnd(at);
        if (close < 0) {
            // Cut in the middle of a tag: there is no more text.
            return piece(Event.OTHER, limit, limit);
        }
        empty = !closing && source.charAt(close - 1) == '/';
        if (!closing && !empty && syntax == Syntax.HTML && RAW_TEXT.contains(" " + name + " ")) {
            rawUntil = name;
        }
        return piece(closing ? Event.CLOSE : Event.OPEN, close + 1, close + 1);
    }

    /** The {@code >} that is not in an attribute's quotes. */
    private int tagEnd(int from) {
        char quote = 0;
        char last = 0;
        for (int at = from; at < limit; at++) {
            char c = source.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (last == '=' || syntax == Syntax.XML)) {
                quote = c;
            } else if (c == '>') {
                return at;
            }
            last = isSpace(c) ? last : c;
        }
        return -1;
    }

    /** The value of an attribute of the tag at hand, or empty. In XML the name may leave out its prefix. */
    Optional<String> attribute(String wanted) {
        int at = start + 1;
        while (at < end && !isNameEnd(source.charAt(at))) {
            at++;
        }
        while (at < end - 1) {
            char c = source.charAt(at);
            if (isSpace(c) || c == '/') {
                at++;
                continue;
            }
            int nameStart = at;
            while (at < end - 1
                    && !isSpace(source.charAt(at))
                    && source.charAt(at) != '='
                    && source.charAt(at) != '/') {
                at++;
            }
            String found = source.substring(nameStart, at);
            int[] value = value(at == nameStart ? at + 1 : at);
            at = value[2];
            if (matches(found, wanted)) {
                return Optional.of(decoded(value[0], value[1]));
            }
        }
        return Optional.empty();
    }

    /** Start and end of the value that follows at {@code at}, and where the next attribute may begin. */
    private int[] value(int at) {
        int equals = at;
        while (equals < end - 1 && isSpace(source.charAt(equals))) {
            equals++;
        }
        if (equals >= end - 1 || source.charAt(equals) != '=') {
            return new int[] {at, at, at};
        }
        int from = equals + 1;
        while (from < end - 1 && isSpace(source.charAt(from))) {
            from++;
        }
        char quote = from < end - 1 ? source.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            int close = source.indexOf(quote, from + 1);
            int to = close < 0 || close > end - 1 ? end - 1 : close;
            return new int[] {from + 1, to, Math.min(to + 1, end - 1)};
        }
        int to = from;
        while (to < end - 1 && !isSpace(source.charAt(to))) {
            to++;
        }
        return new int[] {from, to, to};
    }

    private boolean matches(String found, String wanted) {
        if (syntax == Syntax.HTML) {
            return found.equalsIgnoreCase(wanted);
        }
        return found.equals(wanted)
                || (found.length() > wanted.length()
                        && found.endsWith(wanted)
                        && found.charAt(found.length() - wanted.length() - 1) == ':');
    }

    private String decoded(int from, int to) {
        String raw = source.substring(from, to);
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder value = new StringBuilder();
        int at = 0;
        while (at < raw.length()) {
            Optional<CharacterReference> reference =
                    raw.charAt(at) == '&' ? reference(raw, at, raw.length()) : Optional.empty();
            value.append(reference.isPresent() ? reference.get().chars() : String.valueOf(raw.charAt(at)));
            at = reference.isPresent() ? reference.get().end() : at + 1;
        }
        return value.toString();
    }

    /** The character reference at an ampersand. */
    Optional<CharacterReference> reference(String chars, int at, int to) {
        return syntax == Syntax.HTML ? CharacterReference.html(chars, at, to) : CharacterReference.xml(chars, at, to);
    }

    private static boolean isNameEnd(char c) {
        return isSpace(c) || c == '/' || c == '>';
    }

    /** Where {@code sought} begins in {@code from..to}, or -1. The library's search would go on to the end of the file. */
    static int indexOf(String source, String sought, int from, int to) {
        int last = to - sought.length();
        for (int at = from; at <= last; at++) {
            if (source.charAt(at) == sought.charAt(0) && source.startsWith(sought, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
