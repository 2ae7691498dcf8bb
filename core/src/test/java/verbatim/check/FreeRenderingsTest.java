package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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

    /** A few words that a rendering shares with the translation are no quotation of their own beside the verse's number. */
    @Test
    void takesTheWholeRenderingAndNotTheFewWordsThatItShares() {
        QuotationChecker checker = checker(
                "No eye can ever reach Him; He reaches all eyes, and He is the Knower of finest things",
                "He drives the orphan harshly away from the door" + fillers(400));
        String rendering =
                "No sight attains Him but He attains all eyes, and He is the Knower of what is fine, well aware";
        List<Finding> findings = checker.check(Text.plain("About this it was revealed: " + rendering + " (94:5)."));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).text()).isEqualTo(rendering);
        assertThat(findings.get(0).wording()).isEqualTo(Wording.FREE);
        assertThat(findings.get(0).attribution()).isEqualTo(Attribution.CORRECT);
    }

    /** Marks around each part of one passage, with nothing but its own words between them, are the marks of the passage. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Say: “Who drives the hungry orphan harshly away?” Say: “Nobody of those who fear the last day” | 1",
                "“Who drives the hungry orphan harshly away?” and “Nobody of those who fear the last day” | 2",
                "“Who drives the hungry orphan harshly away?” “Nobody of those who fear the last day” | 2",
            })
    void partsThatThePassageItselfSetsApartAreOneQuotation(String text, int quotations) {
        QuotationChecker checker = checker(
                "There is ease beside every hardship",
                "Say, \"Who drives the hungry orphan harshly away?\" Say, \"Nobody of those who fear the last day\"");
        List<Finding> findings = checker.check(Text.plain(text));
        assertThat(findings).hasSize(quotations).extracting(Finding::wording).containsOnly(Wording.EXACT);
    }

    /** Words given as the Qur'an's that no translation has anything of: they may be the author's translation, or invented. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Qur'an says: “Cleanliness stands beside godliness.” | 1",
                "God says in the Qur'an, “Cleanliness stands beside godliness.” | 1",
                "My mother says: “Cleanliness stands beside godliness.” | 0",
                "The Qur'an says: “Propreté et piété vont ensemble toujours.” | 0",
            })
    void tellsWordsThatAreInNoTranslation(String text, int told) {
        List<Finding> findings = checker(
                        "There is ease beside every hardship", "He drives the orphan harshly away from the door")
                .check(Text.plain(text));
        assertThat(findings).hasSize(told);
        assertThat(findings)
                .allMatch(finding -> finding.wording() == Wording.NOT_FOUND
                        && finding.rule().equals(Optional.of(Rule.UNKNOWN_TRANSLATION))
                        && finding.severity() == Severity.SUGGESTION);
    }

    private static QuotationChecker checker(String ease, String orphan) {
        return new QuotationChecker(
                Library.build(List.of(
                        new EditionText(
                                edition("quran-test", QURAN, "ar", "Arabic", true),
                                List.of(
                                        Passage.of("94:5", "فَإِنَّ مَعَ ٱلْعُسْرِ يُسْرًا"),
                                        Passage.of("107:2", "فَذَٰلِكَ ٱلَّذِى يَدُعُّ ٱلْيَتِيمَ"))),
                        new EditionText(
                                edition("en-test", QURAN, "en", "Marmaduke Testfield", false),
                                List.of(Passage.of("94:5", ease), Passage.of("107:2", orphan))))),
                new CitationParser());
    }

    private static QuotationChecker checker(int others) {
        return checker(
                "For surely beside the hardship there stands ease",
                "brother carries warm bread" + fillers(others) + " storms winter neighbours hungry kind");
    }

    /** So many different words. */
    private static String fillers(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(" filler").append((char) ('a' + i / 26)).append((char) ('a' + i % 26));
        }
        return words.toString();
    }

    private static Edition edition(String id, Work work, String language, String title, boolean original) {
        return new Edition(id, work, language, title, "1", "test", "", "", "00", original, true);
    }
}
