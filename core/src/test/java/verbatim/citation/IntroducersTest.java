package verbatim.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verbatim.text.Text;

/** The "introduced" lines of the language files are the cases. */
class IntroducersTest {
    private final CitationParser parser = new CitationParser();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void finds(String language, String text, String works) {
        String found = parser.read(Text.plain(text)).introducers().stream()
                .map(Introducer::work)
                .collect(Collectors.joining("; "));
        assertThat(found.isEmpty() ? "none" : found).isEqualTo(works);
    }

    static Stream<Arguments> examples() {
        return Lexicon.languages().stream()
                .flatMap(language -> LanguageFilesTest.values(language, "introduced").stream()
                        .map(line -> {
                            int arrow = line.lastIndexOf("->");
                            return Arguments.of(
                                    language,
                                    line.substring(0, arrow).strip(),
                                    line.substring(arrow + 2).strip());
                        }));
    }

    @Test
    void includesTheBlessingBehind() {
        String text = "He reported: the Prophet (peace be upon him) said: \"...\"; and قال رسول الله ﷺ: «...»";
        List<String> words = parser.read(Text.plain(text)).introducers().stream()
                .map(introducer -> introducer.span().of(text))
                .toList();
        assertThat(words).containsExactly("the Prophet (peace be upon him) said", "قال رسول الله ﷺ");
    }

    @Test
    void doesNotReachOverASentence() {
        assertThat(parser.read(Text.plain("I love the Prophet. My father said: \"...\""))
                        .introducers())
                .isEmpty();
    }
}
