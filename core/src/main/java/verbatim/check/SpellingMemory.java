package verbatim.check;

import org.jspecify.annotations.Nullable;
import verbatim.text.Likeness;
import verbatim.text.Normalizer;

/**
 * What was worked out lately about the spelling of words, since the same words come again and again. Slots are overwritten
 * freely: entries are immutable, so that a race between threads only costs work. Serves all threads.
 */
final class SpellingMemory {
    private static final int SLOTS = 1 << 13;

    private record Letters(String word, String strict) {}

    private record Pair(String quoted, String source, Likeness likeness) {}

    private final @Nullable Letters[] letters = new Letters[SLOTS];
    private final @Nullable Pair[] pairs = new Pair[SLOTS];

    /** {@link Normalizer#strict} of one word. */
    String strict(String word) {
        int slot = word.hashCode() * 0x9E3779B1 >>> 19;
        Letters known = letters[slot];
        if (known == null || !known.word.equals(word)) {
            known = new Letters(word, Normalizer.of(word).strict(word));
            letters[slot] = known;
        }
        return known.strict;
    }

    /** {@link Normalizer#compare} of quoted words and the source's. */
    Likeness compare(String quoted, String source) {
        int slot = (quoted.hashCode() * 31 + source.hashCode()) * 0x9E3779B1 >>> 19;
        Pair known = pairs[slot];
        if (known == null || !known.quoted.equals(quoted) || !known.source.equals(source)) {
            known = new Pair(quoted, source, Normalizer.of(source).compare(quoted, source));
            pairs[slot] = known;
        }
        return known.likeness;
    }
}
