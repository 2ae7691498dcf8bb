package verbatim.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.text.Text;

/**
 * Word documents (Office Open XML, transitional and strict): body, footnotes, endnotes, headers and footers, comments. A word may
 * be cut over many runs and is one word here. What is deleted by tracked changes, field codes and hidden text are not read.
 */
final class DocxReader implements PackageReader {
    static final String BODY = "word/document.xml";

    @Override
    public void read(byte[] bytes, TextBuilder builder) throws IOException {
        try (ZipPackage zip = ZipPackage.open(builder.name(), bytes, builder.limits())) {
            String body = body(zip);
            Decoded main = zip.text(body)
                    .orElseThrow(() -> zip.damaged("has no " + body + ": it is no Word document, or a damaged one"));
            String folder = body.substring(0, body.lastIndexOf('/') + 1);
            Set<String> quoteStyles = quoteStyles(zip.text(folder + "styles.xml"));
            Map<String, String> labels = new HashMap<>();
            builder.member(body, main);
            builder.section("");
            new Part(main.chars(), builder, quoteStyles, labels).read(body);
            for (String part : parts(zip, folder)) {
                Optional<Decoded> decoded = zip.text(part);
                if (decoded.isPresent()) {
                    builder.block();
                    builder.member(part, decoded.get());
                    section(builder, part.substring(folder.length()));
                    new Part(decoded.get().chars(), builder, quoteStyles, labels).read(part);
                }
            }
        }
    }

    /** The main part need not have the usual name; the package's relations say which it is. */
    static String body(ZipPackage zip) throws UnreadableDocumentException {
        Optional<Decoded> relations = zip.has(BODY) ? Optional.empty() : zip.text("_rels/.rels");
        if (relations.isPresent()) {
            String source = relations.get().chars();
            Markup markup = new Markup(source, 0, source.length(), Syntax.XML);
            for (Event event = markup.next(); event != Event.END; event = markup.next()) {
                if (event == Event.OPEN && markup.attribute("Type").orElse("").endsWith("/officeDocument")) {
                    String target = markup.attribute("Target").orElse(BODY);
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return BODY;
    }

    private static List<String> parts(ZipPackage zip, String folder) {
        List<String> parts = new ArrayList<>();
        for (String start : List.of("footnotes.xml", "endnotes.xml", "header", "footer", "comments.xml")) {
            for (String name : zip.names()) {
                if (name.startsWith(folder + start) && name.endsWith(".xml")) {
                    parts.add(name);
                }
            }
        }
        return parts;
    }

    private static void section(TextBuilder builder, String file) {
        if (file.startsWith("header") || file.startsWith("footer")) {
            builder.section(file.substring(0, 6));
        }
    }

    /** The ids of the paragraph styles made for quotations. */
    private static Set<String> quoteStyles(Optional<Decoded> styles) {
        Set<String> ids = new HashSet<>(Set.of("Quote", "IntenseQuote", "BlockText", "Quotations"));
        String source = styles.map(Decoded::chars).orElse("");
        Markup markup = new Markup(source, 0, source.length(), Syntax.XML);
        String id = "";
        for (Event event = markup.next(); event != Event.END; event = markup.next()) {
            if (event == Event.OPEN && markup.localName().equals("style")) {
                id = markup.attribute("styleId").orElse("");
            } else if (event == Event.OPEN && markup.localName().equals("name")) {
                String name = markup.attribute("val").orElse("").toLowerCase(Locale.ROOT);
                if (Set.of("quote", "intense quote", "quotations", "block text").contains(name)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    /** One XML file of the document. */
    private static final class Part extends XmlPart {
        private static final Set<String> UNREAD = Set.of(
                "del",
                "moveFrom",
                "delText",
                "instrText",
                "delInstrText",
                "Fallback",
                "rt",
                "sectPr",
                "tblPr",
                "tblGrid",
                "sdtPr");

        private final Set<String> quoteStyles;
        private final Map<String, String> labels;
        private TextBuilder.@Nullable Open emphasis;
        private boolean quoted;
        private boolean inText;
        private boolean trimmed;
        private boolean hidden;
        private boolean inRunProperties;
        private int footnotes;
        private int endnotes;
        private int comments;
        private boolean heading;
        private Text.Kind before = Text.Kind.BLOCK;

        Part(String source, TextBuilder builder, Set<String> quoteStyles, Map<String, String> labels) {
            super(source, builder);
            this.quoteStyles = quoteStyles;
            this.labels = labels;
        }

        @Override
        void open(String name) {
            if (UNREAD.contains(name)) {
                skip();
                return;
            }
            switch (name) {
                case "p" -> {
                    text.breakParagraph();
                    quoted = false;
                }
                case "pStyle" -> style(markup.attribute("val").orElse(""));
                case "outlineLvl" -> heading();
                case "tr" -> builder.row();
                case "tc" -> paragraphs(Text.Kind.CELL);
                case "r" -> {
                    quotation(quoted);
                    hidden = false;
                }
                case "rPr" -> inRunProperties = true;
                case "vanish" -> hidden |= inRunProperties && isOn();
                case "b", "i", "bCs", "iCs" -> emphasize();
                case "t" -> {
                    inText = true;
                    trimmed = !markup.attribute("space").orElse("").equals("preserve");
                }
                case "tab" -> insert("\t");
                case "noBreakHyphen" -> insert("\u2011");
                case "br", "cr" -> text.line();
                case "footnoteReference" -> mark("footnote", "");
                case "endnoteReference" -> mark("endnote", "e");
                case "footnote", "endnote" -> note(name);
                case "comment" -> {
                    text.breakParagraph();
                    builder.section("comment " + ++comments);
                }
                default -> {}
            }
        }

        @Override
        void close(String name) {
            switch (name) {
                case "p" -> {
                    quotation(quoted);
                    text.breakParagraph();
                    if (heading) {
                        text.kind(before);
                        heading = false;
                    }
                }
                case "rPr" -> inRunProperties = false;
                case "r" -> {
                    if (emphasis != null) {
                        builder.close(emphasis);
                        emphasis = null;
                    }
                    hidden = false;
                }
                case "t" -> inText = false;
                default -> {}
            }
        }

        private void heading() {
            if (!heading && text.kind() != Text.Kind.CELL) {
                before = text.kind();
                heading = true;
                text.kind(Text.Kind.HEADING);
            }
        }

        private void style(String id) {
            String name = id.toLowerCase(Locale.ROOT);
            if (name.startsWith("heading") || name.equals("title") || name.equals("subtitle")) {
                heading();
            }
            quoted = quoteStyles.contains(id);
        }

        private void emphasize() {
            if (inRunProperties && emphasis == null && isOn()) {
                emphasis = builder.open(Text.Kind.EMPHASIS, "");
            }
        }

        private boolean isOn() {
            String value = markup.attribute("val").orElse("1");
            return !value.equals("0") && !value.equals("false") && !value.equals("off");
        }

        private void insert(String chars) {
            if (!inRunProperties && !hidden) {
                text.insert(chars);
            }
        }

        private void mark(String kind, String prefix) {
            String id = markup.attribute("id").orElse("");
            String label =
                    labels.computeIfAbsent(kind + id, key -> prefix + (prefix.isEmpty() ? ++footnotes : ++endnotes));
            builder.mark(label);
        }

        private void note(String kind) {
            String type = markup.attribute("type").orElse("normal");
            if (!type.equals("normal")) {
                skip();
                return;
            }
            String label = labels.getOrDefault(kind + markup.attribute("id").orElse(""), "");
            text.breakParagraph();
            builder.section((kind + " " + label.replace("e", "")).strip());
            part(Text.Kind.NOTE, label);
        }

        @Override
        void ended() {
            quoted = false;
            quotation(quoted);
        }

        @Override
        void characters() {
            if (!inText || hidden) {
                return;
            }
            int from = markup.start();
            int to = markup.end();
            while (trimmed && from < to && Markup.isSpace(source.charAt(from))) {
                from++;
            }
            while (trimmed && to > from && Markup.isSpace(source.charAt(to - 1))) {
                to--;
            }
            text.addVerbatim(markup, from, to);
        }
    }
}
