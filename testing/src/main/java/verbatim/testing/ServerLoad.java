package verbatim.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import verbatim.server.ServerLimits;
import verbatim.server.ServerSettings;
import verbatim.server.Sources;
import verbatim.server.VerbatimServer;
import verbatim.sources.Installation;

/**
 * How fast the server answers {@code /v2/check} for a page, with its clients on the same machine: how long 8 clients wait who ask
 * as fast as they are answered, and whether it keeps up with requests that come at a steady rate. Writes a file of Markdown.
 *
 * <pre>ServerLoad FILE SECONDS RATE</pre>
 */
public final class ServerLoad {
    private static final int CLIENTS = 8;
    private static final int WARM_SECONDS = 20;
    private static final int PAGE = 2_500;

    private final byte[] request;
    private final int port;

    private ServerLoad(byte[] request, int port) {
        this.request = request;
        this.port = port;
    }

    /** Times of requests in nanoseconds, in ascending order, how many failed, and what the processors spent on all. */
    private static final class Times {
        private final long[] nanos;
        private final int failed;
        private final long processor;

        Times(long[] nanos, int failed, long processor) {
            this.nanos = nanos;
            this.failed = failed;
            this.processor = processor;
        }

        String at(double share) {
            long at = nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))];
            return millis(at);
        }

        /** Of one request, with its client. */
        String processor() {
            return millis(processor / Math.max(1, nanos.length));
        }

        private static String millis(long nanos) {
            return String.format(Locale.ROOT, "%.2f ms", nanos / 1e6);
        }
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int seconds = Integer.parseInt(args[1]);
        int rate = Integer.parseInt(args[2]);
        ServerSettings settings = ServerSettings.loopback(0, ServerLimits.standard(), "load");
        Sources sources = new Sources(Sources.of(Installation.standard(ServerLoad::say), List.of()), settings);
        try (VerbatimServer server = VerbatimServer.start(settings, sources, ServerLoad::say)) {
            String page = page();
            ServerLoad load = new ServerLoad(request(page), server.port());
            load.run(WARM_SECONDS, 0);
            Times asked = load.run(Math.min(30, seconds), 0);
            long before = used();
            Times steady = load.run(seconds, rate);
            long after = used();
            Files.writeString(file, report(page, asked, steady, seconds, rate, before, after));
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }

    /** Nanoseconds that the processors have spent on this process. */
    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** A page: the example article with its seven quotations, and prose. */
    private static String page() throws IOException {
        Path root = Path.of(System.getProperty("verbatim.root", "."));
        String article = Files.readString(root.resolve("examples/article.md"));
        String prose = Files.readString(root.resolve("CONTRIBUTING.md"));
        return (article + "\n\n" + prose).substring(0, PAGE);
    }

    private static byte[] request(String page) {
        byte[] body = ("language=ar&text=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] head = ("POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + "application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Asks for some seconds: at a rate, each request timed from when it was due, or, with rate 0, one after the other. */
    private Times run(int seconds, int rate) throws InterruptedException {
        long spent = processor();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        AtomicLong next = new AtomicLong();
        AtomicInteger failed = new AtomicInteger();
        List<long[]> times = new ArrayList<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < (rate == 0 ? CLIENTS : 4 * CLIENTS); i++) {
            Thread client = new Thread(() -> {
                long[] own = client(begun, end, rate, next, failed);
                synchronized (times) {
                    times.add(own);
                }
            });
            clients.add(client);
            client.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        return new Times(
                times.stream().flatMapToLong(Arrays::stream).sorted().toArray(), failed.get(), processor() - spent);
    }

    private long[] client(long begun, long end, int rate, AtomicLong next, AtomicInteger failed) {
        long[] times = new long[1024];
        int count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (true) {
                long due = rate == 0 ? System.nanoTime() : begun + next.getAndIncrement() * 1_000_000_000L / rate;
                if (due >= end) {
                    return Arrays.copyOf(times, count);
                }
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                out.write(request);
                if (!answered(in)) {
                    failed.incrementAndGet();
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - due;
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            return Arrays.copyOf(times, count);
        }
    }

    /** Reads one answer; whether it is 200. */
    private static boolean answered(InputStream in) throws IOException {
        boolean ok = line(in).startsWith("HTTP/1.1 200");
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return ok;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Megabytes of the heap that are in use when what is not has been collected. */
    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static String report(
            String page, Times asked, Times steady, int seconds, int rate, long before, long after) {
        String machine = Runtime.getRuntime().availableProcessors() + " processors, Java "
                + System.getProperty("java.version", "") + ", heap of at most "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB";
        return "# The server under load\n\nMade by `verbatim.testing.ServerLoad`: `/v2/check` of one page ("
                + page.length()
                + " characters with seven quotations, two of them wrong), the clients in the same process.\n\nMachine: "
                + machine + ".\n\n"
                + "| figure | value |\n|---|---|\n"
                + "| 8 clients, each asking as soon as it is answered: requests a second | "
                + asked.nanos.length / Math.min(30, seconds) + " |\n"
                + "| the same, median / 99 of 100 | " + asked.at(0.5) + " / " + asked.at(0.99) + " |\n"
                + "| processor time of one, with its client | " + asked.processor() + " |\n"
                + "| " + rate + " requests a second for " + seconds + " s: answered | " + steady.nanos.length + " |\n"
                + "| the same, failed | " + (asked.failed + steady.failed) + " |\n"
                + "| the same, median / 99 of 100, from when each was due | " + steady.at(0.5) + " / " + steady.at(0.99)
                + " |\n| heap in use before / after | " + before + " MB / " + after + " MB |\n";
    }
}
