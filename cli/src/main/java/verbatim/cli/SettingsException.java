package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A file of settings says something that can't be meant. The message names the file and the place in it. */
final class SettingsException extends IOException {
    private static final long serialVersionUID = 1L;

    SettingsException(Path file, String message) {
        super(file + ": " + message);
    }
}
