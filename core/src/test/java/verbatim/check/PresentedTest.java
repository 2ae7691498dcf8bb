package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Text;

/** What an author's own words are not taken for: a quotation, a claim that words are a verse, a reference. */
class PresentedTest {
    private static List<String> said(QuotationChecker checker, String text) {
        return checker.check(Text.plain(text)).stream()
                .map(finding -> finding.wording() + " " + finding.attribution() + " " + finding.severity())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a sura that quoted words speak of | قال: «كان يقرأ في العشاء من السور نحو سورة المنافقون وأشباهها» فقط | -",
                "a sura that the author speaks of | ﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ آيات سورة البقرة كلها |"
                        + " SAME_WORDS ABSENT SUGGESTION",
                "a sura right behind | ﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ سورة البقرة |"
                        + " SAME_WORDS WRONG ERROR",
                "a saying that is named behind | \"ازرعوا شجرة توت قرب باب المدرسة\" (حديث نبوي شريف). |"
                        + " NOT_FOUND ABSENT WARNING",
                "a saying that is named behind without brackets | \"ازرعوا شجرة توت قرب باب المدرسة\" حديث شريف. |"
                        + " NOT_FOUND ABSENT WARNING",
                "the saying behind is another | \"باب المدرسة\" وفي حديث شريف: \"ازرعوا شجرة توت قرب باب المدرسة\" |"
                        + " NOT_FOUND ABSENT WARNING",
                "braces around bare words | وهذا باب {ما جاء على الأصل منه} في النحو | -",
                "braces around vowelled words | وهذا {وَأَخَذَتْهُمُ الطَّوفَانُ وَالسَّاعَةُ} كذلك | NOT_FOUND ABSENT ERROR",
                "a verse in other words | قال: \"ثم قرأ علينا: {قل هو الله أحد} \" (112:1) | SAME_WORDS CORRECT NONE",
                "words that nothing presents | وهم يعلمون أن الذين يتخذون المنافقين أولياء من دون المؤمنين أيبتغون عندهم العزة |"
                        + " ALTERED ABSENT WARNING",
                "words that are introduced | قال تعالى: الذين يتخذون المنافقين أولياء من دون المؤمنين أيبتغون عندهم العزة |"
                        + " ALTERED ABSENT ERROR"
            })
    void ownWords(String why, String text, String expected) {
        List<String> all = expected == null ? List.of() : List.of(expected);
        assertThat(said(SmallLibrary.checker(), text)).as(why).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "قال رسول الله صلى الله عليه وسلم: «إن الذين يتخذون الأصنام أولياء من دون المؤمنين في النار»",
    })
    void aSayingIsNotHeldAgainstAVerseWithoutCollections(String text) {
        assertThat(said(SmallLibrary.versesOnly(), text)).isEmpty();
        assertThat(said(SmallLibrary.versesOnly(), text.replace("قال رسول الله صلى الله عليه وسلم", "قال الله تعالى")))
                .containsExactly("ALTERED ABSENT ERROR");
    }
}
