package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that never finish asking, at a server of its own process that is patient for a second only. */
@Timeout(120)
class SlowClientTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Process process;

    private static int port;

    /** The other process: says its port and runs until its input ends. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            try (TestServer server = new TestServer()) {
                System.out.write((server.server.port() + "\n").getBytes(StandardCharsets.US_ASCII));
                System.out.flush();
                while (System.in.read() >= 0) {
                    // until it is told to stop
                }
            }
        }
    }

    @BeforeAll
    static void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-Dsun.net.httpserver.maxReqTime=1",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        port = Integer.parseInt(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine());
    }

    @AfterAll
    static void stop() {
        process.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v2/check HT",
                "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nX-A: ",
                "POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext=",
            })
    void areNotWaitedForWithoutEnd(String begun) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            int end;
            try {
                end = socket.getInputStream().read();
            } catch (SocketException e) {
                end = -1;
            }
            assertThat(end).isEqualTo(-1);
        }
    }
}
