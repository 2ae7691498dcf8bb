package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verbatim.source.EditionText;
import verbatim.source.Passage;

class HadithReadersTest {
    private static final String LK_HEADER = "Chapter_Number,Chapter_English,Chapter_Arabic,Section_Number,"
            + "Section_English,Section_Arabic,Hadith_number,English_Hadith,English_Isnad,English_Matn,Arabic_Hadith,"
            + "Arabic_Isnad,Arabic_Matn,Arabic_Comment,English_Grade,Arabic_Grade\n";

    private final Path folder;

    HadithReadersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsHadithJsonByChapter() throws IOException {
        file("bukhari/10.json", hadithJson(10, "x"));
        file("bukhari/2.json", hadithJson(2, "أ", "ب"));
        List<EditionText> texts = read(folder.resolve("bukhari"), HadithJsonReader.class);
        assertThat(texts).extracting(text -> text.edition().id()).containsExactly("bukhari-ar", "bukhari-en");
        EditionText arabic = texts.get(0);
        assertThat(arabic.passages()).extracting(Passage::number).containsExactly("2:1", "2:2", "10:1");
        assertThat(arabic.passages().get(1).numbers()).containsEntry("in-book", "2:2");
        assertThat(arabic.edition().original()).isTrue();
        assertThat(arabic.edition().continuous()).isFalse();
        EditionText english = texts.get(1);
        assertThat(english.edition().original()).isFalse();
        assertThat(english.passages().get(0).text()).isEqualTo("Narrated Zaid: We ate.");
        assertThat(quoted(english.passages().get(0))).isEqualTo("We ate.");
    }

    @Test
    void keepsTheTitlesOfBooks() throws IOException {
        String chapter = ",\"chapter\":{\"id\":2,\"bookId\":1,\"arabic\":\"كتاب الإيمان\",\"english\":\"Belief\"}}";
        file("bukhari/2.json", hadithJson(2, "أ").replaceFirst("\\}$", chapter));
        List<EditionText> texts = read(folder.resolve("bukhari"), HadithJsonReader.class);
        assertThat(texts.get(0).chapters()).containsExactly(Map.entry("2", "كتاب الإيمان"));
        assertThat(texts.get(1).chapters()).containsExactly(Map.entry("2", "Belief"));
        String name = EditionFile.write(folder.resolve("kept"), texts.get(0));
        assertThat(EditionFile.read(folder.resolve("kept").resolve(name))).isEqualTo(texts.get(0));
    }

    @Test
    void leavesOutASideThatNoHadithHas() throws IOException {
        file(
                "a.json",
                "{\"hadiths\":[{\"bookId\":9,\"chapterId\":1,\"idInBook\":1,\"arabic\":\"أ\",\"english\":"
                        + "{\"narrator\":\"\",\"text\":\"\"}}]}");
        List<EditionText> texts = read(folder.resolve("a.json"), HadithJsonReader.class);
        assertThat(texts).extracting(text -> text.edition().id()).containsExactly("darimi-ar");
    }

    @Test
    void readsHadithApi() throws IOException {
        file(
                "ara-muslim/1.json",
                "{\"metadata\":{\"name\":\"Sahih Muslim\"},\"hadiths\":[{\"hadithnumber\":93,\"arabicnumber\":\"8.01\","
                        + "\"text\":\"حدثنا زيد عن النبي قال نعم\",\"reference\":{\"book\":1,\"hadith\":1}},"
                        + "{\"hadithnumber\":98,\"arabicnumber\":9,\"text\":\"ب\"}]}");
        List<EditionText> texts = read(folder.resolve("ara-muslim"), HadithApiReader.class);
        assertThat(texts).hasSize(1);
        assertThat(texts.get(0).edition().id()).isEqualTo("muslim-api-ar");
        Passage first = texts.get(0).passages().get(0);
        assertThat(first.number()).isEqualTo("8a");
        assertThat(first.numbers()).isEqualTo(Map.of("abd-al-baqi", "8a", "darussalam", "93", "in-book", "1:1"));
        assertThat(quoted(first)).isEqualTo("عن النبي قال نعم");
    }

    @ParameterizedTest
    @CsvSource({"8.01, 8a", "8.02, 8b", "402.2, 402b", "12, 12", "12.0, 12", "7.26, 7z", "7.27, 7.27"})
    void writesDecimalsAsLetters(String decimal, String number) {
        assertThat(HadithApiReader.number(Json.MAPPER.getNodeFactory().stringNode(decimal)))
                .isEqualTo(number);
    }

    @Test
    void readsTheLkCorpus() throws IOException {
        file(
                "Bukhari/Chapter2.csv",
                LK_HEADER
                        + "2.0,a,b,1.0,c,d,8.0,Narrated Zaid: We ate.,Narrated Zaid:,We ate.,"
                        + "حدثنا زيد قال أكلنا,حدثنا زيد قال,أكلنا,nan,nan,nan\n"
                        + "2.0,a,b,1.0,c,d,622 -623,nan,nan,nan,ب,nan,nan,nan,nan,nan\n"
                        + "2.0,a,b,1.0,c,d,8,nan,nan,nan,ج,nan,nan,nan,nan,nan\n");
        List<EditionText> texts = read(folder.resolve("Bukhari"), LkCorpusReader.class);
        List<Passage> arabic = texts.get(0).passages();
        assertThat(arabic).extracting(Passage::number).containsExactly("8", "622", "8b");
        assertThat(arabic.get(1).numbers()).isEqualTo(Map.of("abd-al-baqi", "622-623"));
        assertThat(quoted(arabic.get(0))).isEqualTo("أكلنا");
        assertThat(texts.get(1).passages()).hasSize(1);
        assertThat(quoted(texts.get(1).passages().get(0))).isEqualTo("We ate.");
    }

    @Test
    void namesTheLineOfABadNumberInTheLkCorpus() throws IOException {
        Path file = file("Muslim/Chapter1.csv", LK_HEADER + "1.0,a,b,1.0,c,d,nan,x,x,x,x,x,x,x,x,x\n");
        assertThatThrownBy(() -> new LkCorpusReader().read(file, Description.NONE))
                .hasMessageContaining(file + ":2: has no hadith number");
    }

    @Test
    void readsOpenHadithData() throws IOException {
        Path file = file("sunan_abu-dawud_ahadith.utf8.csv", "\"1\",\" \u200Fأ \u200F \u200Fب\"\n\"2\",\"ج\"\n");
        List<EditionText> texts = read(file, OpenHadithReader.class);
        assertThat(texts.get(0).edition().id()).isEqualTo("abudawud-ohd");
        assertThat(texts.get(0).passages()).extracting(Passage::text).containsExactly("أ ب", "ج");
    }

    @Test
    void readsAllOfTheCollections() throws IOException {
        Path hadith = Texts.hadith();
        assertThat(count(hadith.resolve("hadith-json"))).isEqualTo(2 * 41_065 - 125 - 3_406 - 12 - 15 - 3);
        assertThat(count(hadith.resolve("lk-hadith-corpus"))).isGreaterThan(66_000);
        assertThat(count(hadith.resolve("open-hadith-data"))).isEqualTo(26_803);
    }

    private static long count(Path path) throws IOException {
        return Formats.STANDARD.recognise(path).read(path, Description.NONE).stream()
                .mapToLong(text -> text.passages().size())
                .sum();
    }

    private static String quoted(Passage passage) {
        return passage.quoted().of(passage.text());
    }

    private static List<EditionText> read(Path path, Class<? extends SourceReader> reader) throws IOException {
        assertThat(Formats.STANDARD.recognise(path)).isInstanceOf(reader);
        return Formats.STANDARD.recognise(path).read(path, Description.NONE);
    }

    private Path file(String name, String chars) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, chars);
    }

    private static String hadithJson(int chapter, String... sayings) {
        StringBuilder json = new StringBuilder("{\"hadiths\":[");
        for (int i = 0; i < sayings.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"idInBook\":")
                    .append(i + 1)
                    .append(",\"bookId\":1,\"chapterId\":")
                    .append(chapter)
                    .append(",\"arabic\":\"")
                    .append(sayings[i])
                    .append("\",\"english\":{\"narrator\":\"Narrated Zaid:\",\"text\":\"We \\n   ate.\"}}");
        }
        return json.append("]}").toString();
    }
}
