package verbatim.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import verbatim.server.ServerSettings.Reach;

/** A server over the small library, at a free port, and what asks it. */
final class TestServer implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    final SmallLibrary origin = new SmallLibrary();
    final Sources sources;
    final VerbatimServer server;
    final List<String> log = new CopyOnWriteArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TestServer() throws IOException {
        this(UnaryOperator.identity());
    }

    /** One for all tests of a class. */
    static TestServer start() {
        try {
            return new TestServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With some limits of its own. */
    TestServer(UnaryOperator<ServerLimits.Builder> limits) throws IOException {
        this(new ServerSettings(
                0,
                Reach.LOOPBACK,
                List.of("verbatim.example"),
                List.of("https://allowed.example", "moz-extension://*"),
                limits.apply(ServerLimits.standard().with()).build(),
                "1.2.3"));
    }

    TestServer(ServerSettings settings) throws IOException {
        sources = new Sources(origin, settings);
        server = VerbatimServer.start(settings, sources, log::add);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String body) throws IOException, InterruptedException {
        return post(path, "application/json", body);
    }

    HttpResponse<String> postForm(String body) throws IOException, InterruptedException {
        return post("/v2/check", "application/x-www-form-urlencoded", body);
    }

    /** A body of {@code /api/v1/check} with a text and, when it is not empty, more fields. */
    static String json(String text, String more) {
        return "{\"text\": " + MAPPER.writeValueAsString(text) + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    static JsonNode tree(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
    }
}
