package verbatim.sources;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import verbatim.source.Edition;

/**
 * A number for the code that compiles libraries: the classes of core that decide what is in one. A library compiled by
 * other code (another spelling rule, another index) is out of date though its format is the same; without the stamp it
 * would find nothing and say nothing. The same jar gives the same stamp on every machine.
 */
final class CodeStamp {
    private static final List<String> PACKAGES = List.of("verbatim/match/", "verbatim/source/", "verbatim/text/");

    private static volatile OptionalInt known = OptionalInt.empty();

    private CodeStamp() {}

    /** The stamp of the code in use, or 0 when it cannot be told where the code is. Computed once. */
    static int value() throws IOException {
        if (known.isEmpty()) {
            known = OptionalInt.of(compute());
        }
        return known.getAsInt();
    }

    private static int compute() throws IOException {
        CodeSource source = Edition.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return 0;
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            return Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
        } catch (URISyntaxException e) {
            return 0;
        }
    }

    /** A jar's table has the checksum of each class, so that none is read. */
    static int ofJar(Path jar) throws IOException {
        int sum = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (isCompiler(entry.getName())) {
                    sum += stamp(entry.getName(), entry.getCrc());
                }
            }
        }
        return sum;
    }

    static int ofFolder(Path folder) throws IOException {
        int sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (isCompiler(name)) {
                    CRC32 crc = new CRC32();
                    crc.update(Files.readAllBytes(file));
                    sum += stamp(name, crc.getValue());
                }
            }
        }
        return sum;
    }

    private static boolean isCompiler(String name) {
        for (String start : PACKAGES) {
            if (name.startsWith(start) && name.endsWith(".class")) {
                return true;
            }
        }
        return false;
    }

    private static int stamp(String name, long crc) {
        CRC32 stamp = new CRC32();
        stamp.update((name + ' ' + crc).getBytes(StandardCharsets.UTF_8));
        return (int) stamp.getValue();
    }
}
