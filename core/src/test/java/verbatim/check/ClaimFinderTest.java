package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Text;

class ClaimFinderTest {
    /** A text with ~ for a line end, and the words it claims, the outer ones first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "he said “one two” there | one two",
                "he said \"one two\" there | one two",
                "«one ‹two› three» | one ‹two› three, two",
                "„ein zwei“ | ein zwei",
                "﴿قل هو﴾ | قل هو",
                "﴾قل هو﴿ | قل هو",
                "<aya_start>قل هو<aya_end> | قل هو",
                "\"<aya_start>قل هو<aya_end>\" | قل هو, قل هو",
                "@QB@ قل هو @QE@ | قل هو",
                "it's one's “two” | two",
                "“one~two” | one~two",
                "“one~~two” | ",
                "an \"open mark~~and \"a pair\" | a pair",
                "﴿قل~~هو﴾ | قل~~هو",
                "{قل~~هو} | قل~~هو",
                "a \"one: \"two\" three\" b | one: \"two\" three, two",
                "a \"one: \"two\". | one: \"two, two",
                "a \"one: \"two\".~b \"three\" | one: \"two, two, three",
                "a \"one\": \"two\" | one, two",
                "a \"one \". b \"two\" | one, two",
                "یہ ’’ایک دو‘‘ ہے | ایک دو",
                "a ‘‘one two’’ b | one two",
                "یہ ”ایک دو“ ہے | ایک دو",
                "han sade ”ett två” sen | ett två",
                "“a” b”c “d” | a, d",
                "‘a ‘b’’ c | a ‘b, b",
                "’’one~~two‘‘ | ",
                "a \"one two (4:12). | one two, 4:12",
                "a \"one two (see there). | see there",
                "no marks | ",
            })
    void finds(String text, String claims) {
        List<String> found = new ClaimFinder()
                .find(Text.plain(text.replace('~', '\n'))).stream()
                        .map(claim -> claim.span().of(text.replace('~', '\n')))
                        .toList();
        assertThat(String.join(", ", found)).isEqualTo(claims == null ? "" : claims.replace('~', '\n'));
    }
}
