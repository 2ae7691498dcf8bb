package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Text made to be slow. The time limit is far above what linear work takes and far below what square work would. */
@Timeout(20)
class HostileTextTest {
    private static final int MANY = 1_000_000;

    private final ArabicNormalizer arabic = new ArabicNormalizer();

    @Test
    void aMillionMarksOnOneLetter() {
        String text = "ب" + "\u064E".repeat(MANY);

        assertThat(Tokenizer.tokenize(text).size()).isEqualTo(1);
        assertThat(Tokenizer.tokenize(text).end(0)).isEqualTo(MANY + 1);
        assertThat(arabic.compare(text, "بَ")).isEqualTo(Likeness.IDENTICAL);
        assertThat(arabic.write(text, "قَالَ")).isEqualTo("بَ");
    }

    @Test
    void aMillionSmallLettersOnOneLetter() {
        assertThat(arabic.strict("ب" + "\u0670\u06E5".repeat(MANY))).startsWith("ب");
    }

    @Test
    void aMillionLettersWithoutASpace() {
        assertThat(Tokenizer.tokenize("ب".repeat(MANY)).size()).isEqualTo(1);
        assertThat(arabic.strict("ا".repeat(MANY))).isEqualTo("ا");
        assertThat(arabic.compare("ا ".repeat(MANY), "ا".repeat(MANY))).isEqualTo(Likeness.SPELLING);
    }

    @Test
    void aMillionDigitsAfterAVerseSign() {
        assertThat(Tokenizer.tokenize("\u06DD" + "1".repeat(MANY)).size()).isLessThanOrEqualTo(1);
        assertThat(Tokenizer.tokenize("\u06DD1".repeat(MANY)).size()).isZero();
    }

    @Test
    void aMillionGlyphsAndPieces() {
        assertThat(GlyphFont.find("ﮘ ".repeat(MANY))).hasSize(1);
        assertThat(GlyphFont.find("ﮘ ب ".repeat(MANY))).isEmpty();
        assertThat(SplitLetters.find("ب ".repeat(MANY))).hasSize(1);
    }
}
