package verbatim.server;

import java.util.List;
import java.util.Set;

/**
 * What one kind of address answers.
 *
 * @param pattern the path; one that ends in {@code *} stands for all that begin so
 * @param methods the methods it takes
 * @param kind whether limits hold for it, and how it speaks of errors
 * @param action what answers
 */
record Route(String pattern, Set<String> methods, Kind kind, Action action) {
    /** What answers a request. Serves all threads. */
    interface Action {
        Reply answer(Request request) throws Exception;
    }

    /** How a route is treated. */
    enum Kind {
        /** Errors are RFC 9457 problems. */
        OWN,
        /** Errors are LanguageTool's plain text. */
        LANGUAGE_TOOL,
        /** Tells whether the server is well, so that it is answered however busy it is. */
        HEALTH
    }

    boolean matches(String path) {
        return pattern.endsWith("*")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    /** The first route that answers at {@code path}; the last of the list answers at all. */
    static Route of(List<Route> routes, String path) {
        for (Route route : routes) {
            if (route.matches(path)) {
                return route;
            }
        }
        throw new IllegalArgumentException("the last route answers at all paths");
    }
}
