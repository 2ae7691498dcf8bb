package verbatim.documents;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table in Markdown. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** How many cells the line under a table's head has; 0 if it is no such line. */
    static int delimiterCells(String source, int from, int to) {
        int cells = 0;
        for (int[] cell : cells(source, from, to)) {
            String dashes = source.substring(cell[0], cell[1]);
            if (!dashes.matches(":?-+:?")) {
                return 0;
            }
            cells++;
        }
        boolean pipe = source.substring(from, to).indexOf('|') >= 0;
        return pipe ? cells : 0;
    }

    /** Start and end of each cell's words in a row. */
    static List<int[]> cells(String source, int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int end = to;
        while (end > from && isSpace(source.charAt(end - 1))) {
            end--;
        }
        int start = from;
        while (start < end && isSpace(source.charAt(start))) {
            start++;
        }
        if (start < end && source.charAt(start) == '|') {
            start++;
        }
        boolean closed = false;
        for (int at = start; at < end; at++) {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '|') {
                cells.add(trimmed(source, start, at));
                start = at + 1;
                closed = start == end;
            }
        }
        if (!closed && start <= end) {
            cells.add(trimmed(source, start, end));
        }
        return cells;
    }

    private static int[] trimmed(String source, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(source.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(source.charAt(end - 1))) {
            end--;
        }
        return new int[] {start, end};
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
