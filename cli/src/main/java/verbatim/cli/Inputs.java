package verbatim.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The documents that a command's paths name: files, folders walked in the order of names, {@code -}. */
final class Inputs {
    private Inputs() {}

    /**
     * The documents in the order in which they are reported. A folder's hidden files are passed over, and links in it
     * are not followed; what can't be opened is an input with its problem.
     */
    static List<Input> of(List<String> paths, String standardInputName) {
        List<Input> inputs = new ArrayList<>();
        for (String name : paths) {
            if (name.equals("-")) {
                inputs.add(Input.standardInput(standardInputName));
                continue;
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                walk(path, inputs);
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                inputs.add(Input.file(path, false));
            } else {
                inputs.add(Input.unreadable(path, new NoSuchFileException(name)));
            }
        }
        return inputs;
    }

    private static void walk(Path folder, List<Input> inputs) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            for (Path entry : listing) {
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            inputs.add(Input.unreadable(folder, e));
            return;
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            if (entry.getFileName().toString().startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                walk(entry, inputs);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                inputs.add(Input.file(entry, true));
            }
        }
    }
}
