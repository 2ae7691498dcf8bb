package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.citation.Scan.Kind;

class ScanTest {
    @ParameterizedTest
    @CsvSource({
        "قال, قَالَ",
        "سورة, سُورَةٌ",
        "القران, القرآن",
        "muslim, Müslim",
        "sura, sourah",
        "Nisa, Nisaa’",
        "قال, قال’",
    })
    void spellingsOfAWordHaveOneKey(String word, String spelling) {
        assertThat(Scan.of(spelling).key(0)).isEqualTo(Scan.of(word).key(0));
    }

    @ParameterizedTest
    @CsvSource({"قال, وقال, 1", "قال, وَقَالَ, 1", "حديث, وبحديث, 2", "حديث, فَلِحَدِيث, 2"})
    void aPrefixIsTakenOut(String word, String prefixed, int letters) {
        assertThat(Scan.of(prefixed).keyWithout(0, letters))
                .isEqualTo(Scan.of(word).key(0));
    }

    @Test
    void anApostropheDoesNotBelongToTheWordItEnds() {
        assertThat(Scan.of("قال’ ").end(0)).isEqualTo(3);
        assertThat(Scan.of("Nisa' ").end(0)).isEqualTo(4);
        assertThat(Scan.of("قالَ ").end(0)).isEqualTo(4);
    }

    @Test
    void notesFirstWordsOfPhrasesAndWhatStandsByNumbers() {
        Filter firstWords = new Filter();
        firstWords.add(Scan.of("سورة").key(0));
        String text = "في وسورة (2)\n";
        Scan scan = Scan.of(text, 0, text.length(), firstWords);
        assertThat(scan.beginnings.size()).isEqualTo(1);
        assertThat(scan.beginnings.get(0)).isEqualTo(1);
        assertThat(scan.marks.size()).isEqualTo(3);
        assertThat(scan.kind(scan.marks.get(0))).isEqualTo(Kind.OPEN);
        assertThat(scan.value(scan.marks.get(1))).isEqualTo(2);
        assertThat(scan.kind(scan.marks.get(2))).isEqualTo(Kind.LINE);
    }
}
