package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuranReadersTest {
    private final Path folder;

    QuranReadersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void countsTheKufanVerses() {
        assertThat(IntStream.rangeClosed(1, QuranVerses.SURAS)
                        .map(QuranVerses::verses)
                        .sum())
                .isEqualTo(QuranVerses.VERSES);
    }

    @Test
    void readsQuranJson() throws IOException {
        Path file = write(quranJson(""));
        assertThat(Formats.STANDARD.recognise(file)).isInstanceOf(QuranJsonReader.class);
        var text = new QuranJsonReader().read(file, Description.NONE).get(0);
        assertThat(text.passages()).hasSize(6236);
        assertThat(text.passages().get(7 + 254).number()).isEqualTo("2:255");
        assertThat(text.passages().get(7 + 254).text()).isEqualTo("verse 2:255");
        assertThat(text.edition().original()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dari Bani Israil,288) dan | dari Bani Israil, dan",
                "Al-Furqan.110) Sungguh | Al-Furqan. Sungguh",
                "(Tidak!892) Kelak | (Tidak! Kelak",
                "di bumi!\"11) Mereka | di bumi!\" Mereka",
                "Ulil Amri 208) di | Ulil Amri di",
                "pahala (kira-kira 40) lagi | pahala (kira-kira 40) lagi",
                "pahala (40) lagi | pahala (40) lagi",
                "tahun 40 dan (ingatlah) | tahun 40 dan (ingatlah)",
            })
    void takesTheMarksOfNotesOutOfATranslation(String written, String read) {
        assertThat(QuranJsonReader.withoutNoteMarks(written)).isEqualTo(read);
    }

    /** Six stand behind a space where a bracket is open: they could be the end of what is in it. */
    @Test
    void fewMarksOfNotesAreLeftInTheIndonesianTranslation() throws IOException {
        Path file = Texts.packages().folder().resolve("quran-json/dist/quran_id.json");
        long left = new QuranJsonReader()
                .read(file, Description.NONE).get(0).passages().stream()
                        .filter(passage -> passage.text().matches("(?s).*\\d\\).*"))
                        .count();
        assertThat(left).isEqualTo(6);
    }

    @Test
    void readsQuranValidator() throws IOException {
        Path file = write(quranValidator());
        assertThat(Formats.STANDARD.recognise(file)).isInstanceOf(QuranValidatorReader.class);
        var text = new QuranValidatorReader().read(file, Description.NONE).get(0);
        assertThat(text.passages()).hasSize(6236);
        assertThat(text.passages().get(6235).text()).isEqualTo("verse 114:6");
    }

    @Test
    void namesTheVerseThatIsMissing() throws IOException {
        Path file = write(quranJson("2:282"));
        assertThatThrownBy(() -> new QuranJsonReader().read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("verse 2:282 is due, here is 2:283");
    }

    @Test
    void namesTheLineWhereJsonBreaks() throws IOException {
        Path file = write("[\n{\"id\": 1, \"verses\": [\n{\"id\"");
        assertThatThrownBy(() -> new QuranJsonReader().read(file, Description.NONE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(file + ":3: is not valid JSON");
    }

    @Test
    void refusesAQuranThatEndsTooEarly() throws IOException {
        Path file = write("[{\"id\":1,\"total_verses\":7,\"verses\":[{\"id\":1,\"text\":\"a\"}]}]");
        assertThatThrownBy(() -> new QuranJsonReader().read(file, Description.NONE))
                .hasMessageContaining("ends before verse 1:2");
    }

    private Path write(String chars) throws IOException {
        return Files.writeString(folder.resolve("quran.json"), chars);
    }

    /** A whole Qur'an of invented words in the form of quran-json, without one verse. */
    static String quranJson(String without) {
        return IntStream.rangeClosed(1, QuranVerses.SURAS)
                .mapToObj(sura -> IntStream.rangeClosed(1, QuranVerses.verses(sura))
                        .filter(verse -> !without.equals(sura + ":" + verse))
                        .mapToObj(verse -> "{\"id\":" + verse + ",\"text\":\"verse " + sura + ":" + verse + "\"}")
                        .collect(Collectors.joining(
                                ",",
                                "{\"id\":" + sura + ",\"transliteration\":\"x\",\"total_verses\":"
                                        + QuranVerses.verses(sura) + ",\"verses\":[",
                                "]}")))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    static String quranValidator() {
        return IntStream.rangeClosed(1, QuranVerses.SURAS)
                .boxed()
                .flatMap(sura -> IntStream.rangeClosed(1, QuranVerses.verses(sura))
                        .mapToObj(verse -> "{\"surah\":" + sura + ",\"ayah\":" + verse + ",\"text\":\"verse " + sura
                                + ":" + verse + "\"}"))
                .collect(Collectors.joining(",\n", "[", "]"));
    }
}
