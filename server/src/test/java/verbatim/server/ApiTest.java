package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.server.SmallLibrary.ALTERED;
import static verbatim.server.SmallLibrary.MISPLACED;
import static verbatim.server.SmallLibrary.RIGHT;
import static verbatim.server.SmallLibrary.SPEECH_ALTERED;
import static verbatim.server.TestServer.json;
import static verbatim.server.TestServer.tree;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import verbatim.documents.Documents;
import verbatim.documents.Limits;

class ApiTest {
    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    @BeforeAll
    static void isUp() throws Exception {
        assertThat(SERVER.get("/healthz").body()).isEqualTo("{\"status\":\"ok\"}");
    }

    private static JsonNode findings(String text, String more) throws Exception {
        HttpResponse<String> response = SERVER.postJson("/api/v1/check", json(text, more));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode report = tree(response);
        assertThat(report.at("/schema").stringValue()).isEqualTo("verbatim-report/1");
        assertThat(report.at("/tool/version").stringValue()).isEqualTo("1.2.3");
        assertThat(report.at("/documents").size()).isEqualTo(1);
        return report.at("/documents/0/findings");
    }

    @Test
    void reportsRightAndWrongQuotations() throws Exception {
        JsonNode findings = findings(RIGHT + "\n\n" + ALTERED + "\n\n" + MISPLACED, "");
        assertThat(findings.size()).isEqualTo(3);
        assertThat(findings.at("/0/rule").isMissingNode()).isTrue();
        assertThat(findings.at("/1/rule").stringValue()).isEqualTo("altered-wording");
        assertThat(findings.at("/1/message").stringValue()).startsWith("Qur'an 4:139:");
        assertThat(findings.at("/2/rule").stringValue()).isEqualTo("wrong-reference");
    }

    /** A byte order mark, an emoji, carriage returns: offsets count what was sent. */
    @ParameterizedTest
    @CsvSource({"text", "markdown", "html"})
    void offsetsCountInTheTextAsSent(String format) throws Exception {
        String before = "\uFEFF😀 <b>a</b>\r\n\r\n";
        String text = before + ALTERED;
        JsonNode finding = findings(text, "\"format\": \"" + format + "\"").get(0);
        JsonNode correction = finding.at("/corrections/0");
        String wrong = text.substring(
                correction.at("/start").intValue(), correction.at("/end").intValue());
        assertThat(wrong).isEqualTo("أليبتغون");
        assertThat(correction.at("/replacement").stringValue()).isEqualTo("أيبتغون");
    }

    @Test
    void aLoneSurrogateIsACharacterLikeOthers() throws Exception {
        HttpResponse<String> response = SERVER.postJson("/api/v1/check", "{\"text\": \"\\ud83d " + ALTERED + "\"}");
        assertThat(tree(response)
                        .at("/documents/0/findings/0/corrections/0/start")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void markupIsNotCheckedInItsFormat() throws Exception {
        String text = ALTERED.replace(" عندهم", " **عندهم**");
        assertThat(findings(text, "\"format\": \"markdown\"").at("/0/rule").stringValue())
                .isEqualTo("altered-wording");
    }

    @Test
    void sourcesCanBeChosen() throws Exception {
        String text = ALTERED + "\n\n" + SPEECH_ALTERED;
        assertThat(findings(text, "").size()).isEqualTo(2);
        assertThat(findings(text, "\"sources\": [\"quran-test\", \"speech\"]").size())
                .isEqualTo(2);
        JsonNode speech = findings(text, "\"sources\": [\"speech-en\"]");
        assertThat(speech.valueStream()
                        .map(finding -> finding.path("work").asString(""))
                        .filter("speech"::equals))
                .hasSize(1);
        assertThat(speech.valueStream()
                        .map(finding -> finding.path("edition").asString(""))
                        .filter("quran-test"::equals))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "nothing", "quran-test\\u0000", "https://a.example/", ""})
    void aSourceIsAnInstalledOneAndNeverAPath(String name) throws Exception {
        HttpResponse<String> response =
                SERVER.postJson("/api/v1/check", json(RIGHT, "\"sources\": [\"" + name + "\"]"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("passwd");
    }

    @Test
    void messagesAreInTheLanguageAskedFor() throws Exception {
        assertThat(findings(ALTERED, "\"lang\": \"ar\"").at("/0/message").stringValue())
                .contains("صوابه");
        HttpResponse<String> browser = SERVER.send(SERVER.request("/api/v1/check")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "ar-EG,en;q=0.5")
                .POST(BodyPublishers.ofString(json(ALTERED, ""))));
        assertThat(browser.body()).contains("صوابه");
    }

    @Test
    void theReportIsAlsoAPage() throws Exception {
        HttpResponse<String> page = SERVER.postJson("/api/v1/check?format=html", json(ALTERED, ""));
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("altered-wording");
    }

    @Test
    void aDocumentIsReadAndItsTextComesBack() throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.request("/api/v1/check")
                .header("Content-Type", "application/octet-stream")
                .header("X-Filename", "%D9%85%D9%82%D8%A7%D9%84.docx")
                .POST(BodyPublishers.ofByteArray(docx(ALTERED))));
        JsonNode document = tree(response).at("/documents/0");
        assertThat(document.at("/path").stringValue()).isEqualTo("مقال.docx");
        String text = document.at("/text").stringValue();
        assertThat(text).isEqualTo(ALTERED);
        JsonNode correction = document.at("/findings/0/corrections/0");
        assertThat(text.substring(
                        correction.at("/start").intValue(),
                        correction.at("/end").intValue()))
                .isEqualTo("أليبتغون");
    }

    @Test
    void aDocumentIsKnownByItsMediaTypeToo() throws Exception {
        HttpResponse<String> response = SERVER.post("/api/v1/check", "text/markdown; charset=utf-8", ALTERED);
        assertThat(tree(response).at("/documents/0/path").stringValue()).isEqualTo("document.md");
    }

    @Test
    void fixesATextAndLeavesTheRest() throws Exception {
        String text = "\uFEFF a\r\n" + ALTERED + "\r\n" + MISPLACED;
        HttpResponse<String> response = SERVER.postJson("/api/v1/fix", json(text, ""));
        assertThat(tree(response).at("/applied").intValue()).isEqualTo(2);
        assertThat(tree(response).at("/text").stringValue())
                .isEqualTo(text.replace("أليبتغون", "أيبتغون").replace(": 39]", ": 139]"));
        assertThat(tree(SERVER.postJson("/api/v1/fix", json("\uFEFFa " + RIGHT, "")))
                        .at("/text")
                        .stringValue())
                .isEqualTo("\uFEFFa " + RIGHT);
    }

    @Test
    void fixesADocument() throws Exception {
        byte[] sent = docx(ALTERED);
        HttpResponse<byte[]> response = SERVER.sendForBytes(SERVER.request("/api/v1/fix")
                .header("Content-Type", "application/octet-stream")
                .header("X-Filename", "a.docx")
                .POST(BodyPublishers.ofByteArray(sent)));
        assertThat(response.headers().firstValue("X-Applied")).hasValue("1");
        assertThat(response.headers().firstValue("Content-Disposition")).hasValue("attachment");
        assertThat(Documents.read("a.docx", response.body(), Limits.DEFAULT)
                        .text()
                        .chars())
                .isEqualTo(ALTERED.replace("أليبتغون", "أيبتغون"));
    }

    @Test
    void listsItsSources() throws Exception {
        JsonNode editions = tree(SERVER.get("/api/v1/sources")).at("/editions");
        assertThat(editions.at("/0/id").stringValue()).isEqualTo("quran-test");
        assertThat(editions.at("/0/passages").intValue()).isEqualTo(6);
        assertThat(editions.at("/1/kind").stringValue()).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "quran:112:1, 1",
        "112:1, 1",
        "112:1-4, 4",
        "quran:112:2-112:3, 2",
        "speech:1, 1",
        "quran%3A55%3A13, 1",
    })
    void givesPassages(String locus, int count) throws Exception {
        HttpResponse<String> response = SERVER.get("/api/v1/passages/" + locus);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tree(response).at("/editions/0/passages").size()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quran:113:1", "112:4-1", "speech:9", "x", "", "112:1-9", "..%2F..%2Fetc%2Fpasswd"})
    void aPassageThatIsNotThereIs404(String locus) throws Exception {
        HttpResponse<String> response = SERVER.get("/api/v1/passages/" + locus);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(tree(response).at("/type").stringValue()).isEqualTo("urn:verbatim:problem:not-found");
    }

    /** The body, its media type, and the status it gets. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | application/json | 400",
                "[] | application/json | 400",
                "{\"text\": 1} | application/json | 400",
                "{\"text\": \"a\", \"format\": \"pdf\"} | application/json | 400",
                "{\"text\": \"a\", \"sources\": \"quran\"} | application/json | 400",
                "{\"text\": \"a\", \"sources\": []} | application/json | 400",
                "{\"text\": \"a\", \"unsafe\": 1} | application/json | 400",
                "{\"text\": \"a\", \"new\": 1} | application/json | 200",
                "text=a | application/x-www-form-urlencoded | 415",
                "GIF89a | image/gif | 415",
                "{\\rtf1 } | application/octet-stream | 415",
                "%PDF-1.7 no | application/pdf | 422",
            })
    void wrongBodiesAreRefusedWithAProblem(String body, String type, int status) throws Exception {
        HttpResponse<String> response = SERVER.post("/api/v1/check", type, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        if (status != 200) {
            assertThat(tree(response).at("/status").intValue()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void anotherMethodIsRefusedWithTheRightOne() throws Exception {
        HttpResponse<String> response = SERVER.get("/api/v1/check");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void headIsGetWithoutItsBody() throws Exception {
        HttpResponse<String> head = SERVER.send(SERVER.request("/healthz").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("15");
    }

    @Test
    void metricsCountWithoutWords() throws Exception {
        findings(ALTERED, "");
        SERVER.get("/%D8%B3%D8%B1");
        String metrics = SERVER.get("/metrics").body();
        assertThat(metrics)
                .contains("verbatim_findings_total{rule=\"altered-wording\"}")
                .contains("route=\"/api/v1/check\",status=\"200\"")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("سر");
    }

    private static byte[] docx(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                                    + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                            + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + text
                            + "</w:t></w:r></w:p></w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
