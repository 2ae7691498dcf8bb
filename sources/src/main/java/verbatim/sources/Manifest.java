package verbatim.sources;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What is installed: the one file whose replacement makes an import count. Tab-separated lines, so that reading it costs
 * nothing at the start of a run. Immutable.
 *
 * @param items the installed editions, in the order in which they were installed
 */
record Manifest(List<Item> items) {
    private static final String FIRST_LINE = "verbatim-installed\t1";

    Manifest {
        items = List.copyOf(items);
    }

    /**
     * One installed edition.
     *
     * @param id the edition's id
     * @param work its work's id
     * @param version its version
     * @param sha256 of the file it was read from
     * @param file its {@link EditionFile}'s name, which tells its content
     * @param passages how many it has
     */
    record Item(String id, String work, String version, String sha256, String file, int passages) {}

    /** The manifest in that file, or empty when there is none yet. */
    static Optional<Manifest> read(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(path);
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new SourceException(path, 1, "does not begin with \"" + FIRST_LINE.replace('\t', ' ') + "\"");
        }
        List<Item> items = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] f = lines.get(i).split("\t", -1);
            int passages = f.length == 6 ? count(f[5]) : -1;
            if (passages < 0) {
                throw new SourceException(path, i + 1, "does not describe an edition");
            }
            items.add(new Item(f[0], f[1], f[2], f[3], f[4], passages));
        }
        return Optional.of(new Manifest(items));
    }

    /** The number that up to nine digits write, or -1. */
    private static int count(String digits) {
        int count = digits.isEmpty() || digits.length() > 9 ? -1 : 0;
        for (int i = 0; i < digits.length() && count >= 0; i++) {
            char digit = digits.charAt(i);
            count = digit < '0' || digit > '9' ? -1 : count * 10 + digit - '0';
        }
        return count;
    }

    /** Replaces the file at once. */
    void write(Path path) throws IOException {
        StringBuilder lines = new StringBuilder(FIRST_LINE).append('\n');
        for (Item item : items) {
            lines.append(item.id()).append('\t').append(item.work()).append('\t');
            lines.append(item.version().replaceAll("\\s+", " ")).append('\t').append(item.sha256());
            lines.append('\t')
                    .append(item.file())
                    .append('\t')
                    .append(item.passages())
                    .append('\n');
        }
        Path temporary = Folders.draft(path.toAbsolutePath());
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(lines.toString()));
                channel.force(true);
            }
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    Manifest with(List<Item> added) {
        List<Item> all = new ArrayList<>(items);
        for (Item item : added) {
            all.removeIf(old -> old.id().equals(item.id()));
            all.add(item);
        }
        return new Manifest(all);
    }

    Manifest without(String id) {
        return new Manifest(items.stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** SHA-256 over the editions' ids, versions and checksums and the library's format: the same texts give the same. */
    String fingerprint() {
        StringBuilder all =
                new StringBuilder("format\t").append(LibraryFile.VERSION).append('\n');
        items.stream()
                .map(item -> item.id() + '\t' + item.version() + '\t' + item.sha256() + '\n')
                .sorted()
                .forEach(all::append);
        return hash(all.toString());
    }

    /** The library's file name: another one whenever any stored text or its description is another. */
    String libraryName() {
        StringBuilder all = new StringBuilder();
        items.forEach(item -> all.append(item.file()).append('\n'));
        return "library-" + Integer.toHexString(crc(all.toString())) + ".vlib";
    }

    private static int crc(String chars) {
        CRC32C crc = new CRC32C();
        crc.update(StandardCharsets.UTF_8.encode(chars));
        return (int) crc.getValue();
    }

    private static String hash(String chars) {
        return HexFormat.of().formatHex(SourceFile.newSha256().digest(chars.getBytes(StandardCharsets.UTF_8)));
    }
}
