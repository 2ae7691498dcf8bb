package verbatim.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import verbatim.check.Attribution;
import verbatim.check.Divergence.Kind;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.citation.Reference;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.reports.Samples.Draft;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.text.Text;

class ReportFormatTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HOSTILE =
            "<script>alert(1)</script> ]]> & \" ' %0A\r\n::error:: \u001B[2J \u202E \uD800 {{x}} \u0000 end";

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyFormatTakesAnEmptyDocumentAndAnUnreadOne(ReportFormat format) throws IOException {
        CheckedDocument empty = Samples.document("a.txt", Text.plain(""));
        CheckedDocument unread = CheckedDocument.unread("b.txt", new Note("unreadable", "", "No such file.", true));
        String report = write(format, empty, unread);
        if (format != ReportFormat.RDJSONL && format != ReportFormat.WEBANNOTATION && format != ReportFormat.TEI) {
            assertThat(report).contains("No such file.");
        }
        if (format != ReportFormat.HTML) { // its script has the word
            assertThat(report).doesNotContain("null");
        }
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyFormatKeepsArabicReadable(ReportFormat format) throws IOException {
        assertThat(write(format, Samples.changedWord())).contains("أليبتغون").contains("أيبتغون");
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void nothingOfADocumentBecomesMarkupOrACommand(ReportFormat format) throws Exception {
        Text text = Text.plain(HOSTILE);
        Finding finding = new Draft(text, HOSTILE)
                .from(Samples.UTHMANI, "1:1", "a b")
                .differs(Kind.WORD, "<script>alert(1)</script>", "a")
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        String report = write(format, Samples.document("a,b:c\n::error::.txt", text, finding));
        assertThat(report.chars().noneMatch(c -> c == 0x1B || c == 0xD800 || c == 0))
                .isTrue();
        switch (format) {
            case HTML -> assertThat(report).doesNotContain("<script>alert");
            case TEI -> parseXml(report);
            case GITHUB -> assertThat(report.lines()).hasSize(1);
            case TEXT -> assertThat(report).doesNotContain("\n::error");
            case JSON, SARIF, WEBANNOTATION -> MAPPER.readTree(report);
            case JSONL, RDJSONL -> report.lines().forEach(MAPPER::readTree);
        }
    }

    @Test
    void sarifPointsAtTheWordsAndOffersTheFix() throws IOException {
        JsonNode run = MAPPER.readTree(write(ReportFormat.SARIF, Samples.changedWord()))
                .at("/runs/0");
        assertThat(run.get("columnKind").asString()).isEqualTo("utf16CodeUnits");
        JsonNode result = run.at("/results/0");
        assertThat(run.at("/tool/driver/rules").findValuesAsString("id"))
                .contains(result.get("ruleId").asString());
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo(
                        "{\"startLine\":3,\"startColumn\":11,\"endLine\":3,\"endColumn\":51,\"charOffset\":20,\"charLength\":40}");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asString())
                .isEqualTo("أيبتغون");
        assertThat(result.at("/partialFingerprints").size()).isEqualTo(1);
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
    }

    @Test
    void reviewdogColumnsCountBytes() throws IOException {
        JsonNode line = MAPPER.readTree(write(ReportFormat.RDJSONL, Samples.changedWord()));
        // "It says: " and the ornate bracket of three bytes
        assertThat(line.at("/location/range/start").toString()).isEqualTo("{\"line\":3,\"column\":13}");
        assertThat(line.at("/suggestions/0/text").asString()).isEqualTo("أيبتغون");
    }

    @Test
    void githubShowsTheLine() throws IOException {
        assertThat(write(ReportFormat.GITHUB, Samples.changedWord()))
                .isEqualTo("::error file=examples/article.md,line=3,endLine=3,col=11,endColumn=51,title=altered-wording"
                        + "::Qur'an 4:139: “أليبتغون” should be “أيبتغون”.\n");
    }

    @Test
    void webAnnotationsCountCodePoints() throws IOException {
        Text text = Text.plain("\uD83D\uDE00 a b");
        Finding finding =
                new Draft(text, "a b").from(Samples.UTHMANI, "1:1", "a b").build();
        JsonNode selectors = MAPPER.readTree(
                        write(ReportFormat.WEBANNOTATION, Samples.document("a.txt", text, finding)))
                .at("/items/0/target/selector");
        assertThat(selectors.at("/0/exact").asString()).isEqualTo("a b");
        assertThat(selectors.at("/1").toString())
                .isEqualTo("{\"type\":\"TextPositionSelector\",\"start\":2,\"end\":5}");
    }

    @Test
    void thePageMarksTheWordsAndSetsThemAgainstTheSources() throws IOException {
        String page = write(ReportFormat.HTML, Samples.changedWord());
        assertThat(page)
                .contains("<mark class=\"wrong\" id=\"md1f1\">﴿<a href=\"#cd1f1\">أليبتغون عندهم")
                .contains("<del>أليبتغون</del>")
                .contains("<ins>أَيَبْتَغُونَ</ins>")
                .contains("1 document · 1 quotation checked: 0 right, 1 wrong")
                .doesNotContain("http:", "https:", "src=");
    }

    @Test
    void arabicWordsAndNumbersKeepTheirPlaceInAnEnglishSentence() throws IOException {
        Text text = Text.plain("قال تعالى: ﴿وقل رب زدني علماء﴾ [طه: ١١٤]");
        Finding finding = new Draft(text, "وقل رب زدني علماء")
                .from(Samples.UTHMANI, "20:114", "وقل رب زدني علما")
                .cites("طه: ١١٤", new Reference("quran", "20", "114", "114", ""))
                .differs(Kind.LETTER, "علماء", "علما")
                .is(Wording.ALTERED, Attribution.CORRECT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        assertThat(write(ReportFormat.HTML, Samples.document("a.txt", text, finding)))
                .contains("an <bdi>٢٠:١١٤</bdi>: “<bdi>علماء</bdi>” should be “<bdi>علما</bdi>”.");
    }

    /** Where a text is from, which version and which bytes: what a reader needs to find the same words again. */
    @ParameterizedTest
    @EnumSource(names = {"JSON", "SARIF", "HTML", "TEI"})
    void editionsAreNamedWithOriginVersionAndChecksum(ReportFormat format) throws IOException {
        assertThat(write(format, Samples.changedWord())).contains("package quran-uthmani", "1.1", "bafbc2c0");
    }

    /** A place in the words of a Word file is none in its bytes, and between words may stand markup. */
    @ParameterizedTest
    @EnumSource(names = {"SARIF", "RDJSONL"})
    void aFixIsOfferedOnlyWhereTheFileHasTheWrongWordsAsTheyStand(ReportFormat format) throws IOException {
        String key = format == ReportFormat.SARIF ? "\"fixes\"" : "\"suggestions\"";
        assertThat(write(format, Samples.changedWord())).contains(key);
        for (String name : List.of("a.docx", "a.html", "b.html", "c.html")) {
            byte[] file = switch (name) {
                case "a.docx" -> docx("one two three");
                case "a.html" -> "<!doctype html><p>one two three".getBytes(UTF_8);
                case "b.html" -> "<!doctype html><p>one t<b>w</b>o three".getBytes(UTF_8);
                default -> "<!doctype html><p>one two three &amp;".getBytes(UTF_8);
            };
            Document document = Documents.read(name, file, Limits.DEFAULT);
            Finding finding = new Draft(document.text(), "one two three")
                    .from(Samples.UTHMANI, "1:1", "one 2 three")
                    .correct("two", name.equals("c.html") ? "a & b" : "2")
                    .is(Wording.ALTERED, Attribution.CORRECT)
                    .says(Rule.ALTERED_WORDING, Severity.ERROR)
                    .build();
            String report = write(format, CheckedDocument.of(name, document, List.of(finding)));
            assertThat(report.contains(key)).as(name).isEqualTo(name.equals("a.html"));
        }
    }

    private static byte[] docx(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                                    + "<w:r><w:t>" + words + "</w:t></w:r></w:p></w:body></w:document>")
                            .getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void thePageLeavesOutWhatIsFarFromQuotationsInALongText() throws IOException {
        Text text = Text.plain("far\n".repeat(100_000) + "a b\n" + "far\n".repeat(10));
        Finding finding =
                new Draft(text, "a b").from(Samples.UTHMANI, "1:1", "a b").build();
        String page = write(ReportFormat.HTML, Samples.document("a.txt", text, finding));
        assertThat(page).hasSizeLessThan(20_000).contains("[300000 characters left out]", ">a b</a></mark>");
    }

    @Test
    void aLongLineGoesOnInTheSameParagraphAndAShortOneBreaks() throws IOException {
        String line = "A line that is as long as lines are when an editor has broken them, ";
        String page = write(
                ReportFormat.HTML, Samples.document("a.txt", Text.plain(line + "\na b\nshort\n\nnext"), draft(line)));
        assertThat(page)
                .contains(
                        "<p dir=\"auto\">" + line + "\n<mark ",
                        "</mark><br>short<br></p>\n<p dir=\"auto\">next<br></p>");
    }

    private static Finding draft(String line) {
        return new Draft(Text.plain(line + "\na b\nshort\n\nnext"), "a b")
                .from(Samples.UTHMANI, "1:1", "a b")
                .build();
    }

    @Test
    void thePageHasTheTranslationThatIsInstalled() throws IOException {
        Library library = Library.build(List.of(
                new EditionText(Samples.UTHMANI, List.of(Passage.of("4:139", "x"))),
                new EditionText(
                        Samples.SAHEEH,
                        List.of(
                                Passage.of("4:138", "the verse above"),
                                Passage.of("4:139", "Do they seek <honor>?")))));
        StringWriter out = new StringWriter();
        ReportFormat.HTML
                .writer(out, ReportSettings.standard())
                .write(
                        new ReportHead("0.1.0", library.editions(), Translations.in(library)),
                        List.of(Samples.changedWord()));
        assertThat(out.toString())
                .contains("lang=\"en\">Do they seek &lt;honor&gt;?</blockquote>")
                .doesNotContain("the verse above");
        assertThat(write(ReportFormat.HTML, Samples.changedWord())).doesNotContain("honor");
    }

    @Test
    void thePageShowsWhatIsAcceptedApart() throws IOException {
        Acceptance acceptance = new Acceptance(Acceptance.By.IGNORED, "as <misprinted>");
        assertThat(write(ReportFormat.HTML, Samples.changedWord().accepting(java.util.Map.of(0, acceptance))))
                .contains("class=\"card accepted\"", "as &lt;misprinted&gt;", "<mark class=\"accepted\"");
    }

    private static void parseXml(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String write(ReportFormat format, CheckedDocument... documents) throws IOException {
        StringWriter out = new StringWriter();
        format.writer(out, ReportSettings.standard()).write(Samples.head(), List.of(documents));
        return out.toString();
    }
}
