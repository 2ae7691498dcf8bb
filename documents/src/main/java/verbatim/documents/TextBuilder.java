package verbatim.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.documents.SourceMap.Kind;
import verbatim.text.Interruption;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * Collects a document while it is read, in reading order: its characters, where each comes from, and its parts. For one reader
 * on one thread. Offsets given to it count in the current member's characters, in UTF-16 units.
 */
final class TextBuilder {
    private final Document.Origin origin;
    private final Limits limits;
    private final StringBuilder chars = new StringBuilder();
    private final SourceMap.Builder map = new SourceMap.Builder();
    private final List<Member> members = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Open> parts = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** Parts opened since the last character: they begin with the next one. */
    private final List<Open> waiting = new ArrayList<>();

    private String source = "";
    private int base;
    private int position;
    private String pending = "";
    private int rowCells = NO_ROW;
    private @Nullable Open off;

    /** The label of a section that begins with the next character. */
    private @Nullable String section;

    /** A part whose end, and perhaps start, is not known yet. */
    static final class Open {
        private final Text.Kind kind;
        private final String label;
        private int start = -1;
        private int end = -1;

        Open(Text.Kind kind, String label) {
            this.kind = kind;
            this.label = label;
        }
    }

    /** The number of cells so far, outside of a table. */
    private static final int NO_ROW = -1;

    private final List<String> columns;

    TextBuilder(Document.Origin origin, Limits limits, List<String> columns) {
        this.origin = origin;
        this.limits = limits;
        this.columns = columns;
    }

    /** The columns or keys that the user named; all, if none are. */
    List<String> columns() {
        return columns;
    }

    /** A builder for a part of the same member, whose text is put in with {@link #embed}. */
    TextBuilder nested() {
        TextBuilder inner = inner();
        inner.source = source;
        return inner;
    }

    /** A builder for characters that were themselves read from this member. */
    TextBuilder inner() {
        return new TextBuilder(origin, limits, columns);
    }

    /**
     * Adds a document that was read from characters which themselves were read from this member.
     *
     * @param way from those characters back to this member's
     */
    void embed(Document inner, SourceMap way) {
        flush();
        int start = chars.length();
        SourceMap map = inner.map();
        for (SourceMap.Segment segment : map.segments(new Span(0, map.length()))) {
            if (segment.kind() == Kind.INSERTED) {
                insert(segment.text().of(inner.text().chars()));
            } else if (segment.kind() == Kind.REPLACED) {
                Span back = way.source(segment.source());
                replace(segment.text().of(inner.text().chars()), back.start(), back.end());
            } else {
                copyThrough(inner.text().chars(), segment, way);
            }
        }
        for (Text.Part inside : inner.text().parts()) {
            Open part = new Open(inside.kind(), inside.label());
            part.start = start + inside.span().start();
            part.end = start + inside.span().end();
            parts.add(part);
        }
    }

    private void copyThrough(String text, SourceMap.Segment segment, SourceMap way) {
        int at = segment.text().start();
        for (SourceMap.Segment piece : way.segments(segment.source())) {
            String read = text.substring(at, at + piece.text().length());
            at += read.length();
            replace(read, piece.source().start(), piece.source().end());
        }
    }

    Limits limits() {
        return limits;
    }

    String name() {
        return origin.name();
    }

    /** What follows is read from {@code decoded}, the zip entry {@code name}, or the file itself when that is empty. */
    void member(String name, Decoded decoded) {
        Member member = new Member(name, decoded.chars(), decoded.encoding(), base + source.length());
        members.add(member);
        source = decoded.chars();
        base = member.start();
        position = 0;
        notes.addAll(decoded.notes());
    }

    /** What follows is counted in lines of its own and called {@code label}. */
    void section(String label) {
        section = label;
    }

    /** Characters {@code from} to {@code to} of the source, as they are. */
    void copy(int from, int to) {
        if (from == to) {
            return;
        }
        flush();
        chars.append(source, from, to);
        map.add(Kind.COPIED, to - from, base + from, base + to);
        position = to;
    }

    /** Other characters that stand for {@code from} to {@code to} of the source. */
    void replace(String replacement, int from, int to) {
        if (replacement.isEmpty()) {
            return;
        }
        if (replacement.length() == to - from && source.startsWith(replacement, from)) {
            copy(from, to);
            return;
        }
        flush();
        chars.append(replacement);
        map.add(Kind.REPLACED, replacement.length(), base + from, base + to);
        position = to;
    }

    /** Characters that the source does not have. */
    void insert(String inserted) {
        flush();
        chars.append(inserted);
        map.add(Kind.INSERTED, inserted.length(), base + position, base + position);
    }

    /** A block ends or begins here: the next characters stand in a paragraph of their own. */
    void block() {
        pending = chars.length() == 0 ? "" : "\n\n";
    }

    /** A line ends here, inside a block. */
    void line() {
        if (chars.length() > 0 && pending.isEmpty()) {
            pending = "\n";
        }
    }

    /** A table's row begins here: one line end stands between its cells, two stand between it and the next. */
    void row() {
        rowCells = 0;
    }

    /** The part that goes on from here until it is closed. */
    Open open(Text.Kind kind, String label) {
        Open part = new Open(kind, label);
        open.push(part);
        waiting.add(part);
        return part;
    }

    /** Ends the part opened last. */
    void close() {
        close(open.getFirst());
    }

    /** Ends one part. A part without characters is left out. */
    void close(Open part) {
        open.removeFirstOccurrence(part);
        part.end = chars.length();
        if (part.start < 0) {
            waiting.remove(part);
        }
    }

    /** What was opened as a part turns out to be none. */
    void discard(Open part) {
        open.removeFirstOccurrence(part);
        waiting.remove(part);
        parts.remove(part);
    }

    /** From here on the author asks not to be checked. */
    void off() {
        if (off == null) {
            off = new Open(Text.Kind.SKIPPED, "off");
            waiting.add(off);
        }
    }

    /** The author asks to be checked again. */
    void on() {
        if (off != null) {
            close(off);
            off = null;
        }
    }

    /** Obeys a comment that switches checking off or on; others are let go. */
    void comment(String comment) {
        String words = comment.strip();
        if (words.startsWith("verbatim off")) {
            off();
        } else if (words.startsWith("verbatim on")) {
            on();
        }
    }

    int depth() {
        return open.size();
    }

    /** A note's mark in the running text. It has no characters of its own, so that it does not become part of a word. */
    void mark(String label) {
        Open part = new Open(Text.Kind.NOTE_MARK, label);
        part.start = chars.length();
        part.end = part.start;
        parts.add(part);
    }

    void note(String kind, String where, String message) {
        notes.add(new Note(kind, where, message));
    }

    boolean hasNote(String kind, String where) {
        return notes.stream()
                .anyMatch(note -> note.kind().equals(kind) && note.where().equals(where));
    }

    int length() {
        return chars.length();
    }

    /** Whether the next character begins a line or follows a space. */
    boolean afterSpace() {
        return chars.length() == 0 || !pending.isEmpty() || Character.isWhitespace(chars.charAt(chars.length() - 1));
    }

    private void flush() {
        Interruption.check();
        if (pending.length() > 1 || chars.length() == 0) {
            cellOrOther();
        }
        if (!pending.isEmpty()) {
            chars.append(pending);
            map.add(Kind.INSERTED, pending.length(), base + position, base + position);
            pending = "";
        }
        if (section != null) {
            sections.add(new Section(chars.length(), section));
            section = null;
        }
        if (!waiting.isEmpty()) {
            for (Open part : waiting) {
                part.start = chars.length();
                parts.add(part);
            }
            waiting.clear();
        }
    }

    /** A paragraph begins: a further cell of a row stands beside the one before it. */
    private void cellOrOther() {
        boolean cell = false;
        for (Open part : waiting) {
            cell |= part.kind == Text.Kind.CELL;
        }
        if (cell && rowCells >= 0) {
            pending = rowCells == 0 ? pending : "\n";
            rowCells++;
        } else if (!isInCell()) {
            rowCells = NO_ROW;
        }
    }

    private boolean isInCell() {
        for (Open part : open) {
            if (part.kind == Text.Kind.CELL) {
                return true;
            }
        }
        return false;
    }

    Document build() {
        while (!open.isEmpty()) {
            close();
        }
        on();
        List<Text.Part> finished = new ArrayList<>(parts.size());
        for (Open part : parts) {
            finished.add(new Text.Part(part.kind, new Span(part.start, part.end), part.label));
        }
        finished.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        Text text = new Text(chars.toString(), finished);
        return new Document(origin, text, map.build(), members, sections, notes);
    }

    /** A document whose text is the file's characters, without a copy of them. */
    static Document whole(Document.Origin origin, Decoded decoded) {
        return new Document(
                origin,
                Text.plain(decoded.chars()),
                SourceMap.identity(decoded.chars().length()),
                List.of(new Member("", decoded.chars(), decoded.encoding(), 0)),
                List.of(),
                decoded.notes());
    }
}
