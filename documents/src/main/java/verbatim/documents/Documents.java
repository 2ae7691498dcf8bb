package verbatim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return read(path, limits, List.of());
    }

    /** Reads what {@code in} gives; {@code name} stands in reports, and its extension may say the format. */
    public static Document read(String name, InputStream in, Limits limits) throws IOException {
        return read(name, in, limits, List.of());
    }

    /** The same, of a table or JSON file's named columns or keys only; of no other format. */
    public static Document read(String name, InputStream in, Limits limits, List<String> columns) throws IOException {
        return read(name, limited(name, in, limits), limits, columns);
    }

    /** Reads the bytes of a file; {@code name} stands in reports, and its extension may say the format. */
    public static Document read(String name, byte[] bytes, Limits limits) throws IOException {
        return read(name, bytes, limits, List.of());
    }

    /** The same, of a table or JSON file's named columns or keys only; of no other format. */
    public static Document read(String name, byte[] bytes, Limits limits, List<String> columns) throws IOException {
        return read(name, Optional.empty(), bytes, limits, columns);
    }

    /** The same, of a table or JSON file's named columns or keys only; of no other format. */
    public static Document read(Path path, Limits limits, List<String> columns) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnreadableDocumentException(path.toString(), Reason.NOT_A_DOCUMENT, "is a folder");
        }
        return read(path.toString(), Optional.of(path), bytes(path, limits), limits, columns);
    }

    /**
     * Reads characters that are no file yet, as a text format: what an editor or a browser holds. Positions count in them as they
     * are.
     *
     * @throws IllegalArgumentException if files of the format are not text
     */
    public static Document read(String name, Format format, String chars, Limits limits) throws IOException {
        if (!format.isText()) {
            throw new IllegalArgumentException("no text format: " + format);
        }
        return text(
                new Document.Origin(name, Optional.empty(), format),
                new Decoded(chars, Encoding.UTF_8, List.of()),
                limits,
                List.of());
    }

    private static Document read(String name, Optional<Path> path, byte[] bytes, Limits limits, List<String> columns)
            throws IOException {
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge(name, limits);
        }
        Optional<Format> packed = packed(name, bytes);
        if (packed.isPresent()) {
            return packed(new Document.Origin(name, path, packed.get()), bytes, limits);
        }
        Decoded decoded = Decoded.of(name, bytes);
        Format format = Format.ofContent(decoded.chars())
                .or(() -> Format.ofName(name).filter(Format::isText))
                .orElse(Format.PLAIN_TEXT);
        return text(new Document.Origin(name, path, format), decoded, limits, columns);
    }

    private static Document packed(Document.Origin origin, byte[] bytes, Limits limits) throws IOException {
        TextBuilder builder = new TextBuilder(origin, limits, List.of());
        origin.format().packageReader().read(bytes, builder);
        return builder.build();
    }

    private static Document text(Document.Origin origin, Decoded decoded, Limits limits, List<String> columns)
            throws UnreadableDocumentException {
        if (origin.format() == Format.PLAIN_TEXT) {
            return TextBuilder.whole(origin, decoded);
        }
        TextBuilder builder = new TextBuilder(origin, limits, columns);
        builder.member("", decoded);
        origin.format().reader().read(decoded.chars(), builder);
        return builder.build();
    }

    /** Reads bytes whose format is known. */
    static Document readAs(Format format, String name, byte[] bytes) throws IOException {
        Document.Origin origin = new Document.Origin(name, Optional.empty(), format);
        return format.isText()
                ? text(origin, Decoded.of(name, bytes), Limits.DEFAULT, List.of())
                : packed(origin, bytes, Limits.DEFAULT);
    }

    /** The format of a file that is not text. Empty means it is text, or has yet to show that it is not. */
    private static Optional<Format> packed(String name, byte[] bytes) throws UnreadableDocumentException {
        Optional<Format> found = bytes.length < 4 ? Optional.empty() : Format.ofBytes(bytes);
        if (found.isPresent()) {
            return found;
        }
        Optional<Format> named = Format.ofName(name).filter(format -> !format.isText());
        if (starts(bytes, "PK\3\4")) {
            return Optional.of(named.filter(format -> format != Format.PDF)
                    .orElseThrow(() -> new UnreadableDocumentException(
                            name, Reason.NOT_A_DOCUMENT, "is a zip file, but no document that is known")));
        }
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw oldOffice(name, bytes);
        }
        if (starts(bytes, "{\\rtf")) {
            throw new UnreadableDocumentException(
                    name, Reason.UNSUPPORTED, "is rich text (RTF); save it as .docx or .odt");
        }
        if (named.isPresent() && bytes.length > 0) {
            throw new UnreadableDocumentException(
                    name, Reason.DAMAGED, "is no " + named.get().id() + " file, whatever its name says");
        }
        return Optional.empty();
    }

    /** The container of old Word files, and of new ones with a password. */
    private static UnreadableDocumentException oldOffice(String name, byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")) {
            return new UnreadableDocumentException(name, Reason.PROTECTED, "is protected with a password");
        }
        return new UnreadableDocumentException(
                name, Reason.UNSUPPORTED, "is in the old binary format of Office; save it as .docx or .odt");
    }

    private static boolean starts(byte[] bytes, String sign) {
        return bytes.length >= sign.length()
                && new String(bytes, 0, sign.length(), StandardCharsets.ISO_8859_1).equals(sign);
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
