package verbatim.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text file's characters are stored.
 *
 * @param charset the character set
 * @param mark the byte order mark's length in bytes, 0 if there is none; the mark is not among the characters
 * @param exact whether encoding the characters again gives the file's own bytes; false for a file with invalid bytes
 */
public record Encoding(Charset charset, int mark, boolean exact) {
    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, true);

    /** The bytes of a file with these characters. */
    byte[] encode(CharSequence chars) throws CharacterCodingException {
        ByteBuffer body = isUtf16() ? units(chars) : strict(chars);
        byte[] bytes = new byte[mark + body.remaining()];
        if (mark > 0) {
            ByteBuffer sign = charset.encode("\uFEFF");
            sign.get(bytes, 0, mark);
        }
        body.get(bytes, mark, bytes.length - mark);
        return bytes;
    }

    /** Whether every character of {@code chars} exists in this character set. */
    boolean canEncode(CharSequence chars) {
        return isUtf16() || charset.newEncoder().canEncode(chars);
    }

    boolean isUtf16() {
        return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    }

    private ByteBuffer strict(CharSequence chars) throws CharacterCodingException {
        return charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(chars));
    }

    /** Unit by unit, so that half a surrogate pair stays what it was. */
    private ByteBuffer units(CharSequence chars) {
        ByteBuffer bytes = ByteBuffer.allocate(chars.length() * 2);
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        for (int i = 0; i < chars.length(); i++) {
            char unit = chars.charAt(i);
            bytes.putChar(little ? Character.reverseBytes(unit) : unit);
        }
        return bytes.flip();
    }
}
