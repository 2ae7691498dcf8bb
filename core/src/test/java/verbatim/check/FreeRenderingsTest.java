package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.citation.CitationParser;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Text;

/** Words that are nobody's translation, given with a reference: what they have in common with other passages. */
class FreeRenderingsTest {
    private static final Work QURAN = new Work("quran", "Qur'an", Work.Kind.QURAN);

    private static final String RENDERING =
            "“the kind brother carries warm bread to the hungry neighbours before winter storms”";

    /**
     * Words that share most with a passage of about their length render that one and not the cited one; in a passage many
     * times as long so many stand by chance.
     */
    @ParameterizedTest
    @CsvSource({"0, WRONG", "8, WRONG", "60, UNKNOWN"})
    void aLongPassageHasWordsByChance(int others, String attribution) {
        List<Finding> findings = checker(others).check(Text.plain(RENDERING + " (94:5)"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).isEqualTo(Wording.FREE);
        assertThat(findings.get(0).attribution()).hasToString(attribution);
    }

    /** Words given as a verse that come near another work's are not held against that work. */
    @Test
    void wordsOfAWorkThatNobodyNamedAreNotHeldAgainstIt() {
        Work sayings = new Work("muslim", "Sahih Muslim", Work.Kind.HADITH);
        QuotationChecker checker = new QuotationChecker(
                Library.build(List.of(
                        new EditionText(
                                edition("quran-test", QURAN, "ar", "Arabic", true),
                                List.of(Passage.of("94:5", "فَإِنَّ مَعَ ٱلْعُسْرِ يُسْرًا"))),
                        new EditionText(
                                edition("en-test", QURAN, "en", "Marmaduke Testfield", false),
                                List.of(
                                        Passage.of("94:5", "There shall be no hardship without relief in patience"),
                                        Passage.of("107:2", "He drives the orphan harshly away from the door"))),
                        new EditionText(
                                edition("muslim-en", sayings, "en", "Sayings", false),
                                List.of(Passage.of("7", "There be no compulsion in trading at the market"))))),
                new CitationParser());
        List<Finding> findings =
                checker.check(Text.plain("“There is no compulsion in trading at the market” (Quran 94:5)"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).work()).isEqualTo("quran");
        assertThat(findings.get(0).wording()).isEqualTo(Wording.FREE);
        assertThat(findings.get(0).severity()).isEqualTo(Severity.SUGGESTION);
    }

    private static QuotationChecker checker(int others) {
        StringBuilder rival = new StringBuilder("brother carries warm bread");
        for (int i = 0; i < others; i++) {
            rival.append(" filler").append((char) ('a' + i / 26)).append((char) ('a' + i % 26));
        }
        rival.append(" storms winter neighbours hungry kind");
        return new QuotationChecker(
                Library.build(List.of(
                        new EditionText(
                                edition("quran-test", QURAN, "ar", "Arabic", true),
                                List.of(
                                        Passage.of("94:5", "فَإِنَّ مَعَ ٱلْعُسْرِ يُسْرًا"),
                                        Passage.of("107:2", "فَذَٰلِكَ ٱلَّذِى يَدُعُّ ٱلْيَتِيمَ"))),
                        new EditionText(
                                edition("en-test", QURAN, "en", "Marmaduke Testfield", false),
                                List.of(
                                        Passage.of("94:5", "For surely beside the hardship there stands ease"),
                                        Passage.of("107:2", rival.toString()))))),
                new CitationParser());
    }

    private static Edition edition(String id, Work work, String language, String title, boolean original) {
        return new Edition(id, work, language, title, "1", "test", "", "", "00", original, true);
    }
}
