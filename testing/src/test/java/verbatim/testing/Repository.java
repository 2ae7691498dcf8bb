package verbatim.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.sources.Catalogue;
import verbatim.sources.Packages;

/** The checkout that is tested, and the library its documents are checked against. */
final class Repository {
    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("verbatim.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The library of the Qur'an in Arabic alone; skips the test that asks when the texts were not fetched. */
    static Library library() throws IOException {
        Packages packages = new Packages(root().resolve("sources/node_modules"));
        Catalogue.Entry quran = Catalogue.bundled().find("quran-uthmani").orElseThrow();
        assumeTrue(packages.has(quran), "the source texts are missing: run npm ci --ignore-scripts in sources/");
        EditionText text = packages.read(quran);
        return Library.build(List.of(text));
    }

    static QuotationChecker checker(Library library) {
        return new QuotationChecker(library, new CitationParser());
    }

    static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
