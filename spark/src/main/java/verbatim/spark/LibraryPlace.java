package verbatim.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;
import org.apache.spark.sql.SparkSession;

/**
 * Where executors find the library file: a name and no content, so that it travels with a task for nothing. Immutable.
 *
 * <p>Each executor maps the file into memory once, when the first of its tasks asks, and all its tasks share it.
 */
public final class LibraryPlace implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What this process has opened, by place. */
    private static final ConcurrentHashMap<String, Checker> OPENED = new ConcurrentHashMap<>();

    private final String name;
    private final boolean shipped;

    private LibraryPlace(String name, boolean shipped) {
        this.name = name;
        this.shipped = shipped;
    }

    /** A file that every machine of the cluster has at the same path. */
    public static LibraryPlace at(String path) {
        return new LibraryPlace(path, false);
    }

    /**
     * A file of the driver's machine, which Spark copies to each executor once.
     *
     * @throws NoSuchFileException when there is none
     */
    public static LibraryPlace shipped(SparkSession spark, Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        spark.sparkContext().addFile(file.toAbsolutePath().toString());
        return new LibraryPlace(file.getFileName().toString(), true);
    }

    /**
     * The checker of this process.
     *
     * @throws UncheckedIOException when the file is missing, damaged or of another build of Verbatim
     */
    Checker checker() {
        String file = shipped ? SparkFiles.get(name) : name;
        return OPENED.computeIfAbsent(file, LibraryPlace::open);
    }

    private static Checker open(String file) {
        try {
            return Checker.open(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
