package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphFontTest {
    private static List<String> found(String text) {
        return GlyphFont.find(text).stream().map(run -> run.of(text)).toList();
    }

    @Test
    void findsGlyphsThatStandApart() {
        assertThat(found("قال تعالى: ﮘ ﮙ ﮚ ﮛ [البقرة: 185]")).containsExactly("ﮘ ﮙ ﮚ ﮛ");
    }

    @Test
    void findsGlyphsThatCountUpwards() {
        assertThat(found("(ﭑﭒﭓﭔﭕ)")).containsExactly("ﭑﭒﭓﭔﭕ");
    }

    @Test
    void leavesWordsInPresentationFormsAlone() {
        assertThat(found("ﺑﺴﻢ ﺍﷲ ﺍﻟﺮﺣﻤﻦ ﮐﯽ ﭼﯽ ﷺ ﴿ﻗﻞ﴾ ﴾ ﴿ ﴾ ﴿")).isEmpty();
    }

    @Test
    void findsWordsBrokenIntoLetters() {
        String text = "قال تعالى ب س م الل ه الر ح م ن الر ح يم ثم قرأ السورة كلها إلى آخرها";

        assertThat(SplitLetters.find(text).stream().map(run -> run.of(text)))
                .containsExactly("ب س م الل ه الر ح م ن الر ح يم ثم");
    }

    @Test
    void leavesWholeWordsAlone() {
        assertThat(SplitLetters.find("إن هو إلا ذكر لمن شاء منكم أن يستقيم وما كان له من أمر في ما لا بد منه"))
                .isEmpty();
        assertThat(SplitLetters.find("أ ب ج د")).isEmpty();
    }
}
