package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketsTest {
    @ParameterizedTest
    @CsvSource({
        "قال ]البقرة: ٢٥٦[, قال [البقرة: ٢٥٦]",
        "قال [البقرة: ٢٥٦], قال [البقرة: ٢٥٦]",
        "قال ]البقرة: ٢[ ثم ]طه: ٣[, قال [البقرة: ٢] ثم [طه: ٣]",
        "قال )١[, قال )١[",
        "ا ) ب, ا ) ب",
        "a ]1[ b, a ]1[ b",
    })
    void turnsPairsThatCloseBeforeTheyOpen(String line, String turned) {
        StringBuilder chars = new StringBuilder(line);
        Brackets.turn(chars);
        assertThat(chars).hasToString(turned);
    }
}
