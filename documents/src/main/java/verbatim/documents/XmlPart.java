package verbatim.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.documents.UnreadableDocumentException.Reason;
import verbatim.text.Text;

/**
 * One XML file being read: the walk over it that Word, OpenDocument and TEI share. What an element means, its subclass says. For
 * one reader on one thread.
 */
abstract class XmlPart {
    final String source;
    final TextBuilder builder;
    final MarkupText text;
    Markup markup;

    private final Deque<Ending> endings = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();
    private int depth;
    /** The depth of the element that is not read, with all in it; 0 if there is none. */
    private int unread;

    /** What paragraphs in a style for quotations make together. */
    private TextBuilder.@Nullable Open quotation;

    private boolean consumed;
    private boolean inLater;

    /** What ends with the element at {@code depth}. */
    private record Ending(int depth, TextBuilder.@Nullable Open part, Text.@Nullable Kind before) {}

    /** A note inside a sentence, which is read after all else, so that the sentence stays whole. */
    private record Later(int from, int to, Text.@Nullable Kind kind, String label, String section) {}

    XmlPart(String source, TextBuilder builder) {
        this.source = source;
        this.builder = builder;
        this.text = new MarkupText(source, builder);
        this.markup = new Markup(source, 0, 0, Syntax.XML);
    }

    /** An element begins; {@link #markup} stands at its tag. */
    abstract void open(String name);

    /** An element ends. Also called for one that is empty. */
    abstract void close(String name);

    /** Characters, as {@link #markup} has them. */
    abstract void characters();

    /** The file ends, but for its notes. */
    void ended() {}

    /** Whether what is read now was put off with {@link #later}. */
    final boolean isLater() {
        return inLater;
    }

    /** Reads the whole file. */
    final void read(String where) throws UnreadableDocumentException {
        walk(0, source.length());
        if (depth > 0) {
            builder.note(Note.DAMAGED, where, "the XML ends before its last element does");
        }
        ended();
        text.breakParagraph();
        inLater = true;
        for (int i = 0; i < later.size(); i++) {
            Later note = later.get(i);
            if (!note.section().isEmpty()) {
                builder.block();
                builder.section(note.section());
            }
            TextBuilder.Open part = note.kind() == null ? null : builder.open(note.kind(), note.label());
            walk(note.from(), note.to());
            text.breakParagraph();
            if (part != null) {
                builder.close(part);
            }
        }
    }

    private void walk(int from, int to) throws UnreadableDocumentException {
        depth = 0;
        unread = 0;
        markup = new Markup(source, from, to, Syntax.XML);
        for (Event event = markup.next(); event != Event.END; event = markup.next()) {
            switch (event) {
                case OPEN -> begin();
                case CLOSE -> end(markup.localName());
                case TEXT, CDATA -> {
                    if (unread == 0) {
                        characters();
                    }
                }
                case COMMENT -> builder.comment(markup.comment());
                default -> {}
            }
        }
        while (!endings.isEmpty()) {
            finish(endings.pop());
        }
    }

    private void begin() throws UnreadableDocumentException {
        if (++depth > builder.limits().depth()) {
            throw new UnreadableDocumentException(
                    builder.name(),
                    Reason.LIMIT,
                    "has more than " + builder.limits().depth() + " elements inside each other");
        }
        String name = markup.localName();
        boolean empty = markup.isEmpty();
        if (unread == 0) {
            open(name);
        }
        if (empty || consumed) {
            consumed = false;
            end(name);
        }
    }

    private void end(String name) {
        if (unread == 0) {
            close(name);
        } else if (unread == depth) {
            unread = 0;
        }
        while (!endings.isEmpty() && endings.peek().depth() >= depth) {
            finish(endings.pop());
        }
        depth = Math.max(0, depth - 1);
    }

    private void finish(Ending ending) {
        if (ending.before() != null) {
            text.kind(ending.before());
        }
        if (ending.part() != null) {
            builder.close(ending.part());
        }
    }

    /** Nothing in the element that begins here is read. */
    final void skip() {
        unread = depth;
    }

    /** A paragraph begins: those one after another in a style for quotations are one quotation. */
    final void quotation(boolean quoted) {
        if (quoted && quotation == null) {
            quotation = builder.open(Text.Kind.QUOTATION, "");
        } else if (!quoted && quotation != null) {
            builder.close(quotation);
            quotation = null;
        }
    }

    /** The element that begins here is a part of the text. */
    final void part(Text.Kind kind, String label) {
        endings.push(new Ending(depth, builder.open(kind, label), null));
    }

    /** Paragraphs inside the element that begins here are of this kind. */
    final void paragraphs(Text.Kind kind) {
        Text.Kind before = text.kind();
        text.kind(kind);
        endings.push(new Ending(depth, null, before));
    }

    /** Reads characters {@code from} to {@code to} of the source after all else. */
    final void later(int from, int to, Text.@Nullable Kind kind, String label, String section) {
        later.add(new Later(from, to, kind, label, section));
    }

    /** Goes over the element that begins here, and gives the span of what is in it. */
    final int[] contents() {
        consumed = true;
        int from = markup.end();
        if (markup.isEmpty()) {
            return new int[] {from, from};
        }
        int inside = 1;
        int to = from;
        while (inside > 0) {
            Event event = markup.next();
            to = markup.start();
            if (event == Event.END) {
                break;
            }
            inside += event == Event.OPEN && !markup.isEmpty() ? 1 : event == Event.CLOSE ? -1 : 0;
        }
        return new int[] {from, to};
    }
}
