package verbatim.reports;

import verbatim.text.Span;

/**
 * A stretch of the user's file from its first character to behind its last.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 */
record FileRange(Point start, Point end) {
    /**
     * A place between two characters.
     *
     * @param line from 1
     * @param column from 1, in UTF-16 units
     * @param byteColumn from 1, in bytes of UTF-8
     */
    record Point(int line, int column, int byteColumn) {}

    static FileRange of(CheckedDocument document, Span span) {
        String chars = document.places().chars();
        Span file = document.places().inFile(span);
        Point start =
                point(chars, file.start(), document.places().at(span.start()).line());
        int line = start.line();
        for (int i = file.start(); i < file.end(); i++) {
            line += chars.charAt(i) == '\n' ? 1 : 0;
        }
        return new FileRange(start, point(chars, file.end(), line));
    }

    private static Point point(String chars, int offset, int line) {
        int from = chars.lastIndexOf('\n', offset - 1) + 1;
        int bytes = 0;
        for (int i = from; i < offset; i++) {
            char c = chars.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return new Point(line, offset - from + 1, bytes + 1);
    }
}
