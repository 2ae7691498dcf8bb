package verbatim.match;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * In which blocks of {@link #BLOCK} positions each common word stands: a bit a block, so that where several common words may
 * stand together is known without a look at the words between. Immutable; serves all threads.
 */
public final class WordBlocks {
    /** How many positions are a block. */
    public static final int BLOCK = 1 << 8;

    private static final int BLOCK_BITS = Integer.numberOfTrailingZeros(BLOCK);

    private final IntBuffer words;
    private final LongBuffer bits;
    private final int longs;

    /**
     * @param words the numbers of the common words, in ascending order
     * @param bits for each of them as many longs as all blocks need bits, the first block in the lowest bit
     */
    public WordBlocks(IntBuffer words, LongBuffer bits) {
        this.words = words;
        this.bits = bits;
        this.longs = words.limit() == 0 ? 0 : bits.limit() / words.limit();
    }

    /** The bits of those words of a row that {@code common} names, in ascending order. */
    public static long[] bits(int[] row, int[] common) {
        int longs = (row.length >>> BLOCK_BITS + 6) + 1;
        long[] bits = new long[longs * common.length];
        int[] order = new int[common.length == 0 ? 0 : common[common.length - 1] + 1];
        for (int i = 0; i < common.length; i++) {
            order[common[i]] = i + 1;
        }
        for (int position = 0; position < row.length; position++) {
            int at = row[position] < order.length ? order[row[position]] : 0;
            if (at > 0) {
                int block = position >>> BLOCK_BITS;
                bits[(at - 1) * longs + (block >>> 6)] |= 1L << block;
            }
        }
        return bits;
    }

    /** Whether a word is one of the common ones. */
    public boolean has(int word) {
        return indexOf(word) >= 0;
    }

    private int indexOf(int word) {
        int low = 0;
        int high = words.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle) < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < words.limit() && words.get(low) == word ? low : -1;
    }

    /**
     * The blocks between two positions in which a row of common words may begin, in ascending order: the first word stands
     * there, each other there or in the next block.
     *
     * @param row the numbers of words that are {@linkplain #has common}, fewer than a block has positions
     */
    public int[] blocks(int[] row, int from, int to) {
        int first = from >>> BLOCK_BITS;
        int last = to - 1 >>> BLOCK_BITS;
        int[] blocks = new int[16];
        int count = 0;
        int[] indices = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            indices[i] = indexOf(row[i]);
        }
        for (int at = first >>> 6; at <= last >>> 6; at++) {
            long all = longAt(indices[0], at);
            for (int i = 1; i < row.length && all != 0; i++) {
                long here = longAt(indices[i], at);
                all &= here | here >>> 1 | longAt(indices[i], at + 1) << -1;
            }
            for (; all != 0; all &= all - 1) {
                int block = (at << 6) + Long.numberOfTrailingZeros(all);
                if (block >= first && block <= last) {
                    blocks = count < blocks.length ? blocks : Arrays.copyOf(blocks, 2 * count);
                    blocks[count++] = block;
                }
            }
        }
        return Arrays.copyOf(blocks, count);
    }

    private long longAt(int index, int at) {
        return at < longs ? bits.get(index * longs + at) : 0;
    }
}
