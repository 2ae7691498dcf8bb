package verbatim.server;

import java.util.Map;

/**
 * A request that is answered with an error. It has no stack trace: it is no fault of the program. What it says goes to the one
 * who asked, never into a log.
 */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;
    private final transient Map<String, String> headers;

    /** The kinds of refusal, each with its HTTP status and what it is called. */
    enum Status {
        BAD_REQUEST(400, "The request is wrong"),
        FORBIDDEN(403, "Not from here"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "Not with this method"),
        TOO_LARGE(413, "Too much at once"),
        UNSUPPORTED_MEDIA_TYPE(415, "No document that can be read"),
        UNPROCESSABLE(422, "The document can't be worked on"),
        TOO_MANY_REQUESTS(429, "Too many requests"),
        INTERNAL(500, "The server failed"),
        TOO_SLOW(503, "The check took too long"),
        BUSY(503, "The server is busy");

        final int code;
        final String title;

        Status(int code, String title) {
            this.code = code;
            this.title = title;
        }

        /** The problem's type, as RFC 9457 wants it. */
        String type() {
            return "urn:verbatim:problem:"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    Refusal(Status status, String detail) {
        this(status, detail, Map.of());
    }

    Refusal(Status status, String detail, Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
    }

    static Refusal badRequest(String detail) {
        return new Refusal(Status.BAD_REQUEST, detail);
    }

    /** Too much at the moment; the same may be asked again in a second. */
    static Refusal busy(String detail) {
        return new Refusal(Status.BUSY, detail, Map.of("Retry-After", "1"));
    }

    Status status() {
        return status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Map<String, String> headers() {
        return headers;
    }
}
