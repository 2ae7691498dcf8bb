package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.citation.CitationParser;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.text.Text;

/** What is said of sayings that are handed on in several versions. The sayings are made up. */
class HadithTest {
    private static final QuotationChecker CHECKER = new QuotationChecker(library(), new CitationParser());

    private static EditionText edition(String work, Work.Kind kind, Passage... passages) {
        Edition edition = new Edition(
                work, new Work(work, work, kind), "ar", work, "1", "test", "", "", "00", true, kind == Work.Kind.QURAN);
        return new EditionText(edition, List.of(passages));
    }

    private static Library library() {
        return Library.build(
                List.of(
                        edition(
                                "quran",
                                Work.Kind.QURAN,
                                Passage.of(
                                        "2:183",
                                        "يا أيها الذين آمنوا كتب عليكم الصيام كما كتب على الذين من قبلكم لعلكم تتقون"),
                                Passage.of("55:13", "فبأي آلاء ربكما تكذبان"),
                                Passage.of("55:14", "خلق الإنسان من صلصال كالفخار"),
                                Passage.of("55:16", "فبأي آلاء ربكما تكذبان"),
                                Passage.of("55:18", "فبأي آلاء ربكما تكذبان")),
                        edition(
                                "bukhari",
                                Work.Kind.HADITH,
                                Passage.of(
                                        "1",
                                        "حدثنا زيد عن أبي هريرة رضي الله عنه قال قال رسول الله صلى الله عليه وسلم إن الجار الكريم يحمل عن جاره متاع بيته إلى السوق كل صباح"),
                                Passage.of(
                                        "2",
                                        "حدثنا بكر عن سلمان قال جاء تاجر إلى رسول الله صلى الله عليه وسلم فسأله عن ثمن الزيتون وإن في البستان شجرة تظلل الفقراء والمساكين"),
                                Passage.of("3", "نهى رسول الله صلى الله عليه وسلم أن تباع الثمار قبل نضجها")),
                        edition(
                                "muslim",
                                Work.Kind.HADITH,
                                Passage.of(
                                        "7",
                                        "حدثنا عمرو عن أنس قال قال رسول الله صلى الله عليه وسلم إن الجار الكريم يحمل عن جاره أثاث بيته إلى السوق عند الصباح ثم يعود به مساء إلى داره الواسعة"),
                                Passage.of(
                                        "8",
                                        "حدثنا بكر عن أنس قال قال رسول الله صلى الله عليه وسلم إن القرية إذا اشتكى منها بيت تداعى له سائر الجسد بالسهر والحمى"))));
    }

    private static Finding only(String text) {
        List<Finding> findings = CHECKER.check(Text.plain(text));
        assertThat(findings).as(text).hasSize(1);
        return findings.get(0);
    }

    /** A text, its wording, its attribution, and the kinds of its divergences that are told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال النبي: “إن الجار الكريم يحمل عن جاره متاع بيته إلى السوق كل صباح” رواه البخاري | EXACT | CORRECT | ",
                "قال النبي: “إن الجار الكريم يحمل عن جاره أثاث بيته إلى السوق كل صباح” رواه البخاري | SAME_WORDS | CORRECT | VERSION",
                "قال النبي: “إن الجار الكريم يحمل عن جاره حجارة بيته إلى السوق كل صباح” رواه البخاري | ALTERED | CORRECT | WORD",
                "قال النبي: “إن الجار الكريم يحمل عن جاره أثاث بيته إلى المسجد كل صباح” رواه البخاري | ALTERED | CORRECT | WORD, WORD",
                "قال النبي: “إن في البستان شجرة تظلل الفقراء والمساكين” | SAME_WORDS | ABSENT | VERSION",
                "“جاء تاجر إلى النبي صلى الله عليه وسلم فسأله عن ثمن الزيتون” رواه البخاري | EXACT | CORRECT | ",
                // at the end words of the source in another order are the source's, the author's own are not
                "قال النبي: “إن القرية إذا اشتكى منها بيت تداعى له سائر الأعضاء بالحمى والسهر” رواه مسلم | ALTERED | CORRECT | WORD, WORD, WORD",
                "قال النبي: “إن القرية إذا اشتكى منها بيت تداعى له وهذا كلام واضح” رواه مسلم | ALTERED | CORRECT | ADDITION",
                "“جاء تاجر إلى الوالي فسأله عن ثمن الزيتون” رواه البخاري | ALTERED | CORRECT | OMISSION, WORD",
            })
    void aVersionThatIsInstalledBearsWordsOut(String text, String wording, String attribution, String kinds) {
        Finding finding = only(text);
        assertThat(finding.wording()).hasToString(wording);
        assertThat(finding.attribution()).hasToString(attribution);
        assertThat(finding.divergences())
                .filteredOn(divergence ->
                        divergence.kind() != Divergence.Kind.SPELLING && divergence.kind() != Divergence.Kind.MARK)
                .extracting(divergence -> divergence.kind().name())
                .containsExactly(kinds == null ? new String[0] : kinds.split(", "));
    }

    /** A clause that only another collection has is not in the one that is named. */
    @Test
    void aVersionWithoutAClauseIsNotTheSaying() {
        Finding finding = only(
                "قال النبي: “إن الجار الكريم يحمل عن جاره أثاث بيته إلى السوق عند الصباح ثم يعود به مساء إلى داره الواسعة” رواه البخاري");
        assertThat(finding.attribution()).isEqualTo(Attribution.WRONG);
        assertThat(finding.missing()).containsExactly("bukhari");
    }

    /** The narrator of either version is a right one for words that both have; another name is not. */
    @ParameterizedTest
    @CsvSource({"أبي هريرة, CORRECT", "أنس, CORRECT", "جابر, WRONG"})
    void aNarratorOfAnyVersionIsRight(String name, String attribution) {
        Finding finding = only("عن " + name + " قال: قال رسول الله: “إن الجار الكريم يحمل عن جاره”");
        assertThat(finding.narrators().orElseThrow().attribution()).hasToString(attribution);
    }

    /** Somebody may be called by all his names, by his own alone or after his father; of another father he is another. */
    @ParameterizedTest
    @CsvSource({
        "عن أنس بن مالك, إن الجار الكريم, CORRECT",
        "عن أنس بن مالك الأنصاري رضي الله عنه أن رجلا سأله فأجاب, إن الجار الكريم, CORRECT",
        "عن أبي هريرة الدوسي, إن الجار الكريم, CORRECT",
        "عن سعيد بن عمرو, إن الجار الكريم, WRONG",
        "عن عبد الله بن عباس, من حفر البئر, CORRECT",
        "عن عبد الله بن مسعود, من حفر البئر, WRONG",
        "عن خالد بن سعيد, من غرس النخلة, CORRECT",
        "عن خالد بن الوليد, من غرس النخلة, WRONG",
    })
    void aNarratorIsKnownByAnyOfHisNames(String name, String saying, String attribution) {
        QuotationChecker checker = new QuotationChecker(
                Library.build(List.of(edition(
                        "bukhari",
                        Work.Kind.HADITH,
                        Passage.of("1", "حدثنا زيد عن أنس عن أبي هريرة قال إن الجار الكريم يحمل عن جاره متاع بيته"),
                        Passage.of("2", "حدثنا زيد عن ابن عباس قال من حفر البئر العميقة فله ماؤها أربعين سنة"),
                        Passage.of("3", "حدثنا زيد عن خالد بن سعيد قال من غرس النخلة الطويلة فله تمرها أربعين سنة")))),
                new CitationParser());
        List<Finding> findings = checker.check(Text.plain(name + " قال: قال رسول الله: “" + saying
                + switch (saying) {
                    case "إن الجار الكريم" -> " يحمل عن جاره متاع بيته”";
                    case "من حفر البئر" -> " العميقة فله ماؤها أربعين سنة”";
                    default -> " الطويلة فله تمرها أربعين سنة”";
                }));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).narrators().orElseThrow().attribution()).hasToString(attribution);
    }

    /** Of a hadith the book is what counts: that the number is another print's does not hide the saying. */
    @Test
    void aNumberOfAnotherPrintHidesNoSaying() {
        Finding finding = only(
                "قال النبي: “إن الجار الكريم يحمل عن جاره أثاث بيته إلى السوق عند الصباح ثم يعود به مساء إلى داره الواسعة” (مسلم: 2577، البخاري: 9)");
        assertThat(finding.attribution()).isEqualTo(Attribution.WRONG);
        assertThat(finding.missing()).containsExactly("bukhari");
    }

    /** Blessings, titles and chains of narrators quote nothing by themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "حذر النبي (صلى الله عليه وسلم) من ذلك.",
                "قال النبي: “صلى الله عليه وسلم”",
                "ومن ذلك ما جاء عن أبي هريرة رضي الله عنه قال قال رسول الله صلى الله عليه وسلم: خير الناس.",
            })
    void saysNothingOfBlessingsAndChains(String text) {
        assertThat(CHECKER.check(Text.plain(text))).isEmpty();
    }

    /** The reference before a chain of narrators goes to the saying behind it. */
    @Test
    void aReferenceBeforeAChainIsTheSayings() {
        Finding finding = only(
                "روى البخاري عن أبي هريرة رَضِيَ اللَّهُ عَنْهُ قَالَ: قَالَ رَسُولُ اللَّهِ صَلَّى اللَّهُ عَلَيْهِ وَسَلَّمَ: “إن الجار الكريم يحمل عن جاره متاع بيته”");
        assertThat(finding.attribution()).isEqualTo(Attribution.CORRECT);
        assertThat(finding.narrators().orElseThrow().attribution()).isEqualTo(Attribution.CORRECT);
    }

    /** Words that every hadith has speak for none. */
    @Test
    void aSayingIsNotKnownByItsTitleAlone() {
        Finding finding = only("“نهى رسول الله صلى الله عليه وسلم أن تعد النجوم” رواه البخاري");
        assertThat(finding.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(finding.quotation()).isEmpty();
    }

    /** Of words that are nowhere, what three verses have says of none that it is the nearest. */
    @Test
    void namesNoVerseForWordsThatManyHave() {
        Finding many = only("﴿والجبال والبحار والأنهار والسهول فبأي آلاء ربكما تكذبان والنجوم والأقمار﴾ (55:90)");
        assertThat(many.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(many.quotation()).isEmpty();
        Finding one = only(
                "﴿والوديان والرمال والصخور والينابيع والجبال والبحار والأنهار والسهول والأشجار كتب عليكم الصيام كما كتب على الذين من قبلكم لعلكم تتقون والنجوم والأقمار والكواكب والسحاب والرياح﴾ (55:90)");
        assertThat(one.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(one.quotation().orElseThrow().locus().numbers()).isEqualTo("2:183");
    }

    /**
     * A saying that the collection named has in other words, too common to be looked up one by one, is not called missing
     * there; one that it has not, is.
     */
    @ParameterizedTest
    @CsvSource({"bukhari, CORRECT", "muslim, WRONG"})
    void aCollectionIsLookedThroughBeforeASayingIsMissedThere(String work, String attribution) {
        QuotationChecker checker = new QuotationChecker(
                Library.build(List.of(
                        edition("tirmidhi", Work.Kind.HADITH, Passage.of("1", "زرع في ربيع يساوي حصاد سنة")),
                        edition("bukhari", Work.Kind.HADITH, common("فإن زرع في ربيع حصاد أو نحو ذلك")),
                        edition("muslim", Work.Kind.HADITH, common("خرجنا معه إلى الوادي في ليلة مظلمة")))),
                new CitationParser());
        String name = work.equals("bukhari") ? "البخاري" : "مسلم";
        List<Finding> findings = checker.check(Text.plain("قال النبي: “زرع في ربيع يساوي حصاد” رواه " + name));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).isEqualTo(Wording.EXACT);
        assertThat(findings.get(0).attribution()).hasToString(attribution);
    }

    /**
     * A book named by its title is judged when its collection's titles are known: not one that nearly has the title, nor one so
     * near that another print may count it to the named one, nor one in which the saying stands in other words.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(البخاري، كتاب الجهاد، باب الزرع) | CORRECT",
                "(البخاري، كتاب الإيمان، باب الزرع) | WRONG",
                "(البخاري، كتاب الأيمان) | CORRECT",
                "(البخاري، كتاب البيوع) | CORRECT",
                "(البخاري، كتاب الفتن) | CORRECT",
                "(البخاري، كتاب السلم) | CORRECT",
                "(البخاري) | CORRECT",
            })
    void judgesABookNamedByItsTitle(String reference, String attribution) {
        EditionText bukhari = edition(
                "bukhari",
                Work.Kind.HADITH,
                Passage.of("2:1", "خرجنا معه إلى الوادي في ليلة مظلمة"),
                Passage.of("56:1", "زرع في ربيع يساوي حصاد سنة"),
                Passage.of("82:1", "فإن زرع في ربيع يساوي حصاد سنين أو نحو ذلك"));
        Map<String, String> titles = Map.of(
                "2",
                "كتاب الإيمان",
                "56",
                "كتاب الجهاد والسير",
                "60",
                "كتاب السلم",
                "82",
                "كتاب البيوع",
                "83",
                "كتاب الأيمان");
        EditionText titled = new EditionText(bukhari.edition(), bukhari.passages(), titles);
        QuotationChecker checker = new QuotationChecker(Library.build(List.of(titled)), new CitationParser());
        List<Finding> findings = checker.check(Text.plain("قال النبي: “زرع في ربيع يساوي حصاد سنة” " + reference));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).attribution()).hasToString(attribution);
        assertThat(findings.get(0).slip().filter(Slip.OTHER_BOOK::equals).isPresent())
                .isEqualTo(attribution.equals("WRONG"));
    }

    /** Passages in which the saying's words stand apart and often, among others, and the one given. */
    private static Passage[] common(String last) {
        Random random = new Random(20261123);
        Passage[] passages = new Passage[401];
        for (int i = 0; i < 400; i++) {
            StringBuilder words = new StringBuilder();
            for (String word : List.of("زرع", "في", "ربيع", "حصاد")) {
                words.append(word).append(' ');
                for (int k = 0; k < 40; k++) {
                    for (int c = 0; c < 4; c++) {
                        words.append("بتثجحخدذرسشصضطظعغفقكلمنه".charAt(random.nextInt(24)));
                    }
                    words.append(' ');
                }
            }
            passages[i] = Passage.of(Integer.toString(i + 1), words.toString().strip());
        }
        passages[400] = Passage.of("401", last);
        return passages;
    }

    /** What a saying that is nowhere comes nearest to may be a verse, or stand in another collection. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال النبي: “والوديان والصخور كتب عليكم الصيام كما كتب على الذين من قبلكم والكواكب والسحاب والرياح والينابيع والأشجار والرمال والسهول والأنهار والبحار والجبال” رواه مسلم | quran 2:183",
                "قال النبي: “والوديان والصخور إن في البستان شجرة تظلل الفقراء والمساكين والكواكب والسحاب والرياح والينابيع والأشجار والرمال والسهول والأنهار والبحار” رواه مسلم | bukhari 2",
            })
    void theNearestMayBeInAnotherWork(String text, String nearest) {
        Finding finding = only(text);
        assertThat(finding.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(finding.work()).isEqualTo("muslim");
        assertThat(finding.quotation().orElseThrow().locus()).hasToString(nearest);
    }

    /** Who names no collection may quote a version that is not installed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال النبي: “إن الجار الكريم يحمل عن جاره حجارة بيته إلى السوق كل صباح” رواه البخاري | ERROR",
                "قال النبي: “إن الجار الكريم يحمل عن جاره حجارة بيته إلى السوق كل صباح” | WARNING",
                "وقد سمعنا الجار الكريم يحمل عن جاره حجارة بيته إلى السوق كل صباح | SUGGESTION",
            })
    void anAlteredSayingIsAsGraveAsItsClaim(String text, String severity) {
        Finding finding = only(text);
        assertThat(finding.wording()).isEqualTo(Wording.ALTERED);
        assertThat(finding.severity()).hasToString(severity);
    }

    /** A person's name in made-up words says nothing of the saying that they come nearest to. */
    @ParameterizedTest
    @CsvSource({
        "العباس بن عبد المطلب بن هاشم بن عبد مناف, ''",
        "في البستان شجرة تظلل المساكين والفقراء ومن قعد, bukhari 2",
    })
    void aNameIsNoSaying(String words, String nearest) {
        QuotationChecker checker = new QuotationChecker(
                Library.build(List.of(edition(
                        "bukhari",
                        Work.Kind.HADITH,
                        Passage.of(
                                "1",
                                "حدثنا زيد عن أنس قال وأما العباس بن عبد المطلب بن هاشم بن عبد مناف فعم رسول الله فهي عليه صدقة ومثلها معها"),
                        Passage.of("2", "حدثنا بكر عن سلمان قال إن في البستان شجرة تظلل المساكين والفقراء ومن قعد")))),
                new CitationParser());
        List<Finding> findings = checker.check(Text.plain("قال النبي: “ليس الماء كله جميعا هو من " + words
                + " فمنع السفر طول الليالي الباردة وفتح الأبواب” رواه البخاري"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(findings.get(0).quotation().map(q -> q.locus().toString()).orElse(""))
                .isEqualTo(nearest);
    }

    /** A narrator's "he said" between two parts of a speech may be left out, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "إن القافلة الكبيرة نزلت عند النهر قال وحطت أحمالها تحت النخيل, EXACT",
        "إن القافلة الكبيرة نزلت عند النهر وحطت أحمالها تحت النخيل, EXACT",
        "إن القافلة نزلت عند النهر قال وحطت أحمالها تحت النخيل, ALTERED",
        "إن القافلة الكبيرة قال نزلت عند النهر وحطت أحمالها تحت النخيل, ALTERED",
    })
    void theNarratorsVerbIsNoPartOfTheSpeech(String words, String wording) {
        QuotationChecker checker = new QuotationChecker(
                Library.build(
                        List.of(
                                edition(
                                        "bukhari",
                                        Work.Kind.HADITH,
                                        Passage.of(
                                                "1",
                                                "حدثنا زيد عن أنس قال إن القافلة الكبيرة نزلت عند النهر قال وحطت أحمالها تحت النخيل إلى الفجر")))),
                new CitationParser());
        List<Finding> findings = checker.check(Text.plain("قال النبي: “" + words + "” رواه البخاري"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).hasToString(wording);
    }
}
