package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads from a server on this machine that does what it should not. */
class DownloadTest {
    private final Path folder;
    private final byte[] bytes = new byte[300_000];
    private final Download.Item item;
    private final HttpServer server;
    private final List<String> ranges = new ArrayList<>();

    DownloadTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        new Random(3).nextBytes(bytes);
        item = new Download.Item("a/b.json", bytes.length, sha256(bytes));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void serve(Answer answer) {
        server.createContext("/", exchange -> {
            ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            try (exchange) {
                answer.to(exchange);
            }
        });
    }

    private void fetch() throws IOException {
        Download.standard().fetch("http://127.0.0.1:" + server.getAddress().getPort() + "/", List.of(item), folder);
    }

    private Path file() {
        return folder.resolve("a/b.json");
    }

    @Test
    void fetchesAndTellsHowFarItIs() throws IOException {
        serve(exchange -> send(exchange, 200, bytes));
        List<Long> told = new ArrayList<>();
        new Download(Optional.empty(), Optional.empty(), (file, done, all) -> told.add(done))
                .fetch("http://127.0.0.1:" + server.getAddress().getPort() + "/", List.of(item), folder);
        assertThat(file()).hasBinaryContent(bytes);
        assertThat(told).isSorted().startsWith(0L).endsWith((long) bytes.length).hasSizeGreaterThan(2);
    }

    @Test
    void doesNotFetchWhatIsThere() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), bytes);
        serve(exchange -> send(exchange, 500, bytes));
        fetch();
        assertThat(ranges).isEmpty();
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(folder.resolve("a/b.json.part"), java.util.Arrays.copyOf(bytes, 1000));
        serve(exchange -> send(exchange, 206, java.util.Arrays.copyOfRange(bytes, 1000, bytes.length)));
        fetch();
        assertThat(ranges).containsExactly("bytes=1000-");
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void beginsAnewWhenTheServerKnowsNoRanges() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(folder.resolve("a/b.json.part"), new byte[1000]);
        serve(exchange -> send(exchange, 200, bytes));
        fetch();
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void refusesWrongBytesAndKeepsNone() {
        serve(exchange -> send(exchange, 200, new byte[bytes.length]));
        assertThatThrownBy(this::fetch)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("b.json")
                .hasMessageContaining("instead of " + item.sha256());
        assertThat(folder.resolve("a")).isEmptyDirectory();
    }

    @Test
    void refusesMoreThanTheFileHas() {
        serve(exchange -> send(exchange, 200, new byte[bytes.length + 1]));
        assertThatThrownBy(this::fetch).hasMessageContaining("sends more than the 300000 bytes");
        assertThat(folder.resolve("a")).isEmptyDirectory();
    }

    @Test
    void keepsWhatCameOfATruncatedAnswer() {
        serve(exchange -> {
            int from = from(exchange);
            send(
                    exchange,
                    from == 0 ? 200 : 206,
                    java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 50_000)));
        });
        assertThatThrownBy(this::fetch).hasMessageContaining("cut off after 150000 of 300000 bytes");
        assertThat(ranges).containsExactly("null", "bytes=50000-", "bytes=100000-");
        assertThat(folder.resolve("a/b.json.part")).hasSize(150_000);
    }

    @Test
    void threeCutAnswersMakeOneFile() throws IOException {
        serve(exchange -> {
            int from = from(exchange);
            send(
                    exchange,
                    from == 0 ? 200 : 206,
                    java.util.Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 100_000)));
        });
        fetch();
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void aLieAboutTheLengthIsACutAnswer() throws Exception {
        try (ServerSocket liar = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> lie(liar));
            thread.start();
            String address = "http://127.0.0.1:" + liar.getLocalPort() + "/";
            assertThatThrownBy(() -> Download.standard().fetch(address, List.of(item), folder))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("could not be fetched");
            thread.join();
        }
        assertThat(file()).doesNotExist();
    }

    /** Promises the whole file three times, sends ten bytes and hangs up. */
    private static void lie(ServerSocket liar) {
        for (int i = 0; i < 3; i++) {
            try (Socket socket = liar.accept();
                    OutputStream out = socket.getOutputStream()) {
                if (socket.getInputStream().read(new byte[1000]) > 0) {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n0123456789"
                            .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    @Test
    void namesTheAnswerOfAServerThatRefuses() {
        serve(exchange -> send(exchange, 404, new byte[0]));
        assertThatThrownBy(this::fetch).hasMessageContaining("answers 404");
    }

    @Test
    void fetchesNothingInTheClearFromElsewhere() {
        assertThatThrownBy(() -> Download.standard().fetch("http://example.org/", List.of(item), folder))
                .hasMessageContaining("only HTTPS is");
    }

    @Test
    void takesTheFilesFromAFolder() throws IOException {
        Path from = folder.resolve("from");
        Files.createDirectories(from.resolve("a"));
        Files.write(from.resolve("a/b.json"), bytes);
        Path to = folder.resolve("to");
        Download.from(from).fetch("https://example.org/", List.of(item), to);
        assertThat(to.resolve("a/b.json")).hasBinaryContent(bytes);
        Files.write(from.resolve("a/b.json"), new byte[10]);
        Path other = folder.resolve("other");
        assertThatThrownBy(() -> Download.from(from).fetch("https://example.org/", List.of(item), other))
                .hasMessageContaining("instead of");
        assertThat(other.resolve("a")).isEmptyDirectory();
    }

    @Test
    void readsTheProxyFromTheEnvironment() {
        assertThat(Download.proxy(Map.of())).isEmpty();
        assertThat(Download.proxy(Map.of("https_proxy", "http://proxy:3128"))).isPresent();
        assertThat(Download.proxy(Map.of("HTTPS_PROXY", "proxy:3128"))).isPresent();
    }

    /** Nothing answers at the address itself. */
    @Test
    void asksTheProxyInsteadOfTheAddress() throws IOException {
        List<String> asked = new ArrayList<>();
        serve(exchange -> {
            asked.add(exchange.getRequestURI().toString());
            send(exchange, 200, bytes);
        });
        Download.standard()
                .by("http://127.0.0.1:" + server.getAddress().getPort())
                .fetch("http://127.0.0.1:1/x/", List.of(item), folder);
        assertThat(file()).hasBinaryContent(bytes);
        assertThat(asked).containsExactly("http://127.0.0.1:1/x/a/b.json");
    }

    @Test
    void refusesPathsThatLeadOut() {
        assertThatThrownBy(() -> new Download.Item("../a", 1, "0".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Download.Item("/a", 1, "0".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int from(HttpExchange exchange) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(SourceFile.newSha256().digest(bytes));
    }
}
