package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ArabicNormalizerTest {
    private final ArabicNormalizer arabic = new ArabicNormalizer();

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "plain-spelling.txt", delimiter = '|')
    void reachesThePlainSpelling(String uthmani, String plain, String rule) {
        MarkedLetters reached = Imlai.of(MarkedLetters.of(uthmani));

        assertThat(new String(reached.letters, 0, reached.size)).as(rule).isEqualTo(plain);
        assertThat(arabic.strict(uthmani)).isEqualTo(arabic.strict(plain));
        assertThat(arabic.compare(plain, uthmani)).isLessThanOrEqualTo(Likeness.SPELLING);
        assertThat(arabic.compare(uthmani, plain)).isLessThanOrEqualTo(Likeness.SPELLING);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "plain-spelling.txt", delimiter = '|')
    void leavesThePlainSpellingAsItIs(String uthmani, String plain, String rule) {
        MarkedLetters reached = Imlai.of(MarkedLetters.of(plain));

        assertThat(new String(reached.letters, 0, reached.size)).as(rule).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvFileSource(resources = "arabic-likeness.txt", delimiter = '|')
    void judges(String quoted, String source, Likeness likeness) {
        assertThat(arabic.compare(quoted, source)).isEqualTo(likeness);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvFileSource(resources = "arabic-writing.txt", delimiter = '|')
    void writesAsTheAuthorDoes(String source, String model, String written) {
        assertThat(arabic.write(source, model)).isEqualTo(written);
    }

    @Test
    void theOrderOfMarksDoesNotMatter() {
        assertThat(arabic.compare("رَبِّ", "رَبِّ")).isEqualTo(Likeness.IDENTICAL);
        assertThat(arabic.compare("رب\u0651\u0650", "رب\u0650\u0651")).isEqualTo(Likeness.IDENTICAL);
    }

    @Test
    void namesTheNormalizerOfAScript() {
        assertThat(Normalizer.of("«قال»")).isInstanceOf(ArabicNormalizer.class);
        assertThat(Normalizer.of("12 God")).isInstanceOf(LatinNormalizer.class);
        assertThat(Normalizer.of("")).isInstanceOf(LatinNormalizer.class);
    }
}
