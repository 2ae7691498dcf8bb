package verbatim.reports;

import verbatim.check.Piece;
import verbatim.text.Span;

/** The places of a piece of a plain text, as the whole text counts them. */
final class PiecePlaces implements Places {
    private final Piece piece;
    private final Places inPiece;

    PiecePlaces(Piece piece) {
        this.piece = piece;
        this.inPiece = Places.ofFile(piece.text().chars());
    }

    @Override
    public Place at(int offset) {
        Place place = inPiece.at(offset);
        int before = place.line() == 1 ? piece.column() : 0;
        return new Place(piece.line() + place.line(), before + place.column(), place.label());
    }

    @Override
    public Span inFile(Span span) {
        return span;
    }

    @Override
    public long start() {
        return piece.start();
    }

    @Override
    public String chars() {
        return piece.text().chars();
    }
}
