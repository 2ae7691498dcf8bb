package verbatim.check;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verbatim.text.Normalizer;
import verbatim.text.Span;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Words in a row with all that comparing them needs. Bare numbers are left out: inside a quotation they number its verses;
 * so are the marks of pages that digital editions have among the words, ms027 and PageV01P242.
 * Immutable but for what is worked out when first asked for; that two threads may do so at once does no harm.
 */
final class QuotedWords {
    private final SpellingMemory memory;
    private final String chars;
    private final int[] starts;
    private final int[] ends;
    private final long[] keys;
    private final Form[] forms;
    private final int size;
    private @Nullable Measures measures;
    private boolean @Nullable [] formal;

    /** The words of {@code chars} that begin within a span. */
    QuotedWords(SpellingMemory memory, String chars, Span within) {
        this.memory = memory;
        this.chars = chars;
        Tokens words = Tokenizer.everyWord(chars, within);
        int count = 0;
        int[] first = new int[words.size()];
        int[] last = new int[words.size()];
        long[] found = new long[words.size()];
        for (int i = 0; i < words.size(); i++) {
            if (!Character.isDigit(chars.charAt(words.start(i)))
                    && !isPageMark(words.start(i), words.end(i))
                    && !Tags.isInside(chars, words.start(i))) {
                first[count] = words.start(i);
                last[count] = words.end(i);
                found[count++] = words.key(i);
            }
        }
        starts = first;
        ends = last;
        keys = found;
        forms = new Form[count];
        size = count;
        for (int i = 0; i < count; i++) {
            forms[i] = memory.form(chars, starts[i], ends[i]);
        }
    }

    private boolean isPageMark(int start, int end) {
        return isAscii(chars.charAt(start), 'A', 'z') && end < chars.length() && isAscii(chars.charAt(end), '0', '9');
    }

    private static boolean isAscii(char c, char first, char last) {
        return c >= first && c <= last;
    }

    private QuotedWords(SpellingMemory memory, String chars, int[] starts, int[] ends, long[] keys, Form[] forms) {
        this.memory = memory;
        this.chars = chars;
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
        this.forms = forms;
        this.size = starts.length;
    }

    /** Rows of words as one, each on a line of its own. */
    static QuotedWords joined(List<QuotedWords> rows) {
        StringBuilder chars = new StringBuilder();
        int count = 0;
        for (QuotedWords row : rows) {
            count += row.size;
        }
        int[] starts = new int[count];
        int[] ends = new int[count];
        long[] keys = new long[count];
        Form[] forms = new Form[count];
        int next = 0;
        for (QuotedWords row : rows) {
            if (chars.length() > 0) {
                chars.append('\n');
            }
            for (int i = 0; i < row.size; i++) {
                starts[next] = chars.length() + row.starts[i];
                ends[next] = chars.length() + row.ends[i];
                keys[next] = row.keys[i];
                forms[next++] = row.forms[i];
            }
            chars.append(row.chars);
        }
        return new QuotedWords(rows.get(0).memory, chars.toString(), starts, ends, keys, forms);
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

    /** The keys of those of words {@code from} to {@code to}, exclusive, that have one. */
    long[] keys(int from, int to) {
        long[] some = new long[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            some[count] = keys[i];
            count += keys[i] == 0 ? 0 : 1;
        }
        return Arrays.copyOf(some, count);
    }

    /** Whether one of the words has a key. */
    boolean hasKey(long key) {
        for (long own : keys) {
            if (own == key) {
                return true;
            }
        }
        return false;
    }

    /** Word {@code i} as it is written. */
    Form form(int i) {
        return forms[i];
    }

    /** What is quickly compared of the words. */
    Measures measures() {
        Measures known = measures;
        if (known == null) {
            known = new Measures(forms, keys);
            measures = known;
        }
        return known;
    }

    /** Whether word {@code i} is part of a blessing or of a title of the Prophet. */
    boolean isFormal(int i) {
        boolean[] known = formal;
        if (known == null) {
            known = Frames.formal(this);
            formal = known;
        }
        return known[i];
    }

    /** Whether all words are blessings and titles of the Prophet, which quote nothing. */
    boolean isFormal() {
        if (size > 0 && formal == null && !Frames.mayBeFormal(this)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!isFormal(i)) {
                return false;
            }
        }
        return true;
    }

    /** Words {@code from} to {@code to}, exclusive, as if they were one. */
    Form form(int from, int to) {
        return to == from + 1 ? forms[from] : memory.form(chars, starts[from], ends[to - 1]);
    }

    /** What is known of spelling. */
    SpellingMemory memory() {
        return memory;
    }

    /** The strict letters of word {@code i}. */
    String strict(int i) {
        return forms[i].strict();
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
            if (!Character.isWhitespace(c)) {
                dots = c == '.' ? dots + 1 : 0;
                if (dots == 3 || dots == 2 && chars.charAt(at - 1) == '.') {
                    return true;
                }
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
