package verbatim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import verbatim.documents.UnreadableDocumentException.Reason;

/**
 * The one way in: files and bytes to {@link Document}s. What a file is, its content says first and its name second. For all
 * threads.
 */
public final class Documents {
    private Documents() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableDocumentException if it is no document, or breaks its format's rules or the limits
     * @throws IOException if it isn't there or may not be read
     */
    public static Document read(Path path, Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableDocumentException(path.toString(), Reason.NOT_A_DOCUMENT, "is a folder");
        }
        return read(path.toString(), Optional.of(path), bytes(path, limits), limits);
    }

    /** Reads what {@code in} gives; {@code name} stands in reports, and its extension may say the format. */
    public static Document read(String name, InputStream in, Limits limits) throws IOException {
        return read(name, limited(name, in, limits), limits);
    }

    /** Reads the bytes of a file; {@code name} stands in reports, and its extension may say the format. */
    public static Document read(String name, byte[] bytes, Limits limits) throws IOException {
        return read(name, Optional.empty(), bytes, limits);
    }

    private static Document read(String name, Optional<Path> path, byte[] bytes, Limits limits) throws IOException {
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge(name, limits);
        }
        Decoded decoded = Decoded.of(name, bytes);
        Format format =
                Format.ofContent(decoded.chars()).or(() -> Format.ofName(name)).orElse(Format.PLAIN_TEXT);
        Document.Origin origin = new Document.Origin(name, path, format);
        if (format == Format.PLAIN_TEXT) {
            return TextBuilder.whole(origin, decoded);
        }
        TextBuilder builder = new TextBuilder(origin, limits);
        builder.member("", decoded);
        format.reader().read(decoded.chars(), builder);
        return builder.build();
    }

    static byte[] bytes(Path path, Limits limits) throws IOException {
        if (Files.isRegularFile(path)) {
            if (Files.size(path) > limits.fileBytes()) {
                throw tooLarge(path.toString(), limits);
            }
            return Files.readAllBytes(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return limited(path.toString(), in, limits);
        }
    }

    private static byte[] limited(String name, InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes((int) limits.fileBytes());
        if (bytes.length == limits.fileBytes() && in.read() >= 0) {
            throw tooLarge(name, limits);
        }
        return bytes;
    }

    private static UnreadableDocumentException tooLarge(String name, Limits limits) {
        return new UnreadableDocumentException(
                name, Reason.LIMIT, "is larger than the limit of " + limits.fileBytes() + " bytes");
    }
}
