package verbatim.documents;

/**
 * Where something stands, in a person's words.
 *
 * @param line from 1; of the file when it is a text file, of the page or the part that {@code label} names when it is not
 * @param column from 1, in UTF-16 units of that line
 * @param label "page 3", "footnote 2", the file inside an e-book; empty for a text file and for the body of a document
 */
public record Place(int line, int column, String label) {}
