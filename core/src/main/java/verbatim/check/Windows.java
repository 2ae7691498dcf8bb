package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import verbatim.source.Library;

/** The source passages that were looked at lately, ready to be compared with. Serves all threads. */
final class Windows {
    /** The most windows that are kept; then all are dropped and it begins anew. */
    private static final int MOST = 8192;
    /** A window of more passages is not kept. */
    private static final int LONGEST = 3;

    private final Library library;
    private final SpellingMemory memory = new SpellingMemory();
    /** By the first passage and how many more there are. */
    private final Map<Long, SourceWindow> kept = new ConcurrentHashMap<>();

    Windows(Library library) {
        this.library = library;
    }

    /** The passages from one to another of the same edition. */
    SourceWindow get(int firstPassage, int lastPassage) {
        int more = lastPassage - firstPassage;
        if (more >= LONGEST) {
            return window(firstPassage, lastPassage);
        }
        long key = (long) firstPassage * LONGEST + more;
        SourceWindow window = kept.get(key);
        if (window == null) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            window = window(firstPassage, lastPassage);
            kept.put(key, window);
        }
        return window;
    }

    private SourceWindow window(int firstPassage, int lastPassage) {
        if (firstPassage == lastPassage) {
            return SourceWindow.of(library, memory, firstPassage);
        }
        List<SourceWindow> row = new ArrayList<>(lastPassage - firstPassage + 1);
        for (int passage = firstPassage; passage <= lastPassage; passage++) {
            row.add(get(passage, passage));
        }
        return SourceWindow.joined(row);
    }

    /** What is known of spelling. */
    SpellingMemory memory() {
        return memory;
    }
}
