package verbatim.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.documents.UnreadableDocumentException.Reason;

/** Files made to do harm: each ends as a note or a clear refusal, in bounded time and memory. */
class HostileInputTest {
    /** What a quadratic reader would need hours for; a sound one takes a second on a slow machine. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static Document read(String name, byte[] bytes) throws IOException {
        return Documents.read(name, bytes, Limits.DEFAULT);
    }

    private static void assertRefused(String name, byte[] bytes, Limits limits, Reason reason, String message) {
        assertThatThrownBy(() -> assertTimeoutPreemptively(BOUND, () -> Documents.read(name, bytes, limits)))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.getMessage()).startsWith(name + ": ").contains(message);
                });
    }

    static Stream<Arguments> floods() {
        return Stream.of("a.md", "a.html", "a.xml", "a.tex", "a.json", "a.csv", "a.srt", "a.ipynb")
                .flatMap(name -> Stream.of(
                                "[",
                                "]",
                                "<",
                                ">",
                                "*",
                                "_",
                                "`",
                                "&",
                                "\"",
                                "{",
                                "\\",
                                "$",
                                "%",
                                "|",
                                "> ",
                                "- ",
                                "1. ",
                                "![",
                                "[](",
                                "](",
                                "<a ",
                                "<a b='",
                                "</a>",
                                "<!--",
                                "<![CDATA[",
                                "<?",
                                "<p>",
                                "<b>",
                                "<q><b>",
                                "</b><b>",
                                "*a_",
                                "a**b",
                                "`a``",
                                "[a]: b\n",
                                "|-\n",
                                "\t",
                                "\n",
                                "\r",
                                "\"\"",
                                ",\"",
                                "\\begin{a}",
                                "\\footnote{",
                                "\\item",
                                "{\"a\":",
                                "[^a]",
                                "&#x",
                                "<li>",
                                "<td>",
                                "<script>",
                                "[^a\n",
                                "[a\n\n",
                                "[a](b (",
                                "[a][b]",
                                "~~",
                                "-->",
                                "\\enquote{")
                        .map(atom -> Arguments.of(name, atom)));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void readsAFloodOfSigns(String name, String atom) {
        byte[] flood = atom.repeat(100_000 / atom.length()).getBytes(UTF_8);
        assertTimeoutPreemptively(BOUND, () -> {
            try {
                Documents.read(name, flood, Limits.DEFAULT);
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isIn(Reason.LIMIT, Reason.DAMAGED);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<", "*", "`", "&", "> ", "- "})
    void readsAMegabyteOfOneSignInMarkdown(String sign) {
        byte[] flood = sign.repeat((1 << 20) / sign.length()).getBytes(UTF_8);
        assertTimeoutPreemptively(BOUND, () -> read("a.md", flood));
    }

    @Test
    void notesWhatIsTooDeep() throws IOException {
        assertThat(read("a.md", (">".repeat(5_000) + " a").getBytes(UTF_8)).notes())
                .extracting(Note::kind)
                .containsExactly(Note.LIMIT);
        assertThat(read("a.html", "<div>".repeat(5_000).getBytes(UTF_8)).notes())
                .extracting(Note::kind)
                .containsExactly(Note.LIMIT);
        assertRefused(
                "a.xml", "<a>".repeat(5_000).getBytes(UTF_8), Limits.DEFAULT, Reason.LIMIT, "more than 1000 elements");
        assertRefused(
                "a.docx", Samples.docx("<w:p>".repeat(5_000)), Limits.DEFAULT, Reason.LIMIT, "more than 1000 elements");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] bomb = Samples.docx("<w:p>" + " ".repeat(40_000_000) + "</w:p>");
        assertThat(bomb.length).isLessThan(100_000);
        assertRefused("a.docx", bomb, Limits.DEFAULT, Reason.LIMIT, "200 times its size");
        assertRefused(
                "a.docx", bomb, Limits.DEFAULT.withUnpackedBytes(1 << 20), Reason.LIMIT, "more than 1048576 bytes");
    }

    @Test
    void doesNotTrustTheSizesThatAZipStates() {
        byte[] docx = Samples.docx("<w:p>" + "x".repeat(3_000_000) + "</w:p>");
        // The size that the central directory states for document.xml: one byte.
        int header = lastIndexOf(docx, "word/document.xml") - 46;
        for (int i = 0; i < 4; i++) {
            docx[header + 24 + i] = (byte) (i == 0 ? 1 : 0);
        }
        assertThatThrownBy(() -> Documents.read("a.docx", docx, Limits.DEFAULT.withUnpackedBytes(1 << 20)))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    private static int lastIndexOf(byte[] bytes, String sought) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(sought);
    }

    @Test
    void refusesAMillionEntries() {
        // Its directory alone: the entries are counted before any is looked at.
        byte[] header = Arrays.copyOf("PK\1\2".getBytes(UTF_8), 46);
        byte[] zip = Arrays.copyOf("PK\3\4word/".getBytes(UTF_8), 30 + 1_000_000 * header.length);
        for (int i = 0; i < 1_000_000; i++) {
            System.arraycopy(header, 0, zip, 30 + i * header.length, header.length);
        }
        assertRefused("a.docx", zip, Limits.DEFAULT, Reason.LIMIT, "has 1000000 entries; the limit is 10000");
    }

    @Test
    void refusesTwoEntriesOfOneName() {
        byte[] docx = Samples.zip(Samples.entries("word/document.xml", "<a/>", "word/document.xmL", "<a/>"));
        String bytes = new String(docx, StandardCharsets.ISO_8859_1).replace("xmL", "xml");
        assertRefused(
                "a.docx", bytes.getBytes(StandardCharsets.ISO_8859_1), Limits.DEFAULT, Reason.DAMAGED, "two entries");
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertRefused(
                "a.docx",
                Samples.zip(Samples.entries("[Content_Types].xml", "<Types/>")),
                Limits.DEFAULT,
                Reason.DAMAGED,
                "has no word/document.xml");
        assertRefused("a.docx", "words".getBytes(UTF_8), Limits.DEFAULT, Reason.DAMAGED, "is no docx file");
        assertRefused("a.zip", Samples.zip(Map.of("a", "b")), Limits.DEFAULT, Reason.NOT_A_DOCUMENT, "is a zip file");
        assertRefused("a.docx", new byte[] {'P', 'K', 3, 4, 0, 0}, Limits.DEFAULT, Reason.DAMAGED, "damaged zip");
    }

    @Test
    void refusesProtectedFiles() throws IOException {
        byte[] ole = new byte[2_000];
        byte[] sign = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(sign, 0, ole, 0, 8);
        assertRefused("a.doc", ole, Limits.DEFAULT, Reason.UNSUPPORTED, "old binary format");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1_000, name.length);
        assertRefused("a.docx", ole, Limits.DEFAULT, Reason.PROTECTED, "password");

        assertRefused(
                "a.odt",
                Samples.zip(Samples.entries(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "META-INF/manifest.xml",
                        "<manifest:encryption-data/>",
                        "content.xml",
                        "x")),
                Limits.DEFAULT,
                Reason.PROTECTED,
                "password");

        byte[] zip = Samples.docx("<w:p/>");
        String raw = new String(zip, StandardCharsets.ISO_8859_1);
        for (int at = raw.indexOf("PK\1\2"); at >= 0; at = raw.indexOf("PK\1\2", at + 1)) {
            zip[at + 8] |= 1;
        }
        assertRefused("a.docx", zip, Limits.DEFAULT, Reason.PROTECTED, "password");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
        }
        assertRefused("a.pdf", out.toByteArray(), Limits.DEFAULT, Reason.PROTECTED, "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "a.docx", "a.odt", "a.html", "a.epub"})
    void neverOpensAnotherFileOrAddress(String name) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            String head = "<?xml version=\"1.0\"?><!DOCTYPE a PUBLIC \"x\" \"" + address
                    + "x.dtd\" [<!ENTITY e SYSTEM \"" + address
                    + "e\"><!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"" + address + "p\">%p;"
                    + "<!ENTITY l0 \"lol\"><!ENTITY l1 \"&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;\">]>";
            String body = "<p>one &e; &f; &l1; two<img src=\"" + address + "i\"/></p>";
            byte[] file = switch (name) {
                case "a.docx" ->
                    Samples.zip(Samples.entries(
                            "word/document.xml",
                            head + "<w:body><w:p><w:r><w:t>one &e;&f;&l1; two</w:t></w:r></w:p></w:body>"));
                case "a.odt" ->
                    Samples.zip(Samples.entries(
                            "mimetype",
                            "application/vnd.oasis.opendocument.text",
                            "content.xml",
                            head + "<office:body><text:p>one &e;&f;&l1; two</text:p></office:body>"));
                case "a.epub" -> Samples.epub(body);
                default -> (head + body).getBytes(UTF_8);
            };
            Document document = assertTimeoutPreemptively(BOUND, () -> read(name, file));
            assertThat(document.text().chars())
                    .startsWith("one")
                    .endsWith("two")
                    .doesNotContain("root:")
                    .doesNotContain("lollol");
            listener.setSoTimeout(200);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void readsAPdfWhosePagesGoInACircle() {
        byte[] pdf = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>endobj
                3 0 obj<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """.getBytes(UTF_8);
        assertTimeoutPreemptively(BOUND, () -> {
            try {
                assertThat(read("a.pdf", pdf).text().chars()).isEmpty();
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.LIMIT);
            }
        });
    }

    @Test
    void readsNoMorePagesThanAllowed() throws IOException {
        byte[] pdf = Samples.pdf(new String[] {"one"}, new String[] {"two"}, new String[] {"three"});
        Document document = Documents.read("a.pdf", pdf, Limits.DEFAULT.withPages(2));
        assertThat(document.text().chars()).isEqualTo("one\ntwo");
        assertThat(document.notes())
                .containsExactly(new Note(Note.LIMIT, "page 3", "only the first 2 of 3 pages were read"));
    }

    @Test
    void readsHtmlCutInATag() throws IOException {
        String page = "<!doctype html><p>one <b class=\"x\">two</b> three</p>";
        for (int cut = 17; cut <= page.length(); cut++) {
            String words = read("a.html", page.substring(0, cut).getBytes(UTF_8))
                    .text()
                    .chars();
            // An angle bracket that is the last character is no tag yet.
            assertThat("one two three").startsWith(words.replaceAll("</?$", "").strip());
        }
    }

    @Test
    void notesXmlThatIsCut() throws IOException {
        assertThat(read("a.xml", "<text><p>one".getBytes(UTF_8)).notes())
                .extracting(Note::kind)
                .containsExactly(Note.DAMAGED);
    }

    @Test
    void readsAMillionMarksOnOneLetter() {
        byte[] bytes = ("\u0628" + "\u0650".repeat(1_000_000)).getBytes(UTF_8);
        assertTimeoutPreemptively(
                BOUND, () -> assertThat(read("a.md", bytes).text().chars()).hasSize(1_000_001));
    }
}
