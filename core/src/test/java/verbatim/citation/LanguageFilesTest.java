package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each language file proves itself: its "match" and "reject" lines are the cases. */
class LanguageFilesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matches")
    void reads(String language, String text, String references) {
        assertThat(Readings.of(text)).isEqualTo(references);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rejects")
    void readsNothingIn(String language, String text) {
        assertThat(Readings.of(text)).isEmpty();
    }

    @Test
    void everyLanguageHasExamplesOfBothKinds() {
        assertThat(Lexicon.languages()).hasSizeGreaterThanOrEqualTo(9);
        for (String language : Lexicon.languages()) {
            assertThat(values(language, "match")).as(language).hasSizeGreaterThanOrEqualTo(10);
            assertThat(values(language, "reject")).as(language).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    static Stream<Arguments> matches() {
        return Lexicon.languages().stream()
                .flatMap(language -> values(language, "match").stream().map(line -> {
                    int arrow = line.lastIndexOf("->");
                    return Arguments.of(
                            language,
                            line.substring(0, arrow).strip(),
                            line.substring(arrow + 2).strip());
                }));
    }

    static Stream<Arguments> rejects() {
        return Lexicon.languages().stream()
                .flatMap(language -> values(language, "reject").stream().map(line -> Arguments.of(language, line)));
    }

    static List<String> values(String language, String key) {
        return DataFile.lines(language + ".txt").stream()
                .filter(line -> line.startsWith(key + " ="))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .toList();
    }
}
