package verbatim.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import verbatim.documents.UnfixableDocumentException;
import verbatim.documents.UnreadableDocumentException;

/**
 * What every request passes: who asks, how often, how many at once; then its route; then the answer with the headers that every
 * answer has. What goes wrong becomes an answer too, and nothing of a request goes into the log. Serves all threads.
 */
final class Front implements HttpHandler {
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final List<Route> routes;
    private final Visitors visitors;
    private final RateLimit rate;
    private final int mostRequests;
    private final Metrics metrics;
    private final Consumer<String> log;
    private final AtomicInteger inWork = new AtomicInteger();
    private volatile boolean closing;

    Front(List<Route> routes, Visitors visitors, ServerLimits limits, Metrics metrics, Consumer<String> log) {
        this.routes = List.copyOf(routes);
        this.visitors = visitors;
        this.rate = new RateLimit(limits.rate());
        this.mostRequests = limits.requests();
        this.metrics = metrics;
        this.log = log;
    }

    /** From here on every new request is told to go elsewhere. */
    void close() {
        closing = true;
    }

    /** Requests that are being worked on. */
    int inWork() {
        return inWork.get();
    }

    @Override
    public void handle(HttpExchange exchange) {
        long begun = System.nanoTime();
        int now = inWork.incrementAndGet();
        try (exchange) {
            String path =
                    Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            Route route = Route.of(routes, path);
            Reply reply = reply(exchange, route, now);
            send(exchange, reply);
            metrics.answered(route.pattern(), reply.status(), System.nanoTime() - begun);
        } catch (IOException e) {
            // The client has gone; there is nobody to tell.
        } finally {
            inWork.decrementAndGet();
        }
    }

    private Reply reply(HttpExchange exchange, Route route, int now) {
        try {
            Request request = new Request(exchange);
            visitors.requireHost(request);
            Optional<String> origin = visitors.foreignOrigin(request);
            Reply reply;
            try {
                reply = answer(request, route, now, origin.isPresent());
            } catch (Refusal refusal) {
                reply = error(refusal, route);
            }
            return origin.isPresent()
                    ? reply.with(Map.of(
                            "Access-Control-Allow-Origin",
                            origin.get(),
                            "Vary",
                            "Origin",
                            "Cross-Origin-Resource-Policy",
                            "cross-origin"))
                    : reply;
        } catch (Refusal refusal) {
            return error(refusal, route);
        }
    }

    private Reply answer(Request request, Route route, int now, boolean foreign) throws Refusal {
        if (route.kind() != Route.Kind.HEALTH) {
            if (closing) {
                throw new Refusal(
                        Refusal.Status.BUSY,
                        "the server is stopping",
                        Map.of("Retry-After", "1", "Connection", "close"));
            }
            if (!rate.take(request.address(), System.nanoTime())) {
                throw new Refusal(
                        Refusal.Status.TOO_MANY_REQUESTS,
                        "too many requests from this address",
                        Map.of("Retry-After", "1"));
            }
            if (now > mostRequests) {
                throw Refusal.busy("too many requests at once");
            }
        }
        if (foreign && request.method().equals("OPTIONS")) {
            return Reply.empty(
                    204,
                    Map.of(
                            "Access-Control-Allow-Methods", String.join(", ", route.methods()),
                            "Access-Control-Allow-Headers", "Content-Type, X-Filename",
                            "Access-Control-Max-Age", "600"));
        }
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        if (!route.methods().contains(method)) {
            throw new Refusal(
                    Refusal.Status.METHOD_NOT_ALLOWED,
                    "this address takes " + String.join(", ", route.methods()),
                    Map.of("Allow", String.join(", ", route.methods())));
        }
        return act(request, route);
    }

    /** Runs the action; whatever fails in it fails for this request alone. */
    private Reply act(Request request, Route route) throws Refusal {
        try {
            return route.action().answer(request);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (UnreadableDocumentException e) {
            throw new Refusal(
                    switch (e.reason()) {
                        case NOT_A_DOCUMENT, UNSUPPORTED -> Refusal.Status.UNSUPPORTED_MEDIA_TYPE;
                        case LIMIT -> Refusal.Status.TOO_LARGE;
                        case PROTECTED, DAMAGED -> Refusal.Status.UNPROCESSABLE;
                    },
                    String.valueOf(e.getMessage()));
        } catch (UnfixableDocumentException e) {
            throw new Refusal(Refusal.Status.UNPROCESSABLE, String.valueOf(e.getMessage()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            log.accept("a request to " + route.pattern() + " failed: " + LogLine.of(e));
            throw new Refusal(Refusal.Status.INTERNAL, "the server failed on this; its log says where");
        }
    }

    private static Reply error(Refusal refusal, Route route) {
        Refusal.Status status = refusal.status();
        // LanguageTool answers 500 to a check that took too long, and its clients know that.
        boolean plain = route.kind() == Route.Kind.LANGUAGE_TOOL;
        int code = plain && status == Refusal.Status.TOO_SLOW ? 500 : status.code;
        Reply reply = plain
                ? Reply.of(code, Reply.TEXT, ("Error: " + refusal.detail()).getBytes(StandardCharsets.UTF_8))
                : Reply.of(code, "application/problem+json", problem(refusal));
        return reply.with(refusal.headers());
    }

    private static byte[] problem(Refusal refusal) {
        return Json.object(json -> {
                    json.writeStringProperty("type", refusal.status().type());
                    json.writeStringProperty("title", refusal.status().title);
                    json.writeNumberProperty("status", refusal.status().code);
                    json.writeStringProperty("detail", refusal.detail());
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        ALWAYS.forEach(headers::set);
        reply.headers().forEach(headers::set);
        boolean none = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        if (exchange.getRequestMethod().equals("HEAD") && reply.status() != 204) {
            headers.set("Content-Length", Integer.toString(reply.body().length));
        }
        exchange.sendResponseHeaders(reply.status(), none ? -1 : reply.body().length);
        if (!none) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }
}
