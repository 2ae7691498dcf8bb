package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask, and what every answer says to a browser. */
class VisitorsTest {
    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    /** What goes over the wire for some header lines; the answer's status line. */
    private static String raw(String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.server.port())) {
            String lines = String.join("\r\n", headers);
            socket.getOutputStream()
                    .write(("GET /healthz HTTP/1.1\r\n" + lines + (lines.isEmpty() ? "" : "\r\n") + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:1, 200",
        "127.0.0.1:8114, 200",
        "[::1]:8114, 200",
        "[::1], 200",
        "verbatim.example, 200",
        "evil.example, 403",
        "localhost.evil.example, 403",
        "evil.example:8114, 403",
        "127.0.0.1.evil.example, 403",
        "localhost:x, 403",
        "localhost:80@evil.example, 403",
        "0.0.0.0, 403",
        "127.0.0.2, 403",
        "[::2], 403",
        "'', 403",
    })
    void theHostIsOneOfOurs(String host, int status) throws IOException {
        assertThat(raw("Host: " + host)).isEqualTo("HTTP/1.1 " + status);
    }

    @Test
    void thereIsOneHost() throws IOException {
        assertThat(raw()).isEqualTo("HTTP/1.1 400");
        assertThat(raw("Host: localhost", "Host: evil.example")).isEqualTo("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost:1",
                "http://localhost",
                "https://localhost:PORT",
                "chrome-extension://abc",
                "https://allowed.example.evil.example",
                "http://allowed.example",
                "https://allowed.example:8443",
                "moz-extension:abc",
                "file://",
            })
    void pagesOfOthersMayNotAsk(String origin) throws Exception {
        String real = origin.replace("PORT", Integer.toString(SERVER.server.port()));
        for (String path : new String[] {"/v2/check", "/api/v1/check"}) {
            HttpResponse<String> response = SERVER.send(SERVER.request(path)
                    .header("Origin", real)
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("language=en&text=a")));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:PORT", "http://127.0.0.1:PORT", "http://[::1]:PORT"})
    void ourOwnPageMayAsk(String origin) throws Exception {
        HttpResponse<String> response = SERVER.send(SERVER.request("/healthz")
                .header("Origin", origin.replace("PORT", Integer.toString(SERVER.server.port()))));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://allowed.example", "moz-extension://0b9e-abc"})
    void pagesThatWereAllowedMayAsk(String origin) throws Exception {
        HttpResponse<String> response =
                SERVER.send(SERVER.request("/v2/languages").header("Origin", origin));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue(origin);
        assertThat(response.headers().firstValue("Vary")).hasValue("Origin");
        HttpResponse<String> before = SERVER.send(
                SERVER.request("/api/v1/check").header("Origin", origin).method("OPTIONS", BodyPublishers.noBody()));
        assertThat(before.statusCode()).isEqualTo(204);
        assertThat(before.headers().firstValue("Access-Control-Allow-Methods")).hasValue("POST");
        HttpResponse<String> wrong = SERVER.send(SERVER.request("/api/v1/check").header("Origin", origin));
        assertThat(wrong.headers().firstValue("Access-Control-Allow-Origin")).hasValue(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/v2/languages", "/api/v1/sources", "/metrics", "/nothing", "/v2/nothing"})
    void everyAnswerTellsABrowserToBeCareful(String path) throws Exception {
        HttpResponse<String> response = SERVER.get(path);
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aCallbackIsNotCalled() throws Exception {
        String body = SERVER.get("/v2/check?language=en&text=a&callback=steal").body();
        assertThat(body).startsWith("{").doesNotContain("steal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..%2f..%2fetc/passwd",
                "/assets/..%2f..%2fServerLimits.class",
                "/assets//index.html",
                "/openapi.json",
                "/ServerLimits.class",
                "/%00",
                "/.hidden",
                "/stop",
                "/v2",
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(SERVER.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void otherMachinesCannotConnect() throws Exception {
        InetAddress other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(other != null, "this machine has no address but the loopback's");
        try (Socket socket = new Socket()) {
            Assertions.assertThatThrownBy(
                            () -> socket.connect(new InetSocketAddress(other, SERVER.server.port()), 2_000))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void theLogHoldsNoWords() throws Exception {
        String secret = "sikrit";
        SERVER.get("/" + secret);
        SERVER.postJson("/api/v1/check", "{\"text\": \"" + secret);
        SERVER.postForm("text=" + secret);
        SERVER.send(SERVER.request("/healthz").header("Origin", "https://" + secret + ".example"));
        assertThat(SERVER.log).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(secret));
        assertThat(LogLine.of(new IllegalStateException(secret, new IOException(secret))))
                .contains("IllegalStateException")
                .contains("IOException")
                .doesNotContain(secret);
    }
}
