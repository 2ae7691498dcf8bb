package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Text;

/** Words of a verse that a commentator repeats after it. */
class LemmasTest {
    private static final String VERSE = "قال تعالى: ﴿أيبتغون عندهم العزة فإن العزة لله جميعا﴾ (النساء: 139). ";

    private static List<String> said(String text) {
        return SmallLibrary.checker().check(Text.plain(text)).stream()
                .map(finding -> finding.text() + " " + finding.wording() + " " + finding.severity()
                        + finding.quotation()
                                .map(quotation -> " " + quotation.locus())
                                .orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "وقوله (عندهم العزة) أي: القوة. | عندهم العزة",
                "وقوله (أَيَبْتَغُونَ) استفهام إنكار. | أَيَبْتَغُونَ",
                "و\"فإن العزة\" تعليل. | فإن العزة"
            })
    void wordsOfTheVerseQuotedBefore(String comment, String lemma) {
        assertThat(said(VERSE + comment)).hasSize(2).last().asString().startsWith(lemma + " ");
        assertThat(said(VERSE + comment).get(1)).endsWith(" NONE quran 4:139");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one word without vowels may be the author's own | وقوله (العزة) أي: القوة.",
                "another vowel | وقوله (عِندِهُمُ) بالكسر.",
                "another word | وقوله (عندكم العزة) أي: القوة.",
                "a blessing | وقال النبي (صلى الله عليه وسلم) لأصحابه.",
                "words of another verse | وقوله (كفوا أحد) أي: مثل."
            })
    void otherWordsSayNothing(String why, String comment) {
        assertThat(said(VERSE + comment)).as(why).hasSize(1);
    }

    @Test
    void nothingWithoutTheVerse() {
        assertThat(said("وقوله (عندهم العزة) أي: القوة. " + VERSE)).hasSize(1);
        assertThat(said(VERSE + "كلام ".repeat(1000) + "وقوله (عندهم العزة) أي: القوة."))
                .hasSize(1);
    }
}
