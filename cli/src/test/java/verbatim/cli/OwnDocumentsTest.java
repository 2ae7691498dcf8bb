package verbatim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.source.Passage;
import verbatim.sources.Description;
import verbatim.sources.DocumentParagraphs.Paragraph;
import verbatim.sources.Import;
import verbatim.sources.Installation;
import verbatim.sources.Packages;

/** A text of the user's own may be in any document that can be read. */
class OwnDocumentsTest {
    private final OwnDocuments documents = new OwnDocuments();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String chars) throws IOException {
        return Files.writeString(folder.resolve(name), chars);
    }

    @Test
    void paragraphsStandUnderTheirHeadings() throws IOException {
        Path page = file("a.html", """
                <!doctype html><title>T</title><p>before</p><h2>Article <i>5</i></h2><p>one <b>two</b></p><p>three</p>
                <script>no()</script><table><tr><td>cell</td></tr></table>
                """);
        assertThat(documents.read(page))
                .containsExactly(
                        new Paragraph("", "before"),
                        new Paragraph("Article 5", "one two"),
                        new Paragraph("Article 5", "three"),
                        new Paragraph("Article 5", "cell"));
    }

    @Test
    void notesAreNotTheTextsOwnWords() throws IOException {
        Path tex = file(
                "a.tex",
                "\\documentclass{a}\\begin{document}\\section{S}one\\footnote{a note} two\n\nthree\\end{document}");
        assertThat(documents.read(tex)).containsExactly(new Paragraph("S", "one two"), new Paragraph("S", "three"));
    }

    @Test
    void ofAPdfAPageIsAPassage() throws IOException {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            for (String words : List.of("first page", "second page")) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    out.newLineAtOffset(72, 700);
                    out.showText(words);
                    out.endText();
                }
            }
            pdf.save(file.toFile());
        }
        assertThat(documents.read(file))
                .containsExactly(new Paragraph("page 1", "first page"), new Paragraph("page 2", "second page"));
    }

    @Test
    void aFolderOfDocumentsIsATextEach() throws IOException {
        Path all = Files.createDirectory(folder.resolve("all"));
        Files.writeString(all.resolve("One.html"), "<!doctype html><p>first words");
        Files.writeString(all.resolve("two.txt"), "second words");
        Files.writeString(all.resolve(".hidden.txt"), "x");
        Files.writeString(all.resolve("picture.bin"), "x");
        zip(all.resolve("three.docx"), Map.of("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>
                <w:t>third words</w:t></w:r></w:p></w:body></w:document>"""));
        Installation installation = new Installation(
                        folder.resolve("home"), new Packages(folder.resolve("none")), line -> {})
                .reading(documents);
        Import.Result result = installation.add(all, Description.NONE);
        assertThat(result.texts())
                .extracting(text -> text.edition().id())
                .containsExactlyInAnyOrder("one", "two", "three");
        assertThat(result.texts())
                .flatExtracting(text -> text.passages())
                .extracting(Passage::text)
                .containsExactlyInAnyOrder("first words", "second words", "third words");
        assertThat(result.remarks())
                .singleElement()
                .asString()
                .contains("picture.bin")
                .contains("passed over");
        assertThat(installation
                        .open(List.of(all.resolve("One.html").toString()))
                        .passages())
                .isEqualTo(1);
    }

    @Test
    void aBrokenDocumentChangesNothing() throws IOException {
        Path broken = Files.write(folder.resolve("a.docx"), new byte[] {'P', 'K', 3, 4, 0});
        Installation installation = new Installation(
                        folder.resolve("home"), new Packages(folder.resolve("none")), line -> {})
                .reading(documents);
        assertThatThrownBy(() -> installation.add(broken, Description.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.docx: ");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void whatIsLookedForNamesTheEndings() {
        assertThat(documents.looksFor()).contains(".docx").contains(".pdf").doesNotContain(".txt");
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
            }
        }
    }
}
