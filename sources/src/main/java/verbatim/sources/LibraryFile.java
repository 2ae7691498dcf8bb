package verbatim.sources;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The container of a compiled library: a header, a table and named sections of bytes, memory-mapped and used as they are.
 * {@code docs/library-file.md} defines it. All numbers are little-endian; offsets and lengths are bytes.
 *
 * <p>{@link #open} checks the header, the table and every section's checksum. Instances are immutable and serve all
 * threads; the sections stay readable after the file is replaced or deleted.
 *
 * @param fingerprint SHA-256 of what the library was compiled from, lower-case hex
 * @param sections each section's bytes, read-only, little-endian, from position 0
 */
public record LibraryFile(String fingerprint, Map<String, ByteBuffer> sections) {
    /** The version of this container and of its sections: a file of another version is compiled anew. */
    public static final int VERSION = 4;

    /** Not a letter first, then a name, then two kinds of line end: files mangled as text are not taken for a library. */
    private static final byte[] MAGIC = {(byte) 0x89, 'V', 'L', 'I', 'B', '\r', '\n', 0x1A};

    private static final int HEADER = 64;
    private static final int NAME = 32;
    private static final int ENTRY = NAME + 8 + 8 + 4 + 4;
    private static final int ALIGNMENT = 64;
    private static final int MOST_SECTIONS = 4096;

    public LibraryFile {
        sections = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /** Why a file is not a library that can be used. */
    public enum Fault {
        /** There is no file. */
        MISSING,
        /** Something else than a library. */
        FOREIGN,
        /** Written by an older Verbatim. */
        OLDER,
        /** Written by a newer Verbatim. */
        NEWER,
        /** Shorter than its header says. */
        TRUNCATED,
        /** A checksum does not fit. */
        DAMAGED
    }

    /** Says which {@link Fault} a file has; the message names the file. */
    public static final class UnusableException extends IOException {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        UnusableException(Path path, Fault fault, String problem) {
            super(path + ": " + problem);
            this.fault = fault;
        }

        /** What is wrong with the file. */
        public Fault fault() {
            return fault;
        }
    }

    /** Writes a library beside {@code path} and moves it there when all of it is on the disk. */
    public static void write(Path path, String fingerprint, Map<String, ByteBuffer> sections) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Folders.draft(path.toAbsolutePath());
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                write(channel, fingerprint, sections);
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(FileChannel channel, String fingerprint, Map<String, ByteBuffer> sections)
            throws IOException {
        ByteBuffer table = littleEndian(sections.size() * ENTRY);
        long offset = aligned(HEADER + (long) table.capacity());
        for (Map.Entry<String, ByteBuffer> section : sections.entrySet()) {
            ByteBuffer bytes = section.getValue().duplicate();
            table.put(nameBytes(section.getKey()));
            table.putLong(offset)
                    .putLong(bytes.remaining())
                    .putInt(checksum(bytes))
                    .putInt(0);
            writeAt(channel, offset, section.getValue().duplicate());
            offset = aligned(offset + section.getValue().remaining());
        }
        // The file ends where the last section's padding ends, so that its length alone shows a cut.
        if (channel.size() < offset) {
            writeAt(channel, offset - 1, ByteBuffer.allocate(1));
        }
        ByteBuffer header = littleEndian(HEADER);
        header.put(MAGIC).putInt(VERSION).putInt(sections.size()).putLong(offset);
        header.put(HexFormat.of().parseHex(fingerprint));
        header.putInt(CodeStamp.value());
        header.putInt(60, checksum(header.duplicate().flip(), table.duplicate().flip()));
        writeAt(channel, 0, header.rewind());
        writeAt(channel, HEADER, table.flip());
    }

    /** Opens a library and checks all of it. */
    public static LibraryFile open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return open(path, channel);
        } catch (NoSuchFileException e) {
            throw new UnusableException(path, Fault.MISSING, "there is no library yet");
        }
    }

    private static LibraryFile open(Path path, FileChannel channel) throws IOException {
        ByteBuffer header = read(channel, 0, HEADER);
        byte[] magic = new byte[Math.min(MAGIC.length, header.remaining())];
        header.get(magic);
        if (!Arrays.equals(magic, 0, magic.length, MAGIC, 0, magic.length) || magic.length == 0) {
            throw new UnusableException(path, Fault.FOREIGN, "is not a Verbatim library");
        }
        if (header.limit() < HEADER) {
            throw truncated(path, HEADER, header.limit());
        }
        int version = header.getInt();
        if (version != VERSION) {
            throw new UnusableException(
                    path,
                    version < VERSION ? Fault.OLDER : Fault.NEWER,
                    "is a library of format " + version + ", this Verbatim uses format " + VERSION);
        }
        int count = header.getInt();
        long length = header.getLong();
        if (count < 0 || count > MOST_SECTIONS) {
            throw damaged(path, "the header");
        }
        ByteBuffer table = read(channel, HEADER, count * ENTRY);
        if (channel.size() < length || table.limit() < count * ENTRY) {
            throw truncated(path, length, channel.size());
        }
        if (channel.size() > length
                || header.getInt(60) != checksum(header.duplicate().position(0).limit(60), table.duplicate())) {
            throw damaged(path, "the header");
        }
        if (header.getInt(56) != CodeStamp.value()) {
            throw new UnusableException(path, Fault.OLDER, "was compiled by another build of Verbatim");
        }
        byte[] fingerprint = new byte[32];
        header.get(24, fingerprint);
        return new LibraryFile(HexFormat.of().formatHex(fingerprint), sections(path, channel, table, count));
    }

    private static Map<String, ByteBuffer> sections(Path path, FileChannel channel, ByteBuffer table, int count)
            throws IOException {
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        // One mapping for all, if a buffer can be so long: each costs a starting program a good part of a millisecond.
        boolean small = channel.size() <= Integer.MAX_VALUE;
        ByteBuffer all = small ? map(channel, 0, channel.size()) : ByteBuffer.allocate(0);
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[NAME];
            table.position(i * ENTRY).get(name);
            long offset = table.getLong();
            long length = table.getLong();
            ByteBuffer bytes = small ? all.slice((int) offset, (int) length) : map(channel, offset, length);
            String section = new String(name, StandardCharsets.US_ASCII).trim();
            if (checksum(bytes.duplicate()) != table.getInt()) {
                throw damaged(path, "the section " + section);
            }
            sections.put(section, bytes.order(ByteOrder.LITTLE_ENDIAN));
        }
        return sections;
    }

    private static ByteBuffer map(FileChannel channel, long offset, long length) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
    }

    private static UnusableException truncated(Path path, long expected, long found) {
        return new UnusableException(
                path, Fault.TRUNCATED, "is cut off: " + found + " of " + expected + " bytes are there");
    }

    private static UnusableException damaged(Path path, String part) {
        return new UnusableException(path, Fault.DAMAGED, "is damaged: the checksum of " + part + " does not fit");
    }

    private static byte[] nameBytes(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > NAME || !name.matches("[a-z0-9./-]+")) {
            throw new IllegalArgumentException("not a section's name: " + name);
        }
        return Arrays.copyOf(bytes, NAME);
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static int checksum(ByteBuffer... parts) {
        CRC32C checksum = new CRC32C();
        for (ByteBuffer part : parts) {
            checksum.update(part);
        }
        return (int) checksum.getValue();
    }

    private static void writeAt(FileChannel channel, long offset, ByteBuffer bytes) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** As much of {@code size} bytes as the file has from {@code offset}. */
    private static ByteBuffer read(FileChannel channel, long offset, int size) throws IOException {
        ByteBuffer bytes = littleEndian(size);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes, offset + bytes.position());
        }
        return bytes.flip();
    }
}
