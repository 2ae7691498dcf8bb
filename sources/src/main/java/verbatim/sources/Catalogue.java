package verbatim.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import verbatim.source.Edition;
import verbatim.source.Work;

/**
 * The texts that can be installed by name, read from {@code catalogue.json} beside this class. Immutable.
 *
 * @param entries in the order in which they are listed
 */
public record Catalogue(List<Entry> entries) {
    public Catalogue {
        entries = List.copyOf(entries);
    }

    /**
     * A text that can be installed by name.
     *
     * @param edition all that is known of it; {@link Edition#sha256()} is the checksum its file must have
     * @param format the name of the form it has
     * @param carrier the package that carries it
     * @param file its path inside the package
     */
    public record Entry(Edition edition, String format, String carrier, String file) {}

    /** The catalogue that this version of Verbatim comes with. */
    public static Catalogue bundled() throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (in == null) {
                throw new IllegalStateException("catalogue.json is missing beside " + Catalogue.class.getName());
            }
            return read(SourceFile.of(Path.of("catalogue.json"), in, SourceFile.MOST_BYTES));
        }
    }

    static Catalogue read(SourceFile file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        JsonNode root = Json.read(file);
        for (JsonNode carrier : Json.array(file.path(), root, "packages", "the catalogue")) {
            String name = Json.string(file.path(), carrier, "package", "a package");
            for (JsonNode entry : Json.array(file.path(), carrier, "editions", name)) {
                entries.add(entry(file.path(), carrier, name, entry));
            }
        }
        return new Catalogue(entries);
    }

    private static Entry entry(Path path, JsonNode carrier, String name, JsonNode node) throws SourceException {
        String id = Json.string(path, node, "id", "an edition of " + name);
        String workId = Json.string(path, node, "work", id);
        Work work = Works.named(workId)
                .orElseThrow(() -> new SourceException(path, id + " is of the unknown work " + workId));
        String file = Json.string(path, node, "file", id);
        EditionBuilder edition = new EditionBuilder(id, work)
                .language(Json.string(path, node, "language", id))
                .title(Json.string(path, node, "title", id))
                .version(Json.string(path, node, "version", id))
                .origin("npm " + name + " " + Json.string(path, carrier, "version", name) + ", " + file)
                .licence(Json.string(path, node, "licence", id))
                .notice(Json.optional(node, "notice"))
                .sha256(Json.string(path, node, "sha256", id));
        if (node.path("translation").asBoolean(false)) {
            edition.translation();
        }
        return new Entry(edition.build(), Json.string(path, node, "format", id), name, file);
    }

    /** The entry with that id. */
    public Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.edition().id().equals(id)).findFirst();
    }

    /** The entry whose file has that checksum, by which a file the user adds is known for what it is. */
    Optional<Entry> withChecksum(String sha256) {
        return entries.stream()
                .filter(entry -> entry.edition().sha256().equals(sha256))
                .findFirst();
    }
}
