package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import verbatim.source.EditionText;

/** Tanzil's XML: {@code <quran><sura index><aya index text>}. The basmala before a sura is an attribute and no verse. */
final class TanzilXmlReader implements SourceReader {
    @Override
    public String format() {
        return "tanzil-xml";
    }

    @Override
    public String looksFor() {
        return "XML with the root <quran> and <sura index><aya index text>";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return Xml.rootIs(candidate, "quran"::equals);
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        Suras suras = new Suras(path);
        Xml.read(file, suras);
        EditionBuilder edition =
                QuranEditions.builder(file, QuranEditions.language(description, suras.verses.complete()));
        return List.of(new EditionText(edition.build(), suras.verses.complete()));
    }

    private static final class Suras implements Xml.Handler {
        private final Path path;
        private final QuranVerses verses;
        private int sura;

        Suras(Path path) {
            this.path = path;
            verses = new QuranVerses(path);
        }

        @Override
        public void start(XMLStreamReader element) throws SourceException {
            if (element.getLocalName().equals("sura")) {
                sura = index(element);
            } else if (element.getLocalName().equals("aya")) {
                verses.add((int) Xml.line(element), sura, index(element), Xml.attribute(element, "text"));
            }
        }

        private int index(XMLStreamReader element) throws SourceException {
            String index = Xml.attribute(element, "index");
            if (!index.matches("\\d{1,3}")) {
                throw new SourceException(path, Xml.line(element), "has no index but \"" + index + "\"");
            }
            return Integer.parseInt(index);
        }

        @Override
        public void end(String name, long line) {}

        @Override
        public void text(String chars) {}
    }
}
