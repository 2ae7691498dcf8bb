package verbatim.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.citation.Citation;
import verbatim.citation.CitationParser;
import verbatim.text.Span;
import verbatim.text.Text;

class LinkerTest {
    private static final CitationParser PARSER = new CitationParser();
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|﴿[^﴾]*﴾");
    /** Where the quotations of the examples stand; others were located nowhere. */
    private static final Map<String, String> PLACES =
            Map.of("one", "2:153", "two", "13:28", "three", "17:23", "أول", "2:153", "ثان", "13:28", "ثالث", "94:6");

    /** The text, and what the citation of each of its quotations names ("-" for none). A slash is the end of a line. */
    private static void assertLinks(String lines, String expected) {
        String chars = lines.replace('/', '\n');
        List<Span> spans = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(chars);
        while (quoted.find()) {
            spans.add(new Span(quoted.start(), quoted.end()));
        }
        Text text = Text.plain(chars);
        Linker.Fit fit = (quotation, citation) -> {
            String words = spans.get(quotation).of(chars).replaceAll("[^\\p{L} ]", "");
            String place = PLACES.getOrDefault(words, "nowhere");
            String named = citation.references().get(0).numbers();
            return place.equals(named) || place.startsWith(named + ":");
        };
        List<String> links = new ArrayList<>();
        for (Optional<Citation> link : new Linker(chars, spans, Notes.of(text), fit).link(PARSER.parse(text))) {
            links.add(
                    link.map(citation -> citation.references().get(0).numbers()).orElse("-"));
        }
        assertThat(String.join(" ", links)).as(chars).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“one” (2:153) | 2:153",
                "“one” (2:154) | 2:154",
                "“one.” (2:154) “two.” (13:29) | 2:154 13:29",
                "“one” (13:28)./“two” (17:23). | 13:28 17:23",
                "“one” (13:28), he said, and “two” | 13:28 -",
                "“one” – Qur'an 2:153/“two” – Qur'an 13:28 | 2:153 13:28",
                "“one.” Qur'an 2:153. “two.” Qur'an 13:29. | 2:153 13:29",
                "“one”//Source: Qur'an 2:153 | 2:153",
                "“one.”//Source: Qur'an 2:153 | 2:153",
                "“one” [Quran, al-'Ankabut, 29:45]./“two” | 29:45 -",
            })
    void aCitationBehindAQuotationIsIts(String text, String links) {
        assertLinks(text, links);
    }

    /** The last lines have references that name the place of nobody: they are those of the quotations that they introduce. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In Surah al-Baqarah, verse 153, Allah says, “one.” In Surah al-Ra'd, verse 28, He says, “two.” | 2:153 13:28",
                "Q 2:153 reads “one”; Q 13:28 reads “two”; Q 17:23 reads “three”. | 2:153 13:28 17:23",
                "QS. Al-Baqarah: 153 “one.” QS. Ar-Ra'd: 28 “two.” | 2:153 13:28",
                "Sahih Muslim 12 has: “four”. Sahih Bukhari 15 has that he said: “five”. | 12 15",
                "Al-Baqarah 2:153/“one”/Ar-Ra'd 13:28/“two”/Al-Isra 17:23/“three” | 2:153 13:28 17:23",
                "[البقرة: 153] ﴿أول﴾/[الرعد: 28] ﴿ثان﴾/[الشرح: 6] ﴿ثالث﴾ | 2:153 13:28 94:6",
                "[البقرة: 153] ﴿أول﴾ [الرعد: 28] ﴿ثان﴾ | 2:153 13:28",
                "سورة البقرة، الآية 153/﴿أول﴾/سورة الرعد، الآية 28/﴿ثان﴾ | 2:153 13:28",
                "سورۃ البقرہ آیت 153 میں ہے: ﴿أول﴾۔ سورۃ الرعد آیت 28 میں ہے: ﴿ثان﴾۔ | 2:153 13:28",
                "Q 2:153 reads “one”; Q 13:29 reads “two”; Q 17:24 reads “three”. | 2:153 13:29 17:24",
                "Allah says in Q 2:154, “one.” And in Qur'an 13:29 we read that He says, “two.” | 2:154 13:29",
                "[البقرة: 154] ﴿أول﴾/[الرعد: 29] ﴿ثان﴾ | 2:154 13:29",
                "Al-Baqarah 2:153/“one”/Ar-Ra'd 13:29/“two” | 2:153 13:29",
            })
    void aCitationBeforeAQuotationIsIts(String text, String links) {
        assertLinks(text, links);
    }

    /** What stands with a quotation plainly is its reference, though it names the place of the next one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. “one” (13:28).//2. “two” (17:23). | 13:28 17:23",
                "“one” (13:28).//“two” | 13:28 -",
                "“one” (13:28), “two” (13:28) | 13:28 13:28",
                "In Surah al-Baqarah, “one” (2:154) and further on “two” | 2:154 -",
            })
    void aWrongReferenceStays(String text, String links) {
        assertLinks(text, links);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“one,” he read aloud (2:153).//“two,” he went on. | 2:153 -",
                "“one.” Surah 3 deals with other matters. | -",
                "“one.” Surah 3:103 is on other matters. | -",
                "“one”. Surah 3 deals with other matters. | -",
                "“one” (2:153). Surah 13 speaks of rest: “two.” | 2:153 13",
            })
    void sentencesAndParagraphsPart(String text, String links) {
        assertLinks(text, links);
    }
}
