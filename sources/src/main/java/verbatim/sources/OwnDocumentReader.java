package verbatim.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import verbatim.source.EditionText;

/** A document in which the user has a text: a paragraph is a passage, under its heading or page, else by its count. */
final class OwnDocumentReader implements SourceReader {
    private final DocumentParagraphs documents;

    OwnDocumentReader(DocumentParagraphs documents) {
        this.documents = documents;
    }

    @Override
    public String format() {
        return "document";
    }

    @Override
    public String looksFor() {
        return documents.looksFor();
    }

    @Override
    public boolean recognises(Candidate candidate) {
        return !candidate.folder() && documents.recognises(candidate.path());
    }

    @Override
    public List<EditionText> read(Path path, Description description) throws IOException {
        OwnText text = new OwnText(SourceFile.read(path), description);
        int count = 0;
        for (DocumentParagraphs.Paragraph paragraph : documents.read(path)) {
            count++;
            String heading = Whitespace.folded(paragraph.heading().replace('\t', ' '));
            text.addRepeatable(
                    heading.isEmpty() ? String.valueOf(count) : heading, Whitespace.folded(paragraph.text()));
        }
        return text.texts();
    }
}
