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
    private final List<long[]> formulas;

    private Formulas(List<long[]> formulas) {
        this.formulas = formulas;
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
        for (long[] formula : formulas) {
            for (int shift = 0; shift + to - from <= formula.length; shift++) {
                int i = 0;
                while (i < to - from && formula[shift + i] == tokens.key(from + i)) {
                    i++;
                }
                if (i == to - from) {
                    return true;
                }
            }
        }
        return false;
    }
}
