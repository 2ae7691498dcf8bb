package verbatim.reports;

import verbatim.documents.Document;
import verbatim.text.Span;

/** The places of a document that was read, as reports ask for them. */
record DocumentPlaces(Document document) implements Places {
    @Override
    public Place at(int offset) {
        verbatim.documents.Place place = document.place(offset);
        return new Place(place.line(), place.column(), place.label());
    }

    @Override
    public Span inFile(Span span) {
        return document.source(span);
    }

    @Override
    public boolean isFile() {
        return document.format().isText();
    }

    @Override
    public String chars() {
        return document.chars();
    }
}
