package verbatim.documents;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.documents.UnreadableDocumentException.Reason;
import verbatim.text.Text;

/**
 * OpenDocument texts, packed (ODT) and flat (FODT): body, notes, comments, headers and footers. What is deleted by tracked changes
 * is not read.
 */
final class OdtReader implements PackageReader, DocumentReader {
    @Override
    public void read(byte[] bytes, TextBuilder builder) throws IOException {
        try (ZipPackage zip = ZipPackage.open(builder.name(), bytes, builder.limits())) {
            Optional<Decoded> manifest = zip.text("META-INF/manifest.xml");
            if (manifest.isPresent() && manifest.get().chars().contains("encryption-data")) {
                throw new UnreadableDocumentException(builder.name(), Reason.PROTECTED, "is protected with a password");
            }
            Decoded content = zip.text("content.xml")
                    .orElseThrow(() -> zip.damaged("has no content.xml: it is no OpenDocument text, or a damaged one"));
            builder.member("content.xml", content);
            builder.section("");
            new Part(content.chars(), builder).read("content.xml");
            Optional<Decoded> styles = zip.text("styles.xml");
            if (styles.isPresent() && styles.get().chars().contains("</style:master-page>")) {
                builder.block();
                builder.member("styles.xml", styles.get());
                new Part(styles.get().chars(), builder).read("styles.xml");
            }
        }
    }

    @Override
    public void read(String source, TextBuilder builder) throws UnreadableDocumentException {
        new Part(source, builder).read("");
    }

    /** One XML file of the document. */
    private static final class Part extends XmlPart {
        private static final Set<String> UNREAD = Set.of(
                "tracked-changes",
                "forms",
                "font-face-decls",
                "scripts",
                "settings",
                "meta",
                "binary-data",
                "note-citation",
                "ruby-text",
                "sequence-decls",
                "desc",
                "title",
                "script");

        private final Set<String> quoteStyles = new HashSet<>(Set.of("Quotations"));
        private int notes;
        private int comments;
        private int readable;

        /** The tracked changes whose words are deleted, though they may still stand in the text. */
        private final Set<String> deletions = new HashSet<>();

        private int deleted;

        Part(String source, TextBuilder builder) {
            super(source, builder);
            if (source.contains("change-start")) {
                findDeletions();
            }
        }

        private void findDeletions() {
            Markup tags = new Markup(source, 0, source.length(), Syntax.XML);
            String region = "";
            for (Event event = tags.next(); event != Event.END; event = tags.next()) {
                if (event == Event.OPEN && tags.localName().equals("changed-region")) {
                    region = tags.attribute("text:id")
                            .or(() -> tags.attribute("xml:id"))
                            .orElse("");
                } else if (event == Event.OPEN && tags.localName().equals("deletion")) {
                    deletions.add(region);
                }
            }
        }

        @Override
        void open(String name) {
            if (UNREAD.contains(name)) {
                skip();
                return;
            }
            switch (name) {
                case "body" -> readable++;
                case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" -> {
                    if (markup.name().startsWith("style:")) {
                        readable++;
                        text.breakParagraph();
                        builder.section(name);
                    }
                }
                case "style" -> style();
                case "p" -> paragraph();
                case "h" -> {
                    paragraph();
                    paragraphs(Text.Kind.HEADING);
                }
                case "table-row" -> builder.row();
                case "table-cell" -> paragraphs(Text.Kind.CELL);
                case "s" -> insert(" ".repeat(spaces()));
                case "tab" -> insert("\t");
                case "line-break" -> text.line();
                case "note" -> note();
                case "change-start" -> deleted += isDeletion() ? 1 : 0;
                case "change-end" -> deleted -= isDeletion() ? 1 : 0;
                case "annotation" -> {
                    int[] contents = contents();
                    later(contents[0], contents[1], null, "", "comment " + ++comments);
                }
                case "creator", "date", "initials", "sender-initials", "creator-initials" -> skip();
                default -> {}
            }
        }

        @Override
        void close(String name) {
            switch (name) {
                case "body" -> readable--;
                case "header", "footer", "header-left", "footer-left", "header-first", "footer-first" ->
                    readable -= markup.name().startsWith("style:") ? 1 : 0;
                case "p", "h" -> text.breakParagraph();
                default -> {}
            }
        }

        private boolean isDeletion() {
            return deletions.contains(markup.attribute("change-id").orElse(""));
        }

        private void style() {
            String parent = markup.attribute("parent-style-name").orElse("");
            String name = markup.attribute("name").orElse("");
            if (quoteStyles.contains(parent) || name.toLowerCase(Locale.ROOT).startsWith("quot")) {
                quoteStyles.add(name);
            }
        }

        private void paragraph() {
            text.breakParagraph();
            quotation(quoteStyles.contains(markup.attribute("style-name").orElse("")));
        }

        private int spaces() {
            try {
                return Math.max(
                        1, Math.min(100, Integer.parseInt(markup.attribute("c").orElse("1"))));
            } catch (NumberFormatException e) {
                return 1;
            }
        }

        private void insert(String chars) {
            if (readable > 0 && deleted <= 0) {
                text.insert(chars);
            }
        }

        private void note() {
            String label = (markup.attribute("note-class").orElse("").equals("endnote") ? "e" : "") + ++notes;
            builder.mark(label);
            int[] contents = contents();
            String kind = label.startsWith("e") ? "endnote " : "footnote ";
            later(contents[0], contents[1], Text.Kind.NOTE, label, kind + label.replace("e", ""));
        }

        @Override
        void ended() {
            quotation(false);
        }

        @Override
        void characters() {
            if ((readable > 0 || isLater()) && deleted <= 0) {
                text.add(markup, markup.start(), markup.end());
            }
        }
    }
}
