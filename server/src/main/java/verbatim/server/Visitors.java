package verbatim.server;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import verbatim.server.ServerSettings.Reach;

/**
 * Who may ask: by the name the server is addressed by, which a page that rebinds its own name to this machine can't forge, and
 * by the page that asks, which a browser names. Immutable; serves all threads.
 */
final class Visitors {
    private final ServerSettings settings;
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    private final Set<String> origins = new HashSet<>();

    /** The rules of a server that listens at {@code port}. */
    Visitors(ServerSettings settings, int port) {
        this.settings = settings;
        hosts.addAll(settings.hosts());
        for (String host : hosts) {
            origins.add("http://" + host + ":" + port);
            if (port == 80) {
                origins.add("http://" + host);
            }
        }
    }

    /** Refuses a request that is addressed to another name. */
    void requireHost(Request request) throws Refusal {
        Optional<String> host = request.header("Host");
        if (host.isEmpty() || request.isRepeated("Host")) {
            throw Refusal.badRequest("one Host header is needed");
        }
        String name = name(host.get().toLowerCase(Locale.ROOT));
        boolean known = hosts.contains(name)
                || (settings.reach() == Reach.PUBLIC && name.equals(literal(request.localAddress())));
        if (!known) {
            throw new Refusal(
                    Refusal.Status.FORBIDDEN, "this server has another name; --host NAME of the server allows one");
        }
    }

    /** The host of a Host header, without its port; empty when it is none. */
    private static String name(String host) {
        int colon = host.startsWith("[") ? host.indexOf(':', host.indexOf(']') + 1) : host.indexOf(':');
        String port = colon < 0 ? "" : host.substring(colon + 1);
        return port.chars().allMatch(c -> c >= '0' && c <= '9')
                ? host.substring(0, colon < 0 ? host.length() : colon)
                : "";
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return plain.indexOf(':') < 0 ? plain : "[" + plain + "]";
    }

    /** The page that asks, when it is another server's and may; a request of an own page or of a program has none. */
    Optional<String> foreignOrigin(Request request) throws Refusal {
        Optional<String> origin = request.header("Origin");
        if (origin.isEmpty() || origins.contains(origin.get())) {
            return Optional.empty();
        }
        if (request.isRepeated("Origin") || !isAllowed(origin.get(), settings.origins())) {
            throw new Refusal(
                    Refusal.Status.FORBIDDEN, "this page may not ask; --allow-origin of the server allows one");
        }
        return origin;
    }

    private static boolean isAllowed(String origin, List<String> allowed) {
        for (String pattern : allowed) {
            boolean any = pattern.endsWith("://*") && origin.startsWith(pattern.substring(0, pattern.length() - 1));
            if (any || pattern.equals(origin)) {
                return true;
            }
        }
        return false;
    }
}
