package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.text.Span;
import verbatim.text.Text;

class QuotationCheckerTest {
    private static final QuotationChecker CHECKER = SmallLibrary.checker();

    private static List<Finding> check(String text) {
        return CHECKER.check(Text.plain(text));
    }

    private static Finding only(String text) {
        List<Finding> findings = check(text);
        assertThat(findings).as(text).hasSize(1);
        return findings.get(0);
    }

    /** The text, its wording, its attribution, its rule ("ok" for none) and where it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“أيبتغون عندهم العزة فإن العزة لله جميعا” [Al-Nisa 4:139] | SAME_WORDS | CORRECT | ok | 4:139",
                "“أليبتغون عندهم العزة فإن العزة لله جميعا” [Al-Nisa 4:139] | ALTERED | CORRECT | altered-wording | 4:139",
                "“أيبتغون عندهم العزة فإن العزة لله جميعا” [Al-Nisa 4:39] | SAME_WORDS | WRONG | wrong-reference | 4:139",
                "“أيبتغون عندهم العزة فإن العزة لله جميعا” (4:139-140) | SAME_WORDS | INEXACT | inexact-reference | 4:139",
                "“أيبتغون عندهم العزة فإن العزة لله جميعا” | SAME_WORDS | ABSENT | missing-reference | 4:139",
                "﴿إِنَّمَا يَخْشَى اللَّهُ مِنْ عِبَادِهِ الْعُلَمَاءَ﴾ (35:28) | ALTERED | CORRECT | altered-vowels | 35:28",
                "﴿إِنَّمَا يَخْشَى اللَّهَ مِنْ عِبَادِهِ الْعُلَمَاءُ﴾ (35:28) | SAME_WORDS | CORRECT | ok | 35:28",
                "﴿قل هو الله أحد الله الصمد﴾ (112:1-2) | SAME_WORDS | CORRECT | ok | 112:1-2",
                "﴿قل هو الله أحد الله الصمد﴾ [الإخلاص: 1، 2] | SAME_WORDS | CORRECT | ok | 112:1-2",
                "﴿قل هو الله أحد الله الصمد﴾ (112:1, 2) | SAME_WORDS | CORRECT | ok | 112:1-2",
                "﴿قل هو الله أحد الله الصمد لم يلد ولم يولد﴾ [الإخلاص: 1، 2، 3] | SAME_WORDS | CORRECT | ok | 112:1-3",
                "﴿قل هو الله أحد الله الصمد لم يلد ولم يولد﴾ [الإخلاص: 1، 3] | SAME_WORDS | INEXACT | inexact-reference | 112:1-3",
                "﴿قل هو الله أحد الله الصمد لم يلد ولم يولد ولم يكن له كفوا أحد﴾ [سورة الإخلاص] | SAME_WORDS | CORRECT | ok | 112:1-4",
                "﴿قل هو الله أحد الله الصمد لم يلد ولم يولد﴾ [سورة الإخلاص] | SAME_WORDS | INEXACT | inexact-reference | 112:1-3",
                "“قل هو الله أحد” (112:1) | SAME_WORDS | CORRECT | ok | 112:1",
                "﴿قل هو الله أحد (1) الله الصمد (2)﴾ (112:1-2) | SAME_WORDS | CORRECT | ok | 112:1-2",
                "سورة الإخلاص: ﴿قل هو الله أحد (١) الله الصمد (٢)﴾ | SAME_WORDS | INEXACT | inexact-reference | 112:1-2",
                "﴿بسم الله الرحمن الرحيم قل هو الله أحد﴾ (112:1) | SAME_WORDS | CORRECT | ok | 112:1",
                "﴿فبأي آلاء ربكما تكذبان﴾ (55:16) | SAME_WORDS | CORRECT | ok | 55:16",
                "﴿كتب عليكم الصيام … لعلكم تتقون﴾ (2:183) | SAME_WORDS | CORRECT | ok | 2:183",
                "﴿كتب عليكم الصيام لعلكم تتقون﴾ (2:183) | ALTERED | CORRECT | altered-wording | 2:183",
                "﴿ومن يصبر على البلاء يدخل الجنة بغير حساب ولا عقاب﴾ [2:183] | NOT_FOUND | UNKNOWN | not-found | -",
                "﴿وأنزلنا من السماء حديدا وجعلناه لكم نورا﴾ (57:25) | NOT_FOUND | UNKNOWN | not-found | -",
            })
    void judges(String text, String wording, String attribution, String rule, String locus) {
        Finding finding = only(text);
        assertThat(finding.wording()).hasToString(wording);
        assertThat(finding.attribution()).hasToString(attribution);
        assertThat(finding.rule().map(Rule::id).orElse("ok")).isEqualTo(rule);
        assertThat(finding.quotation().map(found -> found.locus().numbers()).orElse("-"))
                .isEqualTo(locus);
    }

    @Test
    void namesTheChangedWordAndItsCorrectionInTheAuthorsSpelling() {
        String text = "“أليبتغون عندهم العزة فإن العزة لله جميعا” [4:139]";
        Finding finding = only(text);
        Divergence divergence = finding.divergences().stream()
                .filter(d -> !d.kind().isHarmless())
                .findFirst()
                .orElseThrow();
        assertThat(divergence.kind()).isEqualTo(Divergence.Kind.LETTER);
        assertThat(divergence.span().of(text)).isEqualTo("أليبتغون");
        assertThat(finding.corrections()).containsExactly(new Correction(divergence.span(), "أيبتغون"));
    }

    /** Words exchanged at an edge of a quotation are out of order, and none of them is added. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "﴿إنما يخشى الله من العلماء عباده﴾ | العلماء عباده | عباده العلماء",
                "﴿الله يخشى من عباده العلماء﴾ | الله يخشى | يخشى الله",
                "﴿كتب عليكم الصيام كتب كما على الذين من قبلكم﴾ | كتب كما | كما كتب",
                "﴿أيبتغون عندهم العزة فإن العزة جميعا لله﴾ | جميعا لله | لله جميعا",
            })
    void wordsExchangedAtAnEdgeAreOutOfOrder(String text, String quoted, String right) {
        Finding finding = only(text);
        assertThat(finding.divergences().stream().filter(found -> !found.kind().isHarmless()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.kind()).isEqualTo(Divergence.Kind.ORDER);
                    assertThat(found.quoted()).isEqualTo(quoted);
                });
        assertThat(finding.corrections()).extracting(Correction::replacement).containsExactly(right);
    }

    /** Numbers alone are a reference where the words stand at that place; elsewhere they are a time or a score. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| 35:28 | إنما يخشى الله من عباده العلماء |; CORRECT",
                "| ٣٥:٢٨ | إنما يخشى الله من عباده العلماء |; CORRECT",
                "| إنما يخشى الله من عباده العلماء | 35:28 |; CORRECT",
                "“إنما يخشى الله من عباده العلماء” (XXXV, 28); CORRECT",
                "- 112:1-2 قل هو الله أحد الله الصمد; CORRECT",
                "“إنما يخشى الله من عباده العلماء” (XXXV, 29); ABSENT",
                "| 12:30 | إنما يخشى الله من عباده العلماء |; ABSENT",
                "“إنما يخشى الله من عباده العلماء” 35:28:10; ABSENT",
            })
    void readsBareNumbersWhereTheWordsStand(String text, String attribution) {
        assertThat(only(text).attribution()).hasToString(attribution);
    }

    /** In a table's cell of their own, numbers that are the words' own but for a slip are a reference too. */
    @ParameterizedTest
    @CsvSource({
        "35:28, CORRECT",
        "35:82, WRONG",
        "35:27, WRONG",
        "35:228, WRONG",
        "35:50, ABSENT",
        "12:30, ABSENT",
        "28, ABSENT"
    })
    void readsASlipInACellBesideTheWords(String numbers, String attribution) {
        String words = "إنما يخشى الله من عباده العلماء";
        for (String[] cells : new String[][] {{numbers, words, "x"}, {"x", words, numbers}}) {
            List<Text.Part> parts = new ArrayList<>();
            int at = 0;
            for (String cell : cells) {
                parts.add(new Text.Part(Text.Kind.CELL, new Span(at, at + cell.length()), ""));
                at += cell.length() + 1;
            }
            List<Finding> findings = CHECKER.check(new Text(String.join("\n", cells), parts));
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.attribution()).hasToString(attribution);
                assertThat(finding.corrections()).hasSize(attribution.equals("WRONG") ? 1 : 0);
            });
        }
        assertThat(only(numbers + "\n" + words).attribution()).isNotEqualTo(Attribution.WRONG);
    }

    /** Words of two verses in one pair of marks are told as that; two verses that the author parts are not, nor a changed end. */
    @Test
    void tellsWordsThatWerePutTogetherOfTwoVerses() {
        String first = "﴿إنما يخشى الله من عباده العلماء";
        String last = "كتب عليكم الصيام كما كتب على الذين من قبلكم﴾ (35:28)";
        Finding finding = only(first + " " + last);
        assertThat(finding.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(finding.attribution()).isEqualTo(Attribution.CORRECT);
        assertThat(finding.corrections()).isEmpty();
        Quotation part = finding.quotation().orElseThrow();
        assertThat(part.locus().numbers()).isEqualTo("35:28");
        assertThat(part.words()).isEqualTo(6);
        assertThat(part.further()).singleElement().satisfies(other -> {
            assertThat(other.locus().numbers()).isEqualTo("2:183");
            assertThat(other.words()).isEqualTo(9);
            assertThat(other.span().end()).isEqualTo(finding.span().end());
        });
        assertThat(only(first + " ... " + last).wording()).isNotEqualTo(Wording.NOT_FOUND);
        assertThat(only(first + " إن الله عزيز حكيم﴾ (35:28)").wording()).isEqualTo(Wording.ALTERED);
    }

    /** Of words that are nowhere as a whole, the verse cited is the nearest when it has some, though another has more. */
    @ParameterizedTest
    @CsvSource({"35:28", "2:183"})
    void theNearestIsTheVerseThatIsCited(String cited) {
        Finding finding =
                only("﴿إنما يخشى الله من عباده العلماء والجبال والبحار والأنهار والسهول والأشجار والنجوم والأقمار"
                        + " والكواكب والسحاب والرياح والرمال والصخور والينابيع والوديان والسفوح والغابات كتب عليكم الصيام كما كتب على الذين من قبلكم﴾ ("
                        + cited
                        + ")");
        assertThat(finding.wording()).isEqualTo(Wording.NOT_FOUND);
        assertThat(finding.quotation().orElseThrow().locus().numbers()).isEqualTo(cited);
    }

    /** A word near the source's at the edge is mended, not cut off with one that was added before it. */
    @Test
    void mendsTheLastWordRatherThanCutItOff() {
        Finding finding = only("﴿اعدلوا هو أقرب إلى التقوى﴾ [5:8]");
        assertThat(finding.divergences())
                .filteredOn(divergence -> !divergence.kind().isHarmless())
                .extracting(Divergence::kind)
                .containsExactly(Divergence.Kind.ADDITION, Divergence.Kind.LETTER);
        assertThat(finding.corrections()).extracting(Correction::replacement).containsExactly("", "للتقوى");
    }

    /** What presents words as quoted without quotation marks, and the words that are then quoted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ومنها (أيبتغون عندهم الكرامة فإن العزة لله جميعا) سورة النساء (139) | أيبتغون عندهم الكرامة فإن العزة لله جميعا | altered-wording",
                "قال تعالى: أيبتغون عندهم الكرامة فإن العزة لله جميعا [النساء: 139] | أيبتغون عندهم الكرامة فإن العزة لله جميعا | altered-wording",
                "قال تعالى: إن الكسل والنوم في البيوت عمل عظيم [النساء: 139] | إن الكسل والنوم في البيوت عمل عظيم | not-found",
                "(إن الكسل والنوم في البيوت) سورة النساء (139) | إن الكسل والنوم في البيوت | not-found",
                "“قال الله تعالى: أيبتغون عندهم العزة فإن العزة لله جميعا” [4:139] | أيبتغون عندهم العزة فإن العزة لله جميعا | ok",
                "﴿صلصال﴾ | صلصال | missing-reference",
            })
    void findsWordsThatAnIntroducerOrAReferencePresents(String text, String quoted, String rule) {
        Finding finding = only(text);
        assertThat(finding.text()).isEqualTo(quoted);
        assertThat(finding.rule().map(Rule::id).orElse("ok")).isEqualTo(rule);
    }

    /** What goes before a quotation, and what is said of it: a passage that was cited need not be cited again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In Qur'an 4:139 God asks them. | ok",
                "In Qur'an 4:138-140 God asks them. | ok",
                "In Qur'an 4:138 God asks others. | missing-reference",
                "In Surah al-Nisa God asks them. | missing-reference",
            })
    void aPassageCitedBeforeNeedsNoReference(String before, String rule) {
        String text = before
                + "\n\nThere is a question in it.\n\nThese words: “أيبتغون عندهم العزة فإن العزة لله جميعا” are it.";
        assertThat(only(text).rule().map(Rule::id).orElse("ok")).isEqualTo(rule);
        String far = before + "\n\n" + "More words. ".repeat(1000) + "\n\n“أيبتغون عندهم العزة فإن العزة لله جميعا”";
        assertThat(only(far).rule().map(Rule::id)).contains("missing-reference");
    }

    @Test
    void readsLinesBetweenBackQuotesAsABlock() {
        String text = "سورة النساء، الآية 139:\n```\nأيبتغون عندهم الكرامة فإن العزة لله جميعا\n```\n";
        assertThat(only(text).text()).isEqualTo("أيبتغون عندهم الكرامة فإن العزة لله جميعا");
        assertThat(check("```\nint x = 1; // أيبتغون\n```\n")).isEmpty();
    }

    /** Two verses on two lines are two quotations, not one with words left out. */
    @Test
    void partsUnmarkedVersesAtTheirLines() {
        List<Finding> findings = check("""
                يا أيها الذين آمنوا كتب عليكم الصيام كما كتب
                على الذين من قبلكم لعلكم تتقون
                أيبتغون عندهم العزة فإن العزة لله جميعا
                """);
        assertThat(findings).extracting(Finding::wording).containsOnly(Wording.SAME_WORDS);
        assertThat(findings)
                .extracting(finding -> finding.quotation().orElseThrow().locus().numbers())
                .contains("2:183", "4:139");
    }

    /** Words on both sides of an opening mark are not one quotation. */
    @Test
    void doesNotQuoteAcrossAMark() {
        assertThat(check("وقد كتب عليكم الصيام كما “كتب على الذين من قبلكم” الآية"))
                .noneMatch(finding -> finding.text().contains("“"));
    }

    /** What probably went wrong with a number: the quotation with its reference, and the slip. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (4:39) | DIGIT_MISSING",
                "﴿اعدلوا هو أقرب للتقوى واتقوا الله﴾ (5:88) | DIGIT_ADDED",
                "﴿كتب عليكم الصيام كما كتب على الذين من قبلكم﴾ (2:193) | DIGIT_CHANGED",
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (4:193) | DIGITS_SWAPPED",
                "﴿إنما يخشى الله من عباده العلماء﴾ (35:82) | DIGITS_SWAPPED",
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (4:138) | OFF_BY_ONE",
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (4:140) | BASMALA_COUNTED",
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (3:139) | OTHER_CHAPTER",
                "﴿خلق الإنسان من صلصال كالفخار﴾ (14:55) | PARTS_SWAPPED",
                "﴿قل هو الله أحد﴾ (112:7) | NO_SUCH_VERSE",
                "﴿وأنزلنا من السماء حديدا وجعلناه لكم نورا﴾ (112:9) | NO_SUCH_VERSE",
                "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (2:28) | NONE",
            })
    void explainsAWrongNumber(String text, Slip slip) {
        assertThat(only(text).slip()).contains(slip);
    }

    @Test
    void correctsAWrongNumberInTheAuthorsForm() {
        String text = "﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: ٣٩]";
        Finding finding = only(text);
        assertThat(finding.slip()).contains(Slip.DIGIT_MISSING);
        StringBuilder fixed = new StringBuilder(text);
        for (int i = finding.corrections().size() - 1; i >= 0; i--) {
            Correction correction = finding.corrections().get(i);
            fixed.replace(correction.span().start(), correction.span().end(), correction.replacement());
        }
        assertThat(fixed).hasToString("﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ [النساء: ١٣٩]");
    }

    @Test
    void findsWordsThatNothingMarks() {
        Finding finding = only("وقد قرأ أيبتغون عندهم العزة فإن العزة لله جميعا ثم سكت طويلا");
        assertThat(finding.marked()).isFalse();
        assertThat(finding.text()).isEqualTo("أيبتغون عندهم العزة فإن العزة لله جميعا");
        assertThat(finding.rule()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "قال له: بسم الله الرحمن الرحيم، والحمد لله رب العالمين، ثم مضى.",
                "He said “we will meet at 4:39” and left.",
                "قال المدير: «سنعقد الاجتماع القادم في الأسبوع المقبل إن شاء الله».",
                "The ratio was 2:1 (see [3]) and the “final” score 4:3.",
            })
    void saysNothingOfWordsThatQuoteNothing(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void namesTheWorkThatDoesNotHaveASaying() {
        Finding finding = only("قال رسول الله ﷺ: «من كان يؤمن بالله واليوم الآخر فليقل خيرا أو ليصمت» رواه مسلم");
        assertThat(finding.attribution()).isEqualTo(Attribution.WRONG);
        assertThat(finding.slip()).contains(Slip.NOT_IN_WORK);
        assertThat(finding.missing()).containsExactly("muslim");
    }

    @Test
    void saysWhatIsNotInstalled() {
        Finding finding = only("«من كان يؤمن بالله واليوم الآخر فليقل خيرا أو ليصمت» رواه الطبراني");
        assertThat(finding.attribution()).isEqualTo(Attribution.UNKNOWN);
        assertThat(finding.missing()).containsExactly("tabarani");
    }

    /** Words that a reference beside them credits to works that are not installed; a title or a far name is no such thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال رسول الله ﷺ: «إن الله يحب إذا عمل أحدكم عملا أن يتقنه» رواه البيهقي. | bayhaqi",
                "The Prophet ﷺ said: “Seek knowledge even if it be in China.” (Bayhaqi; Tabarani) | bayhaqi tabarani",
                "وقد روى البيهقي عن عائشة رضي الله عنها أن النبي ﷺ قال: «إن الله يحب إذا عمل أحدكم عملا أن يتقنه». | bayhaqi",
                "ذكره في كتاب «شعب الإيمان» للبيهقي. | -",
                "He said: “We will not go further than this, ever.” I read it in a book that Bayhaqi wrote. | -",
            })
    void saysWhatToInstallToCompareAQuotation(String text, String works) {
        List<Finding> findings = check(text);
        assertThat(findings.stream().flatMap(finding -> finding.missing().stream()))
                .containsExactlyElementsOf(works.equals("-") ? List.of() : List.of(works.split(" ")));
        assertThat(findings).allMatch(finding -> finding.severity() == Severity.SUGGESTION);
        assertThat(findings).allMatch(finding -> finding.rule().equals(Optional.of(Rule.NOT_INSTALLED)));
    }

    @Test
    void callsGlyphCodesUnreadableAndNotWrong() {
        Finding finding = only("قال تعالى: ﴿ﮘ ﮙ ﮚ ﮛ ﮜ ﮝ ﮞ﴾ [البقرة: 185]");
        assertThat(finding.rule()).contains(Rule.UNREADABLE_TEXT);
    }

    @Test
    void pointsAtTheUsersWordsWhateverStandsAround() {
        Random random = new Random(20261101);
        String verse = "أيبتغون عندهم العزة فإن العزة لله جميعا";
        String noise = "abc \uD83D\uDE00 «» ﴾﴿ \"( \n\n\u200F\u202B ١٢ سلام, ;: [ ]{}\u0651\uD800";
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(noise.charAt(random.nextInt(noise.length())));
            }
            text.append("\n\n").append(verse).append("\n\n");
            for (int k = random.nextInt(30); k > 0; k--) {
                text.append(noise.charAt(random.nextInt(noise.length())));
            }
            assertThat(check(text.toString()))
                    .as("seed 20261101, text %d: %s", i, text)
                    .anyMatch(found ->
                            found.text().equals(verse) && found.span().of(text).equals(verse));
        }
    }

    @Test
    void bearsHostileText() {
        assertThat(check("\u0651".repeat(1_000_000))).isEmpty();
        assertThat(check("(".repeat(300_000) + "\"".repeat(100_000))).isEmpty();
        check("لله ".repeat(100_000));
        check("﴿قل هو الله أحد﴾ ".repeat(5_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "﴿قل هو الله أحد﴾، وقال: ﴿فبأي آلاء ربكما تكذبان﴾ [الإخلاص: 1، الرحمن: 13] | CORRECT",
                "﴿قل هو الله أحد﴾، وقال: ﴿فبأي آلاء ربكما تكذبان﴾ [الإخلاص: 2، الرحمن: 13] | ABSENT",
                "﴿قل هو الله أحد﴾، وقال: ﴿فبأي آلاء ربكما تكذبان﴾ [الرحمن: 13] | ABSENT"
            })
    void sharesAListOfReferences(String text, String attribution) {
        assertThat(CHECKER.check(Text.plain(text)).get(0).attribution()).hasToString(attribution);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> check("﴿فبأي آلاء ربكما تكذبان﴾ (55:16)"))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted())
                    .as("still interrupted")
                    .isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
