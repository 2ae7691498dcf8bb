package verbatim.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One edition's texts in compressed blocks of a few passages. A text's place is one long: the block's offset in the high 40
 * bits, the text's offset in the unpacked block in the low 24. A block is its packed length, its unpacked length (ints) and
 * the packed bytes (deflate).
 */
final class TextBlocks {
    private static final int BLOCK = 1 << 13;
    private static final int LOW = 24;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();

    /** Adds a passage's text; returns its place. */
    long add(String text) {
        if (open.size() >= BLOCK) {
            close();
        }
        long place = ((long) packed.size() << LOW) | open.size();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        open.writeBytes(bytes);
        open.write(0);
        return place;
    }

    /** All blocks. */
    ByteBuffer blocks() {
        close();
        return ByteBuffer.wrap(packed.toByteArray());
    }

    private void close() {
        if (open.size() == 0) {
            return;
        }
        byte[] raw = open.toByteArray();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(raw);
        deflater.finish();
        byte[] out = new byte[raw.length + 64];
        int length = deflater.deflate(out);
        deflater.end();
        writeInt(length);
        writeInt(raw.length);
        packed.write(out, 0, length);
        open.reset();
    }

    private void writeInt(int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            packed.write(value >>> shift);
        }
    }

    /** The offset of the block that a place is in. */
    static int blockOf(long place) {
        return (int) (place >>> LOW);
    }

    /** A place whose block stands so many bytes farther on. */
    static long moved(long place, int bytes) {
        return place + ((long) bytes << LOW);
    }

    /** The text of a passage. */
    static String text(ByteBuffer blocks, LongBuffer places, int passage) {
        long place = places.get(passage);
        int block = blockOf(place);
        int start = (int) place & ((1 << LOW) - 1);
        byte[] packed = new byte[blocks.getInt(block)];
        byte[] raw = new byte[blocks.getInt(block + 4)];
        blocks.get(block + 8, packed);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = inflater.inflate(raw);
            if (length != raw.length) {
                throw new IllegalStateException("the library's text block at " + block + " is damaged");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("the library's text block at " + block + " is damaged", e);
        } finally {
            inflater.end();
        }
        int end = start;
        while (raw[end] != 0) {
            end++;
        }
        return new String(raw, start, end - start, StandardCharsets.UTF_8);
    }
}
