package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
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

    private Formats() {}

    /** The reader of that name. */
    static Optional<SourceReader> named(String format) {
        return ALL.stream().filter(reader -> reader.format().equals(format)).findFirst();
    }

    /** The first reader that recognises the file or folder. */
    static SourceReader recognise(Path path) throws IOException {
        Candidate candidate = Candidate.of(path);
        for (SourceReader reader : ALL) {
            if (reader.recognises(candidate)) {
                return reader;
            }
        }
        throw new SourceException(path, "has none of the known forms. Looked for:\n" + known());
    }

    /** One line for each form: its name and what it is known by. */
    static String known() {
        return ALL.stream()
                .map(reader -> "  " + reader.format() + ": " + reader.looksFor())
                .collect(Collectors.joining("\n"));
    }
}
