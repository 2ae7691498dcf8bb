package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @CsvSource({"nothing here, 0", "a right one, 0", "a wrong one, 1"})
    void theExitCodeSaysWhetherThereAreErrors(String text, int code) throws IOException {
        assertThat(new Shell().run("check", file("a.txt", text)).code()).isEqualTo(code);
        assertThat(new Shell().run("check", "--no-exit", file("a.txt", text)).code())
                .isZero();
    }

    @Test
    void saysWhereAndWhat() throws IOException {
        Path file = file("a.txt", "one\ntwo wrong\n");
        assertThat(new Shell().run("check", file).out())
                .isEqualTo(file + ":2:5: error: Sample (7): “wrong” should be “right”. [altered-wording]\n"
                        + "1 quotation checked: 0 right, 1 wrong  (Sample: Sample edition 2, sha256 01234567…)\n");
    }

    @Test
    void readsStandardInputUnderTheNameItIsGiven() {
        Shell.Result result = new Shell().input("wrong").run("check", "-");
        assertThat(result.out()).startsWith("<stdin>:1:1: error:");
        result = new Shell().input("wrong").run("check", "--stdin-filename", "a.md", "-");
        assertThat(result.out()).startsWith("a.md:1:1: error:");
    }

    @Test
    void walksFoldersInOrderAndLeavesOutHiddenFiles() throws IOException {
        file("b/2.txt", "wrong");
        file("b/1.txt", "wrong");
        file("a.txt", "wrong");
        file("c.txt", "wrong");
        file(".hidden/d.txt", "wrong");
        for (String jobs : List.of("1", "3")) {
            Shell.Result result = new Shell().run("check", "--jobs", jobs, folder);
            assertThat(result.out()
                            .lines()
                            .filter(line -> line.contains(": error:"))
                            .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(".txt"))))
                    .containsExactly("a", "b/1", "b/2", "c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow", "memory"})
    void oneBadDocumentDoesNotStopTheOthers(String bad) throws IOException {
        file("a.txt", bad);
        file("b.txt", "wrong");
        Shell.Result result = new Shell().run("check", folder);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("a.txt: error: ")
                .contains("b.txt:1:1: error: ")
                .contains("0 right, 1 wrong, 1 document could not be read")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void aMissingFileIsANoteAndTheOthersAreChecked() throws IOException {
        Shell.Result result = new Shell().run("check", folder.resolve("none.txt"), file("b.txt", "wrong"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("none.txt: error: no such file or folder [unreadable]")
                .contains("b.txt:1:1: error: ");
    }

    @Test
    void aFolderWithoutPermissionIsANote() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(closed), "this user may read everything");
        Shell.Result result = new Shell().run("check", closed);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).contains("closed: error: permission denied");
    }

    @Test
    void whatIsNoDocumentIsPassedOverInAFolderAndAnErrorByName() throws IOException {
        Path picture = folder.resolve("a.png");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 0, 0});
        Shell.Result walked = new Shell().run("check", folder);
        assertThat(walked.code()).isZero();
        assertThat(walked.err()).isEqualTo("verbatim: 1 file is no document and passed over\n");
        assertThat(new Shell().run("check", picture).code()).isEqualTo(2);
    }

    @Test
    void writesSeveralReportsAtOnce() throws IOException {
        Path json = folder.resolve("out.json");
        Path lines = folder.resolve("out.jsonl");
        Path file = file("a.txt", "wrong right");
        Shell.Result result = new Shell()
                .run("check", "--format", "json", "--output", json, "-f", "jsonl", "-o", lines, "-f", "text", file);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith(file + ":1:1: error:");
        assertThat(Files.readString(json)).startsWith("{\n  \"schema\" : \"verbatim-report/1\",");
        assertThat(Files.readAllLines(lines)).hasSize(2);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void quietPrintsNothing() throws IOException {
        Shell.Result result = new Shell().run("check", "--quiet", file("a.txt", "wrong"));
        assertThat(result).isEqualTo(new Shell.Result(1, "", ""));
    }

    @Test
    void allListsWhatIsRight() throws IOException {
        Path file = file("a.txt", "right");
        assertThat(new Shell().run("check", "--all", file).out())
                .startsWith(file + ":1:1: right: Sample (7), as in Sample edition 2; reference right.");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() throws IOException {
        Path file = file("a.txt", "wrong");
        assertThat(new Shell().run("check", file).out()).doesNotContain("\u001B");
        assertThat(new Shell().onTerminal().run("check", file).out()).contains("\u001B[1;4;31mwrong");
        assertThat(new Shell()
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("check", file)
                        .out())
                .doesNotContain("\u001B")
                .contains("[wrong]");
        assertThat(new Shell().onTerminal().run("check", "--color=never", file).out())
                .doesNotContain("\u001B");
        assertThat(new Shell()
                        .with("NO_COLOR", "1")
                        .run("check", "--color=always", file)
                        .out())
                .contains("\u001B[1;4;31mwrong");
    }

    @Test
    void speaksTheLanguageOfTheEnvironmentOrTheOneAskedFor() throws IOException {
        Path file = file("a.txt", "wrong");
        assertThat(new Shell().with("LANG", "ar_EG.UTF-8").run("check", file).out())
                .contains(":1:1: خطأ: Sample (٧): «wrong» صوابه «right».", "الخطأ ١");
        assertThat(new Shell().with("LANG", "ar_MA.UTF-8").run("check", file).out())
                .contains(":1:1: خطأ: Sample (7): «wrong» صوابه «right».", "الخطأ 1");
        assertThat(new Shell().with("LANG", "fr_FR.UTF-8").run("check", file).out())
                .contains("“wrong” should be");
        assertThat(new Shell().run("check", "--lang", "ar", file).out()).contains("صوابه");
    }

    @Test
    void aClosedPipeIsNoError() throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (String format : List.of("text", "json", "jsonl")) {
            StringWriter err = new StringWriter();
            int code = new Shell().run(closed, err, "check", "-f", format, file("a.txt", "wrong"));
            assertThat(err.toString()).isEmpty();
            assertThat(code).isBetween(0, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check, Missing required parameter: 'PATH'",
        "check --nope x, Unknown option: '--nope'",
        "check --format pdf x, Invalid value for option '--format'",
        "check --lang fr x, --lang: expected en or ar",
        "check --jobs -2 x, --jobs: -2 is not a number of documents",
        "check -f text -f json x, two reports can't both go to standard output",
        "nope, Unmatched argument at index 0: 'nope'",
    })
    void aWrongCallIsOneSentenceAndExit2(String line, String sentence) {
        Shell.Result result = new Shell().run((Object[]) line.split(" ", -1));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("verbatim: " + sentence).doesNotContain("\tat ");
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void anOutputThatCannotBeWrittenIsExit2() throws IOException {
        Shell.Result result = new Shell().run("check", "-o", folder.resolve("none/out.txt"), file("a.txt", "wrong"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("none").contains("no such file or folder");
    }

    @Test
    void helpVersionAndCompletion() {
        assertThat(new Shell().run("--help").out()).contains("Usage: verbatim", "check", "Exit status: 0");
        assertThat(new Shell().run("check", "--help").out()).contains("--format=FORMAT", "--no-exit");
        assertThat(new Shell().run("--version").out()).startsWith("verbatim ");
        assertThat(new Shell().run("completion").out()).contains("complete -F", "--min-severity");
    }

    @Test
    void theParserUnderstandsAPlainCallAsTheShortcutDoes() throws IOException {
        Path file = file("a.txt", "wrong and right\nwrong");
        Shell.Result plain = new Shell().run("check", file);
        assertThat(new Shell().run("check", "--color=auto", file)).isEqualTo(plain);
        assertThat(new Shell().run("check", "--", file)).isEqualTo(plain);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
