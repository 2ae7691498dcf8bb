package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;
import verbatim.sources.Description.Differences;

class ImportTest {
    private final Path folder;

    ImportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Import without() throws IOException {
        return new Import(Catalogue.bundled(), Optional::empty);
    }

    private static Description said(String id, String title, String language, Differences differences) {
        return new Description(id, "", title, "", "", language, "", "", "", "", differences);
    }

    private Path write(String name, String chars) throws IOException {
        return Files.writeString(folder.resolve(name), chars);
    }

    @Test
    void namesATextByItsFile() throws IOException {
        Edition edition = without()
                .read(write("My Speech (2).txt", "One two"), Description.NONE)
                .texts()
                .get(0)
                .edition();
        assertThat(edition.id()).isEqualTo("my-speech-2");
        assertThat(edition.work()).isEqualTo(new Work("my-speech-2", "My Speech (2)", Work.Kind.OTHER));
        assertThat(edition.title()).isEqualTo("My Speech (2)");
    }

    @Test
    void whatTheUserSaysOutranksTheFile() throws IOException {
        Description said = new Description(
                "speech", "", "A speech", "A. Speaker", "2020", "en", "2", "free", "", "", Differences.REFUSE);
        Edition edition =
                without().read(write("a.txt", "One two"), said).texts().get(0).edition();
        assertThat(edition)
                .extracting(Edition::id, Edition::title, Edition::language, Edition::version, Edition::licence)
                .containsExactly("speech", "A speech (A. Speaker, 2020)", "en", "2", "free");
        assertThat(edition.work()).isEqualTo(new Work("speech", "A speech", Work.Kind.OTHER));
    }

    @ParameterizedTest
    @CsvSource({"Ünïcode Näme.md, unicode-name", "a.b.txt, a-b", "خطاب.txt, text-[0-9a-f]+"})
    void idsAreLatinLetters(String name, String id) throws IOException {
        assertThat(without()
                        .read(write(name, "One"), Description.NONE)
                        .texts()
                        .get(0)
                        .edition()
                        .id())
                .matches(id);
    }

    @Test
    void refusesAnIdThatIsNone() throws IOException {
        Path file = write("a.txt", "One");
        assertThatThrownBy(() -> without().read(file, said("No Id", "", "", Differences.REFUSE)))
                .hasMessageContaining("\"No Id\" is no id");
    }

    @Test
    void refusesATextInAnotherScriptThanItsLanguages() throws IOException {
        Path file = write("a.txt", "These letters are Latin");
        assertThatThrownBy(() -> without().read(file, said("a", "", "ar", Differences.REFUSE)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("0 of its 20 letters are of that language's script");
        assertThat(without()
                        .read(file, said("a", "", "ar-Latn", Differences.REFUSE))
                        .texts())
                .hasSize(1);
        assertThat(without().read(file, said("a", "", "xx", Differences.REFUSE)).texts())
                .hasSize(1);
    }

    @Test
    void remarksOnRepeatedAndDecomposedPassages() throws IOException {
        List<String> remarks = without()
                .read(write("a.txt", "One\n\nOne\n\ncafe\u0301"), Description.NONE)
                .remarks();
        assertThat(remarks)
                .containsExactly(
                        "a: 1 passage is not in Unicode's form NFC; that changes nothing",
                        "a: 1 passage repeats another's text");
    }

    @Test
    void refusesAFormThatIsNone() throws IOException {
        Path file = write("a.txt", "One");
        Description said = new Description("", "nothing", "", "", "", "", "", "", "", "", Differences.REFUSE);
        assertThatThrownBy(() -> without().read(file, said)).hasMessageContaining("no form is named nothing");
    }

    @Test
    void knowsAPackagesFileByItsChecksum() throws IOException {
        Path file = Texts.packages().folder().resolve("quran-json/dist/quran_fr.json");
        Path copy = Files.copy(file, folder.resolve("a.json"));
        Edition edition = without().read(copy, Description.NONE).texts().get(0).edition();
        assertThat(edition.id()).isEqualTo("fr-hamidullah");
        assertThat(edition.language()).isEqualTo("fr");
    }

    @Test
    void refusesAQuranWithOneVerseReplacedAndNamesIt() throws IOException {
        EditionText tanzil =
                Texts.packages().read(Catalogue.bundled().find("quran-uthmani").orElseThrow());
        List<Passage> verses = new ArrayList<>(tanzil.passages());
        Passage other = verses.stream()
                .filter(verse -> verse.number().equals("19:93"))
                .findFirst()
                .orElseThrow();
        verses.replaceAll(verse -> verse.number().equals("98:4") ? Passage.of("98:4", other.text()) : verse);
        Path file = write(
                "quran.txt",
                verses.stream()
                        .map(verse -> verse.number().replace(':', '|') + "|" + verse.text())
                        .collect(Collectors.joining("\n")));
        Import against = new Import(Catalogue.bundled(), () -> Optional.of(tanzil));
        assertThatThrownBy(() -> against.read(file, said("copy", "", "ar", Differences.REFUSE)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("copy has other words than Tanzil Uthmani 1.1 in 1 verses:")
                .hasMessageContaining("98:4, which is 19:93");
        Import.Result accepted = against.read(file, said("copy", "", "ar", Differences.ACCEPT));
        assertThat(accepted.texts()).hasSize(1);
        assertThat(accepted.remarks()).anyMatch(remark -> remark.contains("98:4, which is 19:93"));
    }
}
