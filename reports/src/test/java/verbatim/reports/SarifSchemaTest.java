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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.reports.Samples.Draft;
import verbatim.text.Text;

/** What is written as SARIF is valid by the schema of SARIF 2.1.0. */
class SarifSchemaTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Error> faults(String sarif) {
        return SCHEMA.validate(sarif, InputFormat.JSON);
    }

    private static String write(CheckedDocument... documents) throws IOException {
        StringWriter out = new StringWriter();
        ReportFormat.SARIF.writer(out, ReportSettings.standard()).write(Samples.head(), List.of(documents));
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
    void isValid(CheckedDocument document) throws IOException {
        assertThat(faults(write(document))).isEmpty();
    }

    @Test
    void theSchemaWouldTell() throws IOException {
        String sarif = write(Samples.changedWord());
        assertThat(faults(sarif.replace("\"level\" : \"error\"", "\"level\" : \"grave\"")))
                .isNotEmpty();
        assertThat(faults(sarif.replace("\"startLine\" : 3", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(faults("{}")).isNotEmpty();
    }
}
