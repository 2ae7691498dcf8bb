package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import verbatim.source.EditionText;

/** OSIS: verses as elements around their text, or as milestones that begin and end it. */
final class OsisReader implements SourceReader {
    /** What is in a verse and not of it. */
    private static final Set<String> NOT_TEXT = Set.of("note", "title", "rdg", "reference", "figure", "index");

    private static final Set<String> BREAKS =
            Set.of("p", "l", "lg", "lb", "div", "chapter", "milestone", "verse", "note");

    @Override
    public String format() {
        return "osis";
    }

    @Override
    public String looksFor() {
        return "XML with the root <osis>";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return Xml.rootIs(candidate, "osis"::equals);
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        Verses verses = new Verses(path);
        Xml.read(file, verses);
        verses.finish();
        String title = verses.title.isEmpty() ? path.getFileName().toString() : verses.title;
        return verses.bible.texts(OwnText.slug(title), title, verses.language, file);
    }

    private static final class Verses implements Xml.Handler {
        private final BibleCollector bible;
        private final Path path;
        private final StringBuilder text = new StringBuilder();
        private String number = "";
        private long begin;
        private int skipped;
        private boolean inTitle;
        private String title = "";
        private String language = "und";

        Verses(Path path) {
            this.path = path;
            bible = new BibleCollector(path);
        }

        @Override
        public void start(XMLStreamReader element) throws SourceException {
            String name = element.getLocalName();
            if (name.equals("osisText") && !Xml.attribute(element, "lang").isEmpty()) {
                language = Xml.attribute(element, "lang");
            }
            inTitle = name.equals("title") && title.isEmpty() && number.isEmpty();
            if (skipped > 0 || NOT_TEXT.contains(name)) {
                skipped++;
            } else if (name.equals("verse")) {
                verse(element);
            }
            if (BREAKS.contains(name)) {
                text.append(' ');
            }
        }

        private void verse(XMLStreamReader element) throws SourceException {
            long line = Xml.line(element);
            if (!Xml.attribute(element, "eID").isEmpty()) {
                finish();
                return;
            }
            finish();
            String id = Xml.attribute(element, "osisID").split(" ", 2)[0].replaceFirst("^[^:]*:", "");
            String[] parts = id.split("\\.", -1);
            if (parts.length != 3 || Versification.book(parts[0]).isEmpty()) {
                throw new SourceException(path, line, "has a verse with the osisID \"" + id + "\"");
            }
            number = Versification.number(parts[0], parts[1], parts[2].replaceFirst("!.*", ""));
            begin = line;
        }

        void finish() throws SourceException {
            if (!number.isEmpty()) {
                bible.add(begin, number, text.toString());
                number = "";
            }
            text.setLength(0);
        }

        @Override
        public void end(String name, long line) throws SourceException {
            inTitle = false;
            if (skipped > 0) {
                skipped--;
                // The word before a note and the word behind it are two, though nothing else parts them.
                text.append(name.equals("note") ? " " : "");
            } else if (name.equals("verse") && !text.toString().isBlank()) {
                finish();
            } else if (BREAKS.contains(name)) {
                text.append(' ');
            }
        }

        @Override
        public void text(String chars) {
            if (inTitle) {
                title = (title + chars).strip();
            }
            if (skipped == 0 && !number.isEmpty()) {
                text.append(chars);
            }
        }
    }
}
