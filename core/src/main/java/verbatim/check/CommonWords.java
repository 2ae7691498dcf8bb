package verbatim.check;

import java.util.Arrays;
import verbatim.match.SourceWords;

/**
 * How many of some words of a document stand in a stretch of the source: a bound on what an alignment can match, for a few
 * steps a word. In order it is the length of the longest common subsequence, 64 words at a time (Hyyrö, Bit-parallel
 * LCS-length computation revisited, 2004). For one thread.
 */
final class CommonWords {
    private final SourceWords row;
    private final int size;
    /** How many longs hold a bit for each of the words. */
    private final int blocks;
    /** An open hash table of the distinct words, by their numbers and one; 0 where none is. */
    private final int[] numbers;
    /** Where the word of a slot stands among the words, in as many longs as {@link #blocks}. */
    private final long[] places;

    private final int mask;

    /** Of words by their numbers in a row; negative for a word that is not in it. */
    CommonWords(SourceWords row, int[] words) {
        this.row = row;
        this.size = words.length;
        this.blocks = (size + Long.SIZE - 1) / Long.SIZE;
        int slots = Integer.highestOneBit(Math.max(8, size)) << 2;
        this.mask = slots - 1;
        this.numbers = new int[slots];
        this.places = new long[slots * blocks];
        for (int i = 0; i < size; i++) {
            if (words[i] >= 0) {
                int slot = slot(words[i] + 1);
                numbers[slot] = words[i] + 1;
                places[slot * blocks + i / Long.SIZE] |= 1L << i;
            }
        }
    }

    private int slot(int entry) {
        int slot = (entry * 0x9E3779B1) >>> 16 & mask;
        while (numbers[slot] != 0 && numbers[slot] != entry) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** How many of the words stand between two positions, in whatever order. */
    int anywhere(int from, int to) {
        long[] met = new long[blocks];
        for (int position = from; position < to; position++) {
            int slot = slot(row.word(position) + 1) * blocks;
            for (int b = 0; b < blocks; b++) {
                met[b] |= places[slot + b];
            }
        }
        int common = 0;
        for (long block : met) {
            common += Long.bitCount(block);
        }
        return common;
    }

    /** How many of the words stand between two positions, in order. */
    int inOrder(int from, int to) {
        return blocks == 1 ? inOne(from, to) : inSeveral(from, to);
    }

    private int inOne(int from, int to) {
        long open = -1;
        for (int position = from; position < to; position++) {
            int slot = slot(row.word(position) + 1);
            long met = open & places[slot];
            open = (open + met) | (open - met);
        }
        return Long.bitCount(~open);
    }

    private int inSeveral(int from, int to) {
        long[] open = new long[blocks];
        Arrays.fill(open, -1);
        for (int position = from; position < to; position++) {
            int slot = slot(row.word(position) + 1);
            if (numbers[slot] == 0) {
                continue;
            }
            long carry = 0;
            for (int b = 0; b < blocks; b++) {
                long before = open[b];
                long met = before & places[slot * blocks + b];
                long sum = before + met + carry;
                carry = (before & met | (before | met) & ~sum) >>> (Long.SIZE - 1);
                open[b] = sum | (before - met);
            }
        }
        int common = 0;
        for (long block : open) {
            common += Long.bitCount(~block);
        }
        return common;
    }
}
