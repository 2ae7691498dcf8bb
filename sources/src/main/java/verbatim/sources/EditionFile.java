package verbatim.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * One edition as JSON Lines: the form in which an installed text is kept, so that the library can be compiled anew without
 * the file it was imported from. The first line describes the edition, each other line is a passage:
 *
 * <pre>{"number": "4:139", "text": "…", "quoted": [12, 80], "numbers": {"in-book": "1:2"}}</pre>
 */
final class EditionFile {
    private EditionFile() {}

    /** Writes an edition into the folder, atomically, under a name that tells its content; gives that name back. */
    static String write(Path folder, EditionText text) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Folders.draft(folder.resolve(text.edition().id()));
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                Writer out = new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
                write(out, text);
                out.flush();
                channel.force(true);
            }
            byte[] hash = SourceFile.newSha256().digest(Files.readAllBytes(temporary));
            String name = text.edition().id() + "-" + HexFormat.of().formatHex(hash, 0, 8) + ".jsonl";
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return name;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void write(Writer out, EditionText text) throws IOException {
        Edition edition = text.edition();
        ObjectNode first = Json.MAPPER.createObjectNode();
        first.put("edition", edition.id());
        first.put("work", edition.work().id());
        first.put("workTitle", edition.work().title());
        first.put("kind", edition.work().kind().name());
        first.put("language", edition.language());
        first.put("title", edition.title());
        first.put("version", edition.version());
        first.put("origin", edition.origin());
        first.put("licence", edition.licence());
        first.put("notice", edition.notice());
        first.put("sha256", edition.sha256());
        first.put("original", edition.original());
        first.put("continuous", edition.continuous());
        if (!text.chapters().isEmpty()) {
            ObjectNode chapters = first.putObject("chapters");
            new TreeMap<>(text.chapters()).forEach(chapters::put);
        }
        out.append(first.toString()).append('\n');
        for (Passage passage : text.passages()) {
            out.append(line(passage)).append('\n');
        }
    }

    private static String line(Passage passage) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("number", passage.number());
        line.put("text", passage.text());
        Span quoted = passage.quoted();
        if (quoted.start() != 0 || quoted.end() != passage.text().length()) {
            line.putArray("quoted").add(quoted.start()).add(quoted.end());
        }
        if (!passage.numbers().isEmpty()) {
            ObjectNode numbers = line.putObject("numbers");
            new TreeMap<>(passage.numbers()).forEach(numbers::put);
        }
        return line.toString();
    }

    /** Reads what {@link #write} wrote. */
    static EditionText read(Path path) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(path)) {
            JsonNode first = parse(path, 1, in.readLine());
            Edition edition = edition(path, first);
            Map<String, String> chapters = new TreeMap<>();
            first.path("chapters")
                    .properties()
                    .forEach(entry ->
                            chapters.put(entry.getKey(), entry.getValue().asString()));
            List<Passage> passages = new ArrayList<>();
            int number = 2;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                passages.add(passage(path, number, parse(path, number, line)));
                number++;
            }
            return new EditionText(edition, passages, chapters);
        }
    }

    /** The description alone. */
    static Edition readEdition(Path path) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(path)) {
            return edition(path, parse(path, 1, in.readLine()));
        }
    }

    static JsonNode parse(Path path, int number, @org.jspecify.annotations.Nullable String line)
            throws SourceException {
        if (line == null) {
            throw new SourceException(path, number, "the file ends here");
        }
        try {
            JsonNode node = Json.MAPPER.readTree(line);
            if (!node.isObject()) {
                throw new SourceException(path, number, "is not a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new SourceException(path, number, "is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static Edition edition(Path path, JsonNode node) throws SourceException {
        String place = "the first line";
        Work work = new Work(
                Json.string(path, node, "work", place),
                Json.string(path, node, "workTitle", place),
                Work.Kind.valueOf(Json.string(path, node, "kind", place)));
        EditionBuilder edition = new EditionBuilder(Json.string(path, node, "edition", place), work)
                .language(Json.optional(node, "language"))
                .title(Json.optional(node, "title"))
                .version(Json.optional(node, "version"))
                .origin(Json.optional(node, "origin"))
                .licence(Json.optional(node, "licence"))
                .notice(Json.optional(node, "notice"))
                .sha256(Json.optional(node, "sha256"));
        if (!node.path("original").asBoolean(true)) {
            edition.translation();
        }
        if (!node.path("continuous").asBoolean(true)) {
            edition.separate();
        }
        return edition.build();
    }

    /** The passage in an object with the keys {@code number}, {@code text} and perhaps {@code quoted}, {@code numbers}. */
    static Passage passage(Path path, int line, JsonNode node) throws SourceException {
        JsonNode number = node.path("number");
        if (!number.isString() && !number.isIntegralNumber()) {
            throw new SourceException(path, line, "has no \"number\"");
        }
        JsonNode text = node.path("text");
        if (!text.isString()) {
            throw new SourceException(path, line, "has no \"text\"");
        }
        Map<String, String> numbers = new TreeMap<>();
        node.path("numbers")
                .properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asString()));
        String chars = text.stringValue();
        JsonNode quoted = node.path("quoted");
        int start = quoted.path(0).asInt(0);
        int end = quoted.path(1).asInt(chars.length());
        if (start < 0 || end < start || end > chars.length()) {
            throw new SourceException(path, line, "\"quoted\" is not a span of its text");
        }
        return new Passage(number.asString(), chars, new Span(start, end), numbers);
    }
}
