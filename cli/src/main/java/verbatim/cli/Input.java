package verbatim.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document to be checked, not read yet.
 *
 * @param name as reports call it, with {@code /} between folders
 * @param path the file; empty for standard input
 * @param found whether it was found in a folder, where what is no document is passed over
 * @param problem why it can't be read, when that is known already
 */
record Input(String name, Optional<Path> path, boolean found, Optional<Exception> problem) {
    static Input standardInput(String name) {
        return new Input(name, Optional.empty(), false, Optional.empty());
    }

    static Input file(Path path, boolean found) {
        return new Input(name(path), Optional.of(path), found, Optional.empty());
    }

    static Input unreadable(Path path, Exception problem) {
        return new Input(name(path), Optional.of(path), false, Optional.of(problem));
    }

    private static String name(Path path) {
        @Nullable String separator = path.getFileSystem().getSeparator();
        return separator == null || separator.equals("/")
                ? path.toString()
                : path.toString().replace(separator, "/");
    }
}
