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
     * @param edition all that is known of it; {@link Edition#sha256()} is the checksum its file or files must have, empty
     *     when a system package carries it
     * @param format the name of the form it has
     * @param carrier where its files come from
     */
    public record Entry(Edition edition, String format, Carrier carrier) {}

    /** Where a text's files come from. */
    public sealed interface Carrier {
        /**
         * A package of the npm registry, put into {@code node_modules} by the package manager.
         *
         * @param name the package
         * @param file the path inside it
         */
        record Npm(String name, String file) implements Carrier {}

        /**
         * A package of the operating system, read in place.
         *
         * @param name the Debian package
         * @param path what is read
         */
        record Debian(String name, Path path) implements Carrier {}

        /**
         * Files to download.
         *
         * @param name the project
         * @param address the beginning of all addresses
         * @param folder the folder below it that holds the edition's files
         * @param items the files, each by its path below the address
         */
        record Web(String name, String address, String folder, List<Download.Item> items) implements Carrier {
            public Web {
                items = List.copyOf(items);
            }
        }
    }

    /** The catalogue that this version of Verbatim comes with. */
    public static Catalogue bundled() throws IOException {
        return read(resource("catalogue.json"));
    }

    private static SourceFile resource(String name) throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SourceException(Path.of(name), "is missing beside " + Catalogue.class.getName());
            }
            return SourceFile.of(Path.of(name), in, SourceFile.MOST_BYTES);
        }
    }

    static Catalogue read(SourceFile file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        Path path = file.path();
        JsonNode root = Json.read(file);
        for (JsonNode npm : Json.array(path, root, "packages", "the catalogue")) {
            String name = Json.string(path, npm, "package", "a package");
            String origin = "npm " + name + " " + Json.string(path, npm, "version", name) + ", ";
            for (JsonNode node : Json.array(path, npm, "editions", name)) {
                String inside = Json.string(path, node, "file", name);
                String format = Json.string(path, node, "format", name);
                entries.add(new Entry(edition(path, node, origin + inside), format, new Carrier.Npm(name, inside)));
            }
        }
        for (JsonNode system : Json.array(path, root, "system", "the catalogue")) {
            String name = Json.string(path, system, "package", "a package");
            String place = Json.string(path, system, "path", name);
            String format = Json.string(path, system, "format", name);
            Edition edition = edition(path, system, "Debian package " + name);
            entries.add(new Entry(edition, format, new Carrier.Debian(name, Path.of(place))));
        }
        for (JsonNode web : Json.array(path, root, "downloads", "the catalogue")) {
            addDownloads(path, web, entries);
        }
        return new Catalogue(entries);
    }

    private static void addDownloads(Path path, JsonNode web, List<Entry> entries) throws IOException {
        String name = Json.string(path, web, "project", "a download");
        String format = Json.string(path, web, "format", name);
        String address = Json.string(path, web, "address", name);
        List<Download.Item> items = items(resource(Json.string(path, web, "files", name)));
        for (JsonNode node : Json.array(path, web, "editions", name)) {
            String folder = Json.string(path, node, "folder", name);
            List<Download.Item> own = items.stream()
                    .filter(item -> item.path().startsWith(folder))
                    .toList();
            if (own.isEmpty()) {
                throw new SourceException(path, name + " has no file that begins with " + folder);
            }
            Edition edition = edition(path, node, name + ", " + address + folder);
            entries.add(new Entry(edition, format, new Carrier.Web(name, address, folder, own)));
        }
    }

    /** Lines of a SHA-256, a size and a path. */
    private static List<Download.Item> items(SourceFile file) throws SourceException {
        List<Download.Item> items = new ArrayList<>();
        for (String line : file.text().lines().toList()) {
            String[] f = line.split(" ", 3);
            items.add(new Download.Item(f[2], Long.parseLong(f[1]), f[0]));
        }
        return items;
    }

    private static Edition edition(Path path, JsonNode node, String origin) throws SourceException {
        String id = Json.string(path, node, "id", "an edition of " + origin);
        String workId = Json.string(path, node, "work", id);
        Work work = Works.named(workId)
                .orElseThrow(() -> new SourceException(path, id + " is of the unknown work " + workId));
        EditionBuilder edition = new EditionBuilder(id, work)
                .language(Json.string(path, node, "language", id))
                .title(Json.string(path, node, "title", id))
                .version(Json.string(path, node, "version", id))
                .origin(origin)
                .licence(Json.string(path, node, "licence", id))
                .notice(Json.optional(node, "notice"))
                .sha256(Json.optional(node, "sha256"));
        if (node.path("translation").asBoolean(false)) {
            edition.translation();
        }
        if (work.kind() == Work.Kind.HADITH) {
            edition.separate();
        }
        return edition.build();
    }

    /** The entry with that id. */
    public Optional<Entry> find(String id) {
        return entries.stream().filter(entry -> entry.edition().id().equals(id)).findFirst();
    }

    /** The entry with that id, or all entries of the work with that id. */
    List<Entry> findAll(String id) {
        return find(id).map(List::of)
                .orElse(entries.stream()
                        .filter(entry -> entry.edition().work().id().equals(id))
                        .toList());
    }

    /** The entry whose file has that checksum, by which a file the user adds is known for what it is. */
    Optional<Entry> withChecksum(String sha256, String language) {
        return entries.stream()
                .filter(entry -> entry.edition().sha256().equals(sha256))
                .filter(entry -> entry.carrier() instanceof Carrier.Npm
                        || entry.edition().language().equals(language))
                .findFirst();
    }
}
