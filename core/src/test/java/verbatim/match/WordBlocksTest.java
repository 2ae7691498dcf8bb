package verbatim.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBlocksTest {
    /** Rows of one block, of a few, and of more than a long has bits. */
    @ParameterizedTest
    @CsvSource({"100, 3", "256, 5", "257, 5", "5000, 40", "40000, 300"})
    void theBlocksOfARowAreThoseWithAllItsWordsThereOrInTheNext(int positions, int words) {
        Random random = new Random(positions + words);
        int[] row = new int[positions];
        Arrays.setAll(row, i -> (int) (words * Math.pow(random.nextDouble(), 3)));
        int[] common = IntStream.range(0, words).filter(word -> word % 3 != 1).toArray();
        WordBlocks blocks = new WordBlocks(IntBuffer.wrap(common), LongBuffer.wrap(WordBlocks.bits(row, common)));

        for (int word = 0; word < words; word++) {
            assertThat(blocks.has(word)).isEqualTo(word % 3 != 1);
        }
        for (int k = 0; k < 200; k++) {
            int[] sought = random.ints(1 + random.nextInt(4), 0, common.length)
                    .map(i -> common[i])
                    .toArray();
            int from = random.nextInt(positions);
            int to = from + 1 + random.nextInt(positions - from);
            int[] expected = IntStream.rangeClosed(from / WordBlocks.BLOCK, (to - 1) / WordBlocks.BLOCK)
                    .filter(block -> has(row, sought[0], block)
                            && Arrays.stream(sought)
                                    .allMatch(word ->
                                            has(row, word, block) || has(row, word, block + 1) || word == sought[0]))
                    .toArray();
            assertThat(blocks.blocks(sought, from, to)).isEqualTo(expected);
        }
    }

    @Test
    void aLibraryWithoutCommonWordsHasNone() {
        WordBlocks none = new WordBlocks(IntBuffer.allocate(0), LongBuffer.allocate(0));

        assertThat(none.has(0)).isFalse();
    }

    private static boolean has(int[] row, int word, int block) {
        int end = Math.min(row.length, (block + 1) * WordBlocks.BLOCK);
        for (int i = block * WordBlocks.BLOCK; i < end; i++) {
            if (row[i] == word) {
                return true;
            }
        }
        return false;
    }
}
