package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.server.SmallLibrary.ALTERED;
import static verbatim.server.SmallLibrary.MISPLACED;
import static verbatim.server.SmallLibrary.RIGHT;
import static verbatim.server.TestServer.json;
import static verbatim.server.TestServer.tree;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import verbatim.check.Attribution;
import verbatim.check.Divergence;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;

/** The description and the server say the same. */
class OpenApiTest {
    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    private static JsonNode description() throws Exception {
        return tree(SERVER.get("/api/v1/openapi.json"));
    }

    /** What the description says of an answer must hold for it: its status is named there, its body as the schema says. */
    private static void holds(String path, String method, HttpResponse<String> response) throws Exception {
        JsonNode root = description();
        JsonNode operation = root.path("paths").path(path).path(method);
        JsonNode said = operation.path("responses").path(Integer.toString(response.statusCode()));
        assertThat(said.isObject())
                .as("%s %s says %d", method, path, response.statusCode())
                .isTrue();
        String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode schema = said.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as("%s of %s", type, path).isTrue();
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", root.path("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
        assertThat(compiled.validate(response.body(), InputFormat.JSON))
                .as(response.body())
                .isEmpty();
    }

    /** All that a finding may say is described: a client made from the description knows no other values. */
    @Test
    void everyValueOfAFindingIsDescribed() throws Exception {
        JsonNode finding =
                description().path("components").path("schemas").path("Finding").path("properties");
        assertThat(values(finding.path("rule")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(values(finding.path("severity")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Severity.values())
                        .filter(severity -> severity != Severity.NONE)
                        .map(Severity::id)
                        .toList());
        assertThat(values(finding.path("wording"))).containsExactlyInAnyOrderElementsOf(names(Wording.values()));
        assertThat(values(finding.path("attribution")))
                .containsExactlyInAnyOrderElementsOf(names(Attribution.values()));
        assertThat(values(finding.path("divergences")
                        .path("items")
                        .path("properties")
                        .path("kind")))
                .containsExactlyInAnyOrderElementsOf(names(Divergence.Kind.values()));
    }

    private static List<String> values(JsonNode property) {
        return property.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedOneIsThere() throws Exception {
        Set<String> described = new TreeSet<>();
        description()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        for (Route route : VerbatimServer.routes(
                new Checking(SERVER.sources, new Turnstile(ServerLimits.standard()), new Metrics()),
                ServerSettings.loopback(0, ServerLimits.standard(), "1"),
                new Metrics())) {
            boolean page = route.pattern().equals("/*");
            if (!page && !route.pattern().startsWith("/v2/")) {
                for (String method : route.methods()) {
                    there.add(method + " " + route.pattern().replace("*", "{locus}"));
                }
            }
        }
        assertThat(described).isEqualTo(there).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/api/v1/sources", "/api/v1/openapi.json"})
    void whatIsAskedForIsAsDescribed(String path) throws Exception {
        holds(path, "get", SERVER.get(path));
    }

    @Test
    void passagesAreAsDescribed() throws Exception {
        holds("/api/v1/passages/{locus}", "get", SERVER.get("/api/v1/passages/112:1-4"));
        holds("/api/v1/passages/{locus}", "get", SERVER.get("/api/v1/passages/113:1"));
    }

    @Test
    void reportsAreAsDescribed() throws Exception {
        String text =
                RIGHT + "\n\n" + ALTERED + "\n\n" + MISPLACED + "\n\n﴿كلام ليس في شيء من هذه المصادر كلها﴾ [البقرة: 5]";
        holds("/api/v1/check", "post", SERVER.postJson("/api/v1/check", json(text, "")));
        holds("/api/v1/check", "post", SERVER.post("/api/v1/check", "text/plain", text));
        holds("/api/v1/fix", "post", SERVER.postJson("/api/v1/fix", json(text, "")));
    }

    @Test
    void problemsAreAsDescribed() throws Exception {
        holds("/api/v1/check", "post", SERVER.postJson("/api/v1/check", "{"));
        holds("/api/v1/check", "post", SERVER.post("/api/v1/check", "image/gif", "GIF89a"));
        holds("/api/v1/fix", "post", SERVER.post("/api/v1/fix", "application/pdf", "%PDF-1.7 no"));
        holds("/api/v1/check", "post", SERVER.postJson("/api/v1/check", json("a".repeat(1_000_001), "")));
    }

    /** A rule over nothing would pass in silence. */
    @Test
    void anAnswerThatIsNotAsDescribedIsSeen() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"type\": \"object\", \"required\": [\"a\"]}", InputFormat.JSON);
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }
}
