package verbatim.server;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Fixer;
import verbatim.documents.Format;
import verbatim.documents.Limits;

/**
 * What a client sends to be checked or fixed: a text in JSON, or a document.
 *
 * @param name what it is called in the report
 * @param content the text, or the document's bytes
 * @param sources what it is to be checked against; empty for all
 * @param language the language that messages are to be in
 * @param unsafe whether corrections are wanted whose source is only likely
 * @param mode how corrections are to be written
 */
record Submission(
        String name, Content content, List<String> sources, Locale language, boolean unsafe, Fixer.Mode mode) {
    private static final String MARK = "\uFEFF";

    private static final Map<String, Format> TEXT_FORMATS =
            Map.of("text", Format.PLAIN_TEXT, "markdown", Format.MARKDOWN, "html", Format.HTML);

    /** The names that documents get which have none, by their media types. */
    private static final Map<String, String> NAMES = Map.of(
            "text/plain", "document.txt",
            "text/markdown", "document.md",
            "text/html", "document.html",
            "application/xhtml+xml", "document.html",
            "application/pdf", "document.pdf",
            "application/epub+zip", "document.epub",
            "application/vnd.oasis.opendocument.text", "document.odt",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document.docx",
            "application/octet-stream", "document");

    /** Either of the two forms that words come in. */
    sealed interface Content {
        /** Characters of a text format. */
        record Characters(Format format, String chars) implements Content {}

        /** A document's bytes. */
        final class Bytes implements Content {
            private final byte[] bytes;

            Bytes(byte[] bytes) {
                this.bytes = bytes;
            }

            byte[] bytes() {
                return bytes;
            }
        }
    }

    boolean isUpload() {
        return content instanceof Content.Bytes;
    }

    /** Whether a request sends a document, by its header alone. */
    static boolean isUpload(Request request) {
        return request.header("X-Filename").isPresent() || !request.mediaType().equals("application/json");
    }

    static Submission of(Request request, Json json, ServerLimits limits) throws IOException, Refusal {
        return isUpload(request) ? document(request, limits) : text(request, json, limits);
    }

    private static Submission text(Request request, Json json, ServerLimits limits) throws IOException, Refusal {
        JsonNode body = json.read(request.body(limits.bodyBytes()));
        JsonNode text = body.path("text");
        if (!text.isString()) {
            throw Refusal.badRequest("the JSON needs a string text");
        }
        requireLength(text.stringValue().length(), limits);
        String name = string(body, "format").orElse("text");
        Format format = TEXT_FORMATS.get(name);
        if (format == null) {
            throw Refusal.badRequest("format is text, markdown or html");
        }
        List<String> sources = new ArrayList<>();
        JsonNode named = body.path("sources");
        if (!named.isMissingNode() && !named.isArray()) {
            throw Refusal.badRequest("sources is a list of names");
        }
        for (JsonNode source : named) {
            if (!source.isString()) {
                throw Refusal.badRequest("sources is a list of names");
            }
            sources.add(source.stringValue());
        }
        if (named.isArray() && sources.isEmpty()) {
            throw Refusal.badRequest("sources is empty; leave it out to check against all");
        }
        JsonNode unsafe = body.path("unsafe");
        if (!unsafe.isMissingNode() && !unsafe.isBoolean()) {
            throw Refusal.badRequest("unsafe is true or false");
        }
        return new Submission(
                "text",
                new Content.Characters(format, text.stringValue()),
                sources,
                language(request, string(body, "lang")),
                unsafe.asBoolean(false),
                Fixer.Mode.REPLACE);
    }

    private static Optional<String> string(JsonNode body, String name) throws Refusal {
        JsonNode value = body.path(name);
        if (!value.isMissingNode() && !value.isString()) {
            throw Refusal.badRequest(name + " is a string");
        }
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static Submission document(Request request, ServerLimits limits) throws IOException, Refusal {
        String type = request.mediaType();
        Optional<String> given = request.header("X-Filename");
        boolean form = type.equals("application/x-www-form-urlencoded") || type.startsWith("multipart/");
        if (form || (given.isEmpty() && !NAMES.containsKey(type))) {
            throw new Refusal(
                    Refusal.Status.UNSUPPORTED_MEDIA_TYPE,
                    "send application/json, or a document as application/octet-stream with its name in X-Filename");
        }
        List<String> sources = request.query("sources")
                .map(names -> List.of(names.split(",", -1)))
                .orElse(List.of());
        return new Submission(
                given.map(Submission::fileName).orElse(NAMES.getOrDefault(type, "document")),
                new Content.Bytes(request.body(limits.documentBytes())),
                sources,
                language(request, Optional.empty()),
                request.query("unsafe").orElse("").equals("true"),
                request.query("mode").orElse("").equals("track") ? Fixer.Mode.TRACK : Fixer.Mode.REPLACE);
    }

    /** The last part of a name, percent-decoded when it can be: names outside ASCII are sent so. */
    private static String fileName(String header) {
        String name = header;
        try {
            name = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A name with a percent sign of its own.
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Locale language(Request request, Optional<String> inBody) {
        String wanted = inBody.or(() -> request.query("lang"))
                .or(() -> request.header("Accept-Language"))
                .orElse("en");
        return Locale.forLanguageTag(wanted.strip().startsWith("ar") ? "ar" : "en");
    }

    /** The byte order mark that characters begin with; a program that writes files takes it for none of the text. */
    String mark() {
        return content instanceof Content.Characters characters
                        && characters.chars().startsWith(MARK)
                ? MARK
                : "";
    }

    Submission withoutMark() {
        if (mark().isEmpty() || !(content instanceof Content.Characters characters)) {
            return this;
        }
        Content rest =
                new Content.Characters(characters.format(), characters.chars().substring(MARK.length()));
        return new Submission(name, rest, sources, language, unsafe, mode);
    }

    /** Reads it; what is wrong with it the exceptions of {@link Documents} say. */
    Document read(ServerLimits limits) throws IOException, Refusal {
        Limits reading = Limits.DEFAULT
                .withFileBytes(limits.documentBytes())
                .withUnpackedBytes(4L * limits.documentBytes())
                .withPages(2_000);
        Document document = content instanceof Content.Characters characters
                ? Documents.read(name, characters.format(), characters.chars(), reading)
                : Documents.read(name, ((Content.Bytes) content).bytes(), reading);
        requireLength(document.chars().length(), limits);
        return document;
    }

    private static void requireLength(int length, ServerLimits limits) throws Refusal {
        if (length > limits.characters()) {
            throw new Refusal(
                    Refusal.Status.TOO_LARGE,
                    "the text has " + length + " characters; the most is " + limits.characters());
        }
    }
}
