package verbatim.server.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static Map<String, String> read(String body) {
        return Form.read(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body, and the text in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text=a+b%20c&language=en | a b c",
                "language=en&text=a%26b | a&b",
                "text=%D9%82%D8%A7%D9%84&language=ar | قال",
                "text=قال تعالى&language=ar | قال تعالى",
                "text=a+b & c=d 100% \"…\"&language=en-US | a+b & c=d 100% \"…\"",
                "text=AT&T&language=en-US | AT&T",
                "text=a&language=en b&language=en-US | a&language=en b",
                "text=100%&language=en | 100%",
                "text=a%zz&language=en | a%zz",
                "text=a%٤٢&language=en | a%٤٢",
                "text=a%20b&new=1&language=en | a b",
                "text=a&useragent=x&language=en | a",
                "api_key=&language=en-US&text=a%3Db%27c | a=b'c",
                "language=ar&text=قال+تعالى | قال تعالى",
                "language=en&text=50%+of | 50% of",
            })
    void readsWhatClientsSend(String body, String text) {
        assertThat(read(body)).containsEntry("text", text);
        assertThat(read(body)).containsKey("language");
    }

    @Test
    void theFirstOfTwoCounts() {
        assertThat(read("language=en&language=ar")).containsEntry("language", "en");
    }

    @Test
    void whatIsEncodedComesBack() {
        long seed = 42;
        Random random = new Random(seed);
        String letters = "a+b &=%\n\"قل😀é";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                int at = random.nextInt(letters.codePointCount(0, letters.length()));
                text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
            }
            String encoded = URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
            assertThat(read("language=en&text=" + encoded)).as("seed %d", seed).containsEntry("text", text.toString());
            // What LibreOffice sends: as it is, when something in it shows that.
            String raw = "\u0642 " + text;
            assertThat(read("text=" + raw + "&language=ar")).containsEntry("text", raw);
        }
    }
}
