package verbatim.server;

import java.util.List;
import java.util.Locale;

/**
 * Where the server listens and to whom it answers.
 *
 * @param port the TCP port; 0 for any that is free
 * @param reach this machine alone, or every machine that can reach it
 * @param hosts names other than the loopback's under which it may be addressed
 * @param origins pages of other servers, and of browsers' extensions, that may use it: {@code https://a.example},
 *     {@code moz-extension://*}
 * @param limits how much may be asked of it
 * @param version what it says its version is
 */
public record ServerSettings(
        int port, Reach reach, List<String> hosts, List<String> origins, ServerLimits limits, String version) {
    /** Not LanguageTool's, for both may run on one machine. */
    public static final int STANDARD_PORT = 8114;

    /** Who can connect. */
    public enum Reach {
        /** 127.0.0.1 and ::1 only. */
        LOOPBACK,
        /** All addresses of this machine. */
        PUBLIC
    }

    public ServerSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
        origins = List.copyOf(origins);
        for (String origin : origins) {
            if (!origin.matches("[a-z][a-z0-9+.-]*://(\\*|[A-Za-z0-9._:\\[\\]-]+)") || origin.matches("https?://\\*")) {
                throw new IllegalArgumentException("not an origin: " + origin);
            }
        }
    }

    /** This machine alone, at a port, with the standard limits. */
    public static ServerSettings loopback(int port, ServerLimits limits, String version) {
        return new ServerSettings(port, Reach.LOOPBACK, List.of(), List.of(), limits, version);
    }
}
