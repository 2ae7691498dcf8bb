package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void writesTheRightWordsAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one\r\n wronk, right\r\nend");
        Shell.Result result = new Shell().run("fix", file);
        assertThat(result).isEqualTo(new Shell.Result(0, file + ":2:2: “wronk” -> “right”\n", ""));
        assertThat(Files.readString(file)).isEqualTo("one\r\n right, right\r\nend");
        assertThat(new Shell().run("fix", file).out()).isEmpty();
    }

    @Test
    void aWholeWordIsChangedOnlyWhenAskedTo() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "wrong");
        assertThat(new Shell().run("fix", file).out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("wrong");
        new Shell().run("fix", "--unsafe", file);
        assertThat(Files.readString(file)).isEqualTo("right");
    }

    @Test
    void aDryRunWritesNothingAndACleanFileIsNotTouched() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "wronk");
        Path clean = Files.writeString(folder.resolve("b.txt"), "right");
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);
        Files.setLastModifiedTime(clean, before);
        assertThat(new Shell().run("fix", "--dry-run", file, clean).out()).contains("“wronk” -> “right”");
        new Shell().run("fix", clean);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(clean)).isEqualTo(before);
    }

    @Test
    void writesToAFolderAndByRule() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "wronk");
        Path fixed = folder.resolve("fixed");
        new Shell().run("fix", "--only", "not-found", "--output", fixed, file);
        assertThat(fixed).doesNotExist();
        new Shell().run("fix", "--only", "altered-wording", "--output", fixed, file);
        assertThat(Files.readString(fixed.resolve("a.txt"))).isEqualTo("right");
        assertThat(Files.readString(file)).isEqualTo("wronk");
    }

    @Test
    void aMissingFileIsExit2AndTheOthersAreFixed() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "wronk");
        Shell.Result result = new Shell().run("fix", folder.resolve("none.txt"), file);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("none.txt: no such file or folder");
        assertThat(Files.readString(file)).isEqualTo("right");
    }
}
