package verbatim.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import verbatim.server.Route.Kind;
import verbatim.server.ServerSettings.Reach;

/**
 * The running server. Made by {@link #start}; {@link #close} lets requests in work end and stops it. Serves all threads.
 */
public final class VerbatimServer implements AutoCloseable {
    private static final long GRACE_MILLIS = 5_000;
    private static final long REFRESH_SECONDS = 5;
    /** Threads beyond the requests that are worked on: they say no, and listen to those who are slow to ask. */
    private static final int SPARE_THREADS = 64;

    /** How the JDK's server treats those who are slow to ask or to listen, in seconds; it reads these once. */
    private static final Map<String, String> PLATFORM = Map.of(
            "sun.net.httpserver.nodelay", "true",
            "sun.net.httpserver.maxReqTime", "30",
            "sun.net.httpserver.maxRspTime", "90",
            "sun.net.httpserver.idleInterval", "30",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "jdk.httpserver.maxConnections", "1000");

    static {
        PLATFORM.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    private static final byte[] FOUR = {127, 0, 0, 1};
    private static final byte[] SIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final List<HttpServer> listeners;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> refreshing;
    private final Front front;
    private final Turnstile turnstile;
    private final Metrics metrics;

    private VerbatimServer(
            List<HttpServer> listeners,
            ThreadPoolExecutor threads,
            ScheduledExecutorService timer,
            ScheduledFuture<?> refreshing,
            Front front,
            Turnstile turnstile,
            Metrics metrics) {
        this.listeners = listeners;
        this.threads = threads;
        this.timer = timer;
        this.refreshing = refreshing;
        this.front = front;
        this.turnstile = turnstile;
        this.metrics = metrics;
    }

    /**
     * Starts a server, which then answers until it is closed.
     *
     * @param log takes one line for whoever runs the server; no line holds words of a text
     * @throws IOException if the port is taken
     */
    public static VerbatimServer start(ServerSettings settings, Sources sources, Consumer<String> log)
            throws IOException {
        List<HttpServer> listeners = listen(settings);
        int port = listeners.get(0).getAddress().getPort();
        ServerLimits limits = settings.limits();
        Metrics metrics = new Metrics();
        Turnstile turnstile = new Turnstile(limits);
        Checking checking = new Checking(sources, turnstile, metrics);
        Front front =
                new Front(routes(checking, settings, metrics), new Visitors(settings, port), limits, metrics, log);
        metrics.gauge("verbatim.requests.active", "Requests in work", front::inWork);
        metrics.gauge("verbatim.checks.active", "Checks that run or wait", turnstile::inside);
        metrics.gauge(
                "verbatim.editions",
                "Editions that are checked against",
                () -> sources.all().library().editions().size());
        int size = limits.requests() + SPARE_THREADS;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named("verbatim-http-"));
        threads.allowCoreThreadTimeOut(true);
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("verbatim-refresh-"));
        ScheduledFuture<?> refreshing = timer.scheduleWithFixedDelay(
                () -> refresh(sources, log), REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
        for (HttpServer listener : listeners) {
            listener.setExecutor(threads);
            listener.createContext("/", front);
            listener.start();
        }
        return new VerbatimServer(listeners, threads, timer, refreshing, front, turnstile, metrics);
    }

    /** The addresses it answers at; the last takes whatever the others do not. */
    static List<Route> routes(Checking checking, ServerSettings settings, Metrics metrics) {
        CheckApi check = new CheckApi(checking, settings.limits());
        SourcesApi sources = new SourcesApi(checking.sources());
        LanguageToolApi languageTool = new LanguageToolApi(checking, settings.limits(), settings.version());
        Page page = new Page();
        Set<String> get = Set.of("GET");
        Set<String> post = Set.of("POST");
        Set<String> both = Set.of("GET", "POST");
        return List.of(
                new Route("/healthz", get, Kind.HEALTH, request -> health()),
                new Route("/api/v1/check", post, Kind.OWN, check::check),
                new Route("/api/v1/fix", post, Kind.OWN, check::fix),
                new Route("/api/v1/sources", get, Kind.OWN, request -> sources.sources()),
                new Route(SourcesApi.PASSAGES + "*", get, Kind.OWN, sources::passages),
                new Route("/api/v1/openapi.json", get, Kind.OWN, request -> description()),
                new Route("/metrics", get, Kind.OWN, request -> metrics(metrics)),
                new Route("/v2/check", both, Kind.LANGUAGE_TOOL, languageTool::check),
                new Route("/v2/languages", get, Kind.LANGUAGE_TOOL, request -> LanguageToolApi.languages()),
                new Route("/v2/info", get, Kind.LANGUAGE_TOOL, request -> languageTool.info()),
                new Route("/v2/configinfo", get, Kind.LANGUAGE_TOOL, request -> languageTool.configuration()),
                new Route("/v2/maxtextlength", get, Kind.LANGUAGE_TOOL, request -> languageTool.mostCharacters()),
                new Route("/v2/healthcheck", get, Kind.HEALTH, request -> LanguageToolApi.healthy()),
                new Route("/v2/words*", both, Kind.LANGUAGE_TOOL, request -> {
                    throw LanguageToolApi.account();
                }),
                new Route("/v2/*", both, Kind.LANGUAGE_TOOL, request -> {
                    throw LanguageToolApi.unknown();
                }),
                new Route("/*", get, Kind.OWN, page::answer));
    }

    private static Reply health() {
        return Reply.ok(Reply.JSON, Json.object(json -> json.writeStringProperty("status", "ok")));
    }

    private static Reply metrics(Metrics metrics) {
        return Reply.ok("text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
    }

    private static Reply description() throws IOException {
        try (InputStream in = VerbatimServer.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the program's jar");
            }
            return Reply.ok(Reply.JSON, in.readAllBytes());
        }
    }

    private static void refresh(Sources sources, Consumer<String> log) {
        try {
            if (sources.refresh()) {
                log.accept("the sources have changed; now checking against "
                        + sources.all().library().editions().size() + " editions");
            }
        } catch (IOException | RuntimeException e) {
            log.accept("the sources can't be read again: " + LogLine.of(e));
        }
    }

    private static List<HttpServer> listen(ServerSettings settings) throws IOException {
        if (settings.reach() == Reach.PUBLIC) {
            return List.of(bound(new InetSocketAddress(settings.port()), settings.port()));
        }
        List<HttpServer> listeners = new ArrayList<>();
        HttpServer first =
                bound(new InetSocketAddress(InetAddress.getByAddress(FOUR), settings.port()), settings.port());
        listeners.add(first);
        try {
            InetAddress six = InetAddress.getByAddress(SIX);
            listeners.add(HttpServer.create(
                    new InetSocketAddress(six, first.getAddress().getPort()), 0));
        } catch (SocketException e) {
            // This machine has no IPv6, or another program has the port there; "localhost" is 127.0.0.1 first.
        }
        return listeners;
    }

    private static HttpServer bound(InetSocketAddress address, int port) throws IOException {
        try {
            return HttpServer.create(address, 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken by another program; --port chooses another", e);
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The port it listens at. */
    public int port() {
        return listeners.get(0).getAddress().getPort();
    }

    /** Requests that are being worked on. */
    int requestsInWork() {
        return front.inWork();
    }

    /** Stops listening, waits a few seconds for requests in work, then ends those too. */
    @Override
    public void close() {
        front.close();
        long end = System.currentTimeMillis() + GRACE_MILLIS;
        try {
            while (front.inWork() > 0 && System.currentTimeMillis() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refreshing.cancel(true);
        timer.shutdownNow();
        threads.shutdownNow();
        for (HttpServer listener : listeners) {
            listener.stop(0);
        }
        turnstile.close();
        metrics.close();
    }
}
