package verbatim.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** Two texts as a unified diff, which {@code patch} reads. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /** The lines that differ, each with its line end; nothing if none do. */
    static String of(String name, String before, String after) {
        List<String> old = lines(before);
        StringBuilder diff = new StringBuilder();
        for (String line : UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + name, "b/" + name, old, DiffUtils.diff(old, lines(after)), CONTEXT)) {
            diff.append(line).append('\n');
        }
        return diff.toString();
    }

    /** The lines of a text; one that no line end closes says so under itself, as {@code diff} does. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
