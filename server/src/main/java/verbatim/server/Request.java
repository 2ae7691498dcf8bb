package verbatim.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request, as actions see it. Its body is read once, by one thread. */
final class Request {
    /** So much of a body that is too large is read and thrown away, for a client that listens only when it has sent all. */
    private static final int PATIENCE = 16 << 20;

    private final HttpExchange exchange;
    private final Map<String, String> query;

    Request(HttpExchange exchange) throws Refusal {
        this.exchange = exchange;
        this.query = parameters(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> parameters(@Nullable String raw) throws Refusal {
        Map<String, String> result = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                result.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return result;
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("the address is not percent-encoded as it should be");
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** The path, decoded. */
    String path() {
        return Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
    }

    Map<String, String> query() {
        return query;
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Whether a header was sent more than once, which only an attack does. */
    boolean isRepeated(String name) {
        return exchange.getRequestHeaders().containsKey(name)
                && exchange.getRequestHeaders().get(name).size() > 1;
    }

    /** The media type of the body in lower case, without parameters; empty when unsaid. */
    String mediaType() {
        String type = header("Content-Type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    InetAddress address() {
        return exchange.getRemoteAddress().getAddress();
    }

    /** The address of this machine that the request came to. */
    InetAddress localAddress() {
        return exchange.getLocalAddress().getAddress();
    }

    /** The body, if it has no more than {@code most} bytes. */
    byte[] body(int most) throws IOException, Refusal {
        InputStream in = exchange.getRequestBody();
        long declared = declaredLength();
        if (declared <= most) {
            byte[] bytes = in.readNBytes(most);
            if (bytes.length < most || in.read() < 0) {
                return bytes;
            }
        }
        if (declared < most + (long) PATIENCE) {
            discard(in);
        }
        throw new Refusal(
                Refusal.Status.TOO_LARGE, "the body is larger than " + most + " bytes", Map.of("Connection", "close"));
    }

    private static void discard(InputStream in) throws IOException {
        byte[] waste = new byte[1 << 14];
        int left = PATIENCE;
        for (int read = in.read(waste); read > 0 && left > 0; read = in.read(waste)) {
            left -= read;
        }
    }

    private long declaredLength() throws Refusal {
        try {
            return Long.parseLong(header("Content-Length").orElse("0"));
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("Content-Length is no number");
        }
    }
}
