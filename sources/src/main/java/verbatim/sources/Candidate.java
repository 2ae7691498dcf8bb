package verbatim.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file or folder whose form is to be recognised.
 *
 * @param path where it is
 * @param folder whether it is a folder
 * @param beginning the first 8,192 bytes as UTF-8, without a byte order mark; empty for a folder
 */
record Candidate(Path path, boolean folder, String beginning) {
    static Candidate of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Candidate(path, true, "");
        }
        if (!Files.exists(path)) {
            throw new SourceException(path, "there is no such file or folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(8192);
            if (bytes.length == 0) {
                throw new SourceException(path, "is empty");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return new Candidate(path, false, text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
    }

    /** Whether the file's name ends so, in any case. */
    boolean named(String ending) {
        return !folder && path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Whether the file's beginning holds all of these. */
    boolean holds(String... parts) {
        for (String part : parts) {
            if (!beginning.contains(part)) {
                return false;
            }
        }
        return !folder;
    }
}
