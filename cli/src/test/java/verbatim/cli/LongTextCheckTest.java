package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is checked in pieces has the report of the whole. */
class LongTextCheckTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path text;

    @BeforeEach
    void write() throws IOException {
        StringBuilder chars = new StringBuilder();
        for (int i = 0; chars.length() < 1_400_000; i++) {
            chars.append("Paragraph ").append(i).append(" is about nothing in particular, as are all others here.\r\n");
            chars.append(i % 50 == 7 ? "This one is wrong.\n" : i % 90 == 3 ? "This is right.\n" : "");
            chars.append(i % 700 == 5 ? "This is wronk\uD83D\uDE00 wrong.\n\n" : i % 3 == 0 ? "\n" : "");
        }
        text = Files.writeString(folder.resolve("long.txt"), chars);
    }

    private Shell.Result check(int pieceChars, Object... more) throws IOException {
        Files.writeString(folder.resolve(House.FILE), "[limits]\npiece-chars = " + pieceChars + "\n");
        Object[] args = new Object[more.length + 2];
        args[0] = "check";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = text;
        return new Shell().run(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl"})
    void theReportIsTheSame(String format) throws IOException {
        Shell.Result whole = check(4 << 20, "--format", format);
        Shell.Result pieces = check(1 << 19, "--format", format);
        assertThat(whole.out()).contains("long.txt");
        assertThat(pieces.out()).isEqualTo(whole.out());
        assertThat(pieces.code()).isEqualTo(whole.code()).isEqualTo(1);
    }

    @Test
    void aFileThatIsTooLargeToBeHeldIsCheckedInPieces() throws IOException {
        Path settings = folder.resolve(House.FILE);
        Files.writeString(settings, "[limits]\npiece-chars = 524288\nfile-bytes = 600000\n");
        Shell.Result pieces = new Shell().run("check", text);
        assertThat(pieces.out()).contains("long.txt:10:9:").doesNotContain("limit");
        assertThat(pieces.code()).isEqualTo(1);
        Shell.Result html = new Shell().run("check", "--format", "html", text);
        assertThat(html.code()).isEqualTo(2);
        assertThat(html.out()).contains("600000");
    }

    @Test
    void acceptedFindingsAreKnownInEveryPiece() throws IOException {
        Path baseline = folder.resolve("known");
        assertThat(new Shell().run("baseline", "--output", baseline, text).code())
                .isZero();
        Shell.Result pieces = check(1 << 19, "--baseline", baseline);
        assertThat(pieces.code()).isZero();
        assertThat(pieces.out()).doesNotContain("error");
        assertThat(pieces.out())
                .isEqualTo(check(4 << 20, "--baseline", baseline).out());
    }

    @Test
    void aLongTextKeepsItsPlaceAmongOthers() throws IOException {
        for (String name : List.of("a", "b", "m", "y", "z")) {
            Files.writeString(folder.resolve(name + ".txt"), "wrong");
        }
        Files.writeString(folder.resolve(House.FILE), "[limits]\npiece-chars = 524288\n");
        Shell.Result one = new Shell().run("check", "--jobs", "1", folder);
        for (int jobs = 2; jobs < 6; jobs++) {
            assertThat(new Shell().run("check", "--jobs", jobs, folder)).isEqualTo(one);
        }
        assertThat(one.out()
                        .lines()
                        .filter(line -> line.contains(": error:"))
                        .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(".txt")))
                        .distinct())
                .containsExactly("a", "b", "long", "m", "y", "z");
    }

    /** What fails in its middle is reported as a document that failed, after what was found before. */
    @ParameterizedTest
    @ValueSource(strings = {"overflow", "memory"})
    void aPieceThatFailsEndsTheDocument(String bad) throws IOException {
        Files.writeString(text, Files.readString(text) + bad);
        Files.writeString(folder.resolve("z.txt"), "wrong");
        Files.writeString(folder.resolve(House.FILE), "[limits]\npiece-chars = 524288\n");
        Shell.Result result = new Shell().run("check", "--format", "json", folder);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .contains("\"line\" : 10", "unreadable", "z.txt")
                .endsWith("}\n");
    }
}
