package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import verbatim.source.EditionText;

/** TEI: a passage is a paragraph, verse line or anonymous block in the text's body; it is numbered by its divisions. */
final class TeiReader implements SourceReader {
    private static final Set<String> PASSAGES = Set.of("p", "ab", "l", "u", "sp");
    private static final Set<String> NOT_TEXT =
            Set.of("teiHeader", "note", "head", "fw", "front", "back", "speaker", "sic", "orig", "abbr", "del");

    @Override
    public String format() {
        return "tei";
    }

    @Override
    public String looksFor() {
        return "XML with the root <TEI>";
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return Xml.rootIs(candidate, name -> name.equals("TEI") || name.equals("TEI.2"));
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        SourceFile file = SourceFile.read(path);
        Passages passages = new Passages(new OwnText(file, description));
        Xml.read(file, passages);
        if (!passages.title.isEmpty()) {
            passages.text.edition().title(passages.title);
        }
        return passages.text.texts();
    }

    private static final class Passages implements Xml.Handler {
        private final OwnText text;
        private final StringBuilder chars = new StringBuilder();
        private final Deque<String> divisions = new ArrayDeque<>();
        private final Deque<Integer> counts = new ArrayDeque<>(List.of(0));
        private String title = "";
        private boolean inTitle;
        private int skipped;
        private int depth;

        Passages(OwnText text) {
            this.text = text;
        }

        @Override
        public void start(XMLStreamReader element) {
            String name = element.getLocalName();
            inTitle = name.equals("title") && title.isEmpty() && skipped > 0;
            if (skipped > 0 || NOT_TEXT.contains(name)) {
                skipped++;
                return;
            }
            if (name.startsWith("div")) {
                int count = counts.pop() + 1;
                counts.push(count);
                counts.push(0);
                String n = Xml.attribute(element, "n");
                divisions.addLast(n.isEmpty() ? String.valueOf(count) : n);
            } else if (PASSAGES.contains(name)) {
                depth++;
            }
            chars.append(name.equals("lb") || PASSAGES.contains(name) ? " " : "");
        }

        @Override
        public void end(String name, long line) {
            inTitle = false;
            if (skipped > 0) {
                skipped--;
            } else if (name.startsWith("div")) {
                divisions.pollLast();
                counts.pop();
            } else if (PASSAGES.contains(name) && --depth == 0) {
                String passage = Whitespace.folded(chars.toString());
                chars.setLength(0);
                if (!passage.isEmpty()) {
                    int count = counts.pop() + 1;
                    counts.push(count);
                    String above = String.join(".", divisions);
                    text.addRepeatable(above.isEmpty() ? String.valueOf(count) : above + ":" + count, passage);
                }
            }
        }

        @Override
        public void text(String more) {
            if (inTitle) {
                title = (title + more).strip();
            }
            if (skipped == 0 && depth > 0) {
                chars.append(more);
            }
        }
    }
}
