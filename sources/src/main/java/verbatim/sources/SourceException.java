package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;

/** A source text that cannot be read or is not what it should be. The message names the file and, if known, the line. */
public final class SourceException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceException(Path file, String problem) {
        super(file + ": " + problem);
    }

    /** A problem at a line of the file, counted from 1. */
    SourceException(Path file, long line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
