package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.text.Span;

class ChainSplitterTest {
    /** Chain | saying. The names are invented, the saying is the one everybody knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "حدثنا زيد، حدثنا عمرو، عن بكر، عن خالد قال | قال رسول الله صلى الله عليه وسلم إنما الأعمال بالنيات",
                "حَدَّثَنَا زَيْدٌ، قَالَ حَدَّثَنَا عَمْرٌو، | عَنِ النَّبِيِّ صلى الله عليه وسلم قَالَ إِنَّمَا الأَعْمَالُ بِالنِّيَّاتِ",
                "أخبرنا زيد، أن عمرا أخبره، أنه سمع خالدا يقول | سمعت رسول الله يقول إنما الأعمال بالنيات",
                "وحدثني زيد عن عمرو، | أن رسول الله قال إنما الأعمال بالنيات",
                "حدثنا زيد ح وحدثنا بكر قالا حدثنا عمرو عن خالد رضى الله عنه قال | كنا نأكل التمر ونحن نمشي",
                "حدثنا زيد، عن عمرو، عن هند، زوج النبي صلى الله عليه وسلم قالت | كنا نأكل التمر ونحن نمشي",
                "حدثنا زيد، عن عمرو، عن بكر، | نهى عن بيع التمر بالتمر",
                "حدثنا زيد، حدثنا عمرو، عن بكر، عن خالد، | أن رجلا أتى عمر فسأله عن التمر",
                "قال زيد حدثنا عمرو سمعت خالدا | \"إنما الأعمال بالنيات\"",
            })
    void beginsTheSayingBehindTheChain(String chain, String saying) {
        String text = chain + " " + saying;
        Span span = ChainSplitter.arabic(text);
        String found = span.of(text);
        assertThat(found.replaceFirst("^\"", "")).isEqualTo(saying.replaceFirst("^\"", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "إنما الأعمال بالنيات وإنما لكل امرئ ما نوى",
        "كنا نأكل التمر ونحن نمشي ونشرب ونحن قيام على عهد عمر",
        "قال رسول الله صلى الله عليه وسلم إنما الأعمال بالنيات",
        "حدثنا زيد عن عمرو عن بكر",
    })
    void leavesATextWithoutAChainOrWithoutASayingWhole(String text) {
        assertThat(ChainSplitter.arabic(text).of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Narrated Zaid: | We used to eat dates while walking.",
                "It was narrated from Zaid that 'Amr said: | We used to eat dates.",
                "- | The Prophet (ﷺ) said: \"Deeds are by intentions.\"",
                "- | He narrated this: and nothing else.",
            })
    void cutsTheEnglishNarrator(String narrator, String saying) {
        String text = narrator.equals("-") ? saying : narrator + " " + saying;
        assertThat(ChainSplitter.english(text).of(text)).isEqualTo(saying);
    }

    /** The share is reported in docs/sources.md; here is the floor below which a change of the rules is a step back. */
    @Test
    void agreesWithTheHandCheckedSplitOfBukhari() throws IOException {
        Path folder = Texts.hadith().resolve("lk-hadith-corpus/Bukhari");
        int all = 0;
        int near = 0;
        int late = 0;
        for (Path file : Folders.files(folder, ".csv")) {
            for (Csv.Row row : Csv.rows(SourceFile.read(file), Csv.COMMAS)) {
                String text = Whitespace.folded(row.cell(10));
                String saying = Whitespace.folded(row.cell(12));
                int begin = saying.equals("nan") ? -1 : text.indexOf(saying);
                if (begin > 0) {
                    int words = words(text, ChainSplitter.arabic(text).start()) - words(text, begin);
                    all++;
                    near += Math.abs(words) <= 3 ? 1 : 0;
                    late += words > 3 ? 1 : 0;
                }
            }
        }
        assertThat(all).isGreaterThan(5900);
        assertThat((double) near / all).isGreaterThan(0.90);
        assertThat((double) late / all).isLessThan(0.025);
    }

    private static int words(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == ' ').count();
    }
}
