package verbatim.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.source.Edition;
import verbatim.source.Library;

class InstallationTest {
    private final Path folder;
    private final Path home;
    private final List<String> messages = new ArrayList<>();

    InstallationTest(@TempDir Path folder) {
        this.folder = folder;
        home = folder.resolve("home");
    }

    private Installation installation() {
        return installation(home, messages);
    }

    private static Installation installation(Path home, List<String> messages) {
        return new Installation(
                home,
                new Packages(home.resolveSibling("none")),
                messages::add,
                DocumentParagraphs.NONE,
                new Catalogue(List.of()));
    }

    private Path speech(String name, String saying) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"number\":\"1\",\"text\":\"" + saying + "\"}\n",
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Description named(String id) {
        return new Description(
                id, "", "A speech", "A. Speaker", "2020-01-04", "en", "", "", "", "", Description.Differences.REFUSE);
    }

    @Test
    void anAddedTextIsInTheLibrary() throws IOException {
        installation().add(speech("a.jsonl", "We shall read every word"), named("speech"));
        Library library = installation().open();
        Edition edition = library.edition("speech").orElseThrow();
        assertThat(edition.title()).isEqualTo("A speech (A. Speaker)");
        assertThat(edition.work().id()).isEqualTo("speech");
        assertThat(library.text(0)).isEqualTo("We shall read every word");
        assertThat(installation().installed()).hasSize(1);
        assertThat(installation().installed().get(0).passages()).isEqualTo(1);
    }

    @Test
    void whatIsCompiledIsNotCompiledAgain() throws IOException {
        installation().add(speech("a.jsonl", "We shall read every word of it"), named("one"));
        installation().add(speech("b.jsonl", "And the second says another thing"), named("two"));
        Path stored = texts().get(0);
        String text = Files.readString(stored);
        Files.writeString(stored, "not read when another text is added or removed");

        installation().add(speech("c.jsonl", "A third has come to it by now"), named("three"));
        installation().remove("two");
        byte[] library = Files.readAllBytes(installation().libraryFile());
        assertThat(installation().open().text(0)).isEqualTo("We shall read every word of it");
        assertThat(messages).isEmpty();

        Files.writeString(stored, text);
        Files.delete(installation().libraryFile());
        assertThat(installation().open().editions()).hasSize(2);
        assertThat(Files.readAllBytes(installation().libraryFile())).isEqualTo(library);
    }

    /** The stored texts, in the order of their names. */
    private List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("texts"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void addingAgainReplaces() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("speech"));
        String before = installation().fingerprint();
        installation().add(speech("a.jsonl", "two"), named("speech"));
        assertThat(installation().open().text(0)).isEqualTo("two");
        assertThat(installation().open().editions()).hasSize(1);
        assertThat(installation().fingerprint()).isNotEqualTo(before);
        assertThat(files())
                .filteredOn(name -> name.endsWith(".jsonl") || name.endsWith(".vlib"))
                .hasSize(2);
    }

    @Test
    void removesOneAndKeepsTheOther() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("a"));
        installation().add(speech("b.jsonl", "two"), named("b"));
        installation().remove("a");
        assertThat(installation().open().editions()).extracting(Edition::id).containsExactly("b");
        assertThatThrownBy(() -> installation().remove("a")).hasMessageContaining("no text named a is installed");
    }

    @Test
    void opensSomeSourcesAndFilesAlone() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("a"));
        installation().add(speech("b.jsonl", "two"), named("b"));
        assertThat(installation().open(List.of("b")).editions())
                .extracting(Edition::id)
                .containsExactly("b");
        Path third = speech("third.jsonl", "three");
        assertThat(installation().open(List.of("a", third.toString())).editions())
                .extracting(Edition::id)
                .containsExactly("a", "third");
        assertThat(installation().installed()).hasSize(2);
        assertThatThrownBy(() -> installation().open(List.of("nothing")))
                .hasMessageContaining("neither an installed edition or work nor a file");
    }

    @Test
    void saysHowToInstallAKnownEdition() {
        Packages packages = Texts.packages();
        assertThatThrownBy(() -> new Installation(home, packages, messages::add).open(List.of("en-sahih")))
                .hasMessage("en-sahih: is not installed; \"verbatim sources install en-sahih\" installs it");
    }

    @Test
    void aFailedImportLeavesTheLibraryAsItWas() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("speech"));
        List<String> before = files();
        Path broken = Files.writeString(folder.resolve("b.jsonl"), "{\"number\":\"1\",\"text\":\"x\"}\n{\"number\"");
        assertThatThrownBy(() -> installation().add(broken, named("speech")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("b.jsonl:2");
        assertThat(files()).isEqualTo(before);
        assertThat(installation().open().text(0)).isEqualTo("one");
    }

    @Test
    void whatAKilledImportLeftIsNotSeen() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("speech"));
        // All that an import writes before the manifest.
        Files.writeString(home.resolve("texts/other-0123456789abcdef.jsonl"), "half a li");
        Files.writeString(home.resolve("library-12.vlib.345.tmp"), "half");
        assertThat(installation().open().editions()).hasSize(1);
        installation().add(speech("b.jsonl", "two"), named("b"));
        assertThat(files()).noneMatch(name -> name.contains("other-") || name.endsWith(".tmp"));
    }

    @Test
    void compilesADamagedLibraryAnewAndSaysSo() throws IOException {
        installation().add(speech("a.jsonl", "one"), named("speech"));
        for (byte[] content : List.of(new byte[0], "not a library".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            messages.clear();
            Files.write(library(), content);
            assertThat(installation().open().text(0)).isEqualTo("one");
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0)).contains("is not a Verbatim library; compiling it");
        }
        byte[] bytes = Files.readAllBytes(library());
        bytes[bytes.length / 2] ^= 1;
        Files.write(library(), bytes);
        installation().open();
        installation().verify();
        Files.delete(library());
        assertThat(installation().open().text(0)).isEqualTo("one");
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        installation().add(speech("a.jsonl", "one"), named("a"));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readers.add(threads.submit(() -> {
                int seen = 0;
                for (int j = 0; j < 30; j++) {
                    seen += installation().open().edition("a").isPresent() ? 1 : 0;
                }
                return seen;
            }));
        }
        for (int i = 0; i < 6; i++) {
            installation().add(speech("b.jsonl", "text " + i), named("b" + i % 2));
        }
        for (Future<Integer> reader : readers) {
            assertThat(reader.get()).isEqualTo(30);
        }
        threads.shutdown();
    }

    /** Another process: reads the library again and again, or adds texts until it is killed. */
    static final class OtherProcess {
        private OtherProcess() {}

        public static void main(String[] arguments) throws IOException {
            Path home = Path.of(arguments[0]);
            Installation installation = installation(home, new ArrayList<>());
            for (int i = 0; !Files.exists(home.resolveSibling("stop")); i++) {
                if (arguments[1].equals("reads")) {
                    Library library = installation.open();
                    if (library.edition("a").isEmpty() || !library.text(0).equals("one")) {
                        throw new IllegalStateException("in round " + i + " it saw another library");
                    }
                } else {
                    installation.add(home.resolveSibling("many.jsonl"), named("many" + i % 3));
                }
                if (i == 0) {
                    Files.createFile(home.resolveSibling(arguments[2]));
                }
            }
        }
    }

    /** Starts another process and waits until it has done a round of what it does. */
    private Process start(String does, String sign) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        home.toString(),
                        does,
                        sign)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(sign + ".out").toFile())
                .start();
        while (!Files.exists(folder.resolve(sign))) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve(sign + ".out")))
                    .isTrue();
            Thread.sleep(5);
        }
        return process;
    }

    @Test
    void twoProcessesReadWhileOneImports() throws Exception {
        installation().add(speech("a.jsonl", "one"), named("a"));
        Process first = start("reads", "first");
        Process second = start("reads", "second");
        for (int i = 0; i < 10; i++) {
            installation().add(speech("b.jsonl", "text " + i), named("b" + i % 2));
        }
        Files.createFile(folder.resolve("stop"));
        assertThat(first.waitFor())
                .as(Files.readString(folder.resolve("first.out")))
                .isZero();
        assertThat(second.waitFor())
                .as(Files.readString(folder.resolve("second.out")))
                .isZero();
    }

    @Test
    void aKilledImportLeavesAWholeLibrary() throws Exception {
        installation().add(speech("a.jsonl", "one"), named("a"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append("{\"number\":\"" + i + "\",\"text\":\"words " + i + " and more\"}\n");
        }
        Files.writeString(folder.resolve("many.jsonl"), lines);
        for (int round = 0; round < 3; round++) {
            Process process = start("adds", "adding" + round);
            Thread.sleep(7L * round); // somewhere in the next import
            process.destroyForcibly().waitFor();
            Library library = installation().open();
            assertThat(library.text(0)).isEqualTo("one");
            assertThat(library.editions()).hasSameSizeAs(installation().installed());
            installation().verify();
        }
        assertThat(messages).as("nothing had to be mended").isEmpty();
        installation().add(speech("b.jsonl", "two"), named("b"));
        assertThat(files()).noneMatch(name -> name.endsWith(".tmp"));
    }

    /** A service may read what an administrator has installed. */
    @Test
    void whatIsInstalledHasThePermissionsOfNewFiles() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        assumeTrue(usual.getFileSystem().supportedFileAttributeViews().contains("posix"), "needs POSIX permissions");
        installation().add(speech("a.jsonl", "one"), named("a"));
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .isEqualTo(Files.getPosixFilePermissions(usual));
            }
        }
    }

    @Test
    void isWhereTheUserSays() {
        assertThat(home(Map.of("VERBATIM_HOME", "/v"), "/checkout")).isEqualTo(Path.of("/v"));
        assertThat(home(Map.of("XDG_DATA_HOME", "/x"), "/checkout")).isEqualTo(Path.of("/checkout/.verbatim"));
        assertThat(home(Map.of("XDG_DATA_HOME", "/x"), "")).isEqualTo(Path.of("/x/verbatim"));
        assertThat(home(Map.of(), "")).isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/verbatim"));
    }

    private static Path home(Map<String, String> environment, String root) {
        return Installation.standard(environment, root, message -> {}).home();
    }

    @Test
    void installsTheDefaultFromThePackages() throws IOException {
        Installation fresh = new Installation(home, Texts.packages(), messages::add);
        Library library = fresh.open();
        assertThat(library.editions()).extracting(Edition::id).containsExactly("quran-uthmani");
        assertThat(library.passages()).isEqualTo(6236);
        assertThat(fresh.available()).extracting(entry -> entry.edition().id()).contains("en-sahih");
        assertThat(fresh.available()).extracting(entry -> entry.edition().id()).doesNotContain("quran-uthmani");
    }

    private Path library() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(file -> file.toString().endsWith(".vlib"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.map(file -> home.relativize(file).toString()).sorted().toList();
        }
    }
}
