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

/** Which of several sources words are told to come from that stand in more than one. The sayings are made up. */
class SeveralSourcesTest {
    private static final Work QURAN = new Work("quran", "Qur'an", Work.Kind.QURAN);
    private static final Work BUKHARI = new Work("bukhari", "Bukhari", Work.Kind.HADITH);
    private static final Work MUSLIM = new Work("muslim", "Muslim", Work.Kind.HADITH);
    private static final Work TIRMIDHI = new Work("tirmidhi", "Tirmidhi", Work.Kind.HADITH);
    private static final Work AHMAD = new Work("ahmad", "Ahmad", Work.Kind.HADITH);

    private static final QuotationChecker CHECKER = new QuotationChecker(
            Library.build(List.of(
                    edition(
                            "quran",
                            QURAN,
                            "ar",
                            Passage.of("2:72", "إِنَّ مَعَ ٱلْعُسْرِ يُسْرًا كَثِيرًا وَقُولُوا۟ لِلنَّاسِ حُسْنًا"),
                            Passage.of(
                                    "14:40",
                                    "رَبِّ ٱجْعَلْنِى مُقِيمَ ٱلصَّلَوٰةِ وَمِن ذُرِّيَّتِى رَبَّنَا وَتَقَبَّلْ دُعَآءِ"),
                            Passage.of(
                                    "14:41",
                                    "رَبَّنَا ٱغْفِرْ لِى وَلِوَٰلِدَىَّ وَلِلْمُؤْمِنِينَ يَوْمَ يَقُومُ ٱلْحِسَابُ"),
                            Passage.of("35:28", "إِنَّمَا يَخْشَى ٱللَّهَ مِنْ عِبَادِهِ ٱلْعُلَمَـٰٓؤُا۟"),
                            Passage.of("94:1", "أَلَمْ نَشْرَحْ لَكَ صَدْرَكَ"),
                            Passage.of("94:6", "إِنَّ مَعَ ٱلْعُسْرِ يُسْرًا")),
                    edition(
                            "quran-en",
                            QURAN,
                            "en",
                            Passage.of("94:6", "Surely beside the hardship there stands ease for you")),
                    edition(
                            "bukhari-ar",
                            BUKHARI,
                            "ar",
                            Passage.of(
                                    "1",
                                    "حدثنا زيد عن أنس قال إن الجار الكريم يحمل عن جاره متاع بيته إلى السوق كل صباح"),
                            Passage.of("2", "حدثنا بكر عن سلمان قال إنما الأسفار بالزاد"),
                            Passage.of("3", "حدثنا عمرو قال ثم تلا إنما يخشى الله من عباده العلماء وسكت"),
                            Passage.of("4", "حدثنا عمرو قال من زرع نخلة في البستان حصد تمرها بعد سنين طويلة")),
                    edition(
                            "bukhari-en",
                            BUKHARI,
                            "en",
                            Passage.of(
                                    "1",
                                    "The generous neighbour carries the goods of the house to market every morning"),
                            Passage.of("4", "Whoever plants a palm in the garden harvests its dates after long years")),
                    edition(
                            "muslim-ar",
                            MUSLIM,
                            "ar",
                            Passage.of(
                                    "7",
                                    "حدثنا عمرو عن أنس قال إن الجار الكريم يحمل عن جاره أثاث بيته إلى السوق عند الصباح"),
                            Passage.of("8", "حدثنا عمرو عن سلمان قال إنما الأسفار بالأزواد")),
                    edition(
                            "muslim-en",
                            MUSLIM,
                            "en",
                            Passage.of("7", "He is a good neighbour who bears the furniture of others to the bazaar")),
                    edition("tirmidhi-ar", TIRMIDHI, "ar", Passage.of("3", "حدثنا بكر قال إنما الأسفار بالزاد")),
                    edition("ahmad-ar", AHMAD, "ar", Passage.of("1", "حدثنا بكر قال السقف يحمي من المطر")))),
            new CitationParser());

    private static EditionText edition(String id, Work work, String language, Passage... passages) {
        Edition edition = new Edition(
                id,
                work,
                language,
                id,
                "1",
                "test",
                "",
                "",
                "00",
                language.equals("ar"),
                work.kind() == Work.Kind.QURAN);
        return new EditionText(edition, List.of(passages));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // a copy without vowels, in a hadith, does not vouch for the vowels of a verse
                "قال تعالى: ﴿إِنَّمَا يَخْشَى اللَّهُ مِنْ عِبَادِهِ الْعُلَمَاءَ﴾ [فاطر: 28] | altered-vowels CORRECT quran 35:28",
                "قال تعالى: ﴿إِنَّمَا يَخْشَى اللَّهَ مِنْ عِبَادِهِ الْعُلَمَاءُ﴾ [فاطر: 28] | ok CORRECT quran 35:28",
                // a whole verse goes before a part of another one
                "﴿إن مع العسر يسرا﴾ | missing-reference ABSENT quran 94:6",
                // one collection has it word for word, the other in the plural, a third is not named first
                "«إنما الأسفار بالزاد» رواه البخاري ومسلم | ok CORRECT bukhari 2",
                "«إنما الأسفار بالزاد» رواه مسلم والترمذي | ok CORRECT tirmidhi 3",
                "«إنما الأسفار بالزاد» رواه البخاري والترمذي | ok CORRECT bukhari 2",
                // translators differ: whether the other collection has the saying, its Arabic tells
                "\"The generous neighbour carries the goods of the house to market every morning\" (Bukhari and Muslim) | ok CORRECT bukhari 1",
                "\"Whoever plants a palm in the garden harvests its dates after long years\" (Bukhari and Muslim) | wrong-reference WRONG bukhari 4",
                // of a work that is installed in part nothing is missing for certain
                "قال النبي: «السحاب يسقي الأرض العطشى» رواه أحمد | not-installed UNKNOWN -",
                // a verse that there is not, in any language
                "\"O my friends, read this book before the evening falls\" (Qur'an 94:9) | wrong-reference WRONG -",
                // another reading is not installed, and the text that is does not judge it
                "وقرأ ابن كثير: ﴿إن مع العسر يسارا﴾ [الشرح: 6] | not-installed CORRECT quran 94:6",
                "وقرأ علينا: ﴿إن مع العسر يسارا﴾ [الشرح: 6] | altered-wording CORRECT quran 94:6",
                "Warsh reads ﴿إن مع العسر يسارا﴾ (94:6) | not-installed CORRECT quran 94:6",
                // a quotation may begin behind the conjunction of its first word
                "﴿قولوا للناس حسنا﴾ [البقرة: 72] | altered-wording CORRECT quran 2:72",
            })
    void areTold(String text, String told) {
        List<Finding> findings = CHECKER.check(Text.plain(text));
        assertThat(findings).as(text).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.rule().map(Rule::id).orElse("ok") + " " + finding.attribution() + " "
                        + finding.quotation()
                                .map(quotation -> quotation.locus().toString())
                                .orElse("-"))
                .isEqualTo(told);
    }

    /** Verses that follow one another in the source, each with its own reference behind it, are each a quotation. */
    @Test
    void partsUnmarkedVersesAtTheirReferences() {
        List<Finding> findings =
                CHECKER.check(Text.plain("رب اجعلني مقيم الصلاة ومن ذريتي ربنا وتقبل دعاء (إبراهيم: 40)\n\n"
                        + "ربنا اغفر لي ولوالدي وللمؤمنين يوم يقوم الحساب (إبراهيم: 41)"));
        assertThat(findings).hasSize(2).allMatch(Finding::isRight);
        assertThat(findings)
                .extracting(finding -> finding.quotation().orElseThrow().locus().numbers())
                .containsExactly("14:40", "14:41");
    }
}
