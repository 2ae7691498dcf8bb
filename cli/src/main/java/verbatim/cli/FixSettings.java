package verbatim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a correction of documents was asked to do.
 *
 * @param paths files or folders
 * @param how what is written
 * @param output what becomes of it
 * @param unsafe whether corrections are made too whose source is only likely
 * @param only the rules whose findings are corrected; empty for all
 * @param folder where corrected files go; empty for their own place
 * @param columns the columns of tables and keys of JSON to read; empty for all
 */
record FixSettings(
        List<String> paths,
        How how,
        Output output,
        boolean unsafe,
        List<String> only,
        Optional<Path> folder,
        List<String> columns) {
    FixSettings {
        paths = List.copyOf(paths);
        only = List.copyOf(only);
        columns = List.copyOf(columns);
    }

    /** How a document is corrected. */
    enum How {
        /** The right words in place of the wrong ones. */
        REPLACE,
        /** Tracked changes. */
        TRACK,
        /** Comments, or highlights, in a copy. */
        ANNOTATE
    }

    /** What becomes of the corrections. */
    enum Output {
        WRITE,
        /** Each is asked for first. */
        ASK,
        /** They are listed, and nothing is written. */
        LIST,
        /** They are shown as a unified diff, and nothing is written. */
        DIFF
    }

    /** What {@code check --fix} does. */
    static FixSettings safe(List<String> paths, List<String> columns) {
        return new FixSettings(paths, How.REPLACE, Output.WRITE, false, List.of(), Optional.empty(), columns);
    }
}
