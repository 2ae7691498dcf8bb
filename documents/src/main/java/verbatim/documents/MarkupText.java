package verbatim.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.text.Text;

/**
 * Adds the text between tags to a document: references decoded, runs of white space as one space, paragraphs begun by their
 * first character. For one reader on one thread.
 */
final class MarkupText {
    private final String source;
    private final TextBuilder builder;
    private Text.Kind kind = Text.Kind.BLOCK;
    private TextBuilder.@Nullable Open paragraph;

    /** White space that is a space if more of the paragraph follows. */
    private int spaceFrom = -1;

    private int spaceTo;

    MarkupText(String source, TextBuilder builder) {
        this.source = source;
        this.builder = builder;
    }

    /** What paragraphs are from here on: blocks, headings or cells. */
    void kind(Text.Kind next) {
        breakParagraph();
        kind = next;
    }

    Text.Kind kind() {
        return kind;
    }

    /** Ends the paragraph, if one has begun. */
    void breakParagraph() {
        if (paragraph != null) {
            builder.close(paragraph);
            paragraph = null;
        }
        spaceFrom = -1;
        builder.block();
    }

    /** Adds characters {@code from} to {@code to} of the source. */
    void add(Markup markup, int from, int to) {
        int at = from;
        int copied = from;
        while (at < to) {
            char c = source.charAt(at);
            if (Markup.isSpace(c)) {
                int space = at;
                while (at < to && Markup.isSpace(source.charAt(at))) {
                    at++;
                }
                boolean single = at == space + 1 && c == ' ' && at > copied + 1 && at < to;
                if (!single) {
                    copy(copied, space);
                    space(space, at);
                    copied = at;
                }
            } else if (c == '&') {
                Optional<CharacterReference> reference = markup.reference(source, at, to);
                if (reference.isPresent()) {
                    copy(copied, at);
                    begin();
                    builder.replace(reference.get().chars(), at, reference.get().end());
                    copied = reference.get().end();
                    at = copied;
                } else {
                    at++;
                }
            } else {
                at++;
            }
        }
        copy(copied, to);
    }

    /** Adds characters as they are, line ends too. */
    void addVerbatim(Markup markup, int from, int to) {
        int copied = from;
        for (int at = Markup.indexOf(source, "&", from, to); at >= 0; at = Markup.indexOf(source, "&", at, to)) {
            Optional<CharacterReference> reference = markup.reference(source, at, to);
            if (reference.isEmpty()) {
                at++;
                continue;
            }
            copy(copied, at);
            begin();
            builder.replace(reference.get().chars(), at, reference.get().end());
            copied = reference.get().end();
            at = copied;
        }
        copy(copied, to);
    }

    /** Adds the space before here, if there is one: it is not part of what begins now. */
    void settle() {
        if (paragraph != null) {
            begin();
        }
    }

    /** A line end inside the paragraph. */
    void line() {
        if (paragraph != null) {
            spaceFrom = -1;
            builder.line();
        }
    }

    /** Adds characters that the source does not have. */
    void insert(String chars) {
        begin();
        builder.insert(chars);
    }

    private void copy(int from, int to) {
        if (from < to) {
            begin();
            builder.copy(from, to);
        }
    }

    private void space(int from, int to) {
        if (paragraph != null && spaceFrom < 0 && !builder.afterSpace()) {
            spaceFrom = from;
            spaceTo = to;
        }
    }

    private void begin() {
        if (paragraph == null) {
            paragraph = builder.open(kind, "");
        } else if (spaceFrom >= 0) {
            builder.replace(" ", spaceFrom, spaceTo);
        }
        spaceFrom = -1;
    }
}
