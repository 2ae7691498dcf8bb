package verbatim.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import verbatim.source.Library;

/** The source passages that were looked at lately, ready to be compared with. Serves all threads. */
final class Windows {
    /** The most passages that are kept; then all are dropped and it begins anew. */
    private static final int MOST = 8192;

    private final Library library;
    private final SpellingMemory memory = new SpellingMemory();
    private final Map<Integer, SourceWindow> passages = new ConcurrentHashMap<>();

    Windows(Library library) {
        this.library = library;
    }

    /** The passages from one to another of the same edition. */
    SourceWindow get(int firstPassage, int lastPassage) {
        if (firstPassage == lastPassage) {
            return passage(firstPassage);
        }
        List<SourceWindow> row = new ArrayList<>(lastPassage - firstPassage + 1);
        for (int passage = firstPassage; passage <= lastPassage; passage++) {
            row.add(passage(passage));
        }
        return SourceWindow.joined(row);
    }

    private SourceWindow passage(int passage) {
        SourceWindow window = passages.get(passage);
        if (window == null) {
            if (passages.size() >= MOST) {
                passages.clear();
            }
            window = SourceWindow.of(library, memory, passage);
            passages.put(passage, window);
        }
        return window;
    }

    /** What is known of spelling. */
    SpellingMemory memory() {
        return memory;
    }
}
