package verbatim.check;

import java.util.Arrays;
import verbatim.text.Normalizer;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Words in a row with all that comparing them needs. Bare numbers are left out: inside a quotation they number its verses.
 * Strict letters are worked out when first asked for; that two threads may do so at once does no harm.
 */
final class QuotedWords {
    private final SpellingMemory memory;
    private final String chars;
    private final int[] starts;
    private final int[] ends;
    private final long[] keys;
    private final int[] letters;
    private final int[] lengths;
    private final String[] strict;
    private final int size;

    /** The words of {@code chars} that begin within a span. */
    QuotedWords(SpellingMemory memory, String chars, Span within) {
        this.memory = memory;
        this.chars = chars;
        Tokens words = Tokenizer.everyWord(chars, within);
        int count = 0;
        int[] first = new int[words.size()];
        int[] last = new int[words.size()];
        long[] found = new long[words.size()];
        int[] sets = new int[words.size()];
        int[] sizes = new int[words.size()];
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isDigit(chars.charAt(words.start(i))) && !Tags.isInside(chars, words.start(i))) {
                first[count] = words.start(i);
                last[count] = words.end(i);
                found[count] = words.key(i);
                sizes[count] = Letters.count(chars, words.start(i), words.end(i));
                sets[count++] = Letters.set(chars, words.start(i), words.end(i));
            }
        }
        starts = first;
        ends = last;
        keys = found;
        letters = sets;
        lengths = sizes;
        strict = new String[count];
        size = count;
    }

    private QuotedWords(
            SpellingMemory memory,
            String chars,
            int[] starts,
            int[] ends,
            long[] keys,
            int[] letters,
            int[] lengths,
            String[] strict) {
        this.memory = memory;
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
        this.letters = letters;
        this.lengths = lengths;
        this.strict = strict;
        this.size = starts.length;
    }

    /** These words and, on a new line, others. */
    QuotedWords followedBy(QuotedWords others) {
        int shift = chars.length() + 1;
        int[] first = Arrays.copyOf(starts, size + others.size);
        int[] last = Arrays.copyOf(ends, size + others.size);
        for (int i = 0; i < others.size; i++) {
            first[size + i] = others.starts[i] + shift;
            last[size + i] = others.ends[i] + shift;
        }
        long[] bothKeys = Arrays.copyOf(keys, size + others.size);
        System.arraycopy(others.keys, 0, bothKeys, size, others.size);
        int[] bothLetters = Arrays.copyOf(letters, size + others.size);
        System.arraycopy(others.letters, 0, bothLetters, size, others.size);
        int[] bothLengths = Arrays.copyOf(lengths, size + others.size);
        System.arraycopy(others.lengths, 0, bothLengths, size, others.size);
        String[] bothStrict = Arrays.copyOf(strict, size + others.size);
        System.arraycopy(others.strict, 0, bothStrict, size, others.size);
        return new QuotedWords(
                memory, chars + '\n' + others.chars, first, last, bothKeys, bothLetters, bothLengths, bothStrict);
    }

    /** The text that the words are of. */
    String chars() {
        return chars;
    }

    int size() {
        return size;
    }

    Span span(int i) {
        return new Span(starts[i], ends[i]);
    }

    /** From the first character of word {@code first} to the last of word {@code last}. */
    Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    String word(int i) {
        return chars.substring(starts[i], ends[i]);
    }

    /** Words {@code from} to {@code to}, exclusive, with what stands between them. */
    String words(int from, int to) {
        return from >= to ? "" : chars.substring(starts[from], ends[to - 1]);
    }

    /** The key of a word, 0 for one that has none. */
    long key(int i) {
        return keys[i];
    }

    /** The letters of a word as {@link Letters#set} gives them. */
    int letters(int i) {
        return letters[i];
    }

    /** How many letters word {@code i} has, without its marks. */
    int length(int i) {
        return lengths[i];
    }

    /** What is known of spelling. */
    SpellingMemory memory() {
        return memory;
    }

    String strict(int i) {
        String known = strict[i];
        if (known == null) {
            known = memory.strict(word(i));
            strict[i] = known;
        }
        return known;
    }

    Normalizer normalizer(int i) {
        return Normalizer.of(word(i));
    }

    /** Whether the author puts an ellipsis before word {@code i}. */
    boolean gapBefore(int i) {
        int dots = 0;
        for (int at = i == 0 ? starts[0] : ends[i - 1]; at < starts[i]; at++) {
            char c = chars.charAt(at);
            if (c == '…' || c == '⋯') {
                return true;
            }
            dots = c == '.' ? dots + 1 : 0;
            if (dots == 2) {
                return true;
            }
        }
        return false;
    }

    /** The strict letters of words {@code from} to {@code to}, exclusive, without spaces. */
    String strict(int from, int to) {
        if (to == from + 1) {
            return strict(from);
        }
        StringBuilder all = new StringBuilder();
        for (int i = from; i < to; i++) {
            all.append(strict(i));
        }
        return all.toString();
    }
}
