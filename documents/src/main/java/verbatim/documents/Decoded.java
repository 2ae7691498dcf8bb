package verbatim.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a text file, how they were stored, and what had to be guessed. */
record Decoded(String chars, Encoding encoding, List<Note> notes) {
    private static final int SAMPLE = 1 << 16;

    /**
     * Reads bytes as characters, by the first of these that fits: the byte order mark, UTF-16 without one, UTF-8, the character
     * set that the file itself names, an Arabic code page, what the frequencies of bytes suggest, UTF-8 with the invalid
     * bytes replaced.
     */
    static Decoded of(String name, byte[] bytes) throws UnreadableDocumentException {
        if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
            return other(bytes, Charset.forName("UTF-32LE"), 4);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, StandardCharsets.UTF_16BE, 2);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        return unmarked(name, bytes);
    }

    private static Decoded unmarked(String name, byte[] bytes) throws UnreadableDocumentException {
        int controls = controls(bytes);
        if (controls > 0) {
            Optional<Charset> wide = wideCharset(bytes);
            if (wide.isPresent()) {
                return utf16(bytes, wide.get(), 0)
                        .with(new Note(
                                Note.ENCODING, "", "read as " + wide.get().name() + " without a byte order mark"));
            }
        }
        // A text may hold a stray control character; a program or a picture is full of them.
        if (controls > 3 && controls * 50L > Math.min(bytes.length, SAMPLE)) {
            throw new UnreadableDocumentException(
                    name, UnreadableDocumentException.Reason.NOT_A_DOCUMENT, "is a binary file, not a document");
        }
        return utf8(bytes, 0);
    }

    private Decoded with(Note note) {
        return new Decoded(chars, encoding, List.of(note));
    }

    private static Decoded utf8(byte[] bytes, int mark) {
        String chars = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
        if (chars.indexOf('\uFFFD') < 0) {
            return new Decoded(chars, new Encoding(StandardCharsets.UTF_8, mark, true), List.of());
        }
        int[] invalid = invalid(bytes, mark);
        if (invalid[0] == 0) {
            return new Decoded(chars, new Encoding(StandardCharsets.UTF_8, mark, true), List.of());
        }
        if (mark == 0 && invalid[0] * 10L > multiByte(chars)) {
            Optional<Charset> better = codePage(bytes);
            if (better.isPresent()) {
                return other(bytes, better.get(), 0);
            }
        }
        String times = invalid[0] == 1 ? "one place" : invalid[0] + " places";
        Note note = new Note(
                Note.ENCODING, "byte " + invalid[1], "not valid UTF-8 in " + times + ", first at byte " + invalid[1]);
        return new Decoded(chars, new Encoding(StandardCharsets.UTF_8, mark, false), List.of(note));
    }

    private static Decoded other(byte[] bytes, Charset charset, int mark) {
        String chars = new String(bytes, mark, bytes.length - mark, charset);
        String name = charset.name().toLowerCase(Locale.ROOT);
        return new Decoded(
                chars,
                new Encoding(charset, mark, roundTrips(chars, charset, mark, bytes)),
                List.of(new Note(Note.ENCODING, "", "read as " + name)));
    }

    private static boolean roundTrips(String chars, Charset charset, int mark, byte[] bytes) {
        try {
            return java.util.Arrays.equals(new Encoding(charset, mark, true).encode(chars), bytes);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Decoded utf16(byte[] bytes, Charset charset, int mark) {
        boolean little = charset.equals(StandardCharsets.UTF_16LE);
        char[] units = new char[(bytes.length - mark) / 2];
        for (int i = 0, at = mark; i < units.length; i++, at += 2) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            units[i] = (char) (little ? second << 8 | first : first << 8 | second);
        }
        boolean odd = (bytes.length - mark) % 2 == 1;
        List<Note> notes = odd
                ? List.of(new Note(
                        Note.ENCODING, "byte " + (bytes.length - 1), "half a character at the end was left out"))
                : List.of();
        return new Decoded(new String(units), new Encoding(charset, mark, !odd), notes);
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Control bytes that no text needs, among the first. */
    private static int controls(byte[] bytes) {
        int count = 0;
        for (int i = 0; i < bytes.length && i < SAMPLE; i++) {
            int b = bytes[i];
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B && b != 0x1B) {
                count++;
            }
        }
        return count;
    }

    /** UTF-16 when nearly all pairs of bytes, in one of the two orders, are letters, spaces and marks people write with. */
    private static Optional<Charset> wideCharset(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int big = 0;
        int little = 0;
        for (int i = 0; i < pairs; i++) {
            int first = bytes[2 * i] & 0xFF;
            int second = bytes[2 * i + 1] & 0xFF;
            big += isCommon(first << 8 | second) ? 1 : 0;
            little += isCommon(second << 8 | first) ? 1 : 0;
        }
        if (Math.max(big, little) * 10L < pairs * 9L || big == little) {
            return Optional.empty();
        }
        return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean isCommon(int unit) {
        return unit == '\t'
                || unit == '\n'
                || unit == '\r'
                || (unit >= 0x20 && unit < 0x7F)
                || (unit >= 0xA0 && unit < 0x250)
                || (unit >= 0x600 && unit < 0x700)
                || (unit >= 0x2000 && unit < 0x2040)
                || unit == 0xFD3E
                || unit == 0xFD3F;
    }

    /** How many invalid sequences, and the byte where the first begins. */
    private static int[] invalid(byte[] bytes, int from) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(8192);
        int count = 0;
        int first = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out.clear(), true);
            if (result.isUnderflow()) {
                return new int[] {count, first};
            }
            if (result.isError()) {
                first = count++ == 0 ? in.position() : first;
                in.position(in.position() + result.length());
            }
        }
    }

    private static int multiByte(String chars) {
        int count = 0;
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            count += c > 0x7F && c != '\uFFFD' ? 1 : 0;
        }
        return count;
    }

    private static Optional<Charset> codePage(byte[] bytes) {
        Optional<Charset> declared = declared(bytes);
        if (declared.isPresent()) {
            return declared;
        }
        Optional<Charset> arabic = CodePages.arabic(bytes);
        return arabic.isPresent() ? arabic : CodePages.guessed(bytes);
    }

    /** What an XML declaration or an HTML meta element says. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        if (head.indexOf('<') < 0) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile("(?i)(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,40})")
                .matcher(head);
        if (!matcher.find() || matcher.group(1).equalsIgnoreCase("utf-8")) {
            return Optional.empty();
        }
        return CodePages.named(matcher.group(1));
    }
}
