package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.server.SmallLibrary.ALTERED;
import static verbatim.server.TestServer.json;
import static verbatim.server.TestServer.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each limit at what it allows and at one more. */
@Timeout(120)
class LimitsTest {
    @Test
    void bytesOfABody() throws Exception {
        String body = json("a".repeat(50), "");
        try (TestServer server = new TestServer(limits -> limits.bodyBytes(body.length()))) {
            assertThat(server.postJson("/api/v1/check", body).statusCode()).isEqualTo(200);
            assertThat(server.postJson("/api/v1/check", body + " ").statusCode())
                    .isEqualTo(413);
            String form = "language=en&text=" + "a".repeat(body.length() - 17);
            assertThat(server.postForm(form).statusCode()).isEqualTo(200);
            HttpResponse<String> more = server.postForm(form + "a");
            assertThat(more.statusCode()).isEqualTo(413);
            assertThat(more.body()).startsWith("Error: ");
        }
    }

    @Test
    void bytesOfABodyWhoseLengthIsNotSaid() throws Exception {
        String body = json("a", "");
        try (TestServer server = new TestServer(limits -> limits.bodyBytes(body.length()))) {
            for (int more = 0; more < 2; more++) {
                byte[] bytes = (body + " ".repeat(more)).getBytes(StandardCharsets.UTF_8);
                HttpResponse<String> response = server.send(server.request("/api/v1/check")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes))));
                assertThat(response.statusCode()).isEqualTo(more == 0 ? 200 : 413);
            }
        }
    }

    @Test
    void bytesOfADocument() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.documentBytes(100))) {
            assertThat(server.post("/api/v1/check", "text/plain", "a".repeat(100))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/api/v1/check", "text/plain", "a".repeat(101))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void charactersOfATextOfADocumentAndOfAnnotations() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.characters(50))) {
            String most = "😀".repeat(25);
            assertThat(server.postJson("/api/v1/check", json(most, "")).statusCode())
                    .isEqualTo(200);
            assertThat(server.postJson("/api/v1/check", json(most + "a", "")).statusCode())
                    .isEqualTo(413);
            assertThat(server.post("/api/v1/check", "text/plain", most).statusCode())
                    .isEqualTo(200);
            assertThat(server.post("/api/v1/check", "text/plain", most + "a").statusCode())
                    .isEqualTo(413);
            String data = "language=en&data={\"annotation\":[{\"markup\":\"" + "b".repeat(49) + "\"},{\"text\":\"a";
            assertThat(server.postForm(data + "\"}]}").statusCode()).isEqualTo(200);
            assertThat(server.postForm(data + "a\"}]}").statusCode()).isEqualTo(413);
            assertThat(server.postForm("language=en&text=" + "a".repeat(50)).statusCode())
                    .isEqualTo(200);
            assertThat(server.postForm("language=en&text=" + "a".repeat(51)).body())
                    .startsWith("Error: Your text exceeds the limit of 50 characters");
            assertThat(server.get("/v2/maxtextlength").body()).isEqualTo("50");
        }
    }

    @Test
    void annotationsAndTheirDepth() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.annotations(3).depth(4))) {
            String item = "{\"text\":\"a\"}";
            assertThat(server.postForm("language=en&data={\"annotation\":[" + item + "," + item + "," + item + "]}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.postForm("language=en&data={\"annotation\":[" + item + "," + item + "," + item + ","
                                    + item + "]}")
                            .statusCode())
                    .isEqualTo(413);
            assertThat(server.postForm("language=en&data={\"annotation\":[{\"text\":\"a\",\"x\":[]}]}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.postForm("language=en&data={\"annotation\":[{\"text\":\"a\",\"x\":[[]]}]}")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(server.postJson("/api/v1/check", json("a", "\"x\": [[[]]]"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.postJson("/api/v1/check", json("a", "\"x\": [[[[]]]]"))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void requestsInWork() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.requests(2));
                Slow first = new Slow(server, "/api/v1/check")) {
            first.isInWork(1);
            assertThat(server.get("/api/v1/sources").statusCode()).isEqualTo(200);
            first.isInWork(1); // the answer is there a little before its request is done
            try (Slow second = new Slow(server, "/v2/check")) {
                second.isInWork(2);
                HttpResponse<String> refused = server.get("/api/v1/sources");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(server.get("/v2/info").body()).startsWith("Error: ");
                assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
                assertThat(server.get("/v2/healthcheck").body()).isEqualTo("OK");
            }
        }
    }

    @Test
    void documentsInWork() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.uploads(2));
                Slow first = new Slow(server, "/api/v1/check")) {
            first.isInWork(1);
            assertThat(server.post("/api/v1/check", "text/plain", "a").statusCode())
                    .isEqualTo(200);
            try (Slow second = new Slow(server, "/api/v1/fix")) {
                second.isInWork(2);
                HttpResponse<String> refused = server.post("/api/v1/check", "text/plain", "a");
                while (refused.statusCode() != 503) { // the second is in work, but may not have come so far
                    refused = server.post("/api/v1/check", "text/plain", "a");
                }
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(server.postJson("/api/v1/check", json("a", "")).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void requestsOfAnAddress() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.rate(1))) {
            List<Integer> codes = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                codes.add(server.get("/v2/info").statusCode());
            }
            assertThat(codes.subList(0, 10)).containsOnly(200);
            assertThat(codes.subList(10, 14)).contains(429);
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    /** The deadline is so short that no check of a long text can meet it; the next one finds the place free. */
    @Test
    void timeOfACheck() throws Exception {
        String text = (ALTERED + "\n\n").repeat(5_000);
        try (TestServer server =
                new TestServer(limits -> limits.checks(1).queue(0).deadline(Duration.ofMillis(40)))) {
            HttpResponse<String> own = server.postJson("/api/v1/check", json(text, ""));
            assertThat(own.statusCode()).isEqualTo(503);
            assertThat(tree(own).at("/type").stringValue()).isEqualTo("urn:verbatim:problem:too-slow");
            String form = "language=ar&text=" + text;
            assertThat(server.postForm(form).statusCode()).isEqualTo(500);
            HttpResponse<String> incomplete = server.postForm("allowIncompleteResults=true&" + form);
            assertThat(incomplete.statusCode()).isEqualTo(200);
            assertThat(tree(incomplete).at("/warnings/incompleteResults").booleanValue())
                    .isTrue();
            assertThat(tree(incomplete).at("/matches").isEmpty()).isTrue();
            assertThat(server.get("/metrics").body()).contains("verbatim_checks_active 0.0");
        }
    }

    @Test
    void choicesOfSources() throws Exception {
        try (TestServer server = new TestServer(limits -> limits.selections(1))) {
            for (int i = 0; i < 2; i++) {
                assertThat(server.postJson("/api/v1/check", json("a", "\"sources\": [\"quran\"]"))
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(server.postJson("/api/v1/check", json("a", "\"sources\": [\"speech\"]"))
                            .statusCode())
                    .isEqualTo(503);
            assertThat(server.postJson("/api/v1/check", json("a", "\"sources\": [\"speech\", \"quran\"]"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aServerThatStopsLetsWorkEndAndTakesNoMore() throws Exception {
        TestServer server = new TestServer();
        Slow slow = new Slow(server, "/api/v1/check");
        slow.isInWork(1);
        Thread stopping = new Thread(server::close);
        stopping.start();
        while (server.get("/healthz").statusCode() == 200
                && server.get("/api/v1/sources").statusCode() != 503) {
            Thread.onSpinWait();
        }
        assertThat(slow.finish()).startsWith("HTTP/1.1 200");
        stopping.join();
        slow.close();
    }

    /** A client that has sent all of a document but its last byte. */
    private static final class Slow implements AutoCloseable {
        private final TestServer server;
        private final Socket socket;

        Slow(TestServer server, String path) throws IOException {
            this.server = server;
            this.socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port());
            OutputStream out = socket.getOutputStream();
            String type = path.equals("/v2/check") ? "application/x-www-form-urlencoded" : "text/plain";
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nContent-Length: 2\r\n\r\na")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** Waits until so many requests are in work besides the one that asks. */
        void isInWork(int count) throws Exception {
            while (server.server.requestsInWork() != count) {
                Thread.onSpinWait();
            }
        }

        String finish() throws IOException {
            socket.getOutputStream().write('b');
            socket.getOutputStream().flush();
            byte[] head = socket.getInputStream().readNBytes(12);
            return new String(head, StandardCharsets.US_ASCII);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
