package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import verbatim.source.EditionText;
import verbatim.source.Passage;

/** The two Arabic witnesses of the Qur'an, each from another package, have the same words. */
class WitnessesTest {
    /** The six places where the two write the same letters with another division into words. */
    private static final Map<String, String> OTHER_DIVISION = new TreeMap<>(Map.of(
            "2:72", "a thin space stands inside the word for \"you disputed\"",
            "15:7", "law ma",
            "27:20", "ma li",
            "36:22", "ma li",
            "37:164", "ma minna",
            "41:47", "ma minna"));

    /**
     * Verses in which the King Fahd encoding writes a hamza below a ya at a word's end, or leaves out a small waw (17:7),
     * where Tanzil writes it on the ya: the same word in letters that the rules of spelling need not equate yet.
     */
    private static final Set<String> OTHER_HAMZA = Set.of(
            "10:15", "16:90", "17:7", "20:130", "24:11", "28:30", "30:8", "30:16", "35:43", "42:51", "52:21", "56:23",
            "70:38", "74:52", "80:37");

    @Test
    void agreeInEveryVerseUnderTheStrictRules() throws IOException {
        assertThat(QuranComparison.differences(read("quran-uthmani"), read("quran-qpc")))
                .extracting(line -> line.strip().replaceFirst("(?s): .*|, which .*", ""))
                .isSubsetOf(OTHER_HAMZA);
    }

    @Test
    void divideSixVersesOtherwise() throws IOException {
        List<Passage> tanzil = read("quran-uthmani").passages();
        List<Passage> qpc = read("quran-qpc").passages();
        List<String> divided = new ArrayList<>();
        for (int i = 0; i < tanzil.size(); i++) {
            if (words(tanzil.get(i)) != words(qpc.get(i))) {
                divided.add(tanzil.get(i).number());
            }
        }
        assertThat(divided).containsExactlyInAnyOrderElementsOf(OTHER_DIVISION.keySet());
    }

    @Test
    void oneReplacedVerseIsCaughtAndNamed() throws IOException {
        EditionText tanzil = read("quran-uthmani");
        List<Passage> verses = new ArrayList<>(tanzil.passages());
        int replaced = index(verses, "98:4");
        int other = index(verses, "19:93");
        verses.set(replaced, Passage.of("98:4", verses.get(other).text()));
        List<String> differences = QuranComparison.differences(tanzil, new EditionText(tanzil.edition(), verses));
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0)).startsWith("  98:4, which is 19:93: ");
    }

    @Test
    void theBasmalaBeforeASurasFirstVerseIsNoDifference() throws IOException {
        EditionText tanzil = read("quran-uthmani");
        List<Passage> verses = new ArrayList<>(tanzil.passages());
        int first = index(verses, "112:1");
        verses.set(
                first,
                Passage.of(
                        "112:1", verses.get(0).text() + " " + verses.get(first).text()));
        assertThat(QuranComparison.differences(tanzil, new EditionText(tanzil.edition(), verses)))
                .isEmpty();
    }

    private static int index(List<Passage> verses, String number) {
        for (int i = 0; i < verses.size(); i++) {
            if (verses.get(i).number().equals(number)) {
                return i;
            }
        }
        throw new IllegalArgumentException(number);
    }

    /** White space divides words; pause signs stand between spaces too and are none. */
    private static long words(Passage verse) {
        return verse.text()
                .codePoints()
                .mapToObj(c -> Character.isLetter(c) ? "L" : Character.isWhitespace(c) || c == 0x2009 ? " " : "")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString()
                .trim()
                .split("\\s+")
                .length;
    }

    private static EditionText read(String id) throws IOException {
        return Texts.packages().read(Catalogue.bundled().find(id).orElseThrow());
    }
}
