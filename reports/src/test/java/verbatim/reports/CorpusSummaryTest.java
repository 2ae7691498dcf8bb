package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verbatim.check.Wording;

class CorpusSummaryTest {
    private static final String HEAD = "{\"schema\":\"verbatim-finding/1\",\"library\":\"abc\",";

    private static final List<String> LINES = List.of(
            finding("a/one.txt", "EXACT", "CORRECT", "quran", "2:255", "the throne"),
            finding("a/one.txt", "ALTERED", "ABSENT", "quran", "112:1-2", "two verses"),
            finding("a/one.txt", "SAME_WORDS", "WRONG", "quran", "112:1", "he, \"one\""),
            finding("b/two.txt", "SAME_WORDS", "ABSENT", "quran", "2:255", "the throne"),
            finding("b/two.txt", "EXACT", "CORRECT", "bukhari", "bukhari:6018", "who believes"),
            finding("b/two.txt", "NOT_FOUND", "ABSENT", "", "", ""),
            HEAD + "\"path\":\"c\",\"note\":{\"kind\":\"failed\",\"message\":\"no text\"}}");

    @Test
    void tablesCountPassagesDocumentsAndBoth() throws IOException {
        Map<String, String> tables = summary(LINES).tables();
        assertThat(lines(tables, "passages.csv"))
                .containsExactly(
                        "work,passage,documents,quotations,exact,same_words,altered,free,not_found,reference_correct,"
                                + "reference_inexact,reference_wrong,reference_absent,reference_unknown,text",
                        "quran,2:255,2,2,1,1,0,0,0,1,0,0,1,0,the throne",
                        "quran,112:1,1,2,0,1,1,0,0,0,0,1,1,0,\"he, \"\"one\"\"\"",
                        "bukhari,6018,1,1,1,0,0,0,0,1,0,0,0,0,who believes",
                        "quran,112:2,1,1,0,0,1,0,0,0,0,0,1,0,");
        assertThat(lines(tables, "documents.csv"))
                .containsExactly(
                        "document,quotations,exact,same_words,altered,free,not_found,reference_correct,"
                                + "reference_inexact,reference_wrong,reference_absent,reference_unknown",
                        "a/one.txt,3,1,1,1,0,0,1,0,1,1,0",
                        "b/two.txt,3,1,1,0,0,1,1,0,0,2,0");
        assertThat(lines(tables, "quotations.csv"))
                .containsExactly(
                        "work,passage,document,quotations",
                        "quran,2:255,a/one.txt,1",
                        "quran,2:255,b/two.txt,1",
                        "quran,112:1,a/one.txt,2",
                        "bukhari,6018,b/two.txt,1",
                        "quran,112:2,a/one.txt,1");
    }

    /** A spreadsheet computes a cell that begins like a formula. */
    @Test
    void noCellIsAFormula() throws IOException {
        String line = finding("=1+1", "EXACT", "CORRECT", "bukhari", "bukhari:1", "@sum");
        Map<String, String> tables = summary(List.of(line)).tables();
        assertThat(lines(tables, "passages.csv")).last().asString().endsWith(",'@sum");
        assertThat(lines(tables, "documents.csv")).last().asString().startsWith("'=1+1,");
    }

    @Test
    void thePageShowsThem() throws IOException {
        String page = page(summary(LINES), "en");
        assertThat(page)
                .contains("<dt>Quotations</dt><dd>6</dd>")
                .contains("<dt>Word for word</dt><dd>66.6%</dd>")
                .contains("<dt>Documents not checked</dt><dd>1</dd>")
                .contains("Where in Qur&#39;an", "Qur&#39;an 2:255", "the throne", "two.txt", "library abc");
        assertThat(page(summary(LINES), "ar")).contains("dir=\"rtl\"", "<dd>٦٦.٦٪</dd>", "ما نقل");
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing() throws IOException {
        String evil = "<script>alert(1)</script>\\\" onload=\\\"x";
        String page = page(summary(List.of(finding(evil, "EXACT", "ABSENT", evil, evil + ":1", evil))), "en");
        assertThat(page).doesNotContain("<script", "\" onload", "http:", "https:", "src=", "url(");
    }

    @Test
    void anEmptyReportIsAPageToo() throws IOException {
        assertThat(page(summary(List.of()), "en")).contains("<dd>0</dd>").doesNotContain("NaN", "Infinity");
    }

    @Test
    void readsWhatTheReportWrites() throws IOException {
        StringWriter lines = new StringWriter();
        ReportWriter report = ReportFormat.JSONL.writer(lines, ReportSettings.standard());
        report.begin(new ReportHead("1", List.of(Samples.UTHMANI)));
        CheckedDocument document = Samples.changedWord();
        report.document(document);
        report.end();
        CorpusSummary summary = new CorpusSummary();
        summary.add("report", new StringReader(lines.toString()));
        assertThat(summary.all().total()).isEqualTo(document.findings().size()).isPositive();
        for (Wording wording : Wording.values()) {
            assertThat(summary.all().of(wording))
                    .isEqualTo(document.findings().stream()
                            .filter(finding -> finding.wording() == wording)
                            .count());
        }
    }

    @Test
    void theOrderOfLinesMakesNoDifference() throws IOException {
        Map<String, String> tables = summary(LINES).tables();
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(LINES);
            Collections.shuffle(shuffled, new Random(seed));
            Map<String, String> others = summary(shuffled).tables();
            assertThat(others.get("passages.csv")).as("seed " + seed).isEqualTo(tables.get("passages.csv"));
            assertThat(others.get("documents.csv")).as("seed " + seed).isEqualTo(tables.get("documents.csv"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "[]",
                "{\"schema\":\"verbatim-report/1\"}",
                "{\"schema\":\"verbatim-finding/1\",\"wording\":\"GOOD\",\"attribution\":\"ABSENT\"}",
            })
    void saysWhichLineIsNone(String line) {
        CorpusSummary summary = new CorpusSummary();
        assertThatThrownBy(() -> summary.add("r.jsonl", new StringReader(LINES.get(0) + "\n\n" + line + "\n")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("r.jsonl:3: ");
    }

    @ParameterizedTest
    @CsvSource({
        "2:9, 2:10",
        "2:10, 10:1",
        "8, 8a",
        "8a, 8b",
        "8a, 9",
        "99, 100",
        "1, 01a",
        "a, b",
        "'', 1",
        "123456789012345678901, 123456789012345678902",
    })
    void numbersAreOrderedAsReadersCount(String before, String after) {
        assertThat(NumberOrder.INSTANCE.compare(before, after)).isNegative();
        assertThat(NumberOrder.INSTANCE.compare(after, before)).isPositive();
        assertThat(NumberOrder.INSTANCE.compare(after, after)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "4:139, 4:139",
        "112:1-4, 112:1 112:2 112:3 112:4",
        "6018-6019, 6018 6019",
        "1:7-2:1, 1:7-2:1",
        "8a-8c, 8a-8c",
        "1:1-999999, 1:1-999999",
        "5-3, 5-3",
    })
    void aRunIsItsPassages(String numbers, String single) {
        assertThat(String.join(" ", QuotedPassage.single(numbers))).isEqualTo(single);
    }

    private static Stream<String> lines(Map<String, String> tables, String name) {
        return tables.getOrDefault(name, "").lines();
    }

    private static String finding(
            String path, String wording, String attribution, String work, String locus, String passage) {
        return HEAD + "\"path\":\"" + path + "\",\"wording\":\"" + wording + "\",\"attribution\":\"" + attribution
                + "\"" + property("work", work) + property("locus", locus) + property("passage", passage) + "}";
    }

    private static String property(String name, String value) {
        return value.isEmpty() ? "" : ",\"" + name + "\":\"" + value.replace("he, \"one\"", "he, \\\"one\\\"") + "\"";
    }

    private static CorpusSummary summary(List<String> lines) throws IOException {
        CorpusSummary summary = new CorpusSummary();
        summary.add("test", new StringReader(String.join("\n", lines)));
        return summary;
    }

    private static String page(CorpusSummary summary, String language) throws IOException {
        StringWriter page = new StringWriter();
        summary.writePage(page, Messages.of(Locale.forLanguageTag(language)));
        return page.toString();
    }
}
