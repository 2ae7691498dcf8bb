package verbatim.reports;

/**
 * A place in the user's file as editors count: both numbers from 1, columns in UTF-16 units.
 *
 * @param line the line: of the file, or of the part of it that {@code label} names
 * @param column the column in it
 * @param label "page 3", "footnote 2"; empty for a file that is text
 */
public record Place(int line, int column, String label) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
