package verbatim.testing.benchmarks;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What nothing that reads words can do without: UTF-8 is decoded into an array that is there already; marks are passed over,
 * spellings folded by one table; each word is hashed. No position is kept and nothing is looked up. For one thread.
 */
final class BareLoop {
    private static final char SPACE = 0;
    private static final char MARK = 1;
    private static final char[] FOLDED = folded();

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private char[] chars = new char[1 << 16];

    /** A letter's folded form, {@link #MARK} for what stands inside words and says nothing, {@link #SPACE} for all else. */
    private static char[] folded() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '\u0640') {
                table[c] = MARK;
            } else if (Character.isLetterOrDigit(c)) {
                table[c] = (char) Character.toLowerCase(c);
            }
        }
        String from = "\u0622\u0623\u0625\u0671\u0649\u0629\u0624\u0626";
        String to = "\u0627\u0627\u0627\u0627\u064A\u0647\u0648\u064A";
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
        return table;
    }

    /** Decodes some bytes; how many UTF-16 units they are. */
    int decode(byte[] bytes) {
        if (chars.length < bytes.length) {
            chars = new char[bytes.length];
        }
        CharBuffer out = CharBuffer.wrap(chars);
        decoder.reset().decode(ByteBuffer.wrap(bytes), out, true);
        return out.position();
    }

    /** Decodes, folds and hashes; a sum over the words' hashes. */
    long run(byte[] bytes) {
        int length = decode(bytes);
        long sum = 0;
        long hash = 0;
        for (int i = 0; i < length; i++) {
            char letter = FOLDED[chars[i]];
            if (letter > MARK) {
                hash = Long.rotateLeft(hash, 5) ^ letter;
            } else if (letter == SPACE && hash != 0) {
                sum += mixed(hash);
                hash = 0;
            }
        }
        return sum + mixed(hash);
    }

    private static long mixed(long hash) {
        long word = hash * 0x9E3779B97F4A7C15L;
        return word ^ (word >>> 32);
    }
}
