package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void writesTheRightWordsAndNothingElse() throws IOException {
        Path file = file("a.txt", "one\r\n wronk, right\r\nend");
        Shell.Result result = new Shell().run("fix", file);
        assertThat(result).isEqualTo(new Shell.Result(0, file + ":2:2: “wronk” -> “right”\n", ""));
        assertThat(Files.readString(file)).isEqualTo("one\r\n right, right\r\nend");
        assertThat(new Shell().run("fix", file).out()).isEmpty();
    }

    @Test
    void aWholeWordIsChangedOnlyWhenAskedTo() throws IOException {
        Path file = file("a.txt", "wrong");
        assertThat(new Shell().run("fix", file).out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("wrong");
        new Shell().run("fix", "--unsafe", file);
        assertThat(Files.readString(file)).isEqualTo("right");
    }

    @Test
    void aDryRunWritesNothingAndACleanFileIsNotTouched() throws IOException {
        Path file = file("a.txt", "wronk");
        Path clean = file("b.txt", "right");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);
        Files.setLastModifiedTime(clean, before);
        assertThat(new Shell().run("fix", "--dry-run", file, clean).out()).contains("“wronk” -> “right”");
        new Shell().run("fix", "--diff", file, clean);
        new Shell().run("fix", clean);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(clean)).isEqualTo(before);
    }

    @Test
    void writesToAFolderAndByRule() throws IOException {
        Path file = file("a.txt", "wronk");
        Path fixed = folder.resolve("fixed");
        new Shell().run("fix", "--only", "not-found", "--output", fixed, file);
        assertThat(fixed).doesNotExist();
        new Shell().run("fix", "--only", "altered-wording", "--output", fixed, file);
        assertThat(Files.readString(fixed.resolve("a.txt"))).isEqualTo("right");
        assertThat(Files.readString(file)).isEqualTo("wronk");
    }

    @Test
    void aMissingFileIsExit2AndTheOthersAreFixed() throws IOException {
        Path file = file("a.txt", "wronk");
        Shell.Result result = new Shell().run("fix", folder.resolve("none.txt"), file);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("none.txt: no such file or folder");
        assertThat(Files.readString(file)).isEqualTo("right");
    }

    /** What {@code patch} makes of the difference is what the correction writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"wronk", "1\n2\n3\n4\n5 wronk\n6\n7\n8\n9\n10\n11\n12\n13 wronk\n", "a wronk\r\nb\r\nwronk"})
    void theDifferenceIsAPatch(String text) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/patch")), "the program patch is not installed");
        Path file = file("a.txt", text);
        Path copy = file("copy.txt", text);
        Path diff = file("diff", new Shell().run("fix", "--diff", file).out());
        assertThat(Files.readString(file)).isEqualTo(text);
        Process patch = new ProcessBuilder("/usr/bin/patch", "--binary", "-s", copy.toString(), diff.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(patch.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(patch.waitFor()).as(said).isZero();
        new Shell().run("fix", file);
        assertThat(Files.readString(copy)).isEqualTo(Files.readString(file)).contains("right");
    }

    @ParameterizedTest
    @CsvSource({
        "'y,n,y', 'right wronk right'",
        "'n,a', 'wronk right right'",
        "'yes,q', 'right wronk wronk'",
        "'what,no,no,no', 'wronk wronk wronk'",
        "'y', 'right wronk wronk'",
    })
    void asksBeforeEachCorrection(String answers, String result) throws IOException {
        Path file = file("a.txt", "wronk wronk wronk");
        Shell.Result run = new Shell()
                .onTerminal()
                .input(answers.replace(',', '\n') + "\n")
                .run("fix", "--interactive", file);
        assertThat(run.out()).contains("“wronk” -> “right”", "Write it?");
        assertThat(Files.readString(file)).isEqualTo(result);
    }

    @Test
    void checkCanCorrectFirst() throws IOException {
        Path file = file("a.txt", "wronk and wrong");
        Shell.Result result = new Shell().run("check", "--fix", file);
        assertThat(Files.readString(file)).isEqualTo("right and wrong");
        assertThat(result.out()).contains("“wronk” -> “right”", "a.txt:1:11: error", "1 right, 1 wrong");
    }

    @Test
    void remarksGoToACopyThatOnlySomeFormatsHave() throws IOException {
        Path file = file("a.txt", "wrong");
        assertThat(new Shell().run("fix", "--annotate", file).err())
                .contains("remarks can't be written into plain-text");
    }

    @Test
    void aLinkThatLeadsElsewhereIsNotFollowed() throws IOException {
        Path outside = Files.createTempFile("verbatim", ".txt");
        Files.writeString(outside, "wronk");
        Path link = folder.resolve("link.txt");
        Files.createSymbolicLink(link, outside);
        assertThat(new Shell().run("fix", link).code()).isEqualTo(2);
        new Shell().run("fix", folder);
        assertThat(Files.readString(outside)).isEqualTo("wronk");
        Files.delete(outside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--track --annotate | one of them",
                "--diff --dry-run | one of them",
                "--annotate --diff | it goes with --dry-run only",
                "--interactive | needs a terminal",
                "--only nothing | no rule nothing",
            })
    void callsThatContradictThemselvesAreRefused(String options, String said) throws IOException {
        String[] words = ("fix " + options + " " + file("a.txt", "wronk")).split(" ", -1);
        Shell.Result result = new Shell().run((Object[]) words);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(said);
    }
}
