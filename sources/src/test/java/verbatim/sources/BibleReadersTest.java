package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.source.EditionText;
import verbatim.source.Passage;

class BibleReadersTest {
    private static final String OSIS = "<?xml version=\"1.0\"?>\n<osis><osisText xml:lang=\"en\"><div type=\"book\">";
    private static final String USX =
            "<usx version=\"3.0\"><book code=\"GEN\" style=\"id\">Genesis</book><chapter number=\"1\"/>";

    private final Path folder;

    BibleReadersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Every form says the same two verses in its own way. */
    static Stream<List<String>> forms() {
        return Stream.of(
                List.of(
                        "a.osis.xml",
                        OSIS + "<chapter osisID=\"Gen.1\"><title>The beginning</title><verse osisID=\"Gen.1.1\">In the"
                                + " <w>beginning</w><note>Or: first</note><w>was</w> light.</verse>"
                                + "<verse osisID=\"Gen.1.2\"><l>And the</l><l>light was good.</l></verse></chapter></div>"
                                + "</osisText></osis>"),
                List.of(
                        "b.xml",
                        OSIS + "<chapter sID=\"Gen.1\" osisID=\"Gen.1\"/><p><verse sID=\"a\" osisID=\"Gen.1.1\"/>In the"
                                + " beginning was light.<verse eID=\"a\"/></p><p><verse sID=\"b\" osisID=\"Gen.1.2\"/>And the"
                                + " light</p><p>was good.<verse eID=\"b\"/></p><chapter eID=\"Gen.1\"/></div></osisText></osis>"),
                List.of(
                        "c.usx",
                        USX
                                + "<para style=\"s1\">The beginning</para><para style=\"p\"><verse number=\"1\" sid=\"GEN 1:1\"/>"
                                + "In the <char style=\"wj\">beginning</char><note style=\"f\">Or: first</note> was light."
                                + "<verse eid=\"GEN 1:1\"/></para><para style=\"q1\"><verse number=\"2\"/>And the light</para>"
                                + "<para style=\"q2\">was good.</para></usx>"),
                List.of(
                        "d.xml",
                        "<XMLBIBLE biblename=\"A Bible\"><BIBLEBOOK bnumber=\"1\"><CHAPTER cnumber=\"1\"><CAPTION>x</CAPTION>"
                                + "<VERS vnumber=\"1\">In the <STYLE>beginning</STYLE><NOTE>Or</NOTE> was light.</VERS>"
                                + "<VERS vnumber=\"2\">And the light<BR/>was good.</VERS></CHAPTER></BIBLEBOOK></XMLBIBLE>"),
                List.of(
                        "e.usfm",
                        "\\id GEN A Bible\n\\h Genesis\n\\mt1 Genesis\n\\c 1\n\\s1 The beginning\n\\p\n\\v 1 In the"
                                + " \\w beginning|strong=\"H1\"\\w*\\f + \\ft Or: first\\f* was light.\n\\q1\n\\v 2 And the light\n"
                                + "\\q2 was good.\n"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsTheSameVersesFromEveryForm(List<String> form) throws IOException {
        Path file = Files.writeString(folder.resolve(form.get(0)), form.get(1));
        EditionText text =
                Formats.STANDARD.recognise(file).read(file, Description.NONE).get(0);
        assertThat(text.passages())
                .containsExactly(
                        Passage.of("gen.1:1", "In the beginning was light."),
                        Passage.of("gen.1:2", "And the light was good."));
        assertThat(text.edition().work().id()).isEqualTo("bible");
        assertThat(text.edition().original()).isFalse();
        assertThat(text.edition().continuous()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesFileAndLineOfARepeatedVerse(List<String> form) throws IOException {
        String twice = form.get(1)
                .replace("Gen.1.2", "Gen.1.1")
                .replace("number=\"2\"", "number=\"1\"")
                .replace("\\v 2", "\\v 1");
        Path file = Files.writeString(folder.resolve(form.get(0)), twice);
        assertThatThrownBy(() -> Formats.STANDARD.recognise(file).read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("has a second verse gen.1:1")
                .hasMessageContaining(folder.toString());
    }

    @ParameterizedTest
    @CsvSource({"KJV, 66, 1189, 31102, 24115, 8246", "NRSVA, 83, 1397, 37791, 31027, 8248"})
    void countsBooksChaptersAndVerses(String name, int books, int chapters, int verses, int ot, int nt) {
        Versification versification = Versification.named(name).orElseThrow();
        assertThat(versification.books()).hasSize(books);
        assertThat(versification.books().stream()
                        .mapToInt(book -> book.verses().size())
                        .sum())
                .isEqualTo(chapters);
        assertThat(versification.books().stream()
                        .flatMap(book -> book.verses().stream())
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(verses);
        assertThat(SwordReader.numbers(versification, "ot")).hasSize(ot);
        assertThat(SwordReader.numbers(versification, "nt")).hasSize(nt);
    }

    @ParameterizedTest
    @CsvSource({
        "engKJV2006eb, 31102, john.11:35, Jesus wept.",
        "engWEB2015eb, 37000, john.11:35, Jesus wept.",
        "engKJV2006eb, 31102, gen.1:3, 'And God said, Let there be light: and there was light.'",
        "engKJV2006eb, 31102, rev.22:21, The grace of our Lord Jesus Christ be with you all. Amen.",
    })
    void readsDebiansModulesInPlace(String module, int atLeast, String number, String verse) throws IOException {
        Path conf = Path.of("/usr/share/sword/mods.d", module + ".conf");
        assumeTrue(Files.exists(conf), "needs apt-get install sword-text-kjv sword-text-web");
        EditionText text =
                Formats.STANDARD.recognise(conf).read(conf, Description.NONE).get(0);
        assertThat(text.passages()).hasSizeGreaterThanOrEqualTo(atLeast - 10);
        assertThat(text.passages()).contains(Passage.of(number, verse));
        assertThat(text.passages()).noneMatch(passage -> passage.text().contains("<"));
        assertThat(text.edition().licence()).isEqualTo("Public Domain");
    }

    @Test
    void refusesASwordModuleWhoseBlockClaimsTooMuch() throws IOException {
        assertThatThrownBy(() -> readModule(Integer.MAX_VALUE - 8)).hasMessageContaining("claims to have");
        assertThatThrownBy(() -> readModule(20 << 20)).hasMessageContaining("is shorter than it claims");
        assertThat(readModule(4).get(0).passages()).hasSize(31_102 - 23_145);
    }

    private List<EditionText> readModule(int claimed) throws IOException {
        Path conf = folder.resolve("mods.d/a.conf");
        Files.createDirectories(conf.getParent());
        Files.writeString(
                conf, "[A]\nModDrv=zText\nCompressType=ZIP\nSourceType=OSIS\nDataPath=./a\nVersification=KJV\n");
        Path data = Files.createDirectories(folder.resolve("a"));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(zipped)) {
            deflater.write("word".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(data.resolve("nt.bzz"), zipped.toByteArray());
        Files.write(
                data.resolve("nt.bzs"),
                bytes(littleEndian(12).putInt(0).putInt(zipped.size()).putInt(claimed)));
        ByteBuffer verses = littleEndian(10 * 8246);
        while (verses.hasRemaining()) {
            verses.putInt(0).putInt(0).putShort((short) 4);
        }
        Files.write(data.resolve("nt.bzv"), bytes(verses));
        return new SwordReader().read(conf, Description.NONE);
    }

    private static byte[] bytes(ByteBuffer full) {
        byte[] bytes = new byte[full.position()];
        full.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Ten blocks that each unpack to a thousand times their size, and are none of them too large. */
    @Test
    void refusesASwordModuleThatUnpacksToTooMuch() throws IOException {
        Path conf = folder.resolve("mods.d/a.conf");
        Files.createDirectories(conf.getParent());
        Files.writeString(
                conf, "[A]\nModDrv=zText\nCompressType=ZIP\nSourceType=OSIS\nDataPath=./a\nVersification=KJV\n");
        Path data = Files.createDirectories(folder.resolve("a"));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        int size = 30 << 20;
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(zipped)) {
            deflater.write(new byte[size]);
        }
        Files.write(data.resolve("nt.bzz"), zipped.toByteArray());
        ByteBuffer blocks = littleEndian(12 * 10);
        while (blocks.hasRemaining()) {
            blocks.putInt(0).putInt(zipped.size()).putInt(size);
        }
        Files.write(data.resolve("nt.bzs"), bytes(blocks));
        ByteBuffer verses = littleEndian(10 * 8246);
        for (int verse = 0; verses.hasRemaining(); verse++) {
            verses.putInt(verse % 10).putInt(0).putShort((short) 4);
        }
        Files.write(data.resolve("nt.bzv"), bytes(verses));
        assertThatThrownBy(() -> new SwordReader().read(conf, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("nt.bzv: unpacks to more than 268435456 bytes");
    }

    @Test
    void refusesAModulePathThatLeadsOut() throws IOException {
        Path conf = folder.resolve("mods.d/a.conf");
        Files.createDirectories(conf.getParent());
        Files.writeString(conf, "[A]\nModDrv=zText\nCompressType=ZIP\nSourceType=OSIS\nDataPath=../../etc\n");
        assertThatThrownBy(() -> new SwordReader().read(conf, Description.NONE)).hasMessageContaining("leads out");
    }
}
