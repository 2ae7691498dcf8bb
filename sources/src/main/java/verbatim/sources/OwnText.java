package verbatim.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Span;

/**
 * A text that is nobody's known work: a speech, a contract, an interview. Its passages run on, so that a quotation may span
 * several. Collects the passages; not for several threads.
 */
final class OwnText {
    private final Path path;
    private final EditionBuilder edition;
    private final Numbers numbers = new Numbers();
    private final List<Passage> passages = new ArrayList<>();

    OwnText(SourceFile file, Description description) {
        path = file.path();
        String name = name(path);
        String id = description.id().isEmpty() ? slug(name) : description.id();
        edition = new EditionBuilder(id, new Work(id, name, Work.Kind.OTHER))
                .title(name)
                .language(description.language())
                .version(description.date())
                .origin(path.toString())
                .sha256(file.sha256());
    }

    /** A file's name without its ending. */
    static String name(Path path) {
        return path.getFileName().toString().replaceFirst("(?<=.)\\.[^.]{1,8}$", "");
    }

    /** A file's name as an id: lower-case Latin letters, digits and hyphens. */
    static String slug(String name) {
        String slug = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "text-" + Integer.toHexString(name.hashCode()) : slug;
    }

    EditionBuilder edition() {
        return edition;
    }

    /** Takes a passage by the number that the file gives; two may not have the same. */
    void add(long line, Passage passage) throws SourceException {
        if (!numbers.unique(passage.number()).equals(passage.number())) {
            throw new SourceException(path, line, "has a second passage numbered " + passage.number());
        }
        if (passage.number().isBlank() || passage.number().indexOf('\t') >= 0) {
            throw new SourceException(path, line, "has no usable number");
        }
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    void add(long line, String number, String text) throws SourceException {
        add(line, Passage.of(number, text.strip()));
    }

    /** Takes a passage under a heading or time that may come again: the next ones get a letter. */
    void addRepeatable(String number, String text) {
        if (!text.isBlank()) {
            String stripped = text.strip();
            passages.add(
                    new Passage(numbers.unique(number), stripped, new Span(0, stripped.length()), java.util.Map.of()));
        }
    }

    int size() {
        return passages.size();
    }

    List<EditionText> texts() throws SourceException {
        if (passages.isEmpty()) {
            throw new SourceException(path, "has no passage");
        }
        return List.of(new EditionText(edition.build(), passages));
    }
}
