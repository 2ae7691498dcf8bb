package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team settles: .verbatim.toml, findings that are accepted, a baseline. */
class SettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path settings(String toml) throws IOException {
        return file(".verbatim.toml", toml);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules.altered-wording = 'error' | 1 | error: Sample",
                "rules.altered-wording = 'warning' | 0 | warning: Sample",
                "rules.altered-wording = 'off' | 0 | 0 right, 0 wrong, 1 accepted",
                "variants.wrong = 'right' | 0 | 1 right, 0 wrong  (",
                "variants.wrong = ['other', 'right'] | 0 | 1 right, 0 wrong  (",
                "variants.other = 'right' | 1 | error: Sample",
                "min-severity = 'error' | 1 | error: Sample",
            })
    void rulesOfAllFiles(String toml, int code, String said) throws IOException {
        settings(toml);
        Shell.Result result = new Shell().run("check", file("a/b/c.txt", "wrong"));
        assertThat(result.out()).contains(said);
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void aSectionIsForTheFilesItMatchesAndTheLaterOneWins() throws IOException {
        settings("""
                [[files]]
                match = "drafts/**"
                rules.altered-wording = "warning"

                [[files]]
                match = ["*.srt", "old/*.txt"]
                check = false

                [[files]]
                match = "drafts/final.txt"
                rules.altered-wording = "error"
                """);
        file("a.txt", "wrong");
        file("drafts/b.txt", "wrong");
        file("drafts/final.txt", "wrong");
        file("old/c.txt", "wrong");
        String out = new Shell().run("check", folder).out().replace(folder + "/", "");
        assertThat(out)
                .contains("a.txt:1:1: error:", "drafts/b.txt:1:1: warning:", "drafts/final.txt:1:1: error:")
                .doesNotContain("old/");
    }

    @Test
    void theNearestFileAboveAllPathsCounts() throws IOException {
        settings("rules.altered-wording = 'warning'");
        file("near/.verbatim.toml", "rules.altered-wording = 'suggestion'");
        Path near = file("near/a.txt", "wrong");
        Path far = file("far/a.txt", "wrong");
        assertThat(new Shell().run("check", near).out()).contains(": suggestion:");
        assertThat(new Shell().run("check", near, far).out())
                .contains(": warning:")
                .doesNotContain("suggestion");
    }

    @Test
    void sourcesColumnsAndLanguageAreTakenUnlessACallSaysOtherwise() throws IOException {
        settings("sources = ['quran', 'own.txt']\ncolumns = ['said']\nlanguage = 'ar'\nmin-severity = 'warning'");
        Path own = file("own.txt", "x");
        assertThat(House.above(List.of(own.toString())).sources())
                .containsExactly("quran", own.toAbsolutePath().toString());
        Path table = file("a.csv", "said,other\nwrong,wrong\n");
        assertThat(new Shell().run("check", table).out())
                .contains("a.csv:2:1: خطأ: ")
                .contains("الخطأ ١");
        assertThat(new Shell()
                        .run("check", "--columns", "other", "--lang", "en", table)
                        .out())
                .contains("a.csv:2:7: error: ");
    }

    @Test
    void aSectionsFilesAreCheckedAgainstItsSources() throws IOException {
        settings("""
                sources = ["quran"]

                [[files]]
                match = "sermons/**"
                sources = ["quran", "own.txt"]
                """);
        Path own = file("own.txt", "x");
        Path article = file("a.txt", "right");
        Path sermon = file("sermons/b.txt", "wrong");
        file("sermons/c.txt", "right");
        List<String> both = List.of("quran", own.toAbsolutePath().toString());
        Shell all = new Shell();
        assertThat(all.run("check", article, sermon, folder.resolve("sermons/c.txt"))
                        .out())
                .contains("3 quotations checked");
        assertThat(all.opened()).containsExactlyInAnyOrder(List.of("quran"), both);
        Shell one = new Shell();
        one.run("fix", "--dry-run", sermon);
        assertThat(one.opened()).containsExactly(both);
        Shell asked = new Shell();
        asked.run("check", "--sources", "bukhari", article, sermon);
        assertThat(asked.opened()).containsExactly(List.of("bukhari"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source = 'quran' | source: no such setting",
                "rules.altered-wordin = 'off' | rules.altered-wordin: no such rule; expected one of altered-wording,",
                "rules.not-found = 'loud' | rules.not-found: expected off, suggestion, warning or error, not \"loud\"",
                "sources = 3 | sources: expected a list of strings",
                "language = 'fr' | language: expected en or ar",
                "files = 'x' | files: expected sections, [[files]]",
                "files = [{check = false}] | files: a section without match",
                "[rules | .verbatim.toml: ",
                "limits.pages = 0 | limits.pages: expected a whole number of at least 1",
                "limits.file-bytes = 9000000000000 | limits.file-bytes: a text has at most",
                "limits.size = 3 | limits.size: no such limit",
            })
    void whatMeansNothingIsSaidWithItsPlace(String toml, String said) throws IOException {
        settings(toml);
        Shell.Result result = new Shell().run("check", file("a.txt", "right"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(said).contains(".verbatim.toml").doesNotContain("\tat ");
    }

    @Test
    void limitsCanBeSet() throws IOException {
        settings("[limits]\nfile-bytes = 10");
        Shell.Result result = new Shell().run("check", file("a.txt", "right, and longer than ten bytes"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("is larger than the limit of 10 bytes");
    }

    @Test
    void anAcceptedFindingStaysSoWhenItMoves() throws IOException {
        settings("");
        Path file = file("a.txt", "one wrong\ntwo");
        Shell.Result ignored = new Shell().run("ignore", file + ":1:5", "--reason", "quoted from a\tcritic");
        assertThat(ignored.code()).isZero();
        assertThat(Files.readString(folder.resolve(".verbatim.ignore")))
                .endsWith("\ta.txt\taltered-wording\tquoted from a critic\n");
        Files.writeString(file, "a new line\n\none wrong\ntwo");
        assertThat(new Shell().run("check", file).out())
                .startsWith("1 quotation checked: 0 right, 0 wrong, 1 accepted");
        Files.writeString(file, "one wrong\ntwo wrong");
        assertThat(new Shell().run("check", file).out())
                .contains("a.txt:2:5: error:")
                .doesNotContain("a.txt:1:");
    }

    @Test
    void aFingerprintAloneIsAcceptedInAnyFileOfTheFolderItIsSaidIn() throws IOException {
        settings("");
        Path file = file("a.txt", "wrong");
        String json = new Shell().run("check", "-f", "jsonl", file).out();
        String fingerprint = json.replaceFirst("(?s).*\"fingerprint\":\"([0-9a-f]{16})\".*", "$1");
        new KnownFindings(List.of(new KnownFindings.Line(fingerprint, "", "", "why")))
                .write(folder.resolve(".verbatim.ignore"));
        String accepted = new Shell().run("check", "-f", "jsonl", file).out();
        assertThat(accepted).contains("\"accepted\":{\"by\":\"ignored\",\"reason\":\"why\"}");
        assertThat(new Shell().run("check", "-f", "sarif", file).out())
                .contains("\"suppressions\"", "\"justification\" : \"why\"");
    }

    @ParameterizedTest
    @CsvSource({"nothing:1, nothing", "nonsense, 'expected PATH:LINE'", "a.txt:9, nothing is wrong there"})
    void ignoreSaysWhatItCannotFind(String what, String said) throws IOException {
        settings("");
        file("a.txt", "wrong");
        Shell.Result result = new Shell().run("ignore", what.replace("a.txt", folder + "/a.txt"), "--reason", "r");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(said);
        assertThat(folder.resolve(".verbatim.ignore")).doesNotExist();
    }

    @Test
    void withABaselineOnlyWhatIsNewIsTold() throws IOException {
        settings("baseline = 'known.txt'");
        Path file = file("a.txt", "one wrong\n");
        Shell.Result drawn = new Shell().run("baseline", folder.resolve("a.txt"));
        assertThat(drawn.out()).isEqualTo("1 finding -> " + folder.resolve("known.txt") + "\n");
        assertThat(new Shell().run("check", file).code()).isZero();
        Files.writeString(file, "and\none wrong\nand wrong\n");
        Shell.Result result = new Shell().run("check", file);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("a.txt:3:5: error").contains("1 wrong, 1 accepted");
        assertThat(new Shell().run("baseline", file).out()).startsWith("2 findings -> ");
        assertThat(new Shell().run("check", file).code()).isZero();
        Path other = file("b.txt", "one wrong\n");
        assertThat(new Shell().run("check", other).code())
                .as("the same fault in another file is new")
                .isEqualTo(1);
    }

    @Test
    void aBaselineCanBeNamedByTheCall() throws IOException {
        Path file = file("a.txt", "one wrong\n");
        Path known = folder.resolve("x/known.txt");
        Files.createDirectories(known.getParent());
        new Shell().run("baseline", "--output", known, file);
        assertThat(new Shell().run("check", "--baseline", known, file).code()).isZero();
        assertThat(new Shell().run("check", file).code()).isEqualTo(1);
    }
}
