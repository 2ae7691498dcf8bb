package verbatim.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that can be read. The list of readers: a new format is one line here. */
public enum Format {
    PLAIN_TEXT(true, "txt text"),
    MARKDOWN(true, "md markdown mdown mkd qmd rmd"),
    HTML(true, "html htm xhtml");

    private static final Format[] ALL = values();

    private final boolean text;
    private final String extensions;

    Format(boolean text, String extensions) {
        this.text = text;
        this.extensions = extensions;
    }

    /** The format's name in reports: {@code plain-text}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the file itself is text, so that positions in it mean something to a person. */
    public boolean isText() {
        return text;
    }

    /** The ends of file names that say this format, without the dot, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The format that a file's name says, if its extension is one of a format's. */
    public static Optional<Format> ofName(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || dot < Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))) {
            return Optional.empty();
        }
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : ALL) {
            if (format.extensions().contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that a file's first characters say; empty when they could be any. */
    static Optional<Format> ofContent(String chars) {
        int start = 0;
        while (start < chars.length() && Markup.isSpace(chars.charAt(start))) {
            start++;
        }
        return switch (start == chars.length() ? ' ' : chars.charAt(start)) {
            case '<' -> ofMarkup(chars, start);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> ofMarkup(String chars, int start) {
        if (chars.regionMatches(true, start, "<!doctype html", 0, 14)
                || chars.regionMatches(true, start, "<html", 0, 5)) {
            return Optional.of(HTML);
        }
        return Optional.empty();
    }

    /** What reads this format's characters. Made on demand, so that only the classes needed are loaded. */
    DocumentReader reader() {
        return switch (this) {
            case PLAIN_TEXT -> new PlainTextReader();
            case MARKDOWN -> new MarkdownReader();
            case HTML -> new HtmlReader();
        };
    }
}
