package verbatim.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.text.Text;

/**
 * What stands inside a Markdown paragraph: emphasis, links, code, references, HTML. CommonMark's two steps: cut the characters
 * into tokens and match brackets on the way; then match the signs of emphasis. Each step goes over a paragraph once, also when it
 * is a megabyte of brackets. For one reader on one thread.
 */
final class MarkdownInline {
    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;
    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (char c : "\\&`<*_~![]".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private final String source;
    private final TextBuilder builder;
    private final HtmlReader.Page html;
    private final Set<String> labels;

    MarkdownInline(String source, TextBuilder builder, HtmlReader.Page html, Set<String> labels) {
        this.source = source;
        this.builder = builder;
        this.html = html;
        this.labels = labels;
    }

    /** Adds the words of a paragraph with these lines. */
    void read(MarkdownLines lines) {
        if (lines.count() == 1 && !hasSpecial(lines.start(0), lines.end(0))) {
            if (!html.isUnread()) {
                builder.copy(lines.start(0), lines.end(0));
            }
            return;
        }
        new Paragraph(lines).read();
    }

    private boolean hasSpecial(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c < 128 && SPECIAL[c]) {
                return true;
            }
        }
        return false;
    }

    private enum Kind {
        TEXT,
        /** Another character stands for these: an escape or a reference. */
        VALUE,
        CODE,
        HTML,
        NOTE_MARK,
        /** A run of signs that may begin or end emphasis. */
        SIGNS,
        BRACKET,
        NOTHING
    }

    /** A piece of a paragraph. Its offsets count in the paragraph's own characters. */
    private static final class Token {
        Kind kind;
        final int start;
        final int end;
        String value = "";

        /** Signs used up as closing from the left and as opening from the right, and the parts they end and begin. */
        int left;

        int right;
        int ends;
        int begins;
        boolean opens;
        boolean closes;

        @Nullable
        Token previous;

        @Nullable
        Token next;

        /** A bracket's place among the tokens, the last sign before it, and whether it may still begin a link. */
        int index;

        boolean image;
        boolean active = true;

        @Nullable
        Token bottom;

        Token(Kind kind, int start, int end) {
            this.kind = kind;
            this.start = start;
            this.end = end;
        }

        int unused() {
            return end - start - left - right;
        }
    }

    /** One paragraph being read. */
    private final class Paragraph {
        private final MarkdownLines lines;
        private final String chars;
        /** Where each line begins among {@link #chars}. */
        private final int[] lineStarts;

        private final List<Token> tokens = new ArrayList<>();
        private final List<Token> brackets = new ArrayList<>();
        private @Nullable Token lastSigns;
        private int @Nullable [] ticks;
        private int commentSearched = -1;
        private int line;

        Paragraph(MarkdownLines lines) {
            this.lines = lines;
            this.lineStarts = new int[lines.count()];
            StringBuilder joined = new StringBuilder();
            for (int i = 0; i < lines.count(); i++) {
                lineStarts[i] = joined.length();
                joined.append(source, lines.start(i), lines.end(i));
                if (i + 1 < lines.count()) {
                    joined.append('\n');
                }
            }
            this.chars = joined.toString();
        }

        void read() {
            int text = 0;
            int at = 0;
            while (at < chars.length()) {
                char c = chars.charAt(at);
                if (c >= 128 || !SPECIAL[c]) {
                    at++;
                    continue;
                }
                int before = tokens.size();
                int start = at;
                Token pending = new Token(Kind.TEXT, text, at);
                tokens.add(pending);
                int end = special(c, at);
                if (end < 0) {
                    tokens.remove(before);
                    at++;
                } else {
                    at = end;
                    text = end;
                }
                if (end == start) {
                    throw new IllegalStateException("no progress at " + start);
                }
            }
            tokens.add(new Token(Kind.TEXT, text, chars.length()));
            matchSigns(null);
            emit();
        }

        /** Adds the token that begins with {@code c}; where it ends, or -1 if it is only a character. */
        private int special(char c, int at) {
            return switch (c) {
                case '\\' -> escape(at);
                case '&' -> reference(at);
                case '`' -> code(at);
                case '<' -> angle(at);
                case '!' -> charAt(at + 1) == '[' && charAt(at + 2) != '^' ? bracket(at, 2) : -1;
                case '[' -> charAt(at + 1) == '^' ? noteMark(at) : bracket(at, 1);
                case ']' -> closeBracket(at);
                default -> signs(c, at);
            };
        }

        private int escape(int at) {
            char next = charAt(at + 1);
            if (next == '\n' && at + 1 < chars.length()) {
                return add(Kind.NOTHING, at, at + 1);
            }
            if (!isAsciiPunctuation(next)) {
                return -1;
            }
            add(Kind.VALUE, at, at + 2);
            last().value = String.valueOf(next);
            return at + 2;
        }

        private int reference(int at) {
            Optional<CharacterReference> reference = CharacterReference.html(chars, at, chars.length());
            if (reference.isEmpty()) {
                return -1;
            }
            add(Kind.VALUE, at, reference.get().end());
            last().value = reference.get().chars();
            return reference.get().end();
        }

        private int code(int at) {
            int end = runEnd('`', at);
            int length = end - at;
            int[] lastOfLength = ticks == null ? lastTicks() : ticks;
            ticks = lastOfLength;
            if (length >= lastOfLength.length || lastOfLength[length] <= at) {
                return add(Kind.TEXT, at, end);
            }
            int close = chars.indexOf('`', end);
            int closeEnd = runEnd('`', close);
            while (closeEnd - close != length) {
                close = chars.indexOf('`', closeEnd);
                closeEnd = runEnd('`', close);
            }
            boolean padded = isPad(end)
                    && isPad(close - 1)
                    && !chars.substring(end, close).isBlank();
            add(Kind.CODE, padded ? end + 1 : end, padded ? close - 1 : close);
            return closeEnd;
        }

        private boolean isPad(int at) {
            return charAt(at) == ' ' || charAt(at) == '\n';
        }

        /** The start of the last run of backticks of each length. */
        private int[] lastTicks() {
            int[] last = new int[64];
            Arrays.fill(last, -1);
            for (int at = chars.indexOf('`'); at >= 0; at = chars.indexOf('`', at)) {
                int end = runEnd('`', at);
                if (end - at < last.length) {
                    last[end - at] = at;
                }
                at = end;
            }
            return last;
        }

        private int angle(int at) {
            int link = autolinkEnd(at);
            if (link > 0) {
                add(Kind.NOTHING, at, at + 1);
                add(Kind.TEXT, at + 1, link - 1);
                return link;
            }
            if (chars.startsWith("<!--", at) || chars.startsWith("<?", at) || chars.startsWith("<!", at)) {
                return declaration(at);
            }
            int end = tagEnd(chars, at, chars.length());
            if (end < 0) {
                return -1;
            }
            boolean breaks = chars.regionMatches(true, at, "<br", 0, 3);
            add(breaks ? Kind.VALUE : Kind.HTML, at, end);
            last().value = breaks ? "\n" : "";
            return end;
        }

        /** A comment or instruction; the search for its end is made once when there is none. */
        private int declaration(int at) {
            if (commentSearched >= 0) {
                return -1;
            }
            String sign = chars.startsWith("<!--", at) ? "-->" : chars.startsWith("<?", at) ? "?>" : ">";
            int close = chars.indexOf(sign, at + 2);
            if (close < 0) {
                commentSearched = at;
                return -1;
            }
            return add(Kind.HTML, at, close + sign.length());
        }

        private int autolinkEnd(int at) {
            int colon = at + 1;
            while (colon < chars.length() && colon - at <= 65 && isAutolinkChar(chars.charAt(colon))) {
                colon++;
            }
            char sign = charAt(colon);
            if (colon - at < 3 || (sign != ':' && sign != '@') || !Character.isLetterOrDigit(charAt(at + 1))) {
                return -1;
            }
            int end = colon;
            while (end < chars.length()
                    && chars.charAt(end) > ' '
                    && chars.charAt(end) != '<'
                    && chars.charAt(end) != '>') {
                end++;
            }
            return charAt(end) == '>' && end < chars.length() ? end + 1 : -1;
        }

        private boolean isAutolinkChar(char c) {
            return c < 128 && (Character.isLetterOrDigit(c) || "+.-_".indexOf(c) >= 0);
        }

        private int noteMark(int at) {
            int end = at + 2;
            while (end < chars.length() && end - at < 100 && "]\n [".indexOf(chars.charAt(end)) < 0) {
                end++;
            }
            if (charAt(end) != ']' || end == at + 2) {
                return bracket(at, 1);
            }
            add(Kind.NOTE_MARK, at, end + 1);
            last().value = chars.substring(at + 2, end);
            return end + 1;
        }

        private int bracket(int at, int length) {
            add(Kind.BRACKET, at, at + length);
            Token bracket = last();
            bracket.index = tokens.size() - 1;
            bracket.image = length == 2;
            bracket.bottom = lastSigns;
            brackets.add(bracket);
            return at + length;
        }

        private int closeBracket(int at) {
            if (brackets.isEmpty()) {
                return -1;
            }
            Token opener = brackets.remove(brackets.size() - 1);
            if (!opener.active) {
                return -1;
            }
            int end = charAt(at + 1) == '(' ? linkEnd(at + 2) : -1;
            if (end < 0) {
                end = labelEnd(opener.end, at);
            }
            if (end < 0) {
                return -1;
            }
            matchSigns(opener.bottom);
            if (opener.image) {
                tokens.subList(opener.index, tokens.size()).clear();
                add(Kind.NOTHING, opener.start, end);
            } else {
                opener.kind = Kind.NOTHING;
                for (int i = brackets.size() - 1; i >= 0 && (brackets.get(i).active || brackets.get(i).image); i--) {
                    brackets.get(i).active = brackets.get(i).image;
                }
                add(Kind.NOTHING, at, end);
            }
            return end;
        }

        /** After {@code address "title")}, or -1. */
        private int linkEnd(int from) {
            int address = skipWhite(from);
            int end = destinationEnd(chars, address, chars.length());
            if (end < 0) {
                return -1;
            }
            int close = skipWhite(end);
            if (charAt(close) != ')') {
                char quote = charAt(close);
                if (close == end || (quote != '"' && quote != '\'' && quote != '(')) {
                    return -1;
                }
                close = Markup.indexOf(
                        chars,
                        quote == '(' ? ")" : String.valueOf(quote),
                        close + 1,
                        Math.min(chars.length(), close + LONGEST_LABEL));
                if (close < 0) {
                    return -1;
                }
                close = skipWhite(close + 1);
            }
            return close < chars.length() && chars.charAt(close) == ')' ? close + 1 : -1;
        }

        private int labelEnd(int from, int close) {
            if (labels.isEmpty()) {
                return -1;
            }
            if (charAt(close + 1) == '[') {
                int end = close + 2;
                while (end < chars.length() && end - close < LONGEST_LABEL && "[]".indexOf(chars.charAt(end)) < 0) {
                    end++;
                }
                if (charAt(end) == ']' && end < chars.length()) {
                    boolean same = end == close + 2;
                    return isLabel(same ? from : close + 2, same ? close : end) ? end + 1 : -1;
                }
            }
            return isLabel(from, close) ? close + 1 : -1;
        }

        private boolean isLabel(int from, int to) {
            if (to - from > LONGEST_LABEL || to == from) {
                return false;
            }
            String label = chars.substring(from, to);
            return label.indexOf('[') < 0 && labels.contains(label(label));
        }

        private int signs(char c, int at) {
            int end = runEnd(c, at);
            if (c == '~' && end - at != 2) {
                return add(Kind.TEXT, at, end);
            }
            int before = at == 0 ? '\n' : chars.codePointBefore(at);
            int after = end == chars.length() ? '\n' : chars.codePointAt(end);
            boolean leftFlanking =
                    !isWhite(after) && (!isPunctuation(after) || isWhite(before) || isPunctuation(before));
            boolean rightFlanking =
                    !isWhite(before) && (!isPunctuation(before) || isWhite(after) || isPunctuation(after));
            add(Kind.SIGNS, at, end);
            Token signs = last();
            signs.opens = leftFlanking && (c != '_' || !rightFlanking || isPunctuation(before));
            signs.closes = rightFlanking && (c != '_' || !leftFlanking || isPunctuation(after));
            signs.previous = lastSigns;
            if (lastSigns != null) {
                lastSigns.next = signs;
            }
            lastSigns = signs;
            return end;
        }

        /** CommonMark's "process emphasis", for the signs after {@code bottom}; they are used up then. */
        private void matchSigns(@Nullable Token bottom) {
            int[] searchedFrom = new int[18];
            Arrays.fill(searchedFrom, -1);
            Token closer = bottom == null ? first() : bottom.next;
            while (closer != null) {
                if (!closer.closes || closer.unused() == 0) {
                    closer = closer.next;
                    continue;
                }
                int slot = slot(closer);
                Token opener = closer.previous;
                boolean found = false;
                while (opener != null && opener != bottom && opener.start > searchedFrom[slot]) {
                    if (matches(opener, closer)) {
                        found = true;
                        break;
                    }
                    opener = opener.previous;
                }
                if (found && opener != null) {
                    pair(opener, closer);
                } else {
                    searchedFrom[slot] = closer.previous == null ? -1 : closer.previous.start;
                    Token next = closer.next;
                    if (!closer.opens) {
                        unlink(closer);
                    }
                    closer = next;
                }
            }
            lastSigns = bottom;
            if (bottom != null) {
                bottom.next = null;
            }
        }

        private @Nullable Token first() {
            Token token = lastSigns;
            while (token != null && token.previous != null) {
                token = token.previous;
            }
            return token;
        }

        private int slot(Token closer) {
            char c = chars.charAt(closer.start);
            int sign = c == '*' ? 0 : c == '_' ? 1 : 2;
            return sign * 6 + (closer.opens ? 3 : 0) + (closer.end - closer.start) % 3;
        }

        private boolean matches(Token opener, Token closer) {
            if (!opener.opens || opener.unused() == 0 || chars.charAt(opener.start) != chars.charAt(closer.start)) {
                return false;
            }
            int openerLength = opener.end - opener.start;
            int closerLength = closer.end - closer.start;
            boolean both = opener.closes || closer.opens;
            return !both || (openerLength + closerLength) % 3 != 0 || (openerLength % 3 == 0 && closerLength % 3 == 0);
        }

        private void pair(Token opener, Token closer) {
            int used = opener.unused() >= 2 && closer.unused() >= 2 ? 2 : 1;
            opener.right += used;
            closer.left += used;
            if (chars.charAt(opener.start) != '~') {
                opener.begins++;
                closer.ends++;
            }
            for (Token between = closer.previous; between != null && between != opener; between = between.previous) {
                unlink(between);
            }
            if (opener.unused() == 0) {
                unlink(opener);
            }
        }

        private void unlink(Token signs) {
            if (signs.previous != null) {
                signs.previous.next = signs.next;
            }
            if (signs.next != null) {
                signs.next.previous = signs.previous;
            } else {
                lastSigns = signs.previous;
            }
        }

        private void emit() {
            List<TextBuilder.Open> emphasis = new ArrayList<>();
            for (Token token : tokens) {
                switch (token.kind) {
                    case TEXT, BRACKET -> copy(token.start, token.end);
                    case VALUE -> value(token);
                    case CODE -> {
                        TextBuilder.Open code = builder.open(Text.Kind.SKIPPED, "code");
                        copy(token.start, token.end);
                        builder.close(code);
                    }
                    case HTML -> tag(token);
                    case NOTE_MARK -> builder.mark(token.value);
                    case SIGNS -> {
                        for (int i = 0; i < token.ends; i++) {
                            builder.close(emphasis.remove(emphasis.size() - 1));
                        }
                        copy(token.start + token.left, token.end - token.right);
                        for (int i = 0; i < token.begins; i++) {
                            emphasis.add(builder.open(Text.Kind.EMPHASIS, ""));
                        }
                    }
                    case NOTHING -> {}
                }
            }
        }

        private void value(Token token) {
            if (!html.isUnread()) {
                int from = source(token.start);
                builder.replace(token.value, from, source(token.end - 1) + 1);
            }
        }

        private void tag(Token token) {
            int from = source(token.start);
            int to = source(token.end - 1) + 1;
            html.add(from, to);
        }

        /** Adds characters of the paragraph, line by line, as they stand in the source. */
        private void copy(int from, int to) {
            if (html.isUnread()) {
                return;
            }
            int at = from;
            while (at < to) {
                int start = source(at);
                int lineLength = lines.end(line) - lines.start(line);
                int lineEnd = lineStarts[line] + lineLength;
                if (at == lineEnd) {
                    int length = source.startsWith("\r\n", start) ? 2 : 1;
                    builder.replace("\n", start, start + length);
                    at++;
                } else {
                    int end = Math.min(to, lineEnd);
                    builder.copy(start, start + end - at);
                    at = end;
                }
            }
        }

        /** The place in the source of the paragraph's character {@code at}. Asked in ascending order, nearly. */
        private int source(int at) {
            while (line > 0 && at < lineStarts[line]) {
                line--;
            }
            while (line + 1 < lineStarts.length && at >= lineStarts[line + 1]) {
                line++;
            }
            return lines.start(line) + at - lineStarts[line];
        }

        private int add(Kind kind, int start, int end) {
            tokens.add(new Token(kind, start, end));
            return end;
        }

        private Token last() {
            return tokens.get(tokens.size() - 1);
        }

        private int runEnd(char c, int at) {
            int end = at;
            while (end < chars.length() && chars.charAt(end) == c) {
                end++;
            }
            return end;
        }

        private int skipWhite(int from) {
            int at = from;
            while (at < chars.length() && isWhite(chars.charAt(at))) {
                at++;
            }
            return at;
        }

        private char charAt(int at) {
            return at < chars.length() ? chars.charAt(at) : '\n';
        }
    }

    /** A link label as labels are compared. */
    static String label(String raw) {
        return raw.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** After the {@code >} of the HTML tag that begins at {@code at}, or -1 if none does. */
    static int tagEnd(String chars, int at, int to) {
        int i = at + 1;
        boolean closing = i < to && chars.charAt(i) == '/';
        i += closing ? 1 : 0;
        if (i >= to || !isAsciiLetter(chars.charAt(i))) {
            return -1;
        }
        while (i < to && (isAsciiLetter(chars.charAt(i)) || isDigit(chars.charAt(i)) || chars.charAt(i) == '-')) {
            i++;
        }
        while (true) {
            int white = i;
            while (i < to && Markup.isSpace(chars.charAt(i))) {
                i++;
            }
            if (i >= to) {
                return -1;
            }
            char c = chars.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '/' && !closing && i + 1 < to && chars.charAt(i + 1) == '>') {
                return i + 2;
            }
            if (closing || i == white || !(isAsciiLetter(c) || c == '_' || c == ':')) {
                return -1;
            }
            i = attributeEnd(chars, i, to);
            if (i < 0) {
                return -1;
            }
        }
    }

    private static int attributeEnd(String chars, int at, int to) {
        int i = at;
        while (i < to
                && (isAsciiLetter(chars.charAt(i))
                        || isDigit(chars.charAt(i))
                        || "_:.-".indexOf(chars.charAt(i)) >= 0)) {
            i++;
        }
        int equals = i;
        while (equals < to && Markup.isSpace(chars.charAt(equals))) {
            equals++;
        }
        if (equals >= to || chars.charAt(equals) != '=') {
            return i;
        }
        i = equals + 1;
        while (i < to && Markup.isSpace(chars.charAt(i))) {
            i++;
        }
        if (i >= to) {
            return -1;
        }
        char quote = chars.charAt(i);
        if (quote == '"' || quote == '\'') {
            int close = chars.indexOf(quote, i + 1);
            return close < 0 || close >= to ? -1 : close + 1;
        }
        int value = i;
        while (i < to && !Markup.isSpace(chars.charAt(i)) && "\"'=<>`".indexOf(chars.charAt(i)) < 0) {
            i++;
        }
        return i == value ? -1 : i;
    }

    /** After the link address that begins at {@code from}, which may be none; -1 if what stands there can't be one. */
    static int destinationEnd(String chars, int from, int to) {
        if (from < to && chars.charAt(from) == '<') {
            for (int i = from + 1; i < to && chars.charAt(i) != '\n' && chars.charAt(i) != '<'; i++) {
                if (chars.charAt(i) == '>') {
                    return i + 1;
                }
                i += chars.charAt(i) == '\\' ? 1 : 0;
            }
            return -1;
        }
        int depth = 0;
        int i = from;
        while (i < to && chars.charAt(i) > ' ') {
            char c = chars.charAt(i);
            if (c == '\\' && i + 1 < to && isAsciiPunctuation(chars.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                if (++depth > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')' && --depth < 0) {
                break;
            }
            i++;
        }
        return depth > 0 ? -1 : i;
    }

    /** Whether {@code from..to} is empty, or a title in quotes after white space. */
    static boolean isTitleOrNothing(String chars, int from, int to) {
        if (from >= to) {
            return true;
        }
        String title = chars.substring(from, to).strip();
        char quote = title.charAt(0);
        char close = quote == '(' ? ')' : quote;
        return Markup.isSpace(chars.charAt(from))
                && "\"'(".indexOf(quote) >= 0
                && title.length() > 1
                && title.indexOf(close, 1) == title.length() - 1;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiPunctuation(char c) {
        return (c > ' ' && c < '0') || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0x7F);
    }

    private static boolean isWhite(int point) {
        return point <= ' ' || point == 0xA0 || Character.isSpaceChar(point);
    }

    private static boolean isPunctuation(int point) {
        if (point < 128) {
            return isAsciiPunctuation((char) point);
        }
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
