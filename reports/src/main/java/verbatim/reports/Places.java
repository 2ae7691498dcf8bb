package verbatim.reports;

import verbatim.text.Span;

/** Leads from the characters of a checked text to the user's file. Implementations are immutable. */
public interface Places {
    /** Where the character at {@code offset}, in UTF-16 units of the checked text, stands. */
    Place at(int offset);

    /**
     * Where {@code span} of the checked text stands, in UTF-16 units of the file as decoded; for a file that is not text (a
     * Word file, a PDF) the span itself.
     */
    Span inFile(Span span);

    /** Whether {@link #inFile} leads to the file itself, as of one that is text, and not to what was read from it. */
    default boolean isFile() {
        return true;
    }

    /** Where the characters that {@link #inFile} counts in begin in the file as decoded, in UTF-16 units. */
    default long start() {
        return 0;
    }

    /** The characters that {@link #inFile} counts in: the file's, or those of a part of it. */
    String chars();

    /** The places of a text that is the whole file, as decoded. */
    static Places ofFile(String chars) {
        return new LineStarts(chars);
    }
}
