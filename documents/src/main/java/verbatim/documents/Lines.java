package verbatim.documents;

import java.util.Arrays;
import verbatim.text.Span;

/** Where the lines of some characters begin: after each line feed, carriage return, or pair of the two. Immutable. */
final class Lines {
    private final int[] starts;
    private final int length;

    private Lines(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    static Lines of(String chars) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\n' || (c == '\r' && !chars.startsWith("\n", i + 1))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count), chars.length());
    }

    /** The index, from 0, of the line that holds {@code offset}. */
    int indexAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    int start(int index) {
        return starts[index];
    }

    /** The line's characters with its line end. */
    Span span(int index) {
        return new Span(starts[index], index + 1 < starts.length ? starts[index + 1] : length);
    }
}
