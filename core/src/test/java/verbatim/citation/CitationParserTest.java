package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.citation.Citation.Part;
import verbatim.citation.Citation.Slot;
import verbatim.text.Text;

class CitationParserTest {
    private final CitationParser parser = new CitationParser();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "He said so [Al-Nisa 4:39]. | [Al-Nisa 4:39] | 39",
                "He said so (see 2:255-257). | 2:255-257 | 255-257",
                "قال (سورة النساء، الآية ١٣٩) ثم | (سورة النساء، الآية ١٣٩) | ١٣٩",
                "**سورة البقرة: الآية 177** | سورة البقرة: الآية 177 | 177",
                "(رواه أبو داود، وصححه الألباني) | (رواه أبو داود، وصححه الألباني) | ''",
                "in Sahih Muslim 2564 it says | Sahih Muslim 2564 | 2564",
                "(Surah Ya-Sin; it is long) | Surah Ya-Sin | ''",
            })
    void namesItsCharacters(String text, String span, String number) {
        Citation citation = parser.parse(Text.plain(text)).get(0);
        assertThat(citation.span().of(text)).isEqualTo(span);
        assertThat(citation.numberSpan().of(text)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void readsTheFormsThatPeopleUse(String text, String references) {
        assertThat(Readings.of(text)).isEqualTo(references);
    }

    static Stream<Arguments> forms() {
        return DataFile.lines("forms.txt").stream().map(line -> {
            int arrow = line.indexOf("=>");
            return Arguments.of(
                    line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
        });
    }

    @Test
    void saysWhereItsPartsStand() {
        String text = "[Al-Nisa 4:39-41]";
        assertThat(parser.parse(Text.plain(text)).get(0).slots())
                .extracting(slot -> slot.part() + " " + slot.span().of(text))
                .containsExactly("NAME Al-Nisa", "CHAPTER 4", "FIRST 39", "LAST 41");
    }

    @Test
    void inheritsTheSuraNamedBefore() {
        assertThat(Readings.of("سورة النور فيها أحكام. وفي الآية 31 منها")).isEqualTo("quran 24; quran 24:31");
        assertThat(Readings.of("Verse 31 says")).isEmpty();
        assertThat(Readings.of("(24:30). John 3:16. Then verse 31 says")).isEqualTo("quran 24:30; bible john.3:16");
    }

    @Test
    void doesNotInheritFromFarAway() {
        assertThat(Readings.of("Surah An-Nur. " + "word ".repeat(2000) + "In verse 31 it says"))
                .isEqualTo("quran 24");
    }

    @Test
    void keepsVersesThatTheSuraDoesNotHave() {
        assertThat(Readings.of("(النور: 90)")).isEqualTo("quran 24:90");
        assertThat(Readings.of("(Quran 1:286)")).isEqualTo("quran 1:286");
    }

    @Test
    void readsAlikeWhereverItStands() {
        String reference = "[Al-Nisa 4:139]";
        for (int before : new int[] {0, 1, 65_000, 65_530, 70_000, 200_000}) {
            String text = "a b\n".repeat(before / 4) + reference;
            List<Citation> found = parser.parse(Text.plain(text));
            assertThat(found).hasSize(1);
            assertThat(found.get(0).span().of(text)).isEqualTo(reference);
        }
    }

    /** Mixed pieces of references in random order: whatever is read must stand where it says, in order, once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pointsAtWhatItReads(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "Surah", "سورة", "Bakara", "suresi", "2", "255", ":", "-", ",", "،", "(", ")", "[", "]", "\n", "verse",
            "الآية", "رواه", "البخاري", "ومسلم", "Muslim", "رقم", "no.", "كتاب", "باب", "الإيمان", "و", "and", "Qur'an",
            "ii", ".", "An-Nisa", "آل", "عمران", "ibid.", "see", "/", "John", "\"", "ص", "vol.", "٣٩", "in", "من",
            "hadith", "HR.", " "
        };
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextInt(4) == 0 ? "" : " ");
            }
            assertWellFormed(text.toString());
        }
    }

    private void assertWellFormed(String text) {
        int last = 0;
        for (Citation citation : parser.parse(Text.plain(text))) {
            assertThat(citation.span().start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(citation.span().end()).as(text).isLessThanOrEqualTo(text.length());
            last = citation.span().end();
            for (Slot slot : citation.slots()) {
                assertThat(citation.span().contains(slot.span())).as(text).isTrue();
                assertThat(slot.reference())
                        .as(text)
                        .isLessThan(citation.references().size());
            }
            for (Reference reference : citation.references()) {
                assertThat(reference.work()).as(text).isNotEmpty();
                assertThat(reference.first().isEmpty())
                        .as(text)
                        .isEqualTo(reference.last().isEmpty());
            }
            assertThat(citation.slots().stream()
                            .filter(slot -> slot.part() == Part.NAME)
                            .count())
                    .as(text)
                    .isLessThanOrEqualTo(citation.references().size());
        }
    }

    /** Not a measure of speed: each of these took hours in a reader that tries everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[Al-Nisa ",
                "2:",
                "2:2:",
                "1, ",
                "البخاري ومسلم و",
                "كتاب ",
                "سورة ",
                "Surah Al-",
                "al-",
                "رواه ",
                "و",
                "ص ",
                "1-",
                "\"",
                "an Nisa 4 ",
                "عن أبي ",
                "the Prophet ",
                "ibid ",
                "9",
                "verse 1 and ",
                "vol. 1, "
            })
    void readsHostileTextInLinearTime(String piece) {
        Text text = Text.plain(piece.repeat(100_000 / piece.length()));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertThat(parser.parse(text)).isNotNull();
            assertThat(new CitationParser().read(text).introducers()).isNotNull();
        });
    }
}
