package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Span;
import verbatim.text.Text;

/** Articles in several languages over a library that is in Arabic alone. */
class LanguagesTest {
    private static final QuotationChecker CHECKER = SmallLibrary.checker();

    private static List<String> said(String text) {
        return CHECKER.check(Text.plain(text)).stream()
                .map(finding -> finding.wording() + " " + finding.attribution() + " " + finding.severity())
                .toList();
    }

    /** Words in another language are not missed among Arabic ones; of a verse it is said what would have to be installed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "نبی کریم ﷺ نے فرمایا: “کام تو دل کے ارادے ہی سے پرکھے جاتے ہیں اور ہر آدمی کو وہی ملے گا” (صحیح مسلم)۔ | -",
                "رسول خدا (ص) فرمود: «ارزش کارها به آن است که در دل نیت شده و هر کس همان را می‌یابد» (صحیح مسلم). | -",
                "قال النبي ﷺ: «من غرس شجرة توت بجانب المدرسة أعطي بكل ورقة منها فانوسا» (صحيح مسلم). |"
                        + " NOT_FOUND UNKNOWN ERROR",
                "قال تعالى: «وجعلنا الصباح الهادئ حصادا للذين يزنون كلامهم» [النساء: 139]. | NOT_FOUND UNKNOWN ERROR",
                "در سوره نساء می‌خوانیم: «بامداد آرام را برای آنان که سخن خود را می‌سنجند خرمن کردیم». | -",
                "خداوند می‌فرماید: «آنان که به جای مؤمنان دیگران را دوست می‌گیرند» (نساء/۱۳۹). | FREE UNKNOWN SUGGESTION",
                "Gott sagt: „Suchen sie denn bei ihnen die Ehre, wo doch alle Ehre ihm gehört“ (Koran 4:139). |"
                        + " FREE UNKNOWN SUGGESTION",
                "We read “do they seek honour with them, when all honour is with God” (Qur'an 4:139). |"
                        + " FREE UNKNOWN SUGGESTION",
                "He asked: “is it time for us to go home yet, my dear friend” and they left (see Qur'an 4:139). | -",
                "He asked (is it time for us to go home yet, my dear friend) (Qur'an 4:139). | -",
            })
    void wordsOfAnotherLanguage(String text, String expected) {
        assertThat(said(text)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void namesTheTranslationsThatAreNotInstalled() {
        List<Finding> findings =
                CHECKER.check(Text.plain("„Suchen sie denn bei ihnen die Ehre und nicht bei ihm“ (Sure 4, Vers 139)"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).missing()).containsExactly("quran/de");
        assertThat(findings.get(0).rule()).contains(Rule.NOT_INSTALLED);
        assertThat(findings.get(0).quotation().orElseThrow().locus()).hasToString("quran 4:139");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "﴿قل هو الله أحد﴾ … ﴿الله الصمد﴾ (112:1-2) | SAME_WORDS CORRECT NONE, SAME_WORDS CORRECT NONE",
                "﴿قل هو الله أحد﴾ … ﴿الله الصمد﴾ (112:1، 2) | SAME_WORDS CORRECT NONE, SAME_WORDS CORRECT NONE",
                "﴿قل هو الله أحد﴾ … ﴿الله الصمد﴾ (112:1-4) | SAME_WORDS INEXACT WARNING, SAME_WORDS INEXACT WARNING",
                "﴿قل هو الله أحد﴾ (112:1-2) | SAME_WORDS INEXACT WARNING",
                // the first word without يا, which plain spelling writes apart
                "﴿أيها الذين آمنوا كتب عليكم الصيام﴾ (2:183) | SAME_WORDS CORRECT NONE",
                "﴿يا أيها الذين آمنوا كتب عليكم الصيام﴾ (2:183) | SAME_WORDS CORRECT NONE",
                "﴿آمنوا كتب عليهم الصيام كما كتب على الذين من قبلكم﴾ (2:183) | ALTERED CORRECT ERROR",
            })
    void judges(String text, String expected) {
        assertThat(String.join(", ", said(text))).isEqualTo(expected);
    }

    /** What is put in again stands behind the stop that parts it from the words before. */
    @Test
    void aWordThatIsLeftOutBehindAPauseIsPutBackThere() {
        String text =
                "﴿وَمِنَ النَّاسِ وَالدَّوَابِّ وَالْأَنْعَامِ مُخْتَلِفٌ أَلْوَانُهُ كَذَٰلِكَ ۗ يَخْشَى اللَّهَ مِنْ عِبَادِهِ الْعُلَمَاءُ﴾ (35:28)";
        Finding finding = CHECKER.check(Text.plain(text)).get(0);
        Correction correction = finding.corrections().get(0);
        assertThat(text.substring(0, correction.span().start())).endsWith("ۗ ");
        assertThat(correction.replacement()).endsWith(" ");
    }

    /** A reference that nobody can read, in the last line of a block, is none of the verse's words. */
    @Test
    void aBlockEndsBeforeBracketsInAnotherScript() {
        String block = "الذين يتخذون الكافرين أولياء من دون المؤمنين\n(Abschnitt al-Xyz, Zeile)";
        Text text = new Text(block, List.of(new Text.Part(Text.Kind.QUOTATION, new Span(0, block.length()), "")));
        List<Finding> findings = CHECKER.check(text);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).wording()).isEqualTo(Wording.SAME_WORDS);
    }
}
