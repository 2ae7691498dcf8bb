package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesTest {
    private static Document read(String name, byte[] bytes) throws IOException {
        return Documents.read(name, bytes, Limits.DEFAULT);
    }

    /** What stands in a Word file's body; {@code {t}} is a run of text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<w:p>{one tw}{o three}</w:p><w:p>{four}</w:p>§[block one two three]||[block four]",
                "<w:p>{a}<w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:ins>{b}</w:ins></w:p>§[block ab]",
                "<w:p><w:moveFrom>{no}</w:moveFrom><w:moveTo>{yes}</w:moveTo></w:p>§[block yes]",
                "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r>{a}<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>§[block a\tb|c]",
                "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>{H}</w:p><w:p>{t}</w:p>§[heading H]||[block t]",
                "<w:p><w:pPr><w:pStyle w:val='Quote'/></w:pPr>{a}</w:p><w:p><w:pPr><w:pStyle w:val='Quote'/></w:pPr>{b}</w:p><w:p>{c}</w:p>§"
                        + "[quotation [block a]||[block b]]||[block c]",
                "<w:p>{a }<w:r><w:rPr><w:i/></w:rPr><w:t>b</w:t></w:r></w:p>§[block a [emphasis b]]",
                "<w:p>{a}<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>{b}</w:p>§[block ab]",
                "<w:tbl><w:tr><w:tc><w:p>{a}</w:p></w:tc><w:tc><w:p>{b}</w:p></w:tc></w:tr></w:tbl><w:p>{c}</w:p>§[cell a]|[cell b]||[block c]",
                "<w:p>{a &amp; &#1575;}</w:p>§[block a & ا]",
                "<mc:AlternateContent><mc:Choice><w:p>{a}</w:p></mc:Choice><mc:Fallback><w:p>{a}</w:p></mc:Fallback></mc:AlternateContent>§[block a]",
            })
    void readsWordFiles(String body, String shown) throws IOException {
        assertThat(Shown.of(read("a.docx", Samples.docx(runs(body))))).isEqualTo(shown);
    }

    static String runs(String body) {
        return body.replace("{", "<w:r><w:t xml:space=\"preserve\">").replace("}", "</w:t></w:r>");
    }

    @Test
    void readsStrictWordFiles() throws IOException {
        Map<String, String> entries = Samples.docxEntries(runs("<w:p>{a}</w:p>"));
        entries.replaceAll((name, content) -> content.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main"));
        assertThat(Shown.of(read("a.docx", Samples.zip(entries)))).isEqualTo("[block a]");
    }

    @Test
    void readsNotesHeadersAndComments() throws IOException {
        Map<String, String> entries = Samples.docxEntries(
                runs(
                        "<w:p>{a}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{ b}<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>"));
        entries.put(
                "word/footnotes.xml",
                Samples.docxPart(
                        "footnotes",
                        runs("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p>{no}</w:p></w:footnote>"
                                + "<w:footnote w:id=\"7\"><w:p>{f}</w:p></w:footnote>")));
        entries.put(
                "word/endnotes.xml",
                Samples.docxPart("endnotes", runs("<w:endnote w:id=\"2\"><w:p>{e}</w:p></w:endnote>")));
        entries.put("word/header1.xml", Samples.docxPart("hdr", runs("<w:p>{h}</w:p>")));
        entries.put(
                "word/comments.xml",
                Samples.docxPart("comments", runs("<w:comment w:id=\"1\"><w:p>{c}</w:p></w:comment>")));
        Document document = read("a.docx", Samples.zip(entries));
        assertThat(Shown.of(document))
                .isEqualTo(
                        "[block a[note_mark:1] b][note_mark:e1]||[note:1 [block f]]||[note:e1 [block e]]||[block h]||[block c]");
        String chars = document.text().chars();
        assertThat(document.place(chars.indexOf('f'))).isEqualTo(new Place(1, 1, "footnote 1"));
        assertThat(document.place(chars.indexOf('e'))).isEqualTo(new Place(1, 1, "endnote 1"));
        assertThat(document.place(chars.indexOf('h'))).isEqualTo(new Place(1, 1, "header"));
        assertThat(document.place(chars.indexOf('c'))).isEqualTo(new Place(1, 1, "comment 1"));
    }

    @Test
    void countsParagraphsOfAWordFile() throws IOException {
        Document document =
                read("a.docx", Samples.docx(runs("<w:p>{one}</w:p><w:p>{two}</w:p><w:p/><w:p>{three}</w:p>")));
        assertThat(document.place(document.text().chars().indexOf("hree"))).isEqualTo(new Place(3, 2, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<text:h>H</text:h><text:p>a <text:span>b</text:span>c</text:p>§[heading H]||[block a bc]",
                "<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>§[block a  b\tc|d]",
                "<text:p text:style-name='P1'>a</text:p><text:p text:style-name='Quotations'>b</text:p><text:p>c</text:p>§"
                        + "[quotation [block a]||[block b]]||[block c]",
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion></text:changed-region>"
                        + "</text:tracked-changes><text:p>a</text:p>§[block a]",
                "<text:p>a<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p>"
                        + "</text:note-body></text:note> b</text:p>§[block a[note_mark:1] b]||[note:1 [block n]]",
                "<text:p>a<office:annotation><dc:creator>no</dc:creator><text:p>c</text:p></office:annotation>b</text:p>§[block ab]||[block c]",
                "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>"
                        + "</table:table-cell></table:table-row></table:table>§[cell a]|[cell b]",
            })
    void readsOpenDocumentFiles(String body, String shown) throws IOException {
        assertThat(Shown.of(read("a.odt", Samples.odt(body)))).isEqualTo(shown);
        assertThat(Shown.of(read("a.fodt", Samples.fodt(body.replace("'P1'", "'Quotations'")))))
                .isEqualTo(shown);
    }

    @Test
    void doesNotReadDeletedWordsThatStillStandInTheText() throws IOException {
        String body = "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion/></text:changed-region>"
                + "<text:changed-region text:id='c2'><text:insertion/></text:changed-region></text:tracked-changes>"
                + "<text:p>a<text:change-start text:change-id='c1'/>no<text:change-end text:change-id='c1'/>"
                + "<text:change-start text:change-id='c2'/>b<text:change-end text:change-id='c2'/></text:p>";
        assertThat(Shown.of(read("a.odt", Samples.odt(body)))).isEqualTo("[block ab]");
    }

    @Test
    void readsAnEBookInTheOrderOfItsSpine() throws IOException {
        Document document = read("a.epub", Samples.epub("<p>one</p>", "<h1>two</h1><p>three</p>"));
        assertThat(Shown.of(document)).isEqualTo("[block one]||[heading two]||[block three]");
        assertThat(document.place(document.text().chars().indexOf("three")))
                .isEqualTo(new Place(2, 1, "OEBPS/text/page1.xhtml"));
    }

    @Test
    void readsThePagesAndLinesOfAPdf() throws IOException {
        Document document =
                read("a.pdf", Samples.pdf(new String[] {"one two", "three"}, new String[] {"four", "five"}));
        assertThat(Shown.of(document)).isEqualTo("[page:1 one two|three]|[page:2 four|five]");
        assertThat(document.place(document.text().chars().indexOf("ive"))).isEqualTo(new Place(2, 2, "page 2"));
    }

    @Test
    void findsTheBodyOfAWordFileThatCallsItOtherwise() throws IOException {
        Map<String, String> entries = Samples.docxEntries(runs("<w:p>{a}</w:p>"));
        entries.put("word/document2.xml", entries.getOrDefault("word/document.xml", ""));
        entries.remove("word/document.xml");
        entries.computeIfPresent(
                "_rels/.rels", (name, rels) -> rels.replace("word/document.xml", "/word/document2.xml"));
        assertThat(Shown.of(read("a.docx", Samples.zip(entries)))).isEqualTo("[block a]");
    }
}
