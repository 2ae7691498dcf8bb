package verbatim.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * A file that was read: its text, and the way from every character of the text back to the file. Immutable, for all threads.
 *
 * <p>There are two counts of characters. The {@link #text} holds what is read, without markup; findings are in its offsets. A
 * report shows positions in {@link #chars}: for a text file (plain, Markdown, HTML, XML, LaTeX and so on) the characters of
 * the file as decoded, without its byte order mark; for a Word file, an e-book or a PDF, whose own characters nobody sees, the
 * text. {@link #source} leads from the first to the second.
 */
public final class Document {
    private final Origin origin;
    private final Text text;
    private final SourceMap map;
    private final List<Member> members;
    private final List<Section> sections;
    private final List<Note> notes;
    private volatile @Nullable Lines lines;

    /** Where a document came from. */
    record Origin(String name, Optional<Path> path, Format format) {}

    Document(Origin origin, Text text, SourceMap map, List<Member> members, List<Section> sections, List<Note> notes) {
        this.origin = origin;
        this.text = text;
        this.map = map;
        this.members = List.copyOf(members);
        this.sections = List.copyOf(sections);
        this.notes = List.copyOf(notes);
    }

    /** What the document is called in reports: its path, or the name that was given with its bytes. */
    public String name() {
        return origin.name();
    }

    /** The file; empty if the document came from elsewhere. */
    public Optional<Path> path() {
        return origin.path();
    }

    public Format format() {
        return origin.format();
    }

    /** What is to be checked. */
    public Text text() {
        return text;
    }

    /** What the reader has to say about the file. */
    public List<Note> notes() {
        return notes;
    }

    /** The characters in which reports give positions. */
    public String chars() {
        return format().isText() ? members.get(0).chars() : text.chars();
    }

    /** Where {@code span} of the text stands in {@link #chars}; with the markup inside it, if there is some. */
    public Span source(Span span) {
        return format().isText() ? map.source(span) : span;
    }

    /** Where the character at {@code offset} of the text stands. */
    public Place place(int offset) {
        if (offset < 0 || offset > text.chars().length()) {
            throw new IllegalArgumentException("not in the text: " + offset);
        }
        int position = format().isText() ? map.position(offset) : offset;
        Lines all = lines();
        int line = all.indexAt(position);
        int column = position - all.start(line) + 1;
        if (sections.isEmpty()) {
            return new Place(line + 1, column, "");
        }
        Section section = sectionAt(offset);
        return new Place(filledLines(all.indexAt(section.start()), line), column, section.label());
    }

    /** The whole line of {@link #chars} that holds the character at {@code position} of them, without its line end. */
    public Span lineAt(int position) {
        Span line = lines().span(lines().indexAt(position));
        int end = line.end();
        while (end > line.start() && (chars().charAt(end - 1) == '\n' || chars().charAt(end - 1) == '\r')) {
            end--;
        }
        return new Span(line.start(), end);
    }

    SourceMap map() {
        return map;
    }

    List<Member> members() {
        return members;
    }

    /** Paragraphs of a packed document are set apart by empty lines, which its reader never sees: they do not count. */
    private int filledLines(int first, int last) {
        int count = 0;
        for (int i = first; i <= last; i++) {
            Span line = lines().span(i);
            count += line.length() > 1 || i == last ? 1 : 0;
        }
        return count;
    }

    private Section sectionAt(int offset) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sections.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sections.get(low);
    }

    private Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = Lines.of(chars());
            lines = known;
        }
        return known;
    }
}
