package verbatim.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRowTest {
    private final Random random = new Random(20261123);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 13, 18, 24, 31, 32, 33, 41, 56, 57})
    void givesTheNumbersBackThatWerePacked(int bits) {
        long[] numbers =
                random.longs(1001).map(number -> number >>> (Long.SIZE - bits)).toArray();
        numbers[500] = (1L << bits) - 1;

        PackedRow packed = PackedRow.pack(numbers.length, numbers[500], i -> numbers[i]);
        PackedRow read = PackedRow.over(packed.bytes());

        assertThat(read.size()).isEqualTo(numbers.length);
        assertThat(packed.bytes().limit()).isEqualTo(8 + (1001 * bits + 7) / 8 + 8);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(read.longAt(i)).isEqualTo(numbers[i]);
            assertThat(read.slice(i, numbers.length).longAt(0)).isEqualTo(numbers[i]);
        }
    }

    @Test
    void isWrittenAsTheFormatSays() {
        ByteBuffer bytes = PackedRow.pack(new int[] {1, 2, 7, 5}).bytes();

        assertThat(bytes.getInt(0)).isEqualTo(4);
        assertThat(bytes.getInt(4)).isEqualTo(3);
        assertThat(bytes.getShort(8)).isEqualTo((short) (1 | 2 << 3 | 7 << 6 | 5 << 9));
        assertThat(bytes.order()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void mayBeEmpty() {
        PackedRow empty = PackedRow.over(PackedRow.pack(new int[0]).bytes());

        assertThat(empty.size()).isZero();
        assertThat(empty.slice(0, 0).size()).isZero();
    }

    @Test
    void refusesBytesThatAreTooShortOrSayNonsense() {
        ByteBuffer whole = PackedRow.pack(new int[] {1, 2, 3}).bytes();
        ByteBuffer wide = PackedRow.pack(new int[] {1, 2, 3}).bytes().putInt(4, 58);

        assertThatIllegalArgumentException().isThrownBy(() -> PackedRow.over(whole.limit(whole.limit() - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PackedRow.over(wide));
        assertThatIllegalArgumentException().isThrownBy(() -> PackedRow.pack(1, 1L << 57, i -> 0));
    }
}
