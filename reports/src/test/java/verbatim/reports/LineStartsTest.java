package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineStartsTest {
    @ParameterizedTest
    @CsvSource({"0, 1:1", "1, 1:2", "2, 2:1", "3, 2:2", "5, 3:1", "6, 4:1", "7, 4:2"})
    void countsEveryKindOfLineEnd(int offset, String place) {
        assertThat(Places.ofFile("a\nb\r\n\rc").at(offset)).hasToString(place);
    }
}
