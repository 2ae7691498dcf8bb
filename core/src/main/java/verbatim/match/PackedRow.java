package verbatim.match;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntToLongFunction;

/**
 * A row of unsigned numbers, each of as many bits as the greatest needs, over little-endian bytes that may be mapped from a
 * file. Immutable; serves all threads.
 *
 * <p>The bytes begin with how many numbers there are and how many bits each has (int each). Number {@code i} has the bits from
 * {@code i} times that many on, lowest first, counted from byte 8. Eight bytes follow, so that each number is read with one
 * look.
 */
public final class PackedRow {
    /** The most bits of a number: with the seven that may stand before it in its first byte, they fill a long. */
    public static final int MOST_BITS = 57;

    private static final int HEADER = 8;

    private final ByteBuffer bytes;
    private final int bits;
    private final long mask;
    private final int start;
    private final int size;

    private PackedRow(ByteBuffer bytes, int bits, int start, int size) {
        this.bytes = bytes;
        this.bits = bits;
        this.mask = (1L << bits) - 1;
        this.start = start;
        this.size = size;
    }

    /** The row that bytes hold from position 0 on. */
    public static PackedRow over(ByteBuffer bytes) {
        ByteBuffer own = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int size = own.getInt(0);
        int bits = own.getInt(4);
        if (size < 0 || bits < 1 || bits > MOST_BITS || own.limit() < length(size, bits)) {
            throw new IllegalArgumentException(
                    "not a row of " + size + " numbers of " + bits + " bits: " + own.limit() + " bytes");
        }
        return new PackedRow(own, bits, 0, size);
    }

    /** Packs so many numbers, of which {@code most} is at least the greatest. */
    public static PackedRow pack(int size, long most, IntToLongFunction numbers) {
        int bits = Math.max(1, Long.SIZE - Long.numberOfLeadingZeros(most));
        if (bits > MOST_BITS || length(size, bits) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("too large for a row: " + size + " numbers of " + bits + " bits");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length(size, bits)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, size).putInt(4, bits);
        for (int i = 0; i < size; i++) {
            long number = numbers.applyAsLong(i);
            long bit = (long) i * bits;
            int at = HEADER + (int) (bit >>> 3);
            bytes.putLong(at, bytes.getLong(at) | number << (bit & 7));
        }
        return new PackedRow(bytes, bits, 0, size);
    }

    /** Packs numbers of which none is negative. */
    public static PackedRow pack(int[] numbers) {
        int most = 0;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        return pack(numbers.length, most, i -> numbers[i]);
    }

    private static long length(int size, int bits) {
        return HEADER + ((long) size * bits + 7 >>> 3) + Long.BYTES;
    }

    /** The bytes of the whole row. */
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** The number at an index. */
    public long longAt(int index) {
        long bit = (long) (start + index) * bits;
        return bytes.getLong(HEADER + (int) (bit >>> 3)) >>> (bit & 7) & mask;
    }

    /** The number at an index, of a row whose numbers are ints. */
    public int at(int index) {
        return (int) longAt(index);
    }

    /** The numbers from an index to another, exclusive; over the same bytes. */
    public PackedRow slice(int from, int to) {
        if (from < 0 || to < from || to > size) {
            throw new IndexOutOfBoundsException(from + " to " + to + " of " + size);
        }
        return new PackedRow(bytes, bits, start + from, to - from);
    }
}
