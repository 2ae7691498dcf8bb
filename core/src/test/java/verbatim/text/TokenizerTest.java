package verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    private static List<String> tokens(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return words;
    }

    private static List<Long> keys(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<Long> keys = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            keys.add(tokens.key(i));
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ٱلْكِتَـٰبُ     | الكتاب",
                "يَٰٓأَيُّهَا     | يا أيها",
                "ٱلصَّلَوٰةَ      | الصلاه",
                "وَٱلَّيْلِ       | والليل",
                "رَحْمَتَ         | رحمة",
                "فَٱدَّٰرَ\u2009\u0670\u0654تُمۡ | فادارأتم",
                "نُـۨجِى          | ننجي",
                "رَبّ\u200Dِ هِ   | رب ه",
                "کتابہ            | كتابه",
                "ﷲ                | الله",
                "ﻛﺘﺎﺏ             | كتاب",
                "Allāh            | allah",
                "Qur’ān           | Quran",
                "ʿAlī             | ali",
                "well-known       | Well known",
                "co\u00ADop       | coop",
                "naïve            | nai\u0308ve",
                "Straße           | STRASSE",
                "Ἀθήνα            | Αθηνα",
                "ёлка             | елка",
                "и\u0306од        | йод",
                "١٢٣              | 123",
                "۱۲۳              | 123",
                "Ｆｕｌｌ          | full",
            })
    void findsTheSameWord(String one, String other) {
        assertThat(keys(one)).isNotEmpty().isEqualTo(keys(other));
    }

    @Test
    void tellsWordsApart() {
        assertThat(keys("كتب")).isNotEqualTo(keys("كذب"));
        assertThat(keys("his")).isNotEqualTo(keys("her"));
        assertThat(keys("कि")).isNotEqualTo(keys("का"));
    }

    @Test
    void wordsWithoutConsonantsAreNoTokens() {
        assertThat(tokens("يا أيها و أو إي قال")).containsExactly("أيها", "قال");
        assertThat(Tokenizer.words("يا أيها و أو", new Span(0, 12))).hasSize(4);
    }

    @Test
    void signsAreNoWords() {
        assertThat(tokens("قال ﷺ ﴿رَبِّ ۚ نَجِّنِى﴾ ۖ ﵁ ۞ ۩ ـــ")).containsExactly("قال", "رَبِّ", "نَجِّنِى");
    }

    @Test
    void theNumberOfAVerseSignIsNoWord() {
        assertThat(tokens("ٱلرَّحِيمِ ۝١٢٣ ١٢٣")).containsExactly("ٱلرَّحِيمِ", "١٢٣");
    }

    @Test
    void aWordEndsAfterItsLastMark() {
        assertThat(tokens("\u200Fرَبِّ\u200F، رَبُّ'")).containsExactly("رَبِّ", "رَبُّ");
        assertThat(tokens("'Tis the readers' «word»")).containsExactly("Tis", "the", "readers", "word");
    }

    @Test
    void scriptsAndDigitsArePartedWithoutSpaces() {
        assertThat(tokens("الرحيم1Allah٢")).containsExactly("الرحيم", "1", "Allah", "٢");
    }

    @Test
    void scriptsWithoutSpacesGiveALetterAWord() {
        assertThat(tokens("奉至仁")).containsExactly("奉", "至", "仁");
        assertThat(tokens("ด้วย")).containsExactly("ด้", "ว", "ย");
        assertThat(tokens("\uD840\uDC00奉")).containsExactly("\uD840\uDC00", "奉");
    }

    @Test
    void takesLoneSurrogatesForBreaks() {
        assertThat(tokens("ab\uD800cd\uDC00")).containsExactly("ab", "cd");
    }

    @Test
    void wordsAreGivenInTheTextsOwnUnits() {
        String text = "قال: يا رب";
        assertThat(Tokenizer.words(text, new Span(5, 10)).stream().map(w -> w.of(text)))
                .containsExactly("يا", "رب");
    }
}
