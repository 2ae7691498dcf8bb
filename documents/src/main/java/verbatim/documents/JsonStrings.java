package verbatim.documents;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Walks over the strings of a JSON file, or of a file of many JSON values, with their exact places. It checks no more of the
 * syntax than it needs. Offsets are UTF-16 units of the source. For one thread.
 */
final class JsonStrings {
    private final String source;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;
    private int start;
    private int end;
    private boolean key;

    /** An object or list that is open, and the key its values stand under. */
    private static final class Level {
        final boolean object;
        final String name;
        String key = "";
        boolean keyNext;

        Level(boolean object, String name) {
            this.object = object;
            this.name = name;
            this.keyNext = object;
        }
    }

    JsonStrings(String source) {
        this.source = source;
    }

    /** Goes on to the next string that is a value; false at the end. */
    boolean next() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '{', '[' -> levels.push(new Level(c == '{', key()));
                case '}', ']' -> levels.poll();
                case ',' -> {
                    if (!levels.isEmpty()) {
                        levels.peek().keyNext = levels.peek().object;
                    }
                }
                case ':' -> {
                    if (!levels.isEmpty()) {
                        levels.peek().keyNext = false;
                    }
                }
                case '"' -> {
                    string();
                    if (!key) {
                        return true;
                    }
                    continue;
                }
                default -> {}
            }
            at++;
        }
        return false;
    }

    private void string() {
        start = at + 1;
        int close = start;
        while (close < source.length() && source.charAt(close) != '"') {
            close += source.charAt(close) == '\\' ? 2 : 1;
        }
        end = Math.min(close, source.length());
        at = Math.min(close + 1, source.length());
        Level level = levels.peek();
        key = level != null && level.keyNext;
        if (key && level != null) {
            level.key = source.substring(start, end);
        }
    }

    /** The string's first character, after the quote. */
    int start() {
        return start;
    }

    /** The string's closing quote. */
    int end() {
        return end;
    }

    /** How many objects and lists are open. */
    int depth() {
        return levels.size();
    }

    /** The key that the string stands under, directly or in a list. */
    String key() {
        Level level = levels.peek();
        return level == null ? "" : level.object ? level.key : level.name;
    }

    /** Adds the string's characters, escapes undone. */
    void addTo(TextBuilder builder) {
        int copied = start;
        int i = escape(start);
        while (i + 1 < end) {
            builder.copy(copied, i);
            char c = source.charAt(i + 1);
            int length = c == 'u' && i + 6 <= end ? 6 : 2;
            builder.replace(String.valueOf(unescaped(c, i, length)), i, i + length);
            copied = i + length;
            i = escape(copied);
        }
        builder.copy(Math.min(copied, end), end);
    }

    /** The next backslash of the string, or its end. A search by the library would go on through the file. */
    private int escape(int from) {
        int i = from;
        while (i < end && source.charAt(i) != '\\') {
            i++;
        }
        return i;
    }

    private char unescaped(char c, int at, int length) {
        if (length == 6) {
            try {
                return (char) Integer.parseInt(source.substring(at + 2, at + 6), 16);
            } catch (NumberFormatException e) {
                return '\uFFFD';
            }
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }
}
