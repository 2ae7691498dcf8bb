package verbatim.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small files of each format, made here. */
final class Samples {
    private static final String W =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    private static final String ODF =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"";

    private Samples() {}

    static Map<String, String> entries(String... namesAndContents) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return entries;
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                byte[] content = entry.getValue().getBytes(UTF_8);
                ZipEntry header = new ZipEntry(entry.getKey());
                if (entry.getKey().equals("mimetype")) {
                    CRC32 sum = new CRC32();
                    sum.update(content);
                    header.setMethod(ZipEntry.STORED);
                    header.setSize(content.length);
                    header.setCrc(sum.getValue());
                }
                zip.putNextEntry(header);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word file with this in its body. */
    static byte[] docx(String body) {
        return zip(docxEntries(body));
    }

    static Map<String, String> docxEntries(String body) {
        return entries(
                "[Content_Types].xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/word/document.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document " + W + "><w:body>" + body
                        + "</w:body></w:document>");
    }

    /** A part of a Word file: {@code footnotes}, {@code comments}. */
    static String docxPart(String root, String content) {
        return "<w:" + root + " " + W + ">" + content + "</w:" + root + ">";
    }

    static String contentXml(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content " + ODF
                + "><office:automatic-styles><style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Quotations\"/>"
                + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    static byte[] odt(String body) {
        return zip(
                entries(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        contentXml(body),
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry"
                                + " manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/><manifest:file-entry"
                                + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"));
    }

    static byte[] fodt(String body) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document " + ODF
                        + " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document>")
                .getBytes(UTF_8);
    }

    static byte[] epub(String... pages) {
        Map<String, String> entries = entries(
                "mimetype",
                "application/epub+zip",
                "META-INF/container.xml",
                "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile"
                        + " full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        for (int i = 0; i < pages.length; i++) {
            // The entries stand in the opposite order of the spine.
            int page = pages.length - 1 - i;
            entries.put(
                    "OEBPS/text/page" + page + ".xhtml",
                    "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title></head><body>" + pages[page]
                            + "</body></html>");
            manifest.append("<item id=\"p" + page + "\" href=\"text/page" + page
                    + ".xhtml\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"p" + i + "\"/>");
        }
        entries.put(
                "OEBPS/book.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest>" + manifest
                        + "</manifest><spine>" + spine + "</spine></package>");
        return zip(entries);
    }

    /** A PDF with these lines on its pages, in Helvetica. */
    static byte[] pdf(String[]... pages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String[] lines : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    for (String line : lines) {
                        content.showText(line);
                        content.newLineAtOffset(0, -16);
                    }
                    content.endText();
                }
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One file of every format, by name, with Arabic in it. */
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("a.txt", "قال الله تعالى\nword".getBytes(UTF_8));
        all.put(
                "a.md",
                "# رأس\n\n> قال *الله* &amp; تعالى\n> نعم\n\n- a `b`\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nend[^1]\n\n[^1]: note\n"
                        .getBytes(UTF_8));
        all.put(
                "a.html",
                "<!doctype html><p>قال <b>الله</b>&nbsp;تعالى<br>x<table><tr><td>a<td>b</table>".getBytes(UTF_8));
        all.put(
                "a.srt",
                "1\n00:00:01,000 --> 00:00:02,000\n<i>قال الله</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nتعالى\n"
                        .getBytes(UTF_8));
        all.put(
                "a.xml",
                "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><p>قال <quote>الله &lt;</quote><note>n</note></p></text></TEI>"
                        .getBytes(UTF_8));
        all.put(
                "a.fodt",
                fodt(
                        "<text:p>قال <text:s text:c=\"2\"/>الله<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"));
        all.put(
                "a.tex",
                "\\documentclass{article}\\begin{document}قال \\emph{الله}\\footnote{n} --- \\enquote{x}\\end{document}"
                        .getBytes(UTF_8));
        all.put(
                "a.ipynb",
                "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"# قال\\n\",\"\\u0627 *b*\"]}],\"nbformat\":4}"
                        .getBytes(UTF_8));
        all.put("a.csv", "id,text\n1,\"قال \"\"الله\"\"\"\n2,b\n".getBytes(UTF_8));
        all.put("a.json", "[{\"text\":\"قال \\\"الله\\\"\"}]".getBytes(UTF_8));
        all.put("a.docx", docx("<w:p><w:r><w:t>قال ال</w:t></w:r><w:r><w:t>له &amp; x</w:t></w:r></w:p>"));
        all.put("a.odt", odt("<text:p>قال <text:span>الله</text:span></text:p>"));
        all.put("a.epub", epub("<p>قال الله</p>", "<p>b</p>"));
        all.put("a.pdf", pdf(new String[] {"one", "two"}, new String[] {"three"}));
        return all;
    }
}
