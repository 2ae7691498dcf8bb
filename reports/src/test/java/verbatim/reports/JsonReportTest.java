package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import verbatim.check.Attribution;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.text.Text;

class JsonReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void hasTheFieldsOfItsDefinition() throws IOException {
        JsonNode report = MAPPER.readTree(write(ReportFormat.JSON, Samples.changedWord()));
        assertThat(report.propertyNames()).containsExactly("schema", "tool", "library", "documents");
        assertThat(report.get("schema").asString()).isEqualTo("verbatim-report/1");
        assertThat(report.at("/library/editions/0/sha256").asString()).isEqualTo("bafbc2c0");
        JsonNode document = report.at("/documents/0");
        assertThat(document.propertyNames()).containsExactly("path", "findings");
        JsonNode finding = document.at("/findings/0");
        assertThat(finding.propertyNames())
                .containsExactly(
                        "id",
                        "fingerprint",
                        "rule",
                        "severity",
                        "wording",
                        "attribution",
                        "work",
                        "edition",
                        "locus",
                        "twins",
                        "quotation",
                        "marked",
                        "citation",
                        "divergences",
                        "source",
                        "passage",
                        "corrections",
                        "message");
        assertThat(finding.get("quotation").toString())
                .isEqualTo(
                        "{\"start\":20,\"end\":60,\"line\":3,\"column\":11,\"text\":\"أليبتغون عندهم العزة فإن العزة لله جميعا\"}");
        assertThat(finding.get("citation").toString())
                .isEqualTo(
                        "{\"start\":62,\"end\":69,\"line\":3,\"column\":53,\"text\":\"[4:139]\",\"locus\":\"4:139\"}");
        assertThat(finding.get("divergences").toString())
                .isEqualTo(
                        "[{\"kind\":\"LETTER\",\"start\":20,\"end\":28,\"quoted\":\"أليبتغون\",\"source\":\"أَيَبْتَغُونَ\"}]");
        assertThat(finding.get("corrections").toString())
                .isEqualTo("[{\"start\":20,\"end\":28,\"replacement\":\"أيبتغون\"}]");
    }

    @Test
    void leavesAbsentThingsOut() throws IOException {
        Text text = Text.plain("a b");
        Finding finding = new Samples.Draft(text, "a b")
                .work("")
                .is(Wording.NOT_FOUND, Attribution.ABSENT)
                .says(Rule.NOT_FOUND, Severity.WARNING)
                .pair(1)
                .build();
        String json = write(ReportFormat.JSON, Samples.document("a.txt", text, finding));
        assertThat(json).doesNotContain("null", "\"work\": \"\"");
        JsonNode node = MAPPER.readTree(json).at("/documents/0/findings/0");
        assertThat(node.has("work")).isFalse();
        assertThat(node.has("locus")).isFalse();
        assertThat(node.has("citation")).isFalse();
        assertThat(node.get("pair").asString()).isEqualTo("f2");
    }

    @Test
    void aLoneSurrogateDoesNotBreakTheReportNorItsOffsets() throws IOException {
        Text text = Text.plain("x \uD800 a b");
        Finding finding = new Samples.Draft(text, "\uD800 a b")
                .from(Samples.UTHMANI, "1:1", "a b")
                .build();
        JsonNode node = MAPPER.readTree(write(ReportFormat.JSON, Samples.document("a.txt", text, finding)));
        assertThat(node.at("/documents/0/findings/0/quotation/text").asString()).isEqualTo("\uFFFD a b");
        assertThat(node.at("/documents/0/findings/0/quotation/end").asInt()).isEqualTo(7);
    }

    @Test
    void linesStandAlone() throws IOException {
        CheckedDocument unread = CheckedDocument.unread("b.txt", new Note("unreadable", "", "No such file.", true));
        StringWriter out = new StringWriter();
        ReportFormat.JSONL
                .writer(out, ReportSettings.standard())
                .write(Samples.head(), List.of(Samples.changedWord(), unread));
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode finding = MAPPER.readTree(lines.get(0));
        assertThat(finding.get("schema").asString()).isEqualTo("verbatim-finding/1");
        assertThat(finding.get("path").asString()).isEqualTo("examples/article.md");
        assertThat(finding.get("locus").asString()).isEqualTo("4:139");
        assertThat(MAPPER.readTree(lines.get(1)).at("/note/message").asString()).isEqualTo("No such file.");
    }

    @Test
    void fingerprintsStayWhenLinesMoveAndTellTwinsApart() {
        Text text = Text.plain("a b. a b.");
        Finding first = new Samples.Draft(text, "a b")
                .from(Samples.UTHMANI, "1:1", "a b")
                .build();
        Text moved = Text.plain("\n\n\na  b.");
        Finding later = new Samples.Draft(moved, "a  b")
                .from(Samples.UTHMANI, "1:1", "a b")
                .build();
        List<String> twice = Fingerprints.of(List.of(first, first));
        assertThat(Fingerprints.of(List.of(later))).containsExactly(twice.get(0));
        assertThat(twice.get(0)).hasSize(16).isNotEqualTo(twice.get(1));
    }

    private static String write(ReportFormat format, CheckedDocument document) throws IOException {
        StringWriter out = new StringWriter();
        format.writer(out, ReportSettings.standard()).write(Samples.head(), List.of(document));
        return out.toString();
    }
}
