package verbatim.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that at every moment either the old one or the new one is there, whole. */
final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes {@code bytes} in place of {@code target}, which keeps its permissions; a new file gets those of {@code original},
     * of which it is a copy.
     *
     * @param tree the folder that nothing outside of may be written, whatever symbolic links say
     */
    static void write(Path target, byte[] bytes, Path tree, Path original) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : inRealFolder(target);
        Path folder = real.getParent();
        if (folder == null) {
            throw new IOException(target + " is no file");
        }
        if (!real.startsWith(tree.toRealPath())) {
            throw new UnfixableDocumentException(target.toString(), "leads to " + real + ", outside of " + tree);
        }
        Path temporary = Files.createTempFile(folder, ".verbatim-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(Files.exists(real) ? real : original, temporary);
            Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path inRealFolder(Path target) throws IOException {
        Path whole = target.toAbsolutePath();
        Path folder = whole.getParent();
        Path name = whole.getFileName();
        if (folder == null || name == null) {
            throw new IOException(target + " is no file");
        }
        return folder.toRealPath().resolve(name);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        boolean posix = from.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.exists(from)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }
}
