package verbatim.match;

import java.util.Arrays;

/**
 * Runs of words that a document shares with the sources, each as long as it goes, in the order in which they begin in the
 * document. Offsets are indices of the document's {@link verbatim.text.Tokens} and positions of {@link SourceWords}.
 */
public final class Seeds {
    private int[] document = new int[64];
    private int[] source = new int[64];
    private int[] length = new int[64];
    private int[] bits = new int[64];
    private int size;

    Seeds() {}

    void add(int documentStart, int sourceStart, int words, int told) {
        if (size == document.length) {
            document = Arrays.copyOf(document, size * 2);
            source = Arrays.copyOf(source, size * 2);
            length = Arrays.copyOf(length, size * 2);
            bits = Arrays.copyOf(bits, size * 2);
        }
        document[size] = documentStart;
        source[size] = sourceStart;
        length[size] = words;
        bits[size++] = told;
    }

    public int size() {
        return size;
    }

    /** Where seed {@code i} begins in the document. */
    public int document(int i) {
        return document[i];
    }

    /** Where seed {@code i} begins in the sources. */
    public int source(int i) {
        return source[i];
    }

    /** How many words seed {@code i} has. */
    public int length(int i) {
        return length[i];
    }

    /** How many bits seed {@code i} tells. */
    public int bits(int i) {
        return bits[i];
    }
}
