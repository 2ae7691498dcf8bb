package verbatim.text;

/**
 * The words of a text in order, each with where it stands and with the key it is found by. Immutable; built by
 * {@link Tokenizer}.
 *
 * <p>A word's key is a 64-bit hash of its {@linkplain Normalizer#skeleton skeleton}: equal for all spellings of a word. A
 * word whose skeleton is empty (يا, و, أو) has no key and is no token, so that joined and split spellings (يأيها, يا أيها)
 * give the same keys.
 */
public final class Tokens {
    private final int[] starts;
    private final int[] ends;
    private final long[] keys;
    private final int size;

    /** The first {@code size} entries of three arrays, which must not be written to afterwards. */
    Tokens(int[] starts, int[] ends, long[] keys, int size) {
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
        this.size = size;
    }

    /** How many words there are. */
    public int size() {
        return size;
    }

    /** Where word {@code i} begins, in UTF-16 units of the text. */
    public int start(int i) {
        return starts[i];
    }

    /** Where word {@code i} ends, exclusive, in UTF-16 units of the text. */
    public int end(int i) {
        return ends[i];
    }

    /** The key of word {@code i}; never 0. */
    public long key(int i) {
        return keys[i];
    }

    /** The index of the first word that ends after {@code position}, or {@link #size()}. */
    public int indexAt(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
