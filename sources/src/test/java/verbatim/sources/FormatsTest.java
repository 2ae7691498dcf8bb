package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.source.EditionText;
import verbatim.source.Passage;

/** What every reader must do, and each general form by example. */
class FormatsTest {
    static final List<SourceReader> ALL = Formats.ALL;

    private final Path folder;

    FormatsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A form, a file's name, its characters, and the number and text of its first passage. */
    record Example(String format, String name, String chars, String number, String text) {
        @Override
        public String toString() {
            return format + " " + name;
        }
    }

    static Stream<Example> examples() {
        return Stream.of(
                new Example(
                        "tanzil-txt",
                        "q.txt",
                        quran((s, v) -> s + "|" + v + "|verse " + s + ":" + v) + "\n# A notice",
                        "1:1",
                        "verse 1:1"),
                new Example("tanzil-txt", "q.txt", quran((s, v) -> "verse " + s + ":" + v), "1:1", "verse 1:1"),
                new Example(
                        "tanzil-xml",
                        "q.xml",
                        "<?xml version=\"1.0\"?>\n<!-- a notice -->\n<quran>" + quranXml() + "</quran>",
                        "1:1",
                        "verse 1:1"),
                new Example(
                        "quranenc-csv",
                        "q.csv",
                        "# A notice\n\n\"id\",\"sura\",\"aya\",\"translation\",\"footnotes\"\n"
                                + quran((s, v) ->
                                        "1," + s + "," + v + ",\"verse[1] " + s + ":" + v + "\",\"[1] a note\""),
                        "1:1",
                        "verse 1:1"),
                new Example("table", "t.csv", "number,text\n1.1,\"One, two\"\n", "1.1", "One, two"),
                new Example("table", "t.tsv", "text\tby\nOne \"two\"\tme\n", "1", "One \"two\""),
                new Example(
                        "json-lines",
                        "t.jsonl",
                        "{\"number\":\"a\",\"text\":\"One\"}\n\n{\"number\":7,\"text\":\"Two\"}",
                        "a",
                        "One"),
                new Example(
                        "tei",
                        "t.xml",
                        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><title>T</title></teiHeader><text><body>"
                                + "<div n=\"3\"><head>H</head><p>One <note>x</note>two</p></div></body></text></TEI>",
                        "3:1",
                        "One two"),
                new Example(
                        "subtitles",
                        "t.srt",
                        "1\n00:01:02,500 --> 00:01:04,000\n<i>One</i>\ntwo\n\n2\n",
                        "00:01:02",
                        "One two"),
                new Example(
                        "subtitles", "t.vtt", "WEBVTT\n\n01:02.500 --> 01:04.000 align:start\nOne\n", "01:02", "One"),
                new Example("text", "t.txt", "\uFEFFOne\ntwo\n\nThree\n", "1", "One two"),
                new Example("text", "t.md", "# Article 5\n\nOne\n\nTwo\n", "Article 5", "One"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void recognisesAndReads(Example example) throws IOException {
        Path file = Files.writeString(folder.resolve(example.name()), example.chars());
        SourceReader reader = Formats.STANDARD.recognise(file);
        assertThat(reader.format()).isEqualTo(example.format());
        EditionText text = reader.read(file, Description.NONE).get(0);
        assertThat(text.passages().get(0)).isEqualTo(Passage.of(example.number(), example.text()));
        assertThat(text.edition().continuous()).isTrue();
        assertThat(text.edition().sha256()).isEqualTo(SourceFile.read(file).sha256());
    }

    @Test
    void keepsTheNoticeOfAFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("q.txt"), quran((s, v) -> "x") + "\n#====\n#  A notice\n# of two lines\n");
        EditionText text = new TanzilTextReader().read(file, Description.NONE).get(0);
        assertThat(text.edition().notice()).isEqualTo("A notice\nof two lines");
    }

    @Test
    void givesRepeatedHeadingsLetters() throws IOException {
        Path file = Files.writeString(folder.resolve("t.md"), "# A\n\nOne\n\nTwo\n\nThree");
        assertThat(new PlainTextReader().read(file, Description.NONE).get(0).passages())
                .extracting(Passage::number)
                .containsExactly("A", "Ab", "Ac");
    }

    @Test
    void saysWhatItLookedFor() throws IOException {
        Path file = Files.writeString(folder.resolve("a.bin"), "something");
        assertThatThrownBy(() -> Formats.STANDARD.recognise(file))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("a.bin: has none of the known forms. Looked for:")
                .hasMessageContaining("  hadith-json: ")
                .hasMessageContaining("  text: ");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyReaderRefusesAnEmptyFile(SourceReader reader) throws IOException {
        assertRefused(reader, new byte[0], "is empty");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyReaderRefusesRandomBytes(SourceReader reader) throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(42).nextBytes(bytes);
        assertRefused(reader, bytes, "hostile");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyReaderRefusesAnUnfinishedBeginning(SourceReader reader) throws IOException {
        if (!List.of("text", "tei").contains(reader.format())) {
            assertRefused(reader, "[{\"<quran><".getBytes(StandardCharsets.UTF_8), "hostile");
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyReaderRefusesAMissingFile(SourceReader reader) {
        assertThatThrownBy(() -> reader.read(folder.resolve("none"), Description.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyReaderGetsOverALineOfTenMillionLetters(SourceReader reader) throws IOException {
        Path file = Files.writeString(folder.resolve("hostile.txt"), "a".repeat(10_000_000));
        try {
            reader.read(file, Description.NONE);
        } catch (IOException e) {
            assertThat(e).isInstanceOf(SourceException.class);
        }
    }

    private void assertRefused(SourceReader reader, byte[] bytes, String says) throws IOException {
        Path file = Files.write(folder.resolve("hostile"), bytes);
        assertThatThrownBy(() -> reader.read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("hostile")
                .hasMessageContaining(says);
    }

    static Stream<String> hostileXml() {
        return Stream.of(
                "<!DOCTYPE %1$s [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><%1$s>&a;</%1$s>",
                "<!DOCTYPE %1$s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><%1$s>&b;</%1$s>",
                "<!DOCTYPE %1$s SYSTEM \"http://127.0.0.1:1/x.dtd\"><%1$s>&a;</%1$s>",
                "<%1$s>" + "<a>".repeat(100_000),
                "<%1$s><unclosed></%1$s>");
    }

    @ParameterizedTest
    @MethodSource("hostileXml")
    void xmlReadersResolveNothingAndNameTheLine(String xml) throws IOException {
        for (SourceReader reader : List.of(
                new TanzilXmlReader(), new OsisReader(), new UsxReader(), new ZefaniaReader(), new TeiReader())) {
            Path file = Files.writeString(folder.resolve("a.xml"), String.format(xml, "quran"));
            assertThatThrownBy(() -> reader.read(file, Description.NONE))
                    .isInstanceOf(SourceException.class)
                    .hasMessageStartingWith(file + ":1: ");
        }
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = Files.write(folder.resolve("large"), new byte[101]);
        assertThatThrownBy(() -> SourceFile.read(file, 100)).hasMessageContaining("more than 100 bytes");
        assertThat(SourceFile.read(file, 101).bytes()).hasSize(101);
    }

    @Test
    void namesTheLineOfABadByte() throws IOException {
        Path file = Files.write(folder.resolve("t.txt"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xFF});
        assertThatThrownBy(() -> new PlainTextReader().read(file, Description.NONE))
                .hasMessage(file + ":3: is not valid UTF-8");
    }

    private interface Verse {
        String line(int sura, int verse);
    }

    private static String quran(Verse verse) {
        return IntStream.rangeClosed(1, QuranVerses.SURAS)
                .boxed()
                .flatMap(s -> IntStream.rangeClosed(1, QuranVerses.verses(s)).mapToObj(v -> verse.line(s, v)))
                .collect(Collectors.joining("\n"));
    }

    private static String quranXml() {
        return IntStream.rangeClosed(1, QuranVerses.SURAS)
                .mapToObj(s -> "<sura index=\"" + s + "\">"
                        + IntStream.rangeClosed(1, QuranVerses.verses(s))
                                .mapToObj(v -> "<aya index=\"" + v + "\" text=\"verse " + s + ":" + v + "\"/>")
                                .collect(Collectors.joining())
                        + "</sura>\n")
                .collect(Collectors.joining());
    }
}
