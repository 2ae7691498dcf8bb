package verbatim.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import verbatim.check.Attribution;
import verbatim.check.Divergence.Kind;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.reports.ReportSettings.Screen;
import verbatim.reports.Samples.Draft;
import verbatim.text.Text;

class TextReportTest {
    @Test
    void writesOneLineAFindingAndCounts() throws IOException {
        assertThat(report(Optional.empty(), Samples.changedWord())).isEqualTo("""
                        examples/article.md:3:11: error: Qur'an 4:139: “أليبتغون” should be “أيبتغون”. [altered-wording]
                        1 quotation checked: 0 right, 1 wrong  (Qur'an: Tanzil Uthmani 1.1, sha256 bafbc2c0…)
                        """);
    }

    @Test
    void setsTheSourcesWordsUnderTheUsersOnAScreen() throws IOException {
        List<String> lines = report(Optional.of(new Screen(false, 100)), Samples.changedWord())
                .lines()
                .toList();
        assertThat(lines.get(1)).isEqualTo("    quoted: \u200F[أليبتغون]  عندهم  العزة  فإن  العزة  لله  جميعا\u200F");
        assertThat(lines.get(2))
                .isEqualTo(
                        "    source: \u200Fأَيَبْتَغُونَ     عِندَهُمُ  ٱلْعِزَّةَ  فَإِنَّ  ٱلْعِزَّةَ  لِلَّهِ  جَمِيعًا\u200F");
    }

    @Test
    void aFindingNeverTakesMoreThanSixLines() throws IOException {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            quoted.append(i % 40 == 7 ? "wrong" + i : "word").append(' ');
        }
        String words = quoted.toString().strip();
        Text text = Text.plain(words);
        Draft builder = new Draft(text, words)
                .from(Samples.SAHEEH, "2:282", words.replace("wrong", "right"))
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR);
        for (int i = 7; i < 400; i += 40) {
            builder.differs(Kind.WORD, "wrong" + i, "right" + i);
        }
        List<String> lines = report(Optional.of(new Screen(true, 80)), Samples.document("a.txt", text, builder.build()))
                .lines()
                .toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(7);
        assertThat(lines.get(1)).contains("\u001B[1;4;31mwrong7\u001B[0m");
        assertThat(lines.get(2)).contains("\u001B[1;32mright7\u001B[0m");
        assertThat(lines.get(3)).contains("wrong47");
    }

    @Test
    void listsRightQuotationsOnlyWhenAsked() throws IOException {
        Text text = Text.plain("a b");
        Finding right =
                new Draft(text, "a b").from(Samples.UTHMANI, "4:141", "a b").build();
        CheckedDocument document = Samples.document("a.txt", text, right);
        assertThat(report(Optional.empty(), document)).startsWith("1 quotation checked: 1 right, 0 wrong");
        StringWriter out = new StringWriter();
        ReportSettings all =
                new ReportSettings(Messages.of(Locale.ENGLISH), true, Severity.SUGGESTION, Optional.empty());
        ReportFormat.TEXT.writer(out, all).write(Samples.head(), List.of(document));
        assertThat(out.toString())
                .startsWith("a.txt:1:1: right: Qur'an 4:141, as in Tanzil Uthmani 1.1; no reference.");
    }

    @Test
    void leavesOutWhatIsLessGraveThanAsked() throws IOException {
        Text text = Text.plain("a b");
        Finding finding = new Draft(text, "a b")
                .from(Samples.UTHMANI, "3:159", "a b")
                .says(Rule.MISSING_REFERENCE, Severity.SUGGESTION)
                .build();
        StringWriter out = new StringWriter();
        ReportSettings errors =
                new ReportSettings(Messages.of(Locale.ENGLISH), false, Severity.ERROR, Optional.empty());
        ReportFormat.TEXT.writer(out, errors).write(Samples.head(), List.of(Samples.document("a", text, finding)));
        assertThat(out.toString()).startsWith("1 quotation checked: 1 right, 0 wrong");
    }

    @Test
    void aNoteSaysWhatCouldNotBeRead() throws IOException {
        CheckedDocument unread =
                CheckedDocument.unread("a\u202E.txt", new Note("unreadable", "", "No such file.", true));
        assertThat(report(Optional.empty(), unread)).isEqualTo("""
                        a\\u{202E}.txt: error: No such file. [unreadable]
                        0 quotations checked: 0 right, 0 wrong, 1 document could not be read  (Qur'an: Tanzil Uthmani 1.1, sha256 bafbc2c0…)
                        """);
    }

    @Test
    void nothingOfTheDocumentSteersTheScreen() throws IOException {
        String hostile = "a\u001B]0;x\u0007 \u202Eb\u2066 \uD800c";
        Text text = Text.plain(hostile);
        Finding finding = new Draft(text, hostile)
                .from(Samples.UTHMANI, "1:1", "a b c")
                .differs(Kind.WORD, "\u202Eb\u2066", "b")
                .is(Wording.ALTERED, Attribution.ABSENT)
                .says(Rule.ALTERED_WORDING, Severity.ERROR)
                .build();
        String report = report(Optional.of(new Screen(false, 80)), Samples.document("a.txt", text, finding));
        assertThat(report).doesNotContain("\u001B", "\u0007", "\u202E", "\u2066", "\uD800");
        assertThat(report).contains("\\u{202E}b\\u{2066}");
    }

    private static String report(Optional<Screen> screen, CheckedDocument document) throws IOException {
        StringWriter out = new StringWriter();
        ReportSettings settings = new ReportSettings(Messages.of(Locale.ENGLISH), false, Severity.SUGGESTION, screen);
        ReportFormat.TEXT.writer(out, settings).write(Samples.head(), List.of(document));
        return out.toString();
    }
}
