package verbatim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Format;
import verbatim.documents.Limits;
import verbatim.sources.DocumentParagraphs;
import verbatim.text.Span;
import verbatim.text.Text;
import verbatim.text.Text.Kind;

/**
 * Documents in which a user has texts of his own. Of a PDF each page is a passage, for it knows no paragraphs; foot- and
 * endnotes are not the text's own words. Serves all threads.
 */
final class OwnDocuments implements DocumentParagraphs {
    @Override
    public String looksFor() {
        return "a document: "
                + Arrays.stream(Format.values())
                        .filter(OwnDocuments::isRead)
                        .flatMap(format -> format.extensions().stream())
                        .map(extension -> "." + extension)
                        .collect(Collectors.joining(", "));
    }

    @Override
    public boolean recognises(Path file) {
        return Format.ofName(file.toString()).filter(OwnDocuments::isRead).isPresent();
    }

    /** The others have forms of source texts of their own. */
    private static boolean isRead(Format format) {
        return switch (format) {
            case HTML, LATEX, NOTEBOOK, FODT, ODT, DOCX, EPUB, PDF -> true;
            case PLAIN_TEXT, MARKDOWN, SUBTITLES, TEI, TABLE, JSON -> false;
        };
    }

    @Override
    public List<Paragraph> read(Path file) throws IOException {
        Document document = Documents.read(file, Limits.DEFAULT);
        Text text = document.text();
        if (document.format() == Format.PDF) {
            return pages(text);
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        String heading = "";
        int taken = 0;
        for (Text.Part part : text.parts()) {
            Span span = part.span();
            if (span.start() < taken) {
                continue;
            }
            switch (part.kind()) {
                case HEADING -> heading = span.of(text.chars());
                case BLOCK, CELL -> paragraphs.add(new Paragraph(heading, span.of(text.chars())));
                default -> {}
            }
            boolean whole = part.kind() == Kind.BLOCK || part.kind() == Kind.CELL || part.kind() == Kind.NOTE;
            taken = whole ? span.end() : taken;
        }
        return paragraphs;
    }

    private static List<Paragraph> pages(Text text) {
        List<Paragraph> pages = new ArrayList<>();
        for (Text.Part part : text.parts()) {
            if (part.kind() == Kind.PAGE) {
                pages.add(new Paragraph("page " + part.label(), part.span().of(text.chars())));
            }
        }
        return pages;
    }
}
