package verbatim.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The page and what belongs to it, from the class path. Serves all threads. */
final class Page {
    private static final String FOLDER = "web";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("map", "application/json; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    /** One file, as it is and packed; packed it is empty when that would not be smaller. */
    private static final class Part {
        private final byte[] bytes;
        private final byte[] packed;

        Part(byte[] bytes, byte[] packed) {
            this.bytes = bytes;
            this.packed = packed;
        }
    }

    Reply answer(Request request) throws IOException, Refusal {
        String path = request.path().equals("/") ? "/index.html" : request.path();
        Optional<Part> part = part(path);
        if (part.isEmpty()) {
            throw new Refusal(Refusal.Status.NOT_FOUND, "there is no such page; the API is under /api/v1/ and /v2/");
        }
        boolean packed = part.get().packed.length > 0
                && request.header("Accept-Encoding").orElse("").contains("gzip");
        Reply reply = Reply.ok(type(path), packed ? part.get().packed : part.get().bytes)
                // Files in assets have a hash in their names: what changes gets another name.
                .with("Cache-Control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache")
                .with("Vary", "Accept-Encoding");
        return packed ? reply.with("Content-Encoding", "gzip") : reply;
    }

    private Optional<Part> part(String path) throws IOException {
        Part known = parts.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        if (!path.matches("(/[A-Za-z0-9_][A-Za-z0-9_.-]*)+") || !TYPES.containsKey(extension(path))) {
            return Optional.empty();
        }
        try (InputStream in = Page.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            Part part = new Part(bytes, packed(bytes));
            parts.put(path, part);
            return Optional.of(part);
        }
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size() < bytes.length * 9 / 10 ? out.toByteArray() : new byte[0];
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String type(String path) {
        return TYPES.getOrDefault(extension(path), "application/octet-stream");
    }
}
