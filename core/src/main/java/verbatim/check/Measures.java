package verbatim.check;

/** What is quickly compared of the words of a row, before their letters are. Immutable. */
final class Measures {
    private final int[] lengths;
    private final int[] counts;
    private final int[] consonants;
    private final long[] bags;

    Measures(Form[] forms) {
        lengths = new int[forms.length];
        counts = new int[forms.length];
        consonants = new int[forms.length];
        bags = new long[forms.length];
        for (int i = 0; i < forms.length; i++) {
            String strict = forms[i].strict();
            lengths[i] = strict.length();
            counts[i] = Letters.consonantCount(strict);
            consonants[i] = Letters.consonants(strict);
            bags[i] = Letters.bag(strict);
        }
    }

    /** How many strict letters word {@code i} has. */
    int length(int i) {
        return lengths[i];
    }

    /**
     * Whether {@code words} words from {@code first} may be {@code others} words of another row from {@code from}, joined or
     * parted otherwise: at most one consonant falls away where two words meet (من ما, مما).
     */
    boolean mayBeJoined(int first, int words, Measures other, int from, int others) {
        int count = 0;
        int set = 0;
        for (int i = first; i < first + words; i++) {
            count += counts[i];
            set |= consonants[i];
        }
        int otherSet = 0;
        for (int i = from; i < from + others; i++) {
            count -= other.counts[i];
            otherSet |= other.consonants[i];
        }
        return count >= -1 && count <= 1 && (set | otherSet) != 0 && Integer.bitCount(set ^ otherSet) <= 1;
    }

    /** A number of edits that the strict letters of word {@code i} and of a word of another row are at least apart. */
    int leastDistance(int i, Measures other, int j) {
        long a = bags[i];
        long b = other.bags[j];
        int lengthened = Math.abs(lengths[i] - other.lengths[j]);
        return Math.max(lengthened, Math.max(Long.bitCount(a & ~b), Long.bitCount(b & ~a)));
    }
}
