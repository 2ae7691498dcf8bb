package verbatim.documents;

import java.util.Set;
import verbatim.text.Text;

/**
 * TEI and other XML of running text (DocBook, JATS). {@code <quote>}, {@code <q>} and their like are quotations, notes are read
 * after the text, headers of the file are not read. Elements it does not know are part of the sentence.
 */
final class TeiReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) throws UnreadableDocumentException {
        new Part(source, builder).read("");
    }

    /** The file being read. */
    private static final class Part extends XmlPart {
        private static final Set<String> UNREAD = Set.of(
                "teiHeader",
                "del",
                "graphic",
                "formula",
                "script",
                "style",
                "front-matter",
                "info",
                "journal-meta",
                "fw",
                "gap");
        private static final Set<String> BLOCKS = Set.of(
                "text",
                "body",
                "front",
                "back",
                "div",
                "div1",
                "div2",
                "div3",
                "p",
                "ab",
                "lg",
                "l",
                "list",
                "item",
                "table",
                "row",
                "sp",
                "speaker",
                "stage",
                "closer",
                "opener",
                "salute",
                "signed",
                "argument",
                "epigraph",
                "trailer",
                "figure",
                "section",
                "sect1",
                "sect2",
                "para",
                "simpara",
                "chapter",
                "article",
                "book",
                "sec",
                "abstract",
                "entry",
                "docTitle");
        private static final Set<String> HEADINGS = Set.of("head", "title", "subtitle", "titlePart");
        private static final Set<String> QUOTATIONS = Set.of("quote", "q", "blockquote", "disp-quote", "said");
        private static final Set<String> EMPHASIS = Set.of("hi", "emph", "emphasis", "italic", "bold", "foreign");
        private static final Set<String> CODE = Set.of("code", "programlisting", "eg", "egXML", "ident");

        private int choices;
        private int sentences;
        private int notes;

        Part(String source, TextBuilder builder) {
            super(source, builder);
        }

        @Override
        void open(String name) {
            // Of two forms of one word the text has the editor's.
            boolean otherForm = choices > 0 && (name.equals("sic") || name.equals("orig") || name.equals("abbr"));
            if (UNREAD.contains(name) || otherForm) {
                skip();
                return;
            }
            if (name.equals("note") || name.equals("footnote") || name.equals("fn")) {
                note();
                return;
            }
            choices += name.equals("choice") ? 1 : 0;
            boolean heading = HEADINGS.contains(name) && sentences == 0;
            if (BLOCKS.contains(name) || heading) {
                text.breakParagraph();
            }
            sentences += isSentence(name) ? 1 : 0;
            if (heading) {
                paragraphs(Text.Kind.HEADING);
            } else if (name.equals("row") || name.equals("tr")) {
                builder.row();
            } else if (name.equals("cell") || name.equals("td") || name.equals("entry")) {
                paragraphs(Text.Kind.CELL);
            } else if (name.equals("lb") || name.equals("br")) {
                text.line();
            }
            parts(name);
        }

        private static boolean isSentence(String name) {
            return name.equals("p")
                    || name.equals("ab")
                    || name.equals("l")
                    || name.equals("para")
                    || name.equals("bibl");
        }

        private void parts(String name) {
            text.settle();
            if (QUOTATIONS.contains(name)) {
                part(Text.Kind.QUOTATION, markup.attribute("source").orElse(""));
            } else if (EMPHASIS.contains(name)) {
                part(Text.Kind.EMPHASIS, "");
            } else if (CODE.contains(name)) {
                part(Text.Kind.SKIPPED, "code");
            }
            String language = markup.attribute("xml:lang").orElse("");
            if (!language.isEmpty()) {
                part(Text.Kind.LANGUAGE, language);
            }
        }

        private void note() {
            String label = markup.attribute("n").orElse("");
            label = label.isEmpty() ? String.valueOf(++notes) : label;
            builder.mark(label);
            int[] contents = contents();
            later(contents[0], contents[1], Text.Kind.NOTE, label, "");
        }

        @Override
        void close(String name) {
            choices -= name.equals("choice") ? 1 : 0;
            sentences -= isSentence(name) ? 1 : 0;
            if (BLOCKS.contains(name)) {
                text.breakParagraph();
            }
        }

        @Override
        void characters() {
            text.add(markup, markup.start(), markup.end());
        }
    }
}
