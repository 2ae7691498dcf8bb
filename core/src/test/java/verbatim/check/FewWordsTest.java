package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Text;

/** Few words that are said to be the Qur'an's, too common to be found by what they tell. */
class FewWordsTest {
    private static List<String> said(String text) {
        return SmallLibrary.checker().check(Text.plain(text)).stream()
                .map(finding -> finding.wording() + " " + finding.severity()
                        + finding.quotation()
                                .map(quotation -> " " + quotation.locus())
                                .orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال تعالى: @QB@ على الذين من @QE@ | SAME_WORDS SUGGESTION quran 2:183",
                "قال تعالى: ﴿على الذين﴾ (البقرة: 183) | SAME_WORDS NONE quran 2:183",
                "قال تعالى: @QB@ ولم ms027 يولد @QE@ | SAME_WORDS SUGGESTION quran 112:3",
                "قال تعالى: ﴿لم يكن له﴾ | ALTERED SUGGESTION quran 112:4",
                "قال تعالى: ﴿فالله الصمد﴾ (112:2) | ALTERED WARNING quran 112:2",
                "قال تعالى: ﴿لم يلد ولا يولد﴾ (112:3) | ALTERED ERROR quran 112:3",
                "قال تعالى: ﴿على الذين إلى﴾ | NOT_FOUND ERROR"
            })
    void areFoundOrNot(String text, String said) {
        assertThat(said(text)).containsExactly(said);
    }
}
