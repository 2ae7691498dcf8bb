package verbatim.server;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer. Header names are as they go over the wire. Nothing changes it or its body. */
final class Reply {
    static final String JSON = "application/json; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    static Reply ok(String type, byte[] body) {
        return of(200, type, body);
    }

    static Reply ok(String type, String body) {
        return of(200, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    /** An answer without a body. */
    static Reply empty(int status, Map<String, String> headers) {
        return new Reply(status, headers, new byte[0]);
    }

    Reply with(String name, String value) {
        return with(Map.of(name, value));
    }

    Reply with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(others);
        return new Reply(status, more, body);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
