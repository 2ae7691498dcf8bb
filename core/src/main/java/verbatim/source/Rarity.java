package verbatim.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/**
 * How many bits a word tells: the binary logarithm of its rarity among the words of its language in the sources, or in
 * prose at large ({@code common-words.txt}), whichever is less.
 */
final class Rarity {
    private static final int MOST = 18;

    private final Map<Long, Integer> common = new HashMap<>();

    Rarity() {
        try (InputStream file = Rarity.class.getResourceAsStream("common-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("common-words.txt is not in the library's jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    int space = line.indexOf(' ');
                    int bits = Integer.parseInt(line.substring(0, space));
                    Tokens words = Tokenizer.tokenize(line.substring(space));
                    for (int i = 0; i < words.size(); i++) {
                        common.merge(words.key(i), bits, Math::min);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bits of a word that stands {@code count} times among {@code of} words of its language. */
    int bits(long key, int count, int of) {
        int rarity = 31 - Integer.numberOfLeadingZeros(Math.max(1, of / Math.max(1, count)));
        return Math.min(Math.min(MOST, rarity), common.getOrDefault(key, MOST));
    }
}
