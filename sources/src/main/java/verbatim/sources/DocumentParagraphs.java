package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads documents of forms that this module has no reader for: Word files, web pages, books. Whoever can read them gives it
 * to the {@link Installation}. Serves all threads.
 */
public interface DocumentParagraphs {
    /** No document is read. */
    DocumentParagraphs NONE = new DocumentParagraphs() {
        @Override
        public String looksFor() {
            return "";
        }

        @Override
        public boolean recognises(Path file) {
            return false;
        }

        @Override
        public List<Paragraph> read(Path file) throws IOException {
            throw new SourceException(file, "is of no form that is read");
        }
    };

    /** What {@link #recognises} looks for, in words for a person. */
    String looksFor();

    /** Whether it is a document that can be read, judged by its name. */
    boolean recognises(Path file);

    /**
     * The paragraphs in reading order.
     *
     * @throws IOException if the file is not what its name says, with the file's name
     */
    List<Paragraph> read(Path file) throws IOException;

    /**
     * A paragraph of a document.
     *
     * @param heading what it stands under, a heading or a page; empty when nothing says so
     * @param text its characters
     */
    record Paragraph(String heading, String text) {}
}
