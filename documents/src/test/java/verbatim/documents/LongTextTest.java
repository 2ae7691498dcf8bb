package verbatim.documents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
    private static final String CHARS = "قال تعالى: ﴿قل هو الله أحد﴾ 😀 and so on, naïve.\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] damaged(Random random) {
        byte[] bytes = CHARS.repeat(40_000).getBytes(UTF_8);
        for (int i = 0; i < 300; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return bytes;
    }

    private static List<byte[]> texts() {
        String shorter = CHARS.repeat(100);
        String longer = CHARS.repeat(40_000);
        Charset utf8 = UTF_8;
        return List.of(
                shorter.getBytes(utf8),
                longer.getBytes(utf8),
                ("x" + longer).getBytes(utf8),
                ("xy" + longer).getBytes(utf8),
                ("xyz" + longer).getBytes(utf8),
                ("\uFEFF" + longer).getBytes(utf8),
                ("\uFEFF" + longer).getBytes(UTF_16LE),
                ("\uFEFF" + longer).getBytes(UTF_16BE),
                damaged(new Random(1)),
                damaged(new Random(2)));
    }

    /** Reads a few characters at a time, of a random number. */
    private static String read(LongText text, Random random) throws IOException {
        StringBuilder chars = new StringBuilder();
        Reader reader = text.reader();
        char[] some = new char[9000];
        int from = 3;
        for (int count = 0; count >= 0; count = reader.read(some, from, 2 + random.nextInt(some.length - 2 - from))) {
            chars.append(some, from, count);
        }
        return chars.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTheSameAsWhenItIsReadWhole(byte[] bytes) throws IOException {
        Path file = file("a.txt", bytes);
        Document whole = Documents.read(file, Limits.DEFAULT);
        try (LongText text = LongText.open(file, 1000).orElseThrow()) {
            assertThat(read(text, new Random(bytes.length))).isEqualTo(whole.chars());
            assertThat(text.notes()).isEqualTo(whole.notes());
        }
    }

    @Test
    void saysWhereAFileThatEndsInHalfACharacterIsDamaged() throws IOException {
        byte[] bytes = CHARS.repeat(40_000).getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        cut[bytes.length] = (byte) 0xD9;
        Path file = file("a.txt", cut);
        try (LongText text = LongText.open(file, 1000).orElseThrow()) {
            assertThat(read(text, new Random(1))).endsWith("\r\n\uFFFD");
            assertThat(text.notes())
                    .isEqualTo(Documents.read(file, Limits.DEFAULT).notes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "a.html", "a.json", "a.csv", "a.docx"})
    void leavesOtherFormatsToTheirReaders(String name) throws IOException {
        assertThat(LongText.open(file(name, CHARS.repeat(100).getBytes(UTF_8)), 1000))
                .isEmpty();
    }

    @Test
    void leavesWhatIsNoPlainTextToItsReader() throws IOException {
        byte[] pdf = ("%PDF-1.4\n" + CHARS.repeat(100)).getBytes(UTF_8);
        byte[] html = ("<!DOCTYPE html>" + CHARS.repeat(100)).getBytes(UTF_8);
        byte[] zip = ("PK\3\4" + CHARS.repeat(100)).getBytes(UTF_8);
        byte[] binary = new byte[10_000];
        byte[] codePage = "قال الله تعالى في كتابه العزيز\n".repeat(100).getBytes(Charset.forName("windows-1256"));
        for (byte[] bytes : List.of(pdf, html, zip, binary, codePage)) {
            assertThat(LongText.open(file("a.txt", bytes), 1000)).isEmpty();
        }
    }

    @Test
    void leavesShortFilesAlone() throws IOException {
        Optional<LongText> none = LongText.open(file("a.txt", CHARS.getBytes(UTF_8)), 1000);
        assertThat(none).isEmpty();
    }
}
