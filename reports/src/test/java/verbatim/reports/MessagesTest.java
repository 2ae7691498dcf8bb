package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{([a-z][a-z0-9]*)[},]");

    @Test
    void everyLanguageSaysTheSameThings() throws IOException {
        Properties english = read("en");
        Properties arabic = read("ar");
        assertThat(new TreeSet<>(arabic.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()))
                .hasSizeGreaterThan(60);
        for (String key : english.stringPropertyNames()) {
            assertThat(places(arabic.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void everyMessageCanBeFilledForEveryNumber() throws IOException {
        for (String language : new String[] {"en", "ar"}) {
            Messages messages = Messages.of(Locale.forLanguageTag(language));
            Properties patterns = read(language);
            for (String key : patterns.stringPropertyNames()) {
                for (int n : new int[] {0, 1, 2, 3, 11, 100, 103}) {
                    Map<String, String> values = new HashMap<>();
                    for (String place : places(patterns.getProperty(key))) {
                        values.put(place, Integer.toString(n));
                    }
                    assertThat(messages.say(key, values)).as(key).doesNotContain("{", "}", "#");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, لم يفحص أي اقتباس",
        "1, فحص اقتباس واحد",
        "2, فحص اقتباسان",
        "7, فحصت ٧ اقتباسات",
        "11, فحص ١١ اقتباسا",
        "100, فحص ١٠٠ اقتباس",
        "103, فحصت ١٠٣ اقتباسات",
    })
    void arabicHasSixPluralForms(String total, String start) {
        assertThat(Messages.of(Locale.forLanguageTag("ar"))
                        .say("summary", Map.of("total", total, "right", "0", "wrong", "0")))
                .startsWith(start + ":");
    }

    @Test
    void anUnknownLanguageSpeaksEnglish() {
        assertThat(Messages.of(Locale.JAPANESE).say("severity.error")).isEqualTo("error");
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(pattern);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Properties read(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("messages-" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
