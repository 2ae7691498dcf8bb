package verbatim.reports;

/**
 * A place in the user's file as editors count: both numbers from 1, columns in UTF-16 units.
 *
 * @param line the line
 * @param column the column in it
 */
public record Place(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
