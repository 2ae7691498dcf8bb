package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.source.EditionText;

/** What is no source text, or half of one: each reader says so, naming the file, and nothing that is installed changes. */
class BadInputTest {
    /** A small file of each form: the reader's name, the file's, its characters. */
    static final List<Form> FORMS = List.of(
            new Form(
                    "quran-json",
                    "quran.json",
                    "[{\"id\":1,\"transliteration\":\"x\",\"total_verses\":7,\n\"verses\":[{\"id\":1,\"text\":\"a\"}]}]"),
            new Form(
                    "quran-validator",
                    "verses.json",
                    "[{\"surah\":1,\"ayah\":1,\n\"text\":\"a\",\"textUthmani\":\"a\"}]"),
            new Form(
                    "hadith-json",
                    "bukhari.json",
                    "{\"hadiths\":[{\"bookId\":1,\"chapterId\":1,\"idInBook\":1,\n\"arabic\":\"أ\",\"english\":"
                            + "{\"narrator\":\"\",\"text\":\"b\"}}]}"),
            new Form(
                    "hadith-api",
                    "ara-muslim/1.json",
                    "{\"metadata\":{\"name\":\"x\"},\n\"hadiths\":[{\"hadithnumber\":93,\"arabicnumber\":\"8.01\",\"text\":"
                            + "\"أ\",\"reference\":{\"book\":1,\"hadith\":1}}]}"),
            new Form(
                    "lk-corpus",
                    "Bukhari/Chapter2.csv",
                    "Chapter_Number,Chapter_English,Chapter_Arabic,Section_Number,Section_English,Section_Arabic,"
                            + "Hadith_number,English_Hadith,English_Isnad,English_Matn,Arabic_Hadith,Arabic_Isnad,"
                            + "Arabic_Matn,Arabic_Comment,English_Grade,Arabic_Grade\n"
                            + "2.0,a,b,1.0,c,d,8.0,We ate.,,We ate.,أكلنا,,أكلنا,nan,nan,nan\n"),
            new Form("open-hadith-data", "sunan_abu-dawud_ahadith.utf8.csv", "\"1\",\"أ\"\n\"2\",\"ب\"\n"),
            new Form("quranenc-csv", "q.csv", "# A notice\nid,sura,aya,translation,footnotes\n1,1,1,\"a\",\n"),
            new Form(
                    "tanzil-xml", "q.xml", "<quran>\n<sura index=\"1\"><aya index=\"1\" text=\"a\"/></sura>\n</quran>"),
            new Form(
                    "osis",
                    "o.xml",
                    "<osis><osisText osisIDWork=\"A\" xml:lang=\"en\">\n<div type=\"book\" osisID=\"Gen\"><chapter "
                            + "osisID=\"Gen.1\"><verse osisID=\"Gen.1.1\">a</verse></chapter></div></osisText></osis>"),
            new Form(
                    "usx",
                    "u.usx",
                    "<usx version=\"3.0\"><book code=\"GEN\" style=\"id\">x</book><chapter number=\"1\"/>\n"
                            + "<para style=\"p\"><verse number=\"1\"/>a</para></usx>"),
            new Form(
                    "zefania",
                    "z.xml",
                    "<XMLBIBLE biblename=\"A\">\n<BIBLEBOOK bnumber=\"1\"><CHAPTER cnumber=\"1\"><VERS vnumber=\"1\">a</VERS>"
                            + "</CHAPTER></BIBLEBOOK></XMLBIBLE>"),
            new Form(
                    "tei",
                    "t.xml",
                    "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>\n<body><p>a</p></body></text></TEI>"),
            new Form("usfm", "u.usfm", "\\id GEN A\n\\c 1\n\\p\n\\v 1 a\n"),
            new Form("sword", "a.conf", "[A]\nModDrv=zText\nCompressType=ZIP\nDataPath=./a\n"),
            new Form("subtitles", "t.srt", "1\n00:00:01,000 --> 00:00:02,000\na\n"),
            new Form("tanzil-txt", "q.txt", "1|1|a\n1|2|b\n1|3|c\n"),
            new Form("json-lines", "t.jsonl", "{\"number\":\"1\",\"text\":\"a\"}\n{\"number\":\"2\",\"text\":\"b\"}\n"),
            new Form("table", "t.csv", "number,text\n1,a\n2,b\n"),
            new Form("text", "t.txt", "a\n\nb\n"));

    record Form(String format, String name, String chars) {
        SourceReader reader() {
            return Formats.STANDARD.named(format).orElseThrow();
        }

        @Override
        public String toString() {
            return format;
        }
    }

    private final Path folder;

    BadInputTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    /** Reads the file, or is told in words that name it what is wrong with it. */
    private void readsOrSaysWhy(SourceReader reader, Path file) throws IOException {
        try {
            for (EditionText text : reader.read(file, Description.NONE)) {
                assertThat(text.passages()).isNotEmpty();
            }
        } catch (SourceException e) {
            String named = file.getFileName().toString();
            assertThat(e.getMessage()).contains(named).doesNotContain("Exception");
        }
    }

    @Test
    void everyFormHasItsFile() {
        assertThat(FORMS)
                .extracting(Form::format)
                .containsExactlyInAnyOrderElementsOf(
                        Formats.ALL.stream().map(SourceReader::format).toList());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void isRecognisedByItsOwnReader(Form form) throws IOException {
        Path file = file(form.name(), form.chars().getBytes(StandardCharsets.UTF_8));
        assertThat(Formats.STANDARD.recognise(file).format()).isEqualTo(form.format());
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFileOfAnotherFormIsReadOrRefusedByName(Form form) throws IOException {
        Path file = file(form.name(), form.chars().getBytes(StandardCharsets.UTF_8));
        for (SourceReader reader : Formats.ALL) {
            readsOrSaysWhy(reader, file);
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void aFileThatIsCutIsReadOrRefusedByName(Form form) throws IOException {
        byte[] bytes = form.chars().getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < bytes.length; length++) {
            readsOrSaysWhy(form.reader(), file(form.name(), java.util.Arrays.copyOf(bytes, length)));
        }
    }

    @ParameterizedTest
    @FieldSource("FORMS")
    void packedFilesAreRefusedByName(Form form) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[10_000_000]); // a thousand times the size of what is packed
        }
        Path file = file(form.name(), packed.toByteArray());
        assertThatThrownBy(() -> form.reader().read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(file.getFileName().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "t.csv§number,text|1,a|1,b§t.csv:3: has a second passage numbered 1",
                "t.jsonl§{\"number\":\"1\",\"text\":\"a\"}|{\"number\":\"1\",\"text\":\"b\"}§"
                        + "t.jsonl:2: has a second passage numbered 1",
                "q.csv§id,sura,aya,translation|1,1,1,a|2,1,1,b§q.csv:3: verse 1:2 is due, here is 1:1",
                "q.xml§<quran><sura index=\"1\">|<aya index=\"1\" text=\"a\"/>|<aya index=\"1\" text=\"b\"/></sura></quran>§"
                        + "q.xml:3: verse 1:2 is due, here is 1:1",
                "a.usfm§\\id GEN A|\\c 1|\\v 1 a|\\v 1 b§a.usfm:4: has a second verse gen.1:1",
            })
    void aNumberThatComesTwiceIsRefusedWithItsLineAndNothingChanges(String name, String lines, String says)
            throws IOException {
        Path home = folder.resolve("home");
        Installation installation = new Installation(
                home,
                new Packages(folder.resolve("none")),
                line -> {},
                DocumentParagraphs.NONE,
                new Catalogue(List.of()));
        installation.add(file("first.txt", "a first text".getBytes(StandardCharsets.UTF_8)), Description.NONE);
        List<String> before = below(home);
        Path file = file(name, lines.replace('|', '\n').getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> installation.add(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(says);
        assertThat(below(home)).isEqualTo(before);
    }

    static List<Form> xmlForms() {
        return FORMS.stream().filter(form -> form.chars().startsWith("<")).toList();
    }

    /** An entity is nothing that a text needs; that it is refused, and not resolved, the message shows. */
    @ParameterizedTest
    @MethodSource("xmlForms")
    void anEntityIsNamedWithItsLine(Form form) throws IOException {
        String root = form.chars().replaceFirst("(?s)<(\\w+).*", "$1");
        String xml = "<!DOCTYPE " + root + " [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + form.chars();
        String hostile =
                xml.contains("text=\"a\"") ? xml.replace("text=\"a\"", "text=\"&e;\"") : xml.replace(">a<", ">&e;<");
        Path file = file(form.name(), hostile.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> form.reader().read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith(file + ":")
                .hasMessageNotContaining("root:");
    }

    private static List<String> below(Path home) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file + " " + java.util.Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
