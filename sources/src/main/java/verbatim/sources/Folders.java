package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Folders of source files: which files, in which order, and one checksum for all of them. */
final class Folders {
    private static final int MOST_FILES = 100_000;
    private static final int DEEPEST = 8;

    private Folders() {}

    /** The files below a folder whose names end so, ordered as people count: 2.json before 10.json. */
    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .limit(MOST_FILES + 1)
                    .sorted(Comparator.comparing(file -> countable(folder.relativize(file))))
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new SourceException(folder, "holds more than " + MOST_FILES + " files");
            }
            return files;
        }
    }

    /**
     * A new file beside {@code file}, whose place it is to take when all is in it. It has the permissions that new files get, for the
     * library may serve other users than the one who installs; those of {@link Files#createTempFile} would shut them out.
     */
    static Path draft(Path file) throws IOException {
        long process = ProcessHandle.current().pid();
        return Files.createFile(
                file.resolveSibling(file.getFileName() + "." + process + "-" + System.nanoTime() + ".tmp"));
    }

    /** Whether a file below a folder, or a folder on the way to it, has a name that begins with a dot. */
    static boolean isHidden(Path folder, Path file) {
        for (Path name : folder.relativize(file)) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** A path as text in which numbers sort by their size: each is padded with zeros to ten digits. */
    static String countable(Path path) {
        StringBuilder out = new StringBuilder();
        String name = path.toString();
        for (int i = 0; i < name.length(); i++) {
            int end = i;
            while (end < name.length() && name.charAt(end) >= '0' && name.charAt(end) <= '9') {
                end++;
            }
            if (end > i) {
                out.append("0".repeat(Math.max(0, 10 - (end - i))));
                out.append(name, i, end);
                i = end - 1;
            } else {
                out.append(name.charAt(i));
            }
        }
        return out.toString();
    }

    /**
     * Collects the checksum of an edition that several files hold: the SHA-256 over the lines {@code sha256sum} would print
     * for them in their folder. A folder above it makes no difference.
     */
    static final class Checksum {
        private final StringBuilder lines = new StringBuilder();

        void add(SourceFile file) {
            lines.append(file.sha256())
                    .append("  ")
                    .append(file.path().getFileName())
                    .append('\n');
        }

        String sha256() {
            byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return java.util.HexFormat.of().formatHex(SourceFile.newSha256().digest(bytes));
        }
    }
}
