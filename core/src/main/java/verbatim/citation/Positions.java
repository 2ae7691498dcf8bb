package verbatim.citation;

import java.util.Arrays;

/** A growing list of tokens. Belongs to one run. */
final class Positions {
    private int[] tokens;
    private int size;

    Positions(int guess) {
        tokens = new int[guess];
    }

    void add(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size + 2);
        }
        tokens[size++] = token;
    }

    int size() {
        return size;
    }

    int get(int k) {
        return tokens[k];
    }
}
