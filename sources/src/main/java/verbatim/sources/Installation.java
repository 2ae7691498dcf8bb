package verbatim.sources;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verbatim.source.CompiledEdition;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Work;

/**
 * The user's library folder: which editions are installed, their texts, and the library file compiled of them.
 *
 * <p>The manifest {@code installed} is the truth: it is replaced at once after everything it names is on the disk, so that
 * a failed or killed import leaves the library as it was. Any number of processes and threads may read while one writes;
 * writers wait for one another by the file {@code lock}.
 */
public final class Installation {
    /** What is installed when nothing else was asked for. */
    public static final List<String> DEFAULT = List.of("quran-uthmani");

    /** To compile more than this takes so long that a person should know of it. */
    private static final int MANY_PASSAGES = 100_000;

    private static final Object ONE_WRITER = new Object();

    private final Path home;
    private final Packages packages;
    private final Consumer<String> messages;
    private final DocumentParagraphs documents;
    private final @Nullable Catalogue catalogue;

    /**
     * The installation in a folder.
     *
     * @param home the library folder; made when something is installed
     * @param packages where the packages with source texts are
     * @param messages takes one line for a person whenever something takes time or had to be mended
     */
    public Installation(Path home, Packages packages, Consumer<String> messages) {
        this(home, packages, messages, DocumentParagraphs.NONE, null);
    }

    Installation(
            Path home,
            Packages packages,
            Consumer<String> messages,
            DocumentParagraphs documents,
            @Nullable Catalogue catalogue) {
        this.home = home;
        this.packages = packages;
        this.messages = messages;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    /** The same folder, whose user may add texts in documents too. */
    public Installation reading(DocumentParagraphs documents) {
        return new Installation(home, packages, messages, documents, catalogue);
    }

    /**
     * The user's own installation: {@code $VERBATIM_HOME}; in a checkout, which the launcher names by the system property
     * {@code verbatim.root}, its folder {@code .verbatim}; else {@code verbatim} in the XDG data folder.
     */
    public static Installation standard(Consumer<String> messages) {
        return standard(System.getenv(), messages);
    }

    /** The same for a process whose environment is this. */
    public static Installation standard(Map<String, String> environment, Consumer<String> messages) {
        return standard(environment, System.getProperty("verbatim.root", ""), messages);
    }

    static Installation standard(Map<String, String> environment, String root, Consumer<String> messages) {
        Path home = home(environment, root);
        Path packages = root.isEmpty() ? home : Path.of(root, "sources");
        return new Installation(home, new Packages(packages.resolve("node_modules")), messages);
    }

    private static Path home(Map<String, String> environment, String root) {
        String home = environment.getOrDefault("VERBATIM_HOME", "");
        if (!home.isEmpty()) {
            return Path.of(home);
        }
        if (!root.isEmpty()) {
            return Path.of(root, ".verbatim");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".local", "share") : Path.of(data);
        return base.resolve("verbatim");
    }

    /**
     * An installed edition.
     *
     * @param edition what is known of it
     * @param passages how many it has
     */
    public record Installed(Edition edition, int passages) {}

    /** The library folder. */
    public Path home() {
        return home;
    }

    /**
     * The library of all installed editions. Installs {@link #DEFAULT} when nothing was ever installed; compiles the
     * library anew when its file is missing, older, truncated or damaged, and says so.
     */
    public Library open() throws IOException {
        Optional<Manifest> manifest = manifest();
        if (manifest.isEmpty()) {
            install(DEFAULT);
            manifest = manifest();
        }
        Manifest installed = manifest.orElseThrow(() -> new SourceException(home, "nothing is installed"));
        try {
            return open(home.resolve(installed.libraryName()));
        } catch (LibraryFile.UnusableException e) {
            return mend(e);
        }
    }

    private Library mend(LibraryFile.UnusableException problem) throws IOException {
        return writing(() -> {
            Manifest now = manifest().orElse(new Manifest(List.of()));
            Path file = home.resolve(now.libraryName());
            try {
                return open(file); // another process has written it meanwhile
            } catch (LibraryFile.UnusableException e) {
                messages.accept(problem.getMessage() + "; compiling it");
                return compile(now, Map.of());
            }
        });
    }

    private static Library open(Path file) throws IOException {
        return Library.over(LibraryFile.open(file).sections());
    }

    /**
     * The library of some sources alone.
     *
     * @param sources ids of installed editions, ids of works, or paths of files and folders that are read for this time
     */
    public Library open(List<String> sources) throws IOException {
        Manifest manifest = manifest().orElse(new Manifest(List.of()));
        Set<Manifest.Item> items = new LinkedHashSet<>();
        List<Path> paths = new ArrayList<>();
        for (String source : sources) {
            List<Manifest.Item> named = manifest.items().stream()
                    .filter(item -> item.id().equals(source) || item.work().equals(source))
                    .toList();
            if (!named.isEmpty()) {
                items.addAll(named);
            } else if (Files.exists(Path.of(source))) {
                paths.add(Path.of(source));
            } else {
                boolean known = !catalogue().findAll(source).isEmpty();
                throw new SourceException(
                        Path.of(source),
                        known
                                ? "is not installed; \"verbatim sources install " + source + "\" installs it"
                                : "is neither an installed edition or work nor a file");
            }
        }
        return open(new Manifest(List.copyOf(items)), paths);
    }

    private Library open(Manifest selection, List<Path> paths) throws IOException {
        if (paths.isEmpty()) {
            try {
                return open(home.resolve(selection.libraryName()));
            } catch (LibraryFile.UnusableException e) {
                return writing(() -> compile(selection, Map.of()));
            }
        }
        List<EditionText> texts = new ArrayList<>();
        for (Manifest.Item item : selection.items()) {
            texts.add(EditionFile.read(textFolder().resolve(item.file())));
        }
        for (Path path : paths) {
            texts.addAll(new Import(catalogue(), this::installedQuran, documents)
                    .read(path, Description.NONE)
                    .texts());
        }
        return Library.build(texts);
    }

    /** All installed editions. */
    public List<Installed> installed() throws IOException {
        List<Installed> result = new ArrayList<>();
        for (Manifest.Item item : manifest().orElse(new Manifest(List.of())).items()) {
            result.add(new Installed(EditionFile.readEdition(textFolder().resolve(item.file())), item.passages()));
        }
        return result;
    }

    /** What can be installed by name and is not installed yet. */
    public List<Catalogue.Entry> available() throws IOException {
        Set<String> installed = new HashSet<>();
        manifest().ifPresent(manifest -> manifest.items().forEach(item -> installed.add(item.id())));
        return catalogue().entries().stream()
                .filter(entry -> !installed.contains(entry.edition().id()))
                .toList();
    }

    /** As {@link #install(List, Download)}, with files from the network. */
    public void install(List<String> ids) throws IOException {
        install(ids, Download.standard());
    }

    /**
     * Installs editions of the catalogue by their ids, or all editions of works; what is installed is read anew.
     *
     * @throws SourceException when an id is unknown, a file is not to be had or not the right one; nothing is changed then
     */
    public void install(List<String> ids, Download download) throws IOException {
        List<EditionText> texts = new ArrayList<>();
        for (String id : ids) {
            List<Catalogue.Entry> entries = catalogue().findAll(id);
            if (entries.isEmpty()) {
                throw new SourceException(
                        home,
                        "the catalogue has no text named " + id
                                + "; a copy of your own is added with: verbatim sources add FILE --id " + id);
            }
            for (Catalogue.Entry entry : entries) {
                messages.accept("installing " + entry.edition().id() + ": "
                        + entry.edition().title());
                texts.add(read(entry, download));
            }
        }
        put(texts);
    }

    private EditionText read(Catalogue.Entry entry, Download download) throws IOException {
        Edition edition = entry.edition();
        Path path;
        if (entry.carrier() instanceof Catalogue.Carrier.Web web) {
            Path folder = home.resolve("downloads").resolve(web.name());
            download.fetch(web.address(), web.items(), folder);
            path = folder.resolve(web.folder());
        } else if (entry.carrier() instanceof Catalogue.Carrier.Debian system) {
            path = system.path();
            if (!Files.exists(path)) {
                throw new SourceException(
                        path, "is not there; \"apt-get install " + system.name() + "\" puts it there");
            }
        } else {
            return packages.read(entry);
        }
        SourceReader reader = Formats.STANDARD
                .named(entry.format())
                .orElseThrow(() -> new SourceException(path, "no reader is named " + entry.format()));
        for (EditionText text : reader.read(path, Description.NONE)) {
            String sha256 = text.edition().sha256();
            if (text.edition().language().equals(edition.language())) {
                if (!edition.sha256().isEmpty() && !edition.sha256().equals(sha256)) {
                    throw new SourceException(path, "has the SHA-256 " + sha256 + " instead of " + edition.sha256());
                }
                String version = edition.version().isEmpty() ? text.edition().version() : edition.version();
                Edition described = new EditionBuilder(edition)
                        .sha256(sha256)
                        .version(version)
                        .build();
                return text.describedAs(described);
            }
        }
        throw new SourceException(path, "has no text in the language " + edition.language());
    }

    /**
     * Adds the texts in a file or folder.
     *
     * @throws SourceException when it cannot be read or fails a check; nothing is changed then
     */
    public Import.Result add(Path path, Description description) throws IOException {
        Import.Result result = new Import(catalogue(), this::installedQuran, documents).read(path, description);
        put(result.texts());
        return result;
    }

    /** As {@link #add(Path, Description)}, with several files and folders at once. */
    public Import.Result add(List<Path> paths, Description description) throws IOException {
        List<EditionText> texts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path path : paths) {
            Import.Result result = new Import(catalogue(), this::installedQuran, documents).read(path, description);
            texts.addAll(result.texts());
            remarks.addAll(result.remarks());
        }
        put(texts);
        return new Import.Result(texts, remarks);
    }

    /** Removes an installed edition. */
    public void remove(String id) throws IOException {
        writing(() -> {
            Manifest manifest = manifest().orElse(new Manifest(List.of()));
            if (manifest.items().stream().noneMatch(item -> item.id().equals(id))) {
                throw new SourceException(home, "no text named " + id + " is installed");
            }
            return commit(manifest.without(id), Map.of());
        });
    }

    /** What identifies the installed texts: the same editions give the same on every machine. */
    public String fingerprint() throws IOException {
        return manifest().orElse(new Manifest(List.of())).fingerprint();
    }

    /** The file that the library is compiled to. */
    public Path libraryFile() throws IOException {
        return home.resolve(manifest().orElse(new Manifest(List.of())).libraryName());
    }

    /** Checks every stored byte of the library's file. */
    public void verify() throws IOException {
        LibraryFile.open(home.resolve(manifest().orElse(new Manifest(List.of())).libraryName()));
    }

    private void put(List<EditionText> texts) throws IOException {
        writing(() -> {
            List<Manifest.Item> items = new ArrayList<>();
            Map<String, EditionText> known = new HashMap<>();
            List<EditionText> all = new ArrayList<>(manifest().isEmpty() ? defaults(texts) : List.of());
            all.addAll(texts);
            for (EditionText text : all) {
                Edition edition = text.edition();
                String file = EditionFile.write(textFolder(), text);
                known.put(file, text);
                items.add(new Manifest.Item(
                        edition.id(),
                        edition.work().id(),
                        edition.version(),
                        edition.sha256(),
                        file,
                        text.passages().size()));
            }
            return commit(manifest().orElse(new Manifest(List.of())).with(items), known);
        });
    }

    /** What is installed with the first text that is, where its package is there. */
    private List<EditionText> defaults(List<EditionText> texts) throws IOException {
        List<EditionText> result = new ArrayList<>();
        for (String id : DEFAULT) {
            Optional<Catalogue.Entry> entry = catalogue().find(id);
            boolean asked = texts.stream().anyMatch(text -> text.edition().id().equals(id));
            if (!asked && entry.isPresent() && packages.has(entry.get())) {
                result.add(packages.read(entry.get()));
            }
        }
        return result;
    }

    private Library commit(Manifest next, Map<String, EditionText> known) throws IOException {
        Library library = compile(next, known);
        next.write(home.resolve("installed"));
        sweep(next);
        return library;
    }

    /** Compiles a library; what the library that is there has of the same texts is taken from it. */
    private Library compile(Manifest manifest, Map<String, EditionText> known) throws IOException {
        Map<String, CompiledEdition> before = compiled(manifest);
        Map<String, EditionText> texts = new LinkedHashMap<>();
        for (Manifest.Item item : manifest.items()) {
            if (!before.containsKey(item.file())) {
                EditionText text = known.get(item.file());
                texts.put(
                        item.file(),
                        text != null ? text : EditionFile.read(textFolder().resolve(item.file())));
            }
        }
        int passages =
                texts.values().stream().mapToInt(text -> text.passages().size()).sum();
        if (passages > MANY_PASSAGES) {
            messages.accept(
                    "compiling " + texts.size() + " texts, " + passages + " passages; this takes up to a minute");
        }
        Map<String, CompiledEdition> compiled = new ConcurrentHashMap<>(before);
        texts.entrySet().parallelStream()
                .forEach(text -> compiled.put(text.getKey(), new CompiledEdition(text.getValue())));
        List<CompiledEdition> editions = new ArrayList<>();
        manifest.items().forEach(item -> editions.add(compiled.get(item.file())));
        editions.sort(Comparator.comparing(edition -> !isQuran(edition.edition())));
        Library library = Library.join(editions);
        LibraryFile.write(home.resolve(manifest.libraryName()), manifest.fingerprint(), library.sections());
        return library;
    }

    /** What the library that is there has of these editions, by the names of their files; nothing when it cannot be used. */
    private Map<String, CompiledEdition> compiled(Manifest wanted) throws IOException {
        Manifest now = manifest().orElse(new Manifest(List.of()));
        Map<String, CompiledEdition> compiled = new HashMap<>();
        try {
            Library library = open(home.resolve(now.libraryName()));
            for (Manifest.Item item : now.items()) {
                int index = library.edition(item.id())
                        .map(library.editions()::indexOf)
                        .orElse(-1);
                if (index >= 0 && wanted.items().contains(item)) {
                    compiled.put(item.file(), new CompiledEdition(library, index));
                }
            }
        } catch (LibraryFile.UnusableException e) {
            return Map.of(); // another build's or a damaged one: all is compiled of the texts
        }
        return compiled;
    }

    /** Whether an edition is the Qur'an's own text, which comes first: its phrases are looked up however common they are. */
    private static boolean isQuran(Edition edition) {
        return edition.work().kind() == Work.Kind.QURAN && edition.original();
    }

    /** Deletes what the manifest does not name. A file that some system holds open stays until the next time. */
    private void sweep(Manifest manifest) throws IOException {
        Set<String> kept = new HashSet<>(List.of(manifest.libraryName()));
        manifest.items().forEach(item -> kept.add(item.file()));
        for (Path folder : List.of(home, textFolder())) {
            if (Files.isDirectory(folder)) {
                sweep(folder, kept);
            }
        }
    }

    private static void sweep(Path folder, Set<String> kept) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.(vlib|jsonl|tmp)") && !kept.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The Arabic Qur'an that files are compared with: the installed one, or the packages'. */
    private Optional<EditionText> installedQuran() throws IOException {
        Optional<Manifest> manifest = manifest();
        if (manifest.isPresent()) {
            for (Manifest.Item item : manifest.get().items()) {
                if (item.id().equals("quran-uthmani")) {
                    return Optional.of(EditionFile.read(textFolder().resolve(item.file())));
                }
            }
        }
        Optional<Catalogue.Entry> entry = catalogue().find("quran-uthmani");
        return entry.isPresent() && packages.has(entry.get())
                ? Optional.of(packages.read(entry.get()))
                : Optional.empty();
    }

    private Optional<Manifest> manifest() throws IOException {
        return Manifest.read(home.resolve("installed"));
    }

    private Path textFolder() {
        return home.resolve("texts");
    }

    private Catalogue catalogue() throws IOException {
        return catalogue == null ? Catalogue.bundled() : catalogue;
    }

    private interface Action<T> {
        T run() throws IOException;
    }

    private <T> T writing(Action<T> action) throws IOException {
        Files.createDirectories(home);
        synchronized (ONE_WRITER) {
            try (FileChannel channel = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new SourceException(home, "its lock was lost");
                }
                return action.run();
            }
        }
    }
}
