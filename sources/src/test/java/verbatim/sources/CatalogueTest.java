package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;

class CatalogueTest {
    private final Catalogue catalogue;

    CatalogueTest() throws IOException {
        catalogue = Catalogue.bundled();
    }

    @Test
    void hasTwoArabicWitnessesTenTranslationsAndATransliteration() {
        assertThat(catalogue.entries())
                .filteredOn(entry -> entry.edition().work().kind() == Work.Kind.QURAN)
                .extracting(entry -> entry.edition().id())
                .containsExactlyInAnyOrder(
                        "quran-uthmani",
                        "quran-qpc",
                        "ar-latn",
                        "bn-muhiuddin",
                        "en-sahih",
                        "es-garcia",
                        "fr-hamidullah",
                        "id-kemenag",
                        "ru-kuliev",
                        "sv-bernstrom",
                        "tr-diyanet",
                        "ur-maududi",
                        "zh-majian");
    }

    @Test
    void onlyTheArabicIsOriginal() {
        for (Catalogue.Entry entry : catalogue.entries()) {
            if (entry.edition().work().equals(Works.BIBLE)) {
                continue;
            }
            assertThat(entry.edition().original())
                    .as(entry.edition().id())
                    .isEqualTo(entry.edition().language().equals("ar"));
        }
    }

    @Test
    void everyEntryHasItsTermsAndChecksum() {
        for (Catalogue.Entry entry : catalogue.entries()) {
            if (!(entry.carrier() instanceof Catalogue.Carrier.Debian)) {
                assertThat(entry.edition().sha256()).matches("[0-9a-f]{64}");
                assertThat(entry.edition().version()).isNotBlank();
            }
            assertThat(entry.edition().licence()).isNotBlank();
            assertThat(Formats.STANDARD.named(entry.format()))
                    .as(entry.format())
                    .isPresent();
        }
    }

    @Test
    void everyPackagedQuranIsComplete() throws IOException {
        Packages packages = Texts.packages();
        for (Catalogue.Entry entry : catalogue.entries()) {
            if (entry.edition().work().equals(Works.QURAN)) {
                List<Passage> passages = packages.read(entry).passages();
                assertThat(passages).as(entry.edition().id()).hasSize(6236);
                assertThat(passages.get(0).number()).isEqualTo("1:1");
                assertThat(passages.get(6235).number()).isEqualTo("114:6");
            }
        }
    }

    @Test
    void readsTheTranslationAndNotTheArabicBesideIt() throws IOException {
        EditionText sahih = Texts.packages().read(catalogue.find("en-sahih").orElseThrow());
        assertThat(sahih.passages().get(0).text()).startsWith("In the name of Allah");
    }

    @Test
    void refusesAFileWithAnotherChecksum(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("quran-json/dist/quran.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "[]", StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        new Packages(folder).read(catalogue.find("quran-qpc").orElseThrow()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("quran.json")
                .hasMessageContaining("SHA-256");
    }

    @Test
    void saysHowToFetchAMissingPackage(@TempDir Path folder) {
        assertThatThrownBy(() ->
                        new Packages(folder).read(catalogue.find("quran-qpc").orElseThrow()))
                .hasMessageContaining("npm ci --ignore-scripts");
    }

    @Test
    void namesNoEditionTwice() {
        assertThat(catalogue.entries())
                .extracting(entry -> entry.edition().id())
                .doesNotHaveDuplicates();
    }

    @Test
    void findsAllEditionsOfAWork() {
        assertThat(catalogue.findAll("malik"))
                .extracting(entry -> entry.edition().id())
                .containsExactly("malik-ar", "malik-en", "malik-ohd");
        assertThat(catalogue.findAll("malik-en")).hasSize(1);
        assertThat(catalogue.findAll("none")).isEmpty();
    }

    /** One book of each project, from the folder instead of the network: every checksum is the catalogue's. */
    @Test
    void installsDownloadsFromAFolder(@TempDir Path folder) throws IOException {
        Map<String, String> books =
                Map.of("malik-ar", "hadith-json", "bukhari-lk-ar", "lk-hadith-corpus", "malik-ohd", "open-hadith-data");
        for (Map.Entry<String, String> book : books.entrySet()) {
            Installation installation = new Installation(folder, new Packages(folder), message -> {});
            Path from = Texts.hadith().resolve(book.getValue());
            installation.install(List.of(book.getKey()), Download.from(from));
            Catalogue.Entry entry = catalogue.find(book.getKey()).orElseThrow();
            assertThat(installation.installed())
                    .extracting(installed -> installed.edition().sha256())
                    .contains(entry.edition().sha256());
        }
    }
}
