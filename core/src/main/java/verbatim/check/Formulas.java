package verbatim.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * Phrases that everybody says and that also stand in a source: without marks or a reference they quote nothing. Immutable;
 * serves all threads.
 */
final class Formulas {
    private static final int SLOT_BITS = 10;

    /** The keys of the words of all formulas, with a 0 behind each formula. */
    private final long[] keys;
    /** For each slot one more than the place of its last key, or 0. */
    private final int[] last = new int[1 << SLOT_BITS];
    /** For each key the same of the one before it that has its slot. */
    private final int[] before;

    private Formulas(List<long[]> formulas) {
        int size = 0;
        for (long[] formula : formulas) {
            size += formula.length + 1;
        }
        keys = new long[size];
        before = new int[size];
        int at = 0;
        for (long[] formula : formulas) {
            for (long key : formula) {
                int slot = slot(key);
                keys[at] = key;
                before[at++] = last[slot];
                last[slot] = at;
            }
            at++;
        }
    }

    private static int slot(long key) {
        return (int) (key >>> -SLOT_BITS);
    }

    /** The formulas of {@code formulas.txt}. */
    static Formulas standard() {
        List<long[]> formulas = new ArrayList<>();
        try (InputStream file = Formulas.class.getResourceAsStream("formulas.txt")) {
            if (file == null) {
                throw new IllegalStateException("formulas.txt is not in the library's jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    formulas.add(keys(Tokenizer.tokenize(line), 0, Integer.MAX_VALUE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Formulas(formulas);
    }

    private static long[] keys(Tokens tokens, int from, int to) {
        int end = Math.min(to, tokens.size());
        long[] keys = new long[end - from];
        for (int i = from; i < end; i++) {
            keys[i - from] = tokens.key(i);
        }
        return keys;
    }

    /** Whether tokens {@code from} to {@code to}, exclusive, are part of one formula. */
    boolean contain(Tokens tokens, int from, int to) {
        if (from == to) {
            return true;
        }
        for (int place = last[slot(tokens.key(from))]; place > 0; place = before[place - 1]) {
            int i = 0;
            while (from + i < to && keys[place - 1 + i] == tokens.key(from + i)) {
                i++;
            }
            if (from + i == to) {
                return true;
            }
        }
        return false;
    }
}
