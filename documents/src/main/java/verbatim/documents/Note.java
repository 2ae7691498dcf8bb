package verbatim.documents;

/**
 * Something about a document that its reader should know: a part that could not be read, an encoding that was guessed.
 *
 * @param kind one of the constants here
 * @param where the place in the document, as a person says it: "page 3", "byte 17"; empty for the whole document
 * @param message one sentence
 */
public record Note(String kind, String where, String message) {
    /** The characters are not UTF-8, and how they were read instead. */
    public static final String ENCODING = "encoding";
    /** A part is stored so that its words can't be known: glyph codes of a page font, a picture of a page. */
    public static final String UNREADABLE_TEXT = "unreadable-text";
    /** The file breaks the rules of its format; what could be read was read. */
    public static final String DAMAGED = "damaged";
    /** A limit was reached, and the rest was not read. */
    public static final String LIMIT = "limit";
}
