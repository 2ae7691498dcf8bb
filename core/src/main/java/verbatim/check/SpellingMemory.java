package verbatim.check;

import org.jspecify.annotations.Nullable;
import verbatim.text.Likeness;
import verbatim.text.Normalizer;

/**
 * What was worked out lately about the spelling of words, since the same words come again and again. Slots are overwritten
 * freely: entries are immutable, so that a race between threads only costs work. Serves all threads.
 */
final class SpellingMemory {
    private static final int SLOT_BITS = 15;

    private static final int SLOTS = 1 << SLOT_BITS;

    private record Pair(Form quoted, Form source, Likeness likeness) {}

    private final @Nullable Form[] forms = new Form[SLOTS];
    private final @Nullable Pair[] pairs = new Pair[SLOTS];

    /** Characters {@code start} to {@code end}, exclusive, as a word with what is known of it. */
    Form form(String chars, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + chars.charAt(i);
        }
        int slot = hash * 0x9E3779B1 >>> (Integer.SIZE - SLOT_BITS);
        Form known = forms[slot];
        if (known == null || known.text().length() != end - start || !chars.startsWith(known.text(), start)) {
            known = new Form(chars.substring(start, end));
            forms[slot] = known;
        }
        return known;
    }

    /** {@link Normalizer#compare} of quoted words and the source's. */
    Likeness compare(Form quoted, Form source) {
        if (quoted == source) {
            return Likeness.IDENTICAL;
        }
        int slot =
                (quoted.text().hashCode() * 31 + source.text().hashCode()) * 0x9E3779B1 >>> (Integer.SIZE - SLOT_BITS);
        Pair known = pairs[slot];
        if (known == null || !isOf(known.quoted, quoted) || !isOf(known.source, source)) {
            Likeness likeness = Normalizer.of(source.text()).compare(quoted.text(), source.text());
            known = new Pair(quoted, source, likeness);
            pairs[slot] = known;
        }
        return known.likeness;
    }

    private static boolean isOf(Form known, Form asked) {
        return known == asked || known.text().equals(asked.text());
    }
}
