package verbatim.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A plain text file that is read from its beginning to its end and never held: the same characters as {@link Documents} would
 * read, however many there are. What the file is and how its characters are stored, its first megabyte says. For one thread.
 */
public final class LongText implements Closeable {
    private static final int HEAD = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private final Characters reader;

    private LongText(Characters reader) {
        this.reader = reader;
    }

    /**
     * Opens a file; empty if it is none of more than {@code bytes} bytes, or not plain text in UTF-8, or UTF-16 with a byte order mark:
     * then {@link Documents} reads it, or says why it can't be read.
     */
    public static Optional<LongText> open(Path path, long bytes) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) <= bytes) {
            return Optional.empty();
        }
        InputStream in = Files.newInputStream(path);
        try {
            byte[] head = in.readNBytes(HEAD);
            Optional<Characters> reader = plain(path.toString(), head, in);
            if (reader.isEmpty()) {
                in.close();
            }
            return reader.map(LongText::new);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Optional<Characters> plain(String name, byte[] head, InputStream rest) throws IOException {
        if (Format.ofName(name).orElse(Format.PLAIN_TEXT) != Format.PLAIN_TEXT
                || Format.ofBytes(head).isPresent()
                || isPacked(head)) {
            return Optional.empty();
        }
        Decoded decoded;
        try {
            decoded = Decoded.of(name, whole(head));
        } catch (UnreadableDocumentException e) {
            return Optional.empty();
        }
        Encoding encoding = decoded.encoding();
        boolean marked = encoding.isUtf16() && encoding.mark() > 0;
        if (!marked && !encoding.charset().equals(StandardCharsets.UTF_8)
                || Format.ofContent(decoded.chars()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Characters(head, rest, encoding.charset(), encoding.mark()));
    }

    /** The first bytes without a character that is cut off at their end. */
    private static byte[] whole(byte[] head) {
        int end = head.length;
        while (end > 0 && end > head.length - 4 && (head[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        boolean cut = end > 0 && (head[end - 1] & 0xC0) == 0xC0;
        return Arrays.copyOf(head, cut ? end - 1 : head.length);
    }

    private static boolean isPacked(byte[] head) {
        String first = new String(head, 0, Math.min(5, head.length), StandardCharsets.ISO_8859_1);
        return first.startsWith("PK\3\4") || first.startsWith("\u00D0\u00CF\u0011\u00E0") || first.equals("{\\rtf");
    }

    /** The file's characters, without its byte order mark; two at least are to be read at once. */
    public Reader reader() {
        return reader;
    }

    /** What is to be said of the file, once it was read to its end. */
    public List<Note> notes() {
        return reader.notes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Decodes bytes as they come; invalid ones are replaced, and counted. */
    private static final class Characters extends Reader {
        private final InputStream in;
        private final CharsetDecoder decoder;
        private final ByteBuffer bytes;
        private long passed;
        private long invalid;
        private long firstInvalid;
        private boolean ended;
        /** A replacement that did not fit. */
        private boolean owed;

        Characters(byte[] head, InputStream in, Charset charset, int mark) {
            this.in = in;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            this.bytes = ByteBuffer.allocate(head.length + CHUNK).put(head).flip();
            this.bytes.position(Math.min(mark, head.length));
        }

        @Override
        public int read(char[] target, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            CharBuffer out = CharBuffer.wrap(target, from, count).slice();
            while (out.position() == 0) {
                if (owed) {
                    out.put('\uFFFD');
                    owed = false;
                    continue;
                }
                CoderResult result = decoder.decode(bytes, out, ended);
                if (result.isError()) {
                    replace(result.length());
                } else if (result.isUnderflow() && out.position() == 0) {
                    if (ended) {
                        return -1;
                    }
                    more();
                } else if (result.isOverflow() && out.position() == 0) {
                    throw new IllegalArgumentException("no room for a pair of surrogates: " + count);
                }
            }
            return out.position();
        }

        private void replace(int length) {
            if (invalid++ == 0) {
                firstInvalid = passed + bytes.position();
            }
            bytes.position(bytes.position() + length);
            owed = true;
        }

        private void more() throws IOException {
            passed += bytes.position();
            bytes.compact();
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
            bytes.flip();
        }

        List<Note> notes() {
            if (invalid == 0) {
                return List.of();
            }
            String times = invalid == 1 ? "one place" : invalid + " places";
            String message = decoder.charset().equals(StandardCharsets.UTF_8)
                    ? "not valid UTF-8 in " + times + ", first at byte " + firstInvalid
                    : "half characters in " + times + ", first at byte " + firstInvalid;
            return List.of(new Note(Note.ENCODING, "byte " + firstInvalid, message));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
