package verbatim.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import verbatim.source.EditionText;
import verbatim.source.Passage;

/** The verses of a Bible file as they are read. Not for several threads. */
final class BibleCollector {
    private final Path path;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    BibleCollector(Path path) {
        this.path = path;
    }

    /** Takes a verse; one without words is left out, as some Bibles do with disputed verses. */
    void add(long line, String number, String text) throws SourceException {
        String folded = Whitespace.folded(text);
        if (folded.isEmpty()) {
            return;
        }
        if (!taken.add(number)) {
            String problem = "has a second verse " + number;
            throw line > 0 ? new SourceException(path, line, problem) : new SourceException(path, problem);
        }
        passages.add(Passage.of(number, folded));
    }

    /** The edition: a translation unless its language is Hebrew or Greek. */
    List<EditionText> texts(String id, String title, String language, SourceFile file) throws SourceException {
        EditionBuilder edition = new EditionBuilder(id, Works.BIBLE)
                .title(title)
                .origin(path.toString())
                .sha256(file.sha256());
        return texts(edition, language);
    }

    /** The text of files that say neither what it is called nor its language. */
    List<EditionText> texts(Folders.Checksum checksum, Description description) throws SourceException {
        String name = path.getFileName().toString();
        EditionBuilder edition = new EditionBuilder(OwnText.slug(name), Works.BIBLE)
                .title(name)
                .origin(path.toString())
                .sha256(checksum.sha256());
        return texts(edition, description.language().isEmpty() ? "und" : description.language());
    }

    List<EditionText> texts(EditionBuilder edition, String language) throws SourceException {
        if (passages.isEmpty()) {
            throw new SourceException(path, "has no verse");
        }
        edition.language(language);
        if (!Set.of("he", "hbo", "grc", "el").contains(language.toLowerCase(Locale.ROOT))) {
            edition.translation();
        }
        return List.of(new EditionText(edition.build(), passages));
    }
}
