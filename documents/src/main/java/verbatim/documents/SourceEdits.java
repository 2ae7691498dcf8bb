package verbatim.documents;

import java.util.ArrayList;
import java.util.List;
import verbatim.documents.SourceMap.Kind;
import verbatim.documents.SourceMap.Segment;
import verbatim.text.Span;

/** Leads changes of a document's text back to changes of its source characters, where markup may stand between the words. */
final class SourceEdits {
    private final Document document;

    SourceEdits(Document document) {
        this.document = document;
    }

    /** Changes of the source, in its order; their replacements are words, not yet markup. */
    List<Edit> of(List<Edit> edits) throws UnfixableDocumentException {
        List<Edit> changes = new ArrayList<>();
        for (Edit edit : edits) {
            add(edit, changes);
        }
        return WordEdits.sorted(changes);
    }

    private void add(Edit edit, List<Edit> changes) throws UnfixableDocumentException {
        if (edit.span().isEmpty()) {
            int position = insertion(edit.span().start());
            changes.add(new Edit(position, position, edit.replacement()));
            return;
        }
        String text = document.text().chars();
        List<Segment> pieces = new ArrayList<>(document.map().segments(edit.span()));
        pieces.removeIf(piece -> piece.kind() == Kind.INSERTED);
        if (pieces.isEmpty()) {
            throw new UnfixableDocumentException(document.name(), "the characters to change are not in the file");
        }
        Segment first = pieces.get(0);
        Segment last = pieces.get(pieces.size() - 1);
        // A character reference may stand for more than is changed.
        String before = text.substring(
                Math.min(first.text().start(), edit.span().start()), edit.span().start());
        String after = text.substring(
                edit.span().end(), Math.max(last.text().end(), edit.span().end()));
        String replacement = before + edit.replacement() + after;
        int start = first.source().start();
        int end = first.source().end();
        for (Segment piece : pieces.subList(1, pieces.size())) {
            if (piece.source().start() == end) {
                end = piece.source().end();
            } else {
                changes.add(new Edit(start, end, replacement));
                replacement = "";
                start = piece.source().start();
                end = piece.source().end();
            }
        }
        changes.add(new Edit(start, end, replacement));
    }

    /** After the character before, so that new words look like it; at the start of a text before the one that follows. */
    int insertion(int offset) throws UnfixableDocumentException {
        int length = document.text().chars().length();
        for (int i = offset - 1; i >= 0; i--) {
            Segment segment = document.map().segments(new Span(i, i + 1)).get(0);
            if (segment.kind() != Kind.INSERTED) {
                return segment.source().end();
            }
        }
        for (int i = offset; i < length; i++) {
            Segment segment = document.map().segments(new Span(i, i + 1)).get(0);
            if (segment.kind() != Kind.INSERTED) {
                return segment.source().start();
            }
        }
        throw new UnfixableDocumentException(document.name(), "has no text to add to");
    }

    /** The changes of one member, with offsets in its own characters. */
    static List<Edit> in(Member member, List<Edit> changes) {
        List<Edit> own = new ArrayList<>();
        for (Edit change : changes) {
            boolean inside =
                    member.start() <= change.span().start() && change.span().end() <= member.end();
            // At the border of two members an insertion belongs to the first.
            if (inside
                    && (change.span().start() > member.start() || change.span().start() < member.end())) {
                boolean border =
                        change.span().isEmpty() && change.span().start() == member.start() && member.start() > 0;
                if (!border) {
                    own.add(new Edit(
                            change.span().start() - member.start(),
                            change.span().end() - member.start(),
                            change.replacement()));
                }
            }
        }
        return own;
    }
}
