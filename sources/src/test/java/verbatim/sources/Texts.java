package verbatim.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tests find texts that are not in the repository; a test without them is skipped and says so. */
final class Texts {
    private static final Path ROOT = Path.of(System.getProperty("verbatim.root", ".."));

    private Texts() {}

    static Packages packages() {
        Path folder = ROOT.resolve("sources/node_modules");
        assumeTrue(Files.isDirectory(folder), "needs npm ci --ignore-scripts in sources/");
        return new Packages(folder);
    }

    static Path hadith() {
        Path folder = ROOT.resolve("../shared/hadith");
        assumeTrue(Files.isDirectory(folder), "needs ../shared/hadith");
        return folder;
    }
}
