package verbatim.reports;

import java.util.Arrays;
import verbatim.text.Span;

/** The lines of a text, found once; LF, CR LF and CR each end one. */
final class LineStarts implements Places {
    private final String chars;
    private final int[] starts;

    LineStarts(String chars) {
        this.chars = chars;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < chars.length() && chars.charAt(i + 1) == '\n'))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    @Override
    public Place at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(line + 1, offset - starts[line] + 1, "");
    }

    @Override
    public Span inFile(Span span) {
        return span;
    }

    @Override
    public String chars() {
        return chars;
    }
}
