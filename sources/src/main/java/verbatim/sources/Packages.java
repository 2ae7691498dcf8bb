package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import verbatim.source.Edition;
import verbatim.source.EditionText;

/**
 * The folder into which the package manager put the packages that carry source texts: {@code sources/node_modules}.
 *
 * @param folder the folder; need not exist
 */
public record Packages(Path folder) {

    /** Whether the file of the entry is there; never for an entry that is no package of npm. */
    public boolean has(Catalogue.Entry entry) {
        return entry.carrier() instanceof Catalogue.Carrier.Npm npm && Files.isRegularFile(file(npm));
    }

    /**
     * Reads an entry's text.
     *
     * @throws SourceException when the file is missing, has another checksum than the catalogue, or cannot be read
     */
    public EditionText read(Catalogue.Entry entry) throws IOException {
        if (!(entry.carrier() instanceof Catalogue.Carrier.Npm npm)) {
            throw new IllegalArgumentException(entry.edition().id() + " is in no package of npm");
        }
        Path path = file(npm);
        if (!Files.exists(path)) {
            throw new SourceException(
                    path, "is not there; \"npm ci --ignore-scripts\" in " + folder.getParent() + " fetches it");
        }
        Edition edition = entry.edition();
        String sha256 = SourceFile.read(path).sha256();
        if (!sha256.equals(edition.sha256())) {
            throw new SourceException(
                    path,
                    "has the SHA-256 " + sha256 + ", the catalogue has " + edition.sha256() + " for " + edition.id());
        }
        SourceReader reader = Formats.STANDARD
                .named(entry.format())
                .orElseThrow(() -> new SourceException(path, "no reader is named " + entry.format()));
        return reader.read(path, Description.NONE).get(0).describedAs(edition);
    }

    private Path file(Catalogue.Carrier.Npm npm) {
        return folder.resolve(npm.name()).resolve(npm.file());
    }
}
