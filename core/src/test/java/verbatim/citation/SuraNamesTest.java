package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuraNamesTest {
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wild")
    void readsWhatPeopleWrite(int sura, String name) {
        boolean arabic = name.charAt(0) >= '\u0600';
        String text = arabic ? "(سورة " + name + "، الآية 1)" : "(Surah " + name + ", verse 1)";
        assertThat(Readings.of(text)).isEqualTo("quran " + sura + ":1");
    }

    @Test
    void manyAreWild() {
        assertThat(wild()).hasSizeGreaterThan(800);
    }

    @Test
    void noNameIsTwoSuras() {
        for (Suras.Row row : Suras.all()) {
            for (String name : row.names()) {
                String plain = name.replaceAll("[~^]", "");
                assertThat(sura(plain)).as(plain).isEqualTo(row.number());
            }
        }
    }

    @Test
    void everyNameMayBeginWithItsFirstWord() {
        SuraNames names = Lexicon.shared().suras;
        for (Suras.Row row : Suras.all()) {
            for (String written : row.names()) {
                String name = written.replaceAll("[~^]", "");
                String article = name.charAt(0) >= '\u0600' ? "وال" : "al-";
                assertThat(names.mayBegin(name, 0)).as(name).isTrue();
                assertThat(names.mayBegin(article + name + " 5", 0)).as(name).isTrue();
                assertThat(names.mayBegin(name.charAt(0) + " " + name.substring(1), 0))
                        .as(name)
                        .isTrue();
            }
        }
        assertThat(names.mayBegin("تسعة", 0)).isFalse();
    }

    @Test
    void namesInTheLanguageFilesAreTheirSuras() {
        for (String language : Lexicon.languages()) {
            for (String line : DataFile.lines(language + ".txt")) {
                if (line.startsWith("name.") || line.startsWith("meaning.")) {
                    assertNames(line);
                }
            }
        }
    }

    private static void assertNames(String line) {
        int sura = Integer.parseInt(
                line.substring(line.indexOf('.') + 1, line.indexOf('=')).strip());
        for (String name : DataFile.split(line.substring(line.indexOf('=') + 1), '|')) {
            assertThat(sura(name)).as(line).isEqualTo(sura);
        }
    }

    /** The sura that a name is read as, or 0. */
    private static int sura(String name) {
        SuraNames.Name found = Lexicon.shared().suras.find(Fold.joined(name));
        return found == null ? 0 : found.sura();
    }

    @Test
    void soundsLikeOneSuraOnly() {
        SuraNames names = Lexicon.shared().suras;
        assertThat(names.guess(Fold.joined("Al-Mudaththirr")))
                .extracting(SuraNames.Name::sura)
                .isEqualTo(74);
        assertThat(names.guess(Fold.joined("Al-Sommething"))).isNull();
        assertThat(names.guess(Fold.joined("الأحزان")))
                .extracting(SuraNames.Name::sura)
                .isEqualTo(33);
    }

    @Test
    void everydayWordsNeedMoreThanANumber() {
        assertThat(Readings.of("Muhammad 5 and Yusuf 12 came in with Noor, 34."))
                .isEmpty();
        assertThat(Readings.of("Surah Muhammad 5")).isEqualTo("quran 47:5");
        assertThat(Readings.of("(Yusuf: 12)")).isEqualTo("quran 12:12");
        assertThat(Readings.of("Yusuf 12:4 says")).isEqualTo("quran 12:4");
    }

    static List<Arguments> wild() {
        return DataFile.lines("wild-suras.txt").stream()
                .flatMap(line -> {
                    int colon = line.indexOf(':');
                    Stream<String> names = DataFile.split(line.substring(colon + 1), ',').stream();
                    return names.map(name -> Arguments.of(Integer.parseInt(line.substring(0, colon)), name));
                })
                .toList();
    }
}
