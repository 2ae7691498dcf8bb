package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import verbatim.source.EditionText;
import verbatim.sources.Catalogue;
import verbatim.sources.Installation;
import verbatim.sources.Packages;
import verbatim.testing.EverySource;
import verbatim.testing.GoldAnswers;
import verbatim.testing.GoldAnswers.Segment;

/**
 * The texts that are measured, and the libraries they are checked against: from the checkout, and from a folder {@code shared}
 * beside it with gold answers, classical books and hadith collections, which are not part of the repository.
 *
 * @param root the checkout
 */
record Inputs(Path root) {
    private static final String ANSWERS = "gold/islamiceval-2026-tune";
    private static final String BOOKS = "gold/openiti-0300AH";
    /** The book that is measured: grammar, with verses quoted as witnesses. */
    private static final String BOOK = "0285IbnYazidMubarrad";

    /** The checkout that the system property {@code verbatim.root} names. */
    static Inputs standard() {
        return new Inputs(Path.of(System.getProperty("verbatim.root", ".."))
                .toAbsolutePath()
                .normalize());
    }

    /** A folder or file of the shared inputs; empty when it is not there. */
    Optional<Path> shared(String name) {
        Path path = root.resolveSibling("shared").resolve(name);
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    /** Answers written by models, full of quotations, many of them damaged; none when they are not there. */
    List<String> answers() throws IOException {
        Optional<Path> folder = shared(ANSWERS);
        return folder.isEmpty()
                ? List.of()
                : List.copyOf(GoldAnswers.read(folder.get()).texts().values());
    }

    /** The same answers without the words that people marked as quotations and references. */
    List<String> prose() throws IOException {
        Optional<Path> folder = shared(ANSWERS);
        if (folder.isEmpty()) {
            return List.of();
        }
        GoldAnswers gold = GoldAnswers.read(folder.get());
        Map<String, StringBuilder> left = new LinkedHashMap<>();
        gold.texts().forEach((id, text) -> left.put(id, new StringBuilder(text)));
        List<Segment> marked = new ArrayList<>(gold.segments());
        marked.sort(Comparator.comparing((Segment segment) -> segment.span().start())
                .reversed());
        for (Segment segment : marked) {
            StringBuilder text = left.get(segment.response());
            if (text != null) {
                int start = segment.span().start();
                text.delete(
                        start,
                        Math.max(start, Math.min(text.length(), segment.span().end())));
            }
        }
        return left.values().stream().map(StringBuilder::toString).toList();
    }

    /** A classical book; empty when it is not there. */
    String book() throws IOException {
        for (Path book : books()) {
            if (book.getFileName().toString().startsWith(BOOK)) {
                return Files.readString(book);
            }
        }
        return "";
    }

    List<Path> books() throws IOException {
        Optional<Path> folder = shared(BOOKS);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.getFileName().toString().endsWith("-ara1"))
                    .sorted()
                    .toList();
        }
    }

    /** The text of the Qur'an in Arabic; empty when the source texts were not fetched. */
    Optional<EditionText> quran() throws IOException {
        Packages packages = packages();
        Catalogue.Entry quran = Catalogue.bundled().find("quran-uthmani").orElseThrow();
        return packages.has(quran) ? Optional.of(packages.read(quran)) : Optional.empty();
    }

    /** The Qur'an, ten translations and the collections of hadith, installed in a folder; empty when some are not there. */
    Optional<Path> everything(Path folder) throws IOException {
        Optional<Path> hadith = shared("hadith");
        if (hadith.isEmpty()) {
            return Optional.empty();
        }
        Installation installation = new Installation(folder, packages(), line -> {});
        EverySource.install(installation, hadith.get());
        installation.open();
        return Optional.of(installation.libraryFile());
    }

    private Packages packages() {
        return new Packages(root.resolve("sources/node_modules"));
    }
}
