package verbatim.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file's bytes, read once: checksum, characters and structure are all of the same bytes. Immutable as long as nobody
 * writes to {@link #bytes()}.
 */
final class SourceFile {
    /** The most bytes one file may have; the largest collection of hadith published as one file has 60 MB. */
    static final int MOST_BYTES = 256 << 20;

    private final Path path;
    private final byte[] bytes;

    private SourceFile(Path path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /** Reads a file that is not empty and not larger than {@link #MOST_BYTES}. */
    static SourceFile read(Path path) throws IOException {
        return read(path, MOST_BYTES);
    }

    static SourceFile read(Path path, int mostBytes) throws IOException {
        if (Files.isDirectory(path)) {
            throw new SourceException(path, "is a folder, not a file");
        }
        if (!Files.exists(path)) {
            throw new SourceException(path, "there is no such file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return of(path, in, mostBytes);
        }
    }

    /** Reads a stream that is not longer than {@code mostBytes}, whatever it claims to be. */
    static SourceFile of(Path path, InputStream in, int mostBytes) throws IOException {
        byte[] bytes = in.readNBytes(mostBytes);
        if (in.read() >= 0) {
            throw new SourceException(path, "has more than " + mostBytes + " bytes, the most a source file may have");
        }
        if (bytes.length == 0) {
            throw new SourceException(path, "is empty");
        }
        return new SourceFile(path, bytes);
    }

    Path path() {
        return path;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The bytes' SHA-256, lower-case hex. */
    String sha256() {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    /** The file as characters: UTF-8, or UTF-16 when it begins with a byte order mark that says so. */
    String text() throws SourceException {
        if (starts(0xFE, 0xFF)) {
            return decode(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(0xFF, 0xFE)) {
            return decode(StandardCharsets.UTF_16LE, 2);
        }
        return decode(StandardCharsets.UTF_8, starts(0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    private boolean starts(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String decode(Charset charset, int from) throws SourceException {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SourceException(path, lineOfFirstBadByte(charset, from), "is not valid " + charset);
        }
    }

    private int lineOfFirstBadByte(Charset charset, int from) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        java.nio.CharBuffer out = java.nio.CharBuffer.allocate(8192);
        var decoder = charset.newDecoder();
        int line = 1;
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.flip();
            line += (int) out.chars().filter(c -> c == '\n').count();
            out.clear();
        } while (result.isOverflow());
        return line;
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
