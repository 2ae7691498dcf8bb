package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of source text that can be read, in the order in which they are tried. */
final class Formats {
    static final List<SourceReader> ALL = List.of(
            new QuranJsonReader(),
            new QuranValidatorReader(),
            new HadithJsonReader(),
            new HadithApiReader(),
            new LkCorpusReader(),
            new OpenHadithReader(),
            new QuranencReader(),
            new TanzilXmlReader(),
            new OsisReader(),
            new UsxReader(),
            new ZefaniaReader(),
            new TeiReader(),
            new UsfmReader(),
            new SwordReader(),
            new SubtitleReader(),
            new TanzilTextReader(),
            new JsonLinesReader(),
            new TableReader(),
            new PlainTextReader());

    /** {@link #ALL} of them. */
    static final Formats STANDARD = new Formats(ALL);

    private final List<SourceReader> readers;

    private Formats(List<SourceReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** The same forms, and documents. */
    static Formats with(DocumentParagraphs documents) {
        if (documents == DocumentParagraphs.NONE) {
            return STANDARD;
        }
        List<SourceReader> readers = new ArrayList<>(ALL);
        readers.add(new OwnDocumentReader(documents));
        return new Formats(readers);
    }

    /** The reader of that name. */
    Optional<SourceReader> named(String format) {
        return readers.stream().filter(reader -> reader.format().equals(format)).findFirst();
    }

    /** The first reader that recognises the file or folder; if there is none, what was looked for is said. */
    SourceReader recognise(Path path) throws IOException {
        return of(path).orElseThrow(
                        () -> new SourceException(path, "has none of the known forms. Looked for:\n" + known()));
    }

    /** The first reader that recognises the file or folder. */
    Optional<SourceReader> of(Path path) throws IOException {
        Candidate candidate = Candidate.of(path);
        for (SourceReader reader : readers) {
            if (reader.recognises(candidate)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    /** One line for each form: its name and what it is known by. */
    String known() {
        return readers.stream()
                .map(reader -> "  " + reader.format() + ": " + reader.looksFor())
                .collect(Collectors.joining("\n"));
    }
}
