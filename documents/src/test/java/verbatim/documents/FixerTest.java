package verbatim.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.check.Correction;
import verbatim.documents.Fixer.Mode;
import verbatim.text.Span;

class FixerTest {
    private static Document read(String name, byte[] bytes) throws IOException {
        return Documents.read(name, bytes, Limits.DEFAULT);
    }

    private static List<Correction> correction(Document document, String words, String right) {
        int start = document.text().chars().indexOf(words);
        assertThat(start).as("%s in %s", words, document.text().chars()).isNotNegative();
        return List.of(new Correction(new Span(start, start + words.length()), right));
    }

    private static byte[] fix(String name, byte[] bytes, String words, String right) throws IOException {
        Document document = read(name, bytes);
        return Fixer.fix(document, bytes, correction(document, words, right), Mode.REPLACE);
    }

    /** Words of the text and the right ones; a bar stands for a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a.txt§one two  three§two§2§one 2  three",
                "a.txt§one two three§two three§two and three§one two and three",
                "a.txt§one two three§one two§two§two three",
                "a.md§> one *two|> three* four§two|three four§2|three 4§> one *2|> three* 4",
                "a.md§> a b|> c d§b|c d§b d§> a b|> d",
                "a.md§a &amp; b§a & b§a & c§a &amp; c",
                "a.md§a b§b§b*c§a b\\*c",
                "a.html§<p>one t<b>w</b>o</p>§one two§one tWo§<p>one t<b>W</b>o</p>",
                "a.html§<p>one <i>two</i> three</p>§two three§2 3 < 4§<p>one <i>2</i> 3 &lt; 4</p>",
                "a.html§<p>&quot;a&quot; b&nbsp;c</p>§b§d§<p>&quot;a&quot; d&nbsp;c</p>",
                "a.tex§\\emph{one} two % three|§two§50%§\\emph{one} 50\\% % three|",
                "a.xml§<text><p>one <hi>two</hi></p></text>§two§2 & 3§<text><p>one <hi>2 &amp; 3</hi></p></text>",
                "a.srt§1|00:00:01,000 --> 00:00:02,000|one <i>two</i>|three|§two|three§2|3§1|00:00:01,000 --> 00:00:02,000|one <i>2</i>|3|",
            })
    void changesTheWrongWordsOnly(String name, String source, String words, String right, String fixed)
            throws IOException {
        byte[] bytes = source.replace('|', '\n').getBytes(UTF_8);
        String result = new String(fix(name, bytes, words.replace('|', '\n'), right.replace('|', '\n')), UTF_8);
        assertThat(result).isEqualTo(fixed.replace('|', '\n'));
    }

    @Test
    void keepsEncodingMarkAndLineEnds() throws IOException {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE"}) {
            byte[] bytes = "\uFEFFone\r\ntwo\rthree\n".getBytes(Charset.forName(charset));
            assertThat(fix("a.txt", bytes, "two", "2"))
                    .isEqualTo("\uFEFFone\r\n2\rthree\n".getBytes(Charset.forName(charset)));
        }
    }

    @Test
    void refusesALetterThatTheCharacterSetLacks() throws IOException {
        byte[] bytes = "قال الله تعالى والله أعلم".getBytes(Charset.forName("windows-1256"));
        assertThat(new String(fix("a.txt", bytes, "قال", "قل"), Charset.forName("windows-1256")))
                .startsWith("قل الله");
        assertThatThrownBy(() -> fix("a.txt", bytes, "قال", "ٱلله"))
                .isInstanceOf(UnfixableDocumentException.class)
                .hasMessageContaining("windows-1256");
        String page = "<html><meta charset=windows-1256><p>قال الله تعالى والله أعلم";
        byte[] html = page.getBytes(Charset.forName("windows-1256"));
        assertThat(new String(fix("a.html", html, "قال", "ٱ"), Charset.forName("windows-1256")))
                .contains("<p>&#1649; ");
    }

    @Test
    void refusesInvalidBytes() {
        byte[] bytes = "قال الله تعالى ? b".getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xC3;
        assertThatThrownBy(() -> fix("a.txt", bytes, "b", "c"))
                .isInstanceOf(UnfixableDocumentException.class)
                .hasMessageContaining("invalid bytes");
    }

    @Test
    void refusesAFileThatChangedMeanwhile() throws IOException {
        Document document = read("a.txt", "one two".getBytes(UTF_8));
        assertThatThrownBy(() ->
                        Fixer.fix(document, "One two".getBytes(UTF_8), correction(document, "two", "2"), Mode.REPLACE))
                .hasMessageContaining("has changed since");
    }

    @Test
    void refusesOverlappingCorrections() throws IOException {
        byte[] bytes = "one two".getBytes(UTF_8);
        List<Correction> two = List.of(new Correction(new Span(0, 5), "x"), new Correction(new Span(4, 7), "y"));
        Document document = read("a.txt", bytes);
        assertThatThrownBy(() -> Fixer.fix(document, bytes, two, Mode.REPLACE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changesOneEntryOfAWordFileOnly() throws IOException {
        Map<String, String> entries = Samples.docxEntries(
                PackagesTest.runs("<w:p>{one tw}<w:r><w:rPr><w:b/></w:rPr><w:t>o</w:t></w:r>{ three}</w:p>"));
        entries.put("word/media/x.bin", "\u0001\u0002".repeat(1000));
        byte[] docx = Samples.zip(entries);
        byte[] fixed = fix("a.docx", docx, "two three", "tvo 3 & 4");
        assertThat(read("a.docx", fixed).text().chars()).isEqualTo("one tvo 3 & 4");
        Map<String, String> after = contents(fixed);
        assertThat(after.get("word/document.xml"))
                .contains(">one tv<")
                .contains("<w:b/></w:rPr><w:t>o</w:t>")
                .contains("3 &amp; 4<");
        entries.remove("word/document.xml");
        after.remove("word/document.xml");
        assertThat(after).isEqualTo(entries);
        assertThat(new ArrayList<>(contents(fixed).keySet()))
                .isEqualTo(new ArrayList<>(contents(docx).keySet()));
    }

    @Test
    void keepsTheSpaceAtTheEndOfARun() throws IOException {
        byte[] docx =
                Samples.docx("<w:p><w:r><w:t>one two</w:t></w:r><w:r><w:t xml:space=\"preserve\"> x</w:t></w:r></w:p>");
        byte[] fixed = fix("a.docx", docx, "one two x", "two y x");
        assertThat(read("a.docx", fixed).text().chars()).isEqualTo("two y x");
    }

    @Test
    void fixesNotesOfAWordFile() throws IOException {
        Map<String, String> entries =
                Samples.docxEntries(PackagesTest.runs("<w:p>{a}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>"));
        entries.put(
                "word/footnotes.xml",
                Samples.docxPart(
                        "footnotes", PackagesTest.runs("<w:footnote w:id=\"1\"><w:p>{b c}</w:p></w:footnote>")));
        byte[] fixed = fix("a.docx", Samples.zip(entries), "b", "d");
        assertThat(contents(fixed).get("word/footnotes.xml")).contains(">d c<");
        assertThat(contents(fixed).get("word/document.xml")).isEqualTo(entries.get("word/document.xml"));
    }

    @Test
    void fixesOpenDocumentAndEBooks() throws IOException {
        byte[] odt = fix("a.odt", Samples.odt("<text:p>one <text:span>two</text:span></text:p>"), "two", "2 < 3");
        assertThat(contents(odt).get("content.xml")).contains("<text:p>one <text:span>2 &lt; 3</text:span></text:p>");
        assertThat(contents(odt).keySet().iterator().next()).isEqualTo("mimetype");
        byte[] epub = fix("a.epub", Samples.epub("<p>one</p>", "<p>two</p>"), "two", "2");
        assertThat(contents(epub).get("OEBPS/text/page1.xhtml")).contains("<p>2</p>");
        assertThat(contents(epub).get("OEBPS/text/page0.xhtml")).contains("<p>one</p>");
        assertThat(new String(epub, 30, 28, UTF_8)).isEqualTo("mimetypeapplication/epub+zip");
    }

    @Test
    void tracksChangesInWord() throws IOException {
        byte[] docx = Samples.docx(PackagesTest.runs(
                "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:rtl/></w:rPr><w:t>one two three</w:t></w:r></w:p>"));
        Document document = read("a.docx", docx);
        byte[] tracked = Fixer.fix(document, docx, correction(document, "two", "2"), Mode.TRACK);
        assertThat(read("a.docx", tracked).text().chars()).isEqualTo("one 2 three");
        assertThat(contents(tracked).get("word/document.xml"))
                .contains("<w:t xml:space=\"preserve\">one </w:t></w:r><w:del ")
                .contains(
                        "<w:r><w:rPr><w:rtl/></w:rPr><w:delText xml:space=\"preserve\">two</w:delText></w:r></w:del><w:ins ")
                .contains("<w:t xml:space=\"preserve\">2</w:t></w:r></w:ins>")
                .contains("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\"> three</w:t></w:r></w:p>");
    }

    @Test
    void tracksChangesInOpenDocument() throws IOException {
        byte[] odt = Samples.odt("<text:p>one two three</text:p>");
        Document document = read("a.odt", odt);
        byte[] tracked = Fixer.fix(document, odt, correction(document, "two", "2"), Mode.TRACK);
        assertThat(read("a.odt", tracked).text().chars()).isEqualTo("one 2 three");
        assertThat(contents(tracked).get("content.xml"))
                .contains("<text:deletion>")
                .contains("<text:p>two</text:p>");
    }

    @Test
    void annotatesWordOpenDocumentAndPdf() throws IOException {
        byte[] docx = Samples.docx(PackagesTest.runs("<w:p>{one two three}</w:p>"));
        byte[] commented =
                Fixer.annotate(read("a.docx", docx), docx, List.of(new Remark(new Span(4, 7), "not <right>")));
        assertThat(read("a.docx", commented).text().chars()).isEqualTo("one two three\n\nnot <right>");
        assertThat(contents(commented)).containsKeys("word/comments.xml", "word/_rels/document.xml.rels");
        // A second round adds to the comments that are there.
        byte[] again =
                Fixer.annotate(read("a.docx", commented), commented, List.of(new Remark(new Span(0, 3), "second")));
        assertThat(read("a.docx", again).text().chars()).contains("not <right>").contains("second");

        byte[] odt = Samples.odt("<text:p>one two three</text:p>");
        byte[] annotated = Fixer.annotate(read("a.odt", odt), odt, List.of(new Remark(new Span(4, 7), "not right")));
        assertThat(read("a.odt", annotated).text().chars()).isEqualTo("one two three\n\nnot right");

        byte[] pdf = Samples.pdf(new String[] {"one two", "three"}, new String[] {"four"});
        byte[] highlighted = Fixer.annotate(read("a.pdf", pdf), pdf, List.of(new Remark(new Span(4, 7), "not right")));
        try (PDDocument result = Loader.loadPDF(highlighted)) {
            assertThat(result.getPage(0).getAnnotations()).hasSize(1);
            assertThat(result.getPage(0).getAnnotations().get(0).getContents()).isEqualTo("not right");
            assertThat(result.getPage(1).getAnnotations()).isEmpty();
        }
        assertThat(read("a.pdf", highlighted).text().chars())
                .isEqualTo(read("a.pdf", pdf).text().chars());
    }

    @Test
    void aRemarkOnANoteStandsAtItsMark() throws IOException {
        Map<String, String> entries = Samples.docxEntries(
                PackagesTest.runs("<w:p>{one two}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{ three}</w:p>"));
        entries.put(
                "word/footnotes.xml",
                Samples.docxPart(
                        "footnotes", PackagesTest.runs("<w:footnote w:id=\"7\"><w:p>{b c}</w:p></w:footnote>")));
        byte[] docx = Samples.zip(entries);
        Document document = read("a.docx", docx);
        int note = document.text().chars().indexOf("b c");
        byte[] remarked = Fixer.annotate(document, docx, List.of(new Remark(new Span(note, note + 1), "not right")));
        Map<String, String> after = contents(remarked);
        assertThat(after.get("word/footnotes.xml")).isEqualTo(entries.get("word/footnotes.xml"));
        assertThat(after.get("word/comments.xml")).contains(">footnote 1: not right<");
        assertThat(after.get("word/document.xml"))
                .containsPattern("commentRangeStart w:id=\"900000\"/><w:r><w:t xml:space=\"preserve\">two</w:t>"
                        + "</w:r><w:commentRangeEnd");
    }

    /** The page may be turned, and of its paper only a part be seen: the highlight stands on the word. */
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void highlightsTheWordAlone(int turned) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDFont font = new PDType1Font(Standard14Fonts.FontName.COURIER);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            page.setRotation(turned);
            page.setCropBox(new PDRectangle(30, 40, 500, 700));
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 10);
                content.newLineAtOffset(100, 200);
                content.showText("one two three");
                content.endText();
            }
            pdf.save(out);
        }
        Document document = read("a.pdf", out.toByteArray());
        int word = document.text().chars().indexOf("two");
        byte[] highlighted =
                Fixer.annotate(document, out.toByteArray(), List.of(new Remark(new Span(word, word + 3), "not right")));
        try (PDDocument result = Loader.loadPDF(highlighted)) {
            PDAnnotationTextMarkup mark =
                    (PDAnnotationTextMarkup) result.getPage(0).getAnnotations().get(0);
            // Left and top, right and top, and the same below. Courier's letters are 0.6 ems wide.
            float[] corners = mark.getQuadPoints();
            assertThat(corners).hasSize(8);
            assertThat(corners[0]).isCloseTo(124, within(0.1f)).isEqualTo(corners[4]);
            assertThat(corners[2]).isCloseTo(142, within(0.1f)).isEqualTo(corners[6]);
            assertThat(corners[1]).isBetween(204f, 212f).isEqualTo(corners[3]);
            assertThat(corners[5]).isBetween(195f, 200f).isEqualTo(corners[7]);
        }
    }

    static List<String> fixable() {
        List<String> names = new ArrayList<>();
        Samples.all().forEach((name, bytes) -> {
            try {
                if (Fixer.canFix(read(name, bytes).format(), Mode.REPLACE)) {
                    names.add(name);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return names;
    }

    /** One word after another is replaced in each sample, and only that word is another one afterwards. */
    @ParameterizedTest
    @MethodSource("fixable")
    void replacesAnyWordOfAnyFormat(String name) throws IOException {
        byte[] bytes = java.util.Objects.requireNonNull(Samples.all().get(name));
        Document document = read(name, bytes);
        String text = document.text().chars();
        var words = java.util.regex.Pattern.compile("[\\p{L}]+").matcher(text);
        Random random = new Random(1);
        while (words.find()) {
            String right = random.nextBoolean() ? "كلمة" : "w & v";
            Correction correction = new Correction(new Span(words.start(), words.end()), right);
            String expected = text.substring(0, words.start()) + right + text.substring(words.end());
            for (Mode mode : Mode.values()) {
                if (Fixer.canFix(document.format(), mode)) {
                    byte[] fixed = Fixer.fix(document, bytes, List.of(correction), mode);
                    assertThat(read(name, fixed).text().chars().split("\\s+"))
                            .as("%s %s", mode, correction)
                            .isEqualTo(expected.split("\\s+"));
                }
            }
        }
    }

    @Test
    void leavesACleanFileUntouched(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one two");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, time);
        Document document = Documents.read(file, Limits.DEFAULT);
        assertThat(Fixer.fix(document, List.of(), Mode.REPLACE, file, folder)).isFalse();
        assertThat(Fixer.fix(document, correction(document, "two", "two"), Mode.REPLACE, file, folder))
                .isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    }

    @Test
    void writesInPlaceAndKeepsPermissions(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one two");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Document document = Documents.read(file, Limits.DEFAULT);
        assertThat(Fixer.fix(document, correction(document, "two", "2"), Mode.REPLACE, file, folder))
                .isTrue();
        assertThat(file).hasContent("one 2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aCopyHasThePermissionsOfItsDocument(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one two");
        for (String permissions : new String[] {"rw-r--r--", "rw-------"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            Path copy = folder.resolve(permissions + ".txt");
            Document document = Documents.read(file, Limits.DEFAULT);
            Fixer.fix(document, correction(document, "two", "2"), Mode.REPLACE, copy, folder);
            assertThat(copy).hasContent("one 2");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void doesNotFollowALinkOutOfTheTree(@TempDir Path folder) throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "one two");
        Path link = Files.createSymbolicLink(tree.resolve("a.txt"), outside);
        Document document = Documents.read(link, Limits.DEFAULT);
        assertThatThrownBy(() -> Fixer.fix(document, correction(document, "two", "2"), Mode.REPLACE, link, tree))
                .isInstanceOf(UnfixableDocumentException.class)
                .hasMessageContaining("outside of");
        assertThat(outside).hasContent("one two");
        Path inside = Files.writeString(tree.resolve("b.txt"), "one two");
        Path near = Files.createSymbolicLink(tree.resolve("c.txt"), inside);
        Document linked = Documents.read(near, Limits.DEFAULT);
        assertThat(Fixer.fix(linked, correction(linked, "two", "2"), Mode.REPLACE, near, tree))
                .isTrue();
        assertThat(inside).hasContent("one 2");
        assertThat(Files.isSymbolicLink(near)).isTrue();
    }

    static Map<String, String> contents(byte[] zip) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                contents.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return contents;
    }
}
