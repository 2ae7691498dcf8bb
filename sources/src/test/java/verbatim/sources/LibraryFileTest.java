package verbatim.sources;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.sources.LibraryFile.Fault;

class LibraryFileTest {
    private static final String FINGERPRINT = "ab".repeat(32);

    private final Path folder;
    private final Path path;

    LibraryFileTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        path = folder.resolve("a.library");
        LibraryFile.write(path, FINGERPRINT, sections());
    }

    private static Map<String, ByteBuffer> sections() {
        Map<String, ByteBuffer> sections = new LinkedHashMap<>();
        ByteBuffer numbers = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putInt(1).putInt(-2).putInt(0x01020304).flip();
        sections.put("numbers", numbers);
        sections.put("empty", ByteBuffer.allocate(0));
        sections.put("text.utf-16", ByteBuffer.wrap("some text".getBytes(StandardCharsets.UTF_16LE)));
        return sections;
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        LibraryFile library = LibraryFile.open(path);
        assertThat(library.fingerprint()).isEqualTo(FINGERPRINT);
        assertThat(library.sections()).isEqualTo(sections());
        assertThat(requireNonNull(library.sections().get("numbers")).getInt(8)).isEqualTo(0x01020304);
    }

    @Test
    void sectionsCannotBeWrittenTo() throws IOException {
        assertThat(LibraryFile.open(path).sections().values()).allMatch(ByteBuffer::isReadOnly);
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void staysReadableWhileItIsReplaced() throws IOException {
        LibraryFile before = LibraryFile.open(path);
        LibraryFile.write(path, "cd".repeat(32), Map.of("other", ByteBuffer.allocate(100_000)));
        assertThat(before.sections()).isEqualTo(sections());
        assertThat(LibraryFile.open(path).fingerprint()).isEqualTo("cd".repeat(32));
    }

    @Test
    void namesAMissingFile() {
        assertFault(folder.resolve("nothing"), Fault.MISSING, "no library");
    }

    @Test
    void tellsForeignFiles() throws IOException {
        assertFault(file(new byte[0]), Fault.FOREIGN, "not a Verbatim library");
        assertFault(file("PK\u0003\u0004 something else".getBytes(StandardCharsets.UTF_8)), Fault.FOREIGN, "not a");
        assertFault(file(new byte[1000]), Fault.FOREIGN, "not a");
    }

    @Test
    void tellsFilesMangledAsText() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        bytes[5] = '\n';
        assertFault(file(bytes), Fault.FOREIGN, "not a");
    }

    @Test
    void tellsOlderAndNewerFiles() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        bytes[8] = (byte) (LibraryFile.VERSION - 1);
        assertFault(file(bytes), Fault.OLDER, "format " + (LibraryFile.VERSION - 1));
        bytes[8] = (byte) (LibraryFile.VERSION + 1);
        assertFault(file(bytes), Fault.NEWER, "format " + (LibraryFile.VERSION + 1));
    }

    @Test
    void tellsEveryCut() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        for (int length = 8; length < bytes.length; length++) {
            assertFault(file(Arrays.copyOf(bytes, length)), Fault.TRUNCATED, "cut off");
        }
    }

    @Test
    void tellsAddedBytes() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        assertFault(file(Arrays.copyOf(bytes, bytes.length + 1)), Fault.DAMAGED, "header");
    }

    @Test
    void tellsEveryDamagedByteThatIsUsed() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        byte[] marked = bytes.clone();
        Random random = new Random(7);
        for (int i = 12; i < bytes.length; i++) {
            marked[i] ^= (byte) (1 + random.nextInt(255));
            if (!isPadding(i)) {
                Path damaged = file(marked);
                assertThatThrownBy(() -> LibraryFile.open(damaged))
                        .as("byte %d", i)
                        .isInstanceOf(LibraryFile.UnusableException.class);
            }
            marked[i] = bytes[i];
        }
    }

    /** Bytes that nothing refers to: the end of the header, and those between the sections. */
    private static boolean isPadding(int position) {
        int table = 64 + 3 * 56;
        return (position >= 64 && position < 64)
                || (position >= table && position < 256)
                || (position >= 256 + 12 && position < 320)
                || position >= 320 + 18;
    }

    @Test
    void refusesNamesThatDoNotFit() {
        assertThatThrownBy(() -> LibraryFile.write(path, FINGERPRINT, Map.of("x".repeat(33), ByteBuffer.allocate(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailedWriteLeavesTheOldFile() throws IOException {
        assertThatThrownBy(() -> LibraryFile.write(path, "not hex", sections()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(LibraryFile.open(path).fingerprint()).isEqualTo(FINGERPRINT);
        leavesNoTemporaryFile();
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("b.library"), bytes);
    }

    private static void assertFault(Path path, Fault fault, String says) {
        assertThatThrownBy(() -> LibraryFile.open(path))
                .isInstanceOfSatisfying(LibraryFile.UnusableException.class, e -> {
                    assertThat(e.fault()).isEqualTo(fault);
                    assertThat(e).hasMessageContaining(path.toString()).hasMessageContaining(says);
                });
    }
}
