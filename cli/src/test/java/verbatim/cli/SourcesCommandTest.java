package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user installs, adds, lists and removes. */
class SourcesCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Shell.Result sources(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "sources";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Shell()
                .with("VERBATIM_HOME", folder.resolve("home").toString())
                .run(all);
    }

    private Path file(String name, String chars) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, chars);
    }

    @Test
    void withoutACommandItListsWhatIsInstalled() throws IOException {
        Shell.Result none = sources();
        assertThat(none.code()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("nothing is installed yet");
        Path speech = file("speech.txt", "We shall read every word.\n\nAnd again.");
        Shell.Result added = sources(
                "add",
                speech,
                "--title",
                "A speech",
                "--author",
                "A. Speaker",
                "--date",
                "2020-01-04",
                "--language",
                "en",
                "--licence",
                "free to quote");
        assertThat(added.code()).isZero();
        assertThat(added.err()).contains("added speech: A speech (A. Speaker), 2 passages");
        String listed = sources().out();
        assertThat(listed)
                .contains("speech  A speech (A. Speaker) 2020-01-04  [en]  2 passages")
                .contains("    from " + speech + ", sha256 ")
                .contains("    terms: free to quote");
        assertThat(sources("list").out()).isEqualTo(listed);
        assertThat(sources("remove", "speech").code()).isZero();
        assertThat(sources().out()).doesNotContain("speech");
    }

    @Test
    void saysWhatOfAFolderItPassedOver() throws IOException {
        file("texts/one.txt", "one");
        file("texts/two.bin", "two");
        Shell.Result added = sources("add", folder.resolve("texts"));
        assertThat(added.code()).isZero();
        assertThat(added.err())
                .contains("two.bin: has none of the known forms; passed over", "added one: one, 1 passage");
    }

    @Test
    void listsWhatCanBeInstalledWithItsTerms() {
        String available = sources("available").out();
        assertThat(available)
                .contains("en-sahih  Saheeh International")
                .contains("bukhari-ar  ")
                .contains("en-kjv  ")
                .contains("    terms: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add | nowhere.txt | no such file or folder",
                "add | empty.txt | empty.txt: is empty",
                "add | odd.bin | odd.bin: has none of the known forms. Looked for:",
                "add | twice.csv | twice.csv:3: has a second passage numbered 1",
                "add | broken.docx | broken.docx: ",
                "install | nothing | the catalogue has no text named nothing",
                "remove | nothing | no text named nothing is installed",
            })
    void whatCantBeDoneIsSaidAndChangesNothing(String does, String what, String says) throws IOException {
        file("empty.txt", "");
        file("odd.bin", "odd");
        file("twice.csv", "number,text\n1,a\n1,b\n");
        file("broken.docx", "PK");
        Shell.Result result = sources(does, does.equals("add") ? folder.resolve(what) : what);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains(says).doesNotContain("\tat ", "Exception");
        assertThat(sources().out()).isEmpty();
    }
}
