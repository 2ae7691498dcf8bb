package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Text;

class CitationWriterTest {
    private final CitationParser parser = new CitationParser();
    private final CitationWriter writer = new CitationWriter();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[Al-Nisa 4:39] | 4 139 139 | [Al-Nisa 4:139]",
                "[النساء: ٣٩] | 4 139 139 | [النساء: ١٣٩]",
                "سورة النساء، الآية 39 | 4 139 139 | سورة النساء، الآية 139",
                "[النساء: ٣٩] | 2 139 139 | [البقرة: ١٣٩]",
                "(Coran, 1-286) | 2 286 286 | (Coran, 2-286)",
                "[al-Baqarah 2:125] | 3 125 125 | [Al 'Imran 3:125]",
                "[al-Baqarah 2:125] | 4 34 34 | [an-Nisa 4:34]",
                "(el-Bakara: 2/177) | 4 34 34 | (Nisâ: 4/34)",
                "(Bakara, 2/177) | 4 34 34 | (Nisâ, 4/34)",
                "(Sourate La Vache, v. 255) | 4 34 34 | (Sourate Les Femmes, v. 34)",
                "QS. An-Nisa: 139 | 4 138 138 | QS. An-Nisa: 138",
                "as in Q. ii. 255 | 3 18 18 | as in Q. iii. 18",
                "Qur'an, II, 255 | 3 18 18 | Qur'an, III, 18",
                "(2:255-257) | 2 255 255 | (2:255)",
                "(2:255) | 2 255 257 | (2:255-257)",
                "(2:255-257) | 2 256 257 | (2:256-257)",
                "(2:285-6) | 2 284 286 | (2:284-6)",
                "(2:285-6) | 2 283 284 | (2:283-284)",
                "Surah An-Nisa says | 4 139 139 | Surah An-Nisa: 139 says",
                "Surah 4 says | 4 139 139 | Surah 4:139 says",
                "[Nuh (71)] | 71 3 3 | [Nuh (71): 3]",
                "Surah Hud, verse 5. Then verse 7 | 11 8 8 | Surah Hud, verse 5. Then verse 8",
                "Surah Hud, verse 5. Then verse 7 | 12 8 8 | Surah Hud, verse 5. Then verse 12:8",
                "(An-Nisa 3:5) | 4 5 5 | (An-Nisa 4:5)",
            })
    void writesAVerse(String text, String right, String expected) {
        List<String> numbers = DataFile.split(right, ' ');
        assertThat(rewritten(text, new Reference("quran", numbers.get(0), numbers.get(1), numbers.get(2), "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "رواه مسلم | nasai | | رواه النسائي",
                "(صحيح مسلم) | nasai | | (سنن النسائي)",
                "Sahih Muslim 8 | bukhari | 50 | Sahih al-Bukhari 50",
                "(HR. Bukhari) | muslim | | (HR. Muslim)",
                "رواه البخاري (٨) | bukhari | 50 | رواه البخاري (٥٠)",
                "رواه مسلم (٨) | nasai | | رواه مسلم (٨)",
                "(البخاري 5/144) | bukhari | 50 | (البخاري 5/144)",
            })
    void writesAWork(String text, String work, String number, String expected) {
        String first = number == null ? "" : number;
        assertThat(rewritten(text, new Reference(work, "", first, first, ""))).isEqualTo(expected);
    }

    @Test
    void leavesARightReferenceAlone() {
        assertThat(changes("[Al-Nisa 4:139]", new Reference("quran", "4", "139", "139", "")))
                .isEmpty();
    }

    @Test
    void leavesAListAlone() {
        assertThat(changes("(البخاري ومسلم)", Reference.work("nasai"))).isEmpty();
    }

    @Test
    void changesAsLittleAsItCan() {
        assertThat(changes("[Al-Nisa 4:39]", new Reference("quran", "4", "139", "139", "")))
                .extracting(Replacement::words)
                .containsExactly("139");
    }

    private List<Replacement> changes(String text, Reference right) {
        Text whole = Text.plain(text);
        List<Citation> citations = parser.parse(whole);
        return writer.rewrite(citations.get(citations.size() - 1), whole, right);
    }

    private String rewritten(String text, Reference right) {
        List<Replacement> changes = new ArrayList<>(changes(text, right));
        Collections.reverse(changes);
        String result = text;
        for (Replacement change : changes) {
            result = result.substring(0, change.span().start())
                    + change.words()
                    + result.substring(change.span().end());
        }
        return result;
    }
}
