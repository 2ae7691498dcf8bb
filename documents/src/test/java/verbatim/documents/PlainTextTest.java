package verbatim.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.documents.UnreadableDocumentException.Reason;
import verbatim.text.Span;

class PlainTextTest {
    private static final String ARABIC = "قال الله تعالى في كتابه العزيز إن الله مع الصابرين والحمد لله رب العالمين.\n";
    private static final String MARK = "\uFEFF";

    private static Document read(byte[] bytes) throws IOException {
        return Documents.read("a.txt", bytes, Limits.DEFAULT);
    }

    private static byte[] bytes(String chars, Charset charset) {
        return chars.getBytes(charset);
    }

    private static byte[] join(byte[]... pieces) {
        byte[] all =
                new byte[Arrays.stream(pieces).mapToInt(piece -> piece.length).sum()];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        Document document = read(new byte[0]);
        assertThat(document.text().chars()).isEmpty();
        assertThat(document.notes()).isEmpty();
        assertThat(document.place(0)).isEqualTo(new Place(1, 1, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void dropsTheByteOrderMark(String charset) throws IOException {
        Document document = read(bytes(MARK + ARABIC, Charset.forName(charset)));
        assertThat(document.text().chars()).isEqualTo(ARABIC);
        assertThat(document.members().get(0).encoding().encode(ARABIC))
                .isEqualTo(bytes(MARK + ARABIC, Charset.forName(charset)));
    }

    @Test
    void readsUtf16WithoutAMarkAndSaysSo() throws IOException {
        for (String chars : new String[] {ARABIC, "Plain English words.\n", "Both: " + ARABIC}) {
            for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
                Document document = read(bytes(chars, charset));
                assertThat(document.text().chars()).isEqualTo(chars);
                assertThat(document.notes())
                        .extracting(Note::message)
                        .singleElement()
                        .asString()
                        .contains(charset.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"windows-1256, windows-1256", "ISO-8859-6, iso-8859-6"})
    void readsArabicCodePagesAndSaysSo(String charset, String said) throws IOException {
        String chars = ARABIC.repeat(3);
        Document document = read(bytes(chars, Charset.forName(charset)));
        assertThat(document.text().chars()).isEqualTo(chars);
        assertThat(document.notes()).containsExactly(new Note(Note.ENCODING, "", "read as " + said));
        assertThat(document.members().get(0).encoding().exact()).isTrue();
    }

    @Test
    void readsOtherCodePages() throws IOException {
        String chars = "В начале было Слово, и Слово было у Бога, и Слово было Бог. ".repeat(5);
        Document document = read(bytes(chars, Charset.forName("windows-1251")));
        assertThat(document.text().chars()).isEqualTo(chars);
        assertThat(document.notes()).extracting(Note::message).containsExactly("read as windows-1251");
    }

    @Test
    void saysWhereInvalidBytesAre() throws IOException {
        byte[] good = bytes(ARABIC, UTF_8);
        Document document = read(join(good, new byte[] {(byte) 0xC3}, good, new byte[] {(byte) 0xFF, 'x'}));
        assertThat(document.text().chars()).isEqualTo(ARABIC + "\uFFFD" + ARABIC + "\uFFFDx");
        assertThat(document.notes())
                .containsExactly(new Note(
                        Note.ENCODING,
                        "byte " + good.length,
                        "not valid UTF-8 in 2 places, first at byte " + good.length));
        assertThat(document.members().get(0).encoding().exact()).isFalse();
    }

    @Test
    void keepsAReplacementCharacterThatIsInTheFile() throws IOException {
        Document document = read(bytes("a\uFFFDb", UTF_8));
        assertThat(document.text().chars()).isEqualTo("a\uFFFDb");
        assertThat(document.notes()).isEmpty();
    }

    @Test
    void keepsLoneSurrogatesOfUtf16() throws IOException {
        byte[] file = join(bytes(MARK + "a", UTF_16LE), new byte[] {0x00, (byte) 0xD8}, bytes("b", UTF_16LE));
        Document document = read(file);
        assertThat(document.text().chars()).isEqualTo("a\uD800b");
        assertThat(document.members().get(0).encoding().encode("a\uD800b")).isEqualTo(file);
    }

    @Test
    void readsStrayNullsAsText() throws IOException {
        String chars = "word \0 word " + ARABIC.repeat(4) + "\0";
        assertThat(read(bytes(chars, UTF_8)).text().chars()).isEqualTo(chars);
    }

    @Test
    void refusesABinaryFile() {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() -> read(noise)).isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.NOT_A_DOCUMENT);
            assertThat(e).hasMessage("a.txt: is a binary file, not a document");
        });
    }

    @Test
    void refusesAFileOverTheLimitAndReadsOneAtIt() throws IOException {
        Limits limits = Limits.DEFAULT.withFileBytes(10);
        assertThat(Documents.read("a.txt", new ByteArrayInputStream(new byte[] {'a', 'b'}), limits)
                        .text()
                        .chars())
                .isEqualTo("ab");
        assertThat(Documents.read("a.txt", bytes("0123456789", UTF_8), limits)
                        .text()
                        .chars())
                .hasSize(10);
        assertThatThrownBy(() -> Documents.read("a.txt", new ByteArrayInputStream(new byte[11]), limits))
                .hasMessage("a.txt: is larger than the limit of 10 bytes");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("b.txt"), bytes("é", ISO_8859_1));
        assertThat(Documents.read(file, Limits.DEFAULT).path()).contains(file);
        assertThatThrownBy(() -> Documents.read(folder, Limits.DEFAULT)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Documents.read(folder.resolve("c.txt"), Limits.DEFAULT))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void readsALineOfFiftyMegabytes() throws IOException {
        byte[] line = bytes("كلمة ".repeat(50_000_000 / 9), UTF_8);
        Document document = read(line);
        int last = document.text().chars().length();
        assertThat(document.place(last)).isEqualTo(new Place(1, last + 1, ""));
        assertThat(document.source(new Span(last - 5, last))).isEqualTo(new Span(last - 5, last));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 1, 2", "3, 2, 1", "5, 3, 1", "7, 4, 1", "8, 5, 1"})
    void countsLinesByAnyLineEnd(int offset, int line, int column) throws IOException {
        assertThat(read(bytes("a\r\nb\rc\n\nd", UTF_8)).place(offset)).isEqualTo(new Place(line, column, ""));
    }

    @Test
    void givesTheLineAroundAPosition() throws IOException {
        Document document = read(bytes("one\r\ntwo\nthree", UTF_8));
        assertThat(document.lineAt(6).of(document.chars())).isEqualTo("two");
        assertThat(document.lineAt(14).of(document.chars())).isEqualTo("three");
    }
}
