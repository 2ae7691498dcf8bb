package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import verbatim.source.EditionText;

/** Zefania: BIBLEBOOK, CHAPTER and VERS elements with numbers. */
final class ZefaniaReader implements SourceReader {
    private static final Set<String> NOT_TEXT = Set.of("NOTE", "REMARK", "XREF", "CAPTION", "MEDIA");

    @Override
    public String format() {
        return "zefania";
    }

    @Override
    public String looksFor() {
        return "XML with the root <XMLBIBLE>";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return Xml.rootIs(candidate, "XMLBIBLE"::equalsIgnoreCase);
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        Verses verses = new Verses(path);
        Xml.read(file, verses);
        String title = verses.title.isEmpty() ? path.getFileName().toString() : verses.title;
        String language = description.language().isEmpty() ? "und" : description.language();
        return verses.bible.texts(OwnText.slug(title), title, language, file);
    }

    private static final class Verses implements Xml.Handler {
        private final Path path;
        private final BibleCollector bible;
        private final StringBuilder text = new StringBuilder();
        private String title = "";
        private String book = "";
        private String chapter = "";
        private String number = "";
        private long begin;
        private int skipped;

        Verses(Path path) {
            this.path = path;
            bible = new BibleCollector(path);
        }

        @Override
        public void start(XMLStreamReader element) throws SourceException {
            String name = element.getLocalName();
            if (skipped > 0 || NOT_TEXT.contains(name)) {
                skipped++;
            } else if (name.equals("XMLBIBLE")) {
                title = Xml.attribute(element, "biblename");
            } else if (name.equals("BIBLEBOOK")) {
                book = book(element);
            } else if (name.equals("CHAPTER")) {
                chapter = Xml.attribute(element, "cnumber");
            } else if (name.equals("VERS")) {
                number = Versification.number(book, chapter, Xml.attribute(element, "vnumber"));
                begin = Xml.line(element);
                text.setLength(0);
            }
        }

        private String book(XMLStreamReader element) throws SourceException {
            String number = Xml.attribute(element, "bnumber");
            if (number.matches("\\d{1,2}")) {
                var known = Versification.book(Integer.parseInt(number));
                if (known.isPresent()) {
                    return known.get().osis();
                }
            }
            throw new SourceException(path, Xml.line(element), "has a book with the unknown number \"" + number + "\"");
        }

        @Override
        public void end(String name, long line) throws SourceException {
            if (skipped > 0) {
                skipped--;
            } else if (name.equals("VERS")) {
                bible.add(begin, number, text.toString());
                number = "";
            } else if (name.equals("BR")) {
                text.append(' ');
            }
        }

        @Override
        public void text(String chars) {
            if (skipped == 0 && !number.isEmpty()) {
                text.append(chars);
            }
        }
    }
}
