package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any text, on random ones; a failure names the seed. */
class RandomTextTest {
    private static final int LENGTH = 2_000;

    private static final String ARABIC =
            "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱـ\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654"
                    + "\u0655\u0656\u0657\u065E\u0670\u06D6\u06DC\u06DD\u06DE\u06DF\u06E1\u06E2\u06E5\u06E6\u06E7\u06E8\u06E9 \u200C\u200F\uFEFF\u2009١1";

    private static String arabic(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ARABIC.charAt(random.nextInt(ARABIC.length())));
        }
        return text.toString();
    }

    /** Any code units, lone surrogates among them. */
    private static String anything(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x800));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append(random.nextBoolean() ? ' ' : 'a');
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wordsStandInOrderInsideTheTextAndLeadBackToThemselves(long seed) {
        Random random = new Random(seed);
        for (String text : List.of(anything(random, LENGTH), arabic(random, LENGTH))) {
            Tokens tokens = Tokenizer.tokenize(text);
            int before = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(before);
                assertThat(tokens.end(i)).isBetween(tokens.start(i) + 1, text.length());
                assertThat(tokens.key(i)).isNotZero();
                before = tokens.end(i);
                Tokens word = Tokenizer.tokenize(text.substring(tokens.start(i), tokens.end(i)));
                assertThat(word.size()).isEqualTo(1);
                assertThat(word.key(0)).isEqualTo(tokens.key(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tokensAreTheWordsThatHaveAKey(long seed) {
        String text = anything(new Random(seed), LENGTH);
        Tokens tokens = Tokenizer.tokenize(text);
        List<Span> words = Tokenizer.words(text, new Span(0, text.length()));
        int i = 0;
        for (Span word : words) {
            if (i < tokens.size() && tokens.start(i) == word.start()) {
                assertThat(tokens.end(i++)).isEqualTo(word.end());
            }
        }
        assertThat(i).isEqualTo(tokens.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void normalizersTakeAnythingAndFindItEqualToItself(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String text = random.nextBoolean() ? anything(random, 1 + random.nextInt(20)) : arabic(random, 12);
            for (Normalizer normalizer : List.of(new ArabicNormalizer(), new LatinNormalizer())) {
                for (Span word : Tokenizer.words(text, new Span(0, text.length()))) {
                    String strict = normalizer.strict(word.of(text));
                    assertThat(normalizer.strict(strict)).isEqualTo(strict);
                }
                assertThat(normalizer.compare(text, text)).isEqualTo(Likeness.IDENTICAL);
                normalizer.compare(text, arabic(random, 12));
                normalizer.write(text, arabic(random, 12));
                normalizer.skeleton(text);
            }
        }
    }
}
