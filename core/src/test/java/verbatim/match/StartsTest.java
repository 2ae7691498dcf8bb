package verbatim.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartsTest {
    /** Parts of no words, of few, and of many more than a step. */
    @ParameterizedTest
    @CsvSource({"1, 5", "300, 1", "300, 3", "300, 40", "20, 700"})
    void aPositionIsInThePartThatBeginsLastBeforeIt(int parts, int longest) {
        Random random = new Random(parts + longest);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i + 1] = starts[i] + random.nextInt(longest + 1);
        }
        Starts read = Starts.of(starts);

        assertThat(read.size()).isEqualTo(parts);
        int part = 0;
        for (int position = 0; position <= starts[parts]; position++) {
            while (part < parts && starts[part + 1] <= position) {
                part++;
            }
            assertThat(read.at(position)).as("position %s", position).isEqualTo(part);
        }
    }
}
