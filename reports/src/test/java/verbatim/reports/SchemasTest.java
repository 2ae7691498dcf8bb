package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.reports.Samples.Draft;
import verbatim.text.Text;

/** What is written as SARIF is valid by the schema of SARIF 2.1.0, and a line for Reviewdog has its format's fields alone. */
class SchemasTest {
    private static final Schema SARIF = schema("/schema/sarif-schema-2.1.0.json");
    private static final Schema DIAGNOSTIC = schema("diagnostic.schema.json");

    private static Schema schema(String name) {
        try (InputStream in = SchemasTest.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(in, name), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static String write(ReportFormat format, CheckedDocument document) throws IOException {
        StringWriter out = new StringWriter();
        format.writer(out, ReportSettings.standard()).write(Samples.head(), List.of(document));
        return out.toString();
    }

    static Stream<CheckedDocument> documents() {
        CheckedDocument changed = Samples.changedWord();
        Text odd = Text.plain("a \uD800 \u0000 b\r\nc");
        Finding hostile = new Draft(odd, "\uD800 \u0000 b")
                .from(Samples.UTHMANI, "1:1", "a b")
                .correct("b", "\uDC00")
                .says(Rule.ALTERED_WORDING, Severity.WARNING)
                .build();
        return Stream.of(
                Samples.document("empty.txt", Text.plain("")),
                changed,
                changed.accepting(Map.of(0, new Acceptance(Acceptance.By.IGNORED, "a critic's words"))),
                changed.accepting(Map.of(0, new Acceptance(Acceptance.By.BASELINE, ""))),
                Samples.document("a b/فصل %.txt", odd, hostile),
                Samples.document("/abs/a.txt", odd, hostile),
                CheckedDocument.unread("b.txt", new Note("unreadable", "page 3", "No such file.", true)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void sarifIsValid(CheckedDocument document) throws IOException {
        assertThat(faults(SARIF, write(ReportFormat.SARIF, document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLineForReviewdogIsValid(CheckedDocument document) throws IOException {
        assertThat(write(ReportFormat.RDJSONL, document).lines())
                .allSatisfy(line -> assertThat(faults(DIAGNOSTIC, line)).isEmpty());
    }

    @Test
    void theSchemasWouldTell() throws IOException {
        String sarif = write(ReportFormat.SARIF, Samples.changedWord());
        assertThat(faults(SARIF, sarif.replace("\"level\" : \"error\"", "\"level\" : \"grave\"")))
                .isNotEmpty();
        assertThat(faults(SARIF, sarif.replace("\"startLine\" : 3", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(faults(SARIF, "{}")).isNotEmpty();
        String line = write(ReportFormat.RDJSONL, Samples.changedWord());
        assertThat(line.lines()).hasSize(1);
        assertThat(faults(DIAGNOSTIC, line)).isEmpty();
        for (String[] wrong : new String[][] {
            {"\"ERROR\"", "\"error\""},
            {"\"line\":3", "\"line\":0"},
            {"\"column\":", "\"col\":"},
            {"\"suggestions\":", "\"fixes\":"},
            {"\"path\":", "\"file\":"}
        }) {
            assertThat(line).contains(wrong[0]);
            assertThat(faults(DIAGNOSTIC, line.replace(wrong[0], wrong[1])))
                    .as(wrong[1])
                    .isNotEmpty();
        }
    }
}
