package verbatim.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.source.Library;
import verbatim.sources.Catalogue;
import verbatim.sources.Packages;

/**
 * Measures how fast documents are read and checked: {@code ReadingSpeed ROOT}. ROOT is the repository. Writes the figures to
 * {@code testing/benchmarks/reading.md}: of each document the best of five runs on one thread, against the Qur'an in Arabic.
 */
public final class ReadingSpeed {
    private static final int RUNS = 5;
    private static final int MEGABYTE = 1_000_000;
    private static final int TEXT_BYTES = 8 * MEGABYTE;
    private static final int PAGES = 300;
    private static final int PAGE_LINES = 40;

    private static final String PROSE =
            "The letters of the merchants speak of prices, of weather and of the health of their families; "
                    + "few of them are longer than a page, and fewer still have a date. ";
    private static final String QUOTATION = "He closes with ﴿فإن مع العسر يسرا﴾ (Ash-Sharh 94:5). ";

    private final QuotationChecker checker;
    private final StringBuilder table = new StringBuilder();

    private ReadingSpeed(Library library) {
        this.checker = new QuotationChecker(library, new CitationParser());
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Packages packages = new Packages(root.resolve("sources/node_modules"));
        ReadingSpeed run = new ReadingSpeed(Library.build(
                List.of(packages.read(Catalogue.bundled().find("quran-uthmani").orElseThrow()))));
        run.measure("a.txt", "plain text", text("", "\n\n").getBytes(StandardCharsets.UTF_8));
        run.measure("a.md", "Markdown", text("# Letters\n\n> ", "\n\n").getBytes(StandardCharsets.UTF_8));
        run.measure(
                "a.html",
                "HTML",
                ("<!DOCTYPE html><html><body>" + text("<p>", "</p>\n<p>")).getBytes(StandardCharsets.UTF_8));
        run.measure("a.docx", "Word, " + PAGES + " pages", docx());
        run.measure("a.pdf", "PDF, " + PAGES + " pages", pdf());
        Path file = root.resolve("testing/benchmarks/reading.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, head() + run.table);
        System.out.print(run.table);
    }

    private static String head() {
        return "# Reading speed\n\nWritten by `verbatim.testing.ReadingSpeed`, "
                + LocalDate.now(java.time.ZoneOffset.UTC)
                + ": Java " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, one thread, the best of " + RUNS
                + " runs.\nA megabyte is 10^6 bytes of the file.\n\n"
                + "| document | MB | characters | read, s | read and checked, s | MB/s read | MB/s with the check |\n"
                + "|---|---|---|---|---|---|---|\n";
    }

    private void measure(String name, String what, byte[] bytes) throws IOException {
        double read = Double.MAX_VALUE;
        double whole = Double.MAX_VALUE;
        int characters = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Document document = Documents.read(name, bytes, Limits.DEFAULT);
            long middle = System.nanoTime();
            if (checker.check(document.text()).isEmpty() && !name.endsWith(".pdf")) {
                throw new IllegalStateException("nothing was found in " + name);
            }
            read = Math.min(read, (middle - start) / 1e9);
            whole = Math.min(whole, (System.nanoTime() - start) / 1e9);
            characters = document.text().chars().length();
        }
        double megabytes = bytes.length / (double) MEGABYTE;
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.2f | %d | %.2f | %.2f | %.0f | %.1f |\n",
                what,
                megabytes,
                characters,
                read,
                whole,
                megabytes / read,
                megabytes / whole));
    }

    /** Paragraphs of prose, in each tenth a quotation. */
    private static String text(String first, String between) {
        StringBuilder text = new StringBuilder(TEXT_BYTES + 1000).append(first);
        for (int i = 0; text.length() < TEXT_BYTES; i++) {
            text.append(PROSE.repeat(3)).append(i % 10 == 0 ? QUOTATION : "").append(between);
        }
        return text.toString();
    }

    private static byte[] docx() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            for (int paragraph = 0; paragraph < 8; paragraph++) {
                body.append("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>");
                String words = PROSE.repeat(2) + (paragraph == 0 ? QUOTATION : "");
                for (int i = 0; i < words.length(); i += 50) {
                    body.append("<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">")
                            .append(words, i, Math.min(words.length(), i + 50))
                            .append("</w:t></w:r>");
                }
                body.append("</w:p>");
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
                            + "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                            + ".wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                            + "Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Pages of prose in one of the fonts that every reader has. */
    private static byte[] pdf() {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            kids.append(4 + 2 * page).append(" 0 R ");
        }
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Count " + PAGES + "/Kids[" + kids + "]>>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int page = 0; page < PAGES; page++) {
            StringBuilder lines = new StringBuilder("BT /F 11 Tf 14 TL 60 780 Td\n");
            for (int line = 0; line < PAGE_LINES; line++) {
                lines.append('(').append(PROSE, 0, 90).append(") Tj T*\n");
            }
            lines.append("ET");
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + (5 + 2 * page)
                    + " 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            objects.add("<</Length " + lines.length() + ">>stream\n" + lines + "\nendstream");
        }
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("endobj\n");
        }
        int start = file.length();
        file.append(table)
                .append("trailer<</Root 1 0 R/Size ")
                .append(objects.size() + 1)
                .append(">>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
