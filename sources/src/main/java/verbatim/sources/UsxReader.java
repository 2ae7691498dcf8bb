package verbatim.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import verbatim.source.EditionText;

/** USX: one XML file for each book, verses begun by an empty element; a file or a folder of them. */
final class UsxReader implements SourceReader {
    /** Paragraph styles of headings, introductions and titles. */
    private static final String NOT_TEXT =
            "(mt|mte|ms|mr|s|sr|r|d|sp|imt|is|ip|ipi|im|ib|iot|io|rem|h|toc|toca|cl|cp|cd|id|ide|usfm|sts)\\d*";

    @Override
    public String format() {
        return "usx";
    }

    @Override
    public String looksFor() {
        return "XML with the root <usx>, or a folder of such files";
    }

    @Override
    public boolean recognises(Candidate candidate) throws IOException {
        if (candidate.folder()) {
            List<Path> files = Folders.files(candidate.path(), ".usx");
            return !files.isEmpty();
        }
        return Xml.rootIs(candidate, "usx"::equals);
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        List<Path> files = Files.isDirectory(path) ? Folders.files(path, ".usx") : List.of(path);
        BibleCollector bible = new BibleCollector(path);
        Folders.Checksum checksum = new Folders.Checksum();
        for (Path part : files) {
            SourceFile file = SourceFile.read(part);
            checksum.add(file);
            Verses verses = new Verses(part, bible);
            Xml.read(file, verses);
            verses.finish();
        }
        return bible.texts(checksum, description);
    }

    private static final class Verses implements Xml.Handler {
        private final Path path;
        private final BibleCollector bible;
        private final StringBuilder text = new StringBuilder();
        private String book = "";
        private String chapter = "";
        private String number = "";
        private long begin;
        private int skipped;

        Verses(Path path, BibleCollector bible) {
            this.path = path;
            this.bible = bible;
        }

        @Override
        public void start(XMLStreamReader element) throws SourceException {
            String name = element.getLocalName();
            String style = Xml.attribute(element, "style");
            if (skipped > 0
                    || Set.of("note", "sidebar", "figure", "periph").contains(name)
                    || (name.equals("para") && style.matches(NOT_TEXT))) {
                skipped++;
                return;
            }
            text.append(name.equals("char") ? "" : " ");
            switch (name) {
                case "book" -> {
                    book = Versification.book(Xml.attribute(element, "code"))
                            .map(Versification.Book::osis)
                            .orElse("");
                    skipped++;
                }
                case "chapter" -> {
                    finish();
                    chapter = Xml.attribute(element, "number");
                }
                case "verse" -> verse(element);
                default -> {
                    // paragraphs and character styles carry text
                }
            }
        }

        private void verse(XMLStreamReader element) throws SourceException {
            finish();
            String verse = Xml.attribute(element, "number");
            if (verse.isEmpty()) {
                return; // the milestone at a verse's end
            }
            if (book.isEmpty() || chapter.isEmpty()) {
                throw new SourceException(path, Xml.line(element), "has a verse before any known book and chapter");
            }
            number = Versification.number(book, chapter, verse.replaceFirst("[-,].*", ""));
            begin = Xml.line(element);
        }

        void finish() throws SourceException {
            if (!number.isEmpty()) {
                bible.add(begin, number, text.toString());
                number = "";
            }
            text.setLength(0);
        }

        @Override
        public void end(String name, long line) {
            if (skipped > 0) {
                skipped--;
            } else if (!name.equals("char")) {
                text.append(' ');
            }
        }

        @Override
        public void text(String chars) {
            if (skipped == 0) {
                text.append(chars);
            }
        }
    }
}
