package verbatim.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Piece;
import verbatim.documents.Document;
import verbatim.text.Text;

/**
 * One document with all that was found in it.
 *
 * @param path the document's name as the user gave it, with {@code /} between folders
 * @param text what was checked; findings' spans are in its UTF-16 units
 * @param places leads from the text to the file
 * @param findings right quotations too, in the order of the text
 * @param notes what else is to be said of the document
 * @param accepted the findings, by index, that are not held against it
 * @param part which part of the document this is, when it is too long to be held whole
 */
public record CheckedDocument(
        String path,
        Text text,
        Places places,
        List<Finding> findings,
        List<Note> notes,
        Map<Integer, Acceptance> accepted,
        Part part) {
    /** Signs that some format gives a meaning of their own. */
    private static final String MARKUP = "<>&\\*_`{}$#%~^";

    public CheckedDocument {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
        accepted = Map.copyOf(accepted);
    }

    /** A whole document of which nothing is accepted. */
    public CheckedDocument(String path, Text text, Places places, List<Finding> findings, List<Note> notes) {
        this(path, text, places, findings, notes, Map.of(), Part.WHOLE);
    }

    /**
     * A part of a document that was checked in pieces.
     *
     * @param earlier how many findings the parts before it have
     * @param first whether it is the first
     * @param last whether it is the last, which has the notes
     * @param fingerprints of the part's findings, with those counted that are alike in the parts before; empty for a whole
     *     document, whose findings say all that is needed
     */
    public record Part(int earlier, boolean first, boolean last, List<String> fingerprints) {
        /** All of a document. */
        public static final Part WHOLE = new Part(0, true, true, List.of());

        public Part {
            fingerprints = List.copyOf(fingerprints);
        }
    }

    /** The same findings as a part of a longer document. */
    public CheckedDocument as(Part other) {
        return new CheckedDocument(path, text, places, findings, notes, accepted, other);
    }

    /** Names for the findings, in their order. */
    public List<String> fingerprints() {
        return part.first() && part.last() ? Fingerprints.of(findings) : part.fingerprints();
    }

    /** A document that was read, with its reader's notes; {@code path} is what it is to be called. */
    public static CheckedDocument of(String path, Document document, List<Finding> findings) {
        return new CheckedDocument(
                path, document.text(), new DocumentPlaces(document), findings, notes(document.notes()));
    }

    /** A piece of a plain text that is too long to be held; {@code notes} are those of its end. */
    public static CheckedDocument of(String path, Piece piece, List<verbatim.documents.Note> notes) {
        return new CheckedDocument(path, piece.text(), new PiecePlaces(piece), piece.findings(), notes(notes));
    }

    private static List<Note> notes(List<verbatim.documents.Note> said) {
        List<Note> notes = new ArrayList<>();
        for (verbatim.documents.Note note : said) {
            notes.add(new Note(note.kind(), note.where(), note.message(), isLost(note)));
        }
        return notes;
    }

    /** Whether a note means that a part of the document was not checked. */
    private static boolean isLost(verbatim.documents.Note note) {
        return note.kind().equals(verbatim.documents.Note.LIMIT) || note.kind().equals(verbatim.documents.Note.DAMAGED);
    }

    /** A document that could not be read at all. */
    public static CheckedDocument unread(String path, Note why) {
        return new CheckedDocument(path, Text.plain(""), Places.ofFile(""), List.of(), List.of(why));
    }

    /** The same document with other findings accepted. */
    public CheckedDocument accepting(Map<Integer, Acceptance> others) {
        return new CheckedDocument(path, text, places, findings, notes, others, part);
    }

    /**
     * The corrections of a finding that any program can make in the file as it stands. None if the file is no text, if markup
     * stands among the wrong words, or if the right ones have a sign that markup would want written otherwise; {@code verbatim
     * fix} can make these too.
     */
    List<Correction> applicable(Finding finding) {
        for (Correction correction : finding.corrections()) {
            String written = places.inFile(correction.span()).of(places.chars());
            if (!places.isFile()
                    || !written.equals(correction.span().of(text.chars()))
                    || correction.replacement().chars().anyMatch(c -> MARKUP.indexOf(c) >= 0)) {
                return List.of();
            }
        }
        return finding.corrections();
    }

    /** Why finding {@code index} is not held against the document; empty if it is. */
    public Optional<Acceptance> acceptance(int index) {
        return Optional.ofNullable(accepted.get(index));
    }

    /** Whether all of it was read. */
    public boolean isWhole() {
        return notes.stream().noneMatch(Note::failed);
    }

    /** Where a finding begins in the file: at the quoted words. */
    public Place place(Finding finding) {
        return places.at(finding.span().start());
    }
}
