package verbatim.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.text.Span;

class CheckRequestTest {
    private static final CheckRequest.Limits LIMITS = new CheckRequest.Limits(1_000, 100, 16);

    private static CheckRequest read(String body) throws BadRequestException {
        return CheckRequest.read(Map.of(), body.getBytes(StandardCharsets.UTF_8), LIMITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "language=en | Missing 'text' or 'data'",
                "text=a | Missing 'language'",
                "language=en&text=a&data={\"text\":\"a\"} | not both",
                "language=english&text=a | 'language' is not",
                "language=%20&text=a | 'language' is not",
                "language=en&text=a&preferredVariants=en-US | language=auto",
                "language=en&text=a&enabled=X | 'enabledRules'",
                "language=en&text=a&disabled=X | 'disabledRules'",
                "autodetect=1&text=a | 'language=auto'",
                "language=en&text=a&enabledOnly=true | must specify",
                "language=en&text=a&enabledOnly=true&enabledRules=A&disabledRules=B | cannot specify",
                "language=en&data={ | as JSON",
                "language=en&data={} | either 'text' or",
                "language=en&data={\"annotation\":[{}]} | either 'text' or 'markup'",
                "language=en&data={\"annotation\":[{\"text\":\"a\",\"markup\":\"b\"}]} | either 'text' or 'markup'",
                "language=en&data={\"annotation\":[{\"text\":\"a\",\"interpretAs\":\"b\"}]} | 'interpretAs'",
                "language=en&data={\"annotation\":[1]} | either 'text' or 'markup'",
            })
    void saysWhatIsWrong(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ar", "ar-SA", "en-US", "de-DE-x-simple-language", "ca-ES-valencia", "zh_CN", "auto", "ast-ES"})
    void takesEveryLanguage(String language) throws BadRequestException {
        assertThat(read("text=a&language=" + language).language()).isEqualTo(language);
    }

    @Test
    void parametersOfTheAddressCountToo() throws BadRequestException {
        CheckRequest request = CheckRequest.read(Map.of("language", "ar", "text", "a"), new byte[0], LIMITS);
        assertThat(request.text().plain()).isEqualTo("a");
    }

    @Test
    void listsTheLocalesThatLibreOfficeAsksFor() {
        assertThat(Languages.codes())
                .contains("ar", "ar-SA", "ar-EG", "ar-MA", "en", "en-US", "en-GB", "fr-FR", "de-DE", "id-ID", "ms-MY")
                .contains("ur-PK", "fa-IR", "tr-TR", "es-ES");
        assertThat(Languages.list()).startsWith("[{\"name\":");
    }

    /** Text, markup, markup that stands for a line's end, and an emoji before the words. */
    @Test
    void marksAreCountedAndNotChecked() throws BadRequestException {
        String items = String.join(
                ",",
                "{\"text\":\"😀 \",\"offset\":9}",
                "{\"markup\":\"<b>\"}",
                "{\"text\":\"one\"}",
                "{\"markup\":\"</b><br>\",\"interpretAs\":\"\\n\"}",
                "{\"text\":\"two\"}",
                "{\"markup\":\"</p>\"}");
        String data = "{\"annotation\":[" + items + "],\"metaData\":{\"a\":1}}";
        AnnotatedText text = read("language=en&data=" + data).text();
        assertThat(text.sent()).isEqualTo("😀 <b>one</b><br>two</p>");
        assertThat(text.plain()).isEqualTo("😀 one\ntwo");
        assertThat(sent(text, "one")).isEqualTo("one");
        assertThat(sent(text, "two")).isEqualTo("two");
        assertThat(sent(text, "ne\ntw")).isEqualTo("ne</b><br>tw");
        assertThat(sent(text, "\n")).isEqualTo("</b><br>");
        assertThat(sent(text, text.plain())).isEqualTo("😀 <b>one</b><br>two");
        assertThat(text.sent(new Span(10, 10))).isEqualTo(new Span(20, 20));
    }

    @Test
    void aTextOfMarkupAloneIsEmpty() throws BadRequestException {
        AnnotatedText text =
                read("language=en&data={\"annotation\":[{\"markup\":\"<p>\"}]}").text();
        assertThat(text.plain()).isEmpty();
        assertThat(text.sent(new Span(0, 0))).isEqualTo(new Span(3, 3));
    }

    private static String sent(AnnotatedText text, String words) {
        int at = text.plain().indexOf(words);
        return text.sent(new Span(at, at + words.length())).of(text.sent());
    }
}
