package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.server.SmallLibrary.ALTERED;
import static verbatim.server.SmallLibrary.MISPLACED;
import static verbatim.server.SmallLibrary.RIGHT;
import static verbatim.server.TestServer.tree;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** LanguageTool's API over the wire. */
class LanguageToolTest {
    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    private static JsonNode check(String text, String language, String more) throws Exception {
        HttpResponse<String> response = SERVER.postForm(
                "language=" + language + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + more);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return tree(response);
    }

    private static String replaced(String text, JsonNode match) {
        int offset = match.at("/offset").intValue();
        return text.substring(0, offset)
                + match.at("/replacements/0/value").stringValue()
                + text.substring(offset + match.at("/length").intValue());
    }

    @Test
    void aRightQuotationIsNoMatch() throws Exception {
        JsonNode answer = check(RIGHT, "ar-SA", "");
        assertThat(answer.at("/matches").isEmpty()).isTrue();
        assertThat(answer.at("/software/apiVersion").intValue()).isEqualTo(1);
        assertThat(answer.at("/software/version").stringValue()).isEqualTo("1.2.3");
        assertThat(answer.at("/language/code").stringValue()).isEqualTo("ar-SA");
        assertThat(answer.at("/warnings/incompleteResults").booleanValue()).isFalse();
    }

    @Test
    void wrongWordsHaveTheRightOnesToReplaceThem() throws Exception {
        String text = "😀 " + ALTERED;
        JsonNode match = check(text, "ar", "").at("/matches/0");
        assertThat(match.at("/offset").intValue()).isEqualTo(4);
        assertThat(match.at("/length").intValue()).isEqualTo(8);
        assertThat(replaced(text, match)).isEqualTo("😀 " + RIGHT);
        assertThat(match.at("/rule/id").stringValue()).isEqualTo("QUOTE_WORDING");
        assertThat(match.at("/rule/category/id").stringValue()).isEqualTo("TYPOS");
        assertThat(match.at("/rule/issueType").stringValue()).isEqualTo("misspelling");
        assertThat(match.at("/rule/urls/0/value").stringValue()).isEqualTo("https://quran.com/4/139");
        assertThat(match.at("/message").stringValue()).contains("صوابه");
        assertThat(match.at("/shortMessage").stringValue()).isNotEmpty();
        assertThat(match.at("/sentence").stringValue()).contains("أليبتغون");
        JsonNode context = match.at("/context");
        int from = context.at("/offset").intValue();
        assertThat(context.at("/text")
                        .stringValue()
                        .substring(from, from + context.at("/length").intValue()))
                .isEqualTo("أليبتغون");
    }

    @Test
    void wrongReferencesAreACategoryOfTheirOwn() throws Exception {
        JsonNode match = check(MISPLACED, "en-US", "").at("/matches/0");
        assertThat(match.at("/rule/id").stringValue()).isEqualTo("QUOTE_REFERENCE");
        assertThat(match.at("/rule/category/id").stringValue()).isEqualTo("QUOTE_REFERENCES");
        assertThat(match.at("/message").stringValue()).startsWith("These words are Qur'an");
        assertThat(replaced(MISPLACED, match)).isEqualTo(RIGHT);
    }

    @Test
    void wrongWordsAndAWrongReferenceAreTwoMatches() throws Exception {
        String text = ALTERED.replace(": 139", ": 39");
        JsonNode matches = check(text, "ar", "").at("/matches");
        assertThat(matches.valueStream().map(match -> match.at("/rule/id").stringValue()))
                .containsExactly("QUOTE_WORDING", "QUOTE_REFERENCE");
        assertThat(replaced(replaced(text, matches.get(1)), matches.get(0))).isEqualTo(RIGHT);
    }

    @Test
    void wordsLeftOutHaveAPlaceToShowThem() throws Exception {
        String text = RIGHT.replace("عندهم العزة ", "عندهم ");
        JsonNode match = check(text, "ar", "").at("/matches/0");
        assertThat(match.at("/length").intValue()).isPositive();
        assertThat(replaced(text, match)).isEqualTo(RIGHT);
    }

    @Test
    void markupIsCountedInOffsets() throws Exception {
        String text = "<p>" + ALTERED + "</p>";
        String data = "{\"annotation\":[{\"markup\":\"<p>\"},{\"text\":\"" + ALTERED + "\"},{\"markup\":\"</p>\"}]}";
        HttpResponse<String> response =
                SERVER.postForm("language=auto&data=" + URLEncoder.encode(data, StandardCharsets.UTF_8));
        JsonNode answer = tree(response);
        assertThat(replaced(text, answer.at("/matches/0"))).isEqualTo("<p>" + RIGHT + "</p>");
        assertThat(answer.at("/language/detectedLanguage/code").stringValue()).isEqualTo("ar");
    }

    @Test
    void rulesAndCategoriesCanBeSwitchedOff() throws Exception {
        assertThat(check(ALTERED, "ar", "&disabledRules=QUOTE_WORDING")
                        .at("/matches")
                        .isEmpty())
                .isTrue();
        assertThat(check(ALTERED, "ar", "&disabledCategories=TYPOS")
                        .at("/matches")
                        .isEmpty())
                .isTrue();
        assertThat(check(ALTERED, "ar", "&disabledCategories=TYPOS&enabledRules=QUOTE_WORDING")
                        .at("/matches")
                        .size())
                .isEqualTo(1);
        assertThat(check(ALTERED, "ar", "&enabledOnly=true&enabledCategories=STYLE")
                        .at("/matches")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/languages, application/json; charset=utf-8, [{\"name\":",
        "/v2/info, application/json; charset=utf-8, {\"software\":{\"name\":\"Verbatim\"",
        "/v2/maxtextlength, text/plain; charset=utf-8, 1000000",
        "/v2/healthcheck, text/plain; charset=utf-8, OK",
        "/v2/configinfo?language=ar, application/json; charset=utf-8, {\"software\":{\"name\":\"Verbatim\"",
        "/v2/check?language=en&text=a, application/json; charset=utf-8, {\"software\":{\"name\":\"Verbatim\"",
    })
    void answersWhatClientsAsk(String path, String type, String begin) throws Exception {
        HttpResponse<String> response = SERVER.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.body()).startsWith(begin);
    }

    @Test
    void aHealthCheckMayAskForTheHeadAlone() throws Exception {
        assertThat(SERVER.send(SERVER.request("/v2/healthcheck").method("HEAD", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/v2/nothing, 404", "/v2/words, 403", "/v2/words/add, 403", "/v2/check, 400"})
    void errorsAreOneLineOfPlainText(String path, int status) throws Exception {
        HttpResponse<String> response = SERVER.get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        assertThat(response.body()).startsWith("Error: ");
    }
}
