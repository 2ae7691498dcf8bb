package verbatim.cli;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts what went wrong into one sentence. */
final class Problems {
    private Problems() {}

    /** What went wrong, with the file's name where there is one. */
    static String say(Throwable thrown) {
        Throwable problem = unwrapped(thrown);
        String file = problem instanceof FileSystemException system && system.getFile() != null ? system.getFile() : "";
        String what = what(problem);
        return file.isEmpty() || what.contains(file) ? what : file + ": " + what;
    }

    /** What went wrong, for a place that already names the file. */
    static String what(Throwable thrown) {
        Throwable problem = unwrapped(thrown);
        if (problem instanceof NoSuchFileException || problem instanceof FileNotFoundException) {
            return "no such file or folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (problem instanceof OutOfMemoryError) {
            return "needs more memory than the program has";
        }
        if (problem instanceof StackOverflowError) {
            return "is nested too deeply";
        }
        if (problem instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }

    private static Throwable unwrapped(Throwable thrown) {
        boolean wrapper = thrown instanceof UncheckedIOException || thrown instanceof DirectoryIteratorException;
        return wrapper && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
