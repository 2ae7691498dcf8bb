package verbatim.documents;

import java.util.Arrays;

/** The lines of one block, without what stands before and after them on their lines. Offsets are UTF-16 units of the source. */
final class MarkdownLines {
    private int[] bounds = new int[2];
    private int count;

    void add(int start, int end) {
        if (count * 2 == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        count++;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return bounds[2 * line];
    }

    int end(int line) {
        return bounds[2 * line + 1];
    }

    /** These lines without the first ones. */
    MarkdownLines from(int first) {
        MarkdownLines rest = new MarkdownLines();
        for (int i = first; i < count; i++) {
            rest.add(start(i), end(i));
        }
        return rest;
    }
}
