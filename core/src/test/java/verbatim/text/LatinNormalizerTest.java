package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinNormalizerTest {
    private final LatinNormalizer latin = new LatinNormalizer();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "mercy, mercy, IDENTICAL",
                "Mercy, mercy, MARK",
                "don't, don’t, MARK",
                "well known, well-known, MARK",
                "Allah, Allāh, SPELLING",
                "Quran, Qur’ān, SPELLING",
                "favor, favour, SPELLING",
                "honoring, honouring, SPELLING",
                "realize, realise, SPELLING",
                "civilization, civilisation, SPELLING",
                "analyze, analyse, SPELLING",
                "counseled, counselled, SPELLING",
                "worshiped, worshipped, SPELLING",
                "center, centre, SPELLING",
                "judgment, judgement, SPELLING",
                "for, four, LETTER",
                "corse, course, LETTER",
                "prize, prise, LETTER",
                "mercy, merely, LETTER",
                "שָׁלוֹם, שלום, MARK",
                "йод, и\u0306од, IDENTICAL",
                "की, का, LETTER",
                "\u09AF\u09BC, \u09DF, IDENTICAL",
                "\u09A4\u09C7\u09BE, \u09A4\u09CB, IDENTICAL",
                "\u09A4\u09C7, \u09A4\u09CB, LETTER",
                "\u0928\u093C, \u0929, IDENTICAL",
                "\u0B95\u0BC6\u0BBE, \u0B95\u0BCA, IDENTICAL",
                "\u1112\u1161\u11AB, \uD55C, IDENTICAL",
            })
    void judges(String quoted, String source, Likeness likeness) {
        assertThat(latin.compare(quoted, source)).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "the Lord, Our, the Lord",
                "God, lord, God",
                "the Lord, THE LORD, THE LORD",
                "don’t, can't, don't",
                "élan, Elan, élan",
            })
    void writesAsTheAuthorDoes(String source, String model, String written) {
        assertThat(latin.write(source, model)).isEqualTo(written);
    }
}
