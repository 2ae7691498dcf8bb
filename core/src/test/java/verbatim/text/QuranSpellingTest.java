package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole Qur'an in plain spelling against both encodings of the Uthmani spelling. */
class QuranSpellingTest {
    private static final Path ROOT = Path.of(System.getProperty("verbatim.root", ".."));
    private static final int VERSES = 6_236;
    private static final int TRIES = 20_000;
    private static final long SEED = 41;
    private static final String CONSONANTS_AND_LONG_VOWELS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\u0621-\u063A\u0641-\u064A ]");

    private final ArabicNormalizer arabic = new ArabicNormalizer();

    enum Encoding {
        TANZIL("sources/node_modules/quran-validator/data/quran-verses.json"),
        QPC("sources/node_modules/quran-json/dist/quran.json");

        private final String file;

        Encoding(String file) {
            this.file = file;
        }

        List<String> verses() throws IOException {
            return QuranSpellingTest.verses(file, "text");
        }
    }

    private static List<String> verses(String file, String field) throws IOException {
        Path path = ROOT.resolve(file);
        assumeTrue(Files.exists(path), "needs " + file);
        Pattern text = Pattern.compile("\"" + field + "\": ?\"([^\"]*)\"");
        List<String> verses = text.matcher(Files.readString(path))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(verses).hasSize(VERSES);
        return verses;
    }

    private static List<String> plain() throws IOException {
        return verses("../shared/gold/quran-imlai.json", "ayah_text");
    }

    private static String bare(String vowelled) {
        return NOT_LETTERS.matcher(vowelled).replaceAll("").strip().replaceAll(" +", " ");
    }

    @ParameterizedTest
    @EnumSource
    void everyPlainVerseIsRecognised(Encoding encoding) throws IOException {
        List<String> plain = plain();
        List<String> source = encoding.verses();
        for (int i = 0; i < VERSES; i++) {
            assertThat(arabic.compare(plain.get(i), source.get(i))).isLessThanOrEqualTo(Likeness.SPELLING);
            assertThat(arabic.compare(bare(plain.get(i)), source.get(i))).isLessThanOrEqualTo(Likeness.SPELLING);
            assertThat(arabic.compare(source.get(i), plain.get(i))).isLessThanOrEqualTo(Likeness.SPELLING);
            assertThat(arabic.strict(source.get(i))).isEqualTo(arabic.strict(plain.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoVersesBecomeOne(Encoding encoding) throws IOException {
        List<String> plain = plain();
        List<String> source = encoding.verses();
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < VERSES; i++) {
            String words = bare(plain.get(i)).replace(" ", "");
            assertThat(letters.putIfAbsent(arabic.strict(source.get(i)), words)).isIn(null, words);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherLetterIsAnotherWord(Encoding encoding) throws IOException {
        List<String> plain = plain();
        List<String> source = encoding.verses();
        Random random = new Random(SEED);
        int told = 0;
        for (int i = 0; i < TRIES; i++) {
            int verse = random.nextInt(VERSES);
            String words = random.nextBoolean() ? plain.get(verse) : bare(plain.get(verse));
            String changed = withAnotherLetter(words, random);
            told += arabic.compare(changed, source.get(verse)) == Likeness.LETTER ? 1 : 0;
        }
        assertThat(told).isGreaterThanOrEqualTo(TRIES * 999 / 1000);
    }

    /** One letter for one of another sound: ا for أ or ه for ة is only another spelling. */
    private static String withAnotherLetter(String words, Random random) {
        int at = random.nextInt(words.length());
        while (!Character.isLetter(words.charAt(at)) || words.charAt(at) == '\u0640') {
            at = random.nextInt(words.length());
        }
        char letter = words.charAt(at);
        char other = letter;
        while (ArabicComparison.kind(other) == ArabicComparison.kind(letter)) {
            other = CONSONANTS_AND_LONG_VOWELS.charAt(random.nextInt(CONSONANTS_AND_LONG_VOWELS.length()));
        }
        return words.substring(0, at) + other + words.substring(at + 1);
    }

    @ParameterizedTest
    @EnumSource
    void anotherVowelContradicts(Encoding encoding) throws IOException {
        List<String> plain = plain();
        List<String> source = encoding.verses();
        Random random = new Random(SEED);
        int told = 0;
        int tries = 0;
        while (tries < TRIES) {
            int verse = random.nextInt(VERSES);
            String words = random.nextBoolean() ? plain.get(verse) : source.get(verse);
            int at = random.nextInt(words.length());
            char vowel = words.charAt(at);
            if (vowel >= '\u064E' && vowel <= '\u0650') {
                char other = (char) ('\u064E' + (vowel - '\u064E' + 1 + random.nextInt(2)) % 3);
                String changed = words.substring(0, at) + other + words.substring(at + 1);
                told += arabic.compare(changed, source.get(verse)) == Likeness.VOWEL ? 1 : 0;
                tries++;
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(TRIES * 995 / 1000);
    }

    @ParameterizedTest
    @EnumSource
    void versesAreWrittenInPlainSpelling(Encoding encoding) throws IOException {
        List<String> plain = plain();
        List<String> source = encoding.verses();
        int bare = 0;
        int vowelled = 0;
        for (int i = 0; i < VERSES; i++) {
            String expected = plain.get(i).replaceAll(" ?[\u06D6-\u06DC]| ?[\u06DE\u06E9] ?", "");
            bare += arabic.write(source.get(i), "قال").equals(bare(expected)) ? 1 : 0;
            vowelled += arabic.write(source.get(i), "قَالَ").equals(expected) ? 1 : 0;
        }
        assertThat(bare).isGreaterThanOrEqualTo(6_230);
        assertThat(vowelled).isGreaterThanOrEqualTo(6_210);
    }
}
