package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verbatim.source.EditionText;

/**
 * Reads one form of source text. Implementations hold no state and serve all threads. To add one: write it, add it to
 * {@link Formats#ALL}, and give it a row in {@code FormatsTest}.
 */
interface SourceReader {
    /** The form's name, as the catalogue and {@code --format} write it: {@code quran-json}. */
    String format();

    /** What {@link #recognises} looks for, for the message that lists it when nothing is recognised. */
    String looksFor();

    /** Whether the file or folder has this form, judged by its name and its beginning. */
    boolean recognises(Candidate candidate) throws IOException;

    /**
     * Reads the editions in the file or folder: one, or one for each language, or one for each book.
     *
     * @throws SourceException when it is not what it should be, with file and line or place
     */
    List<EditionText> read(Path path, Description description) throws IOException;
}
