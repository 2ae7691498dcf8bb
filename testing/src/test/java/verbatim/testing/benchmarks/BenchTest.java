package verbatim.testing.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.source.Edition;
import verbatim.source.EditionText;
import verbatim.source.Passage;
import verbatim.source.Work;

/** That benchmarks run and measure what they say; how fast anything is, no test asks. */
class BenchTest {
    private static final EditionText VERSES = new EditionText(
            new Edition(
                    "test", new Work("test", "Test", Work.Kind.QURAN), "ar", "Test", "1", "", "", "", "00", true, true),
            List.of(Passage.of("112:1", "قُلْ هُوَ ٱللَّهُ أَحَدٌ"), Passage.of("112:2", "ٱللَّهُ ٱلصَّمَدُ")));

    private static Inputs inputs() throws IOException {
        Inputs inputs = Inputs.standard();
        assumeTrue(inputs.quran().isPresent(), "the source texts are missing: run npm ci --ignore-scripts in sources/");
        return inputs;
    }

    @Test
    void partsWithoutSharedInputsSayWhatIsMissing(@TempDir Path folder) throws IOException {
        Path root = Files.createDirectory(folder.resolve("root"));
        Path modules = inputs().root().resolve("sources/node_modules");
        Files.createSymbolicLink(Files.createDirectory(root.resolve("sources")).resolve("node_modules"), modules);
        String table = Bench.run(new Inputs(root), true, List.of("limits", "profile", "peers", "pages"))
                .toString();
        assertThat(rows(table)).hasSize(8).allMatch(line -> line.contains("not in ../shared"));
    }

    /** The lines below a table's head. */
    private static List<String> rows(String table) {
        List<String> lines = table.lines().toList();
        return lines.subList(2, lines.size());
    }

    @Test
    void aLibraryIsMeasured() throws IOException {
        String table = Bench.run(inputs(), true, List.of("library")).toString();
        assertThat(table)
                .startsWith("| figure | asked | measured | reached | |\n|---|---|---|---|---|\n")
                .contains("| library file a source word, display text apart: Qur'an | <= 32.0 bytes | ");
    }

    @Test
    void everyPartIsKnown() {
        assertThatThrownBy(() -> Bench.run(inputs(), true, List.of("lemons"))).hasMessageContaining("lemons");
    }

    @Test
    void theBareLoopHashesFoldedWords() {
        BareLoop loop = new BareLoop();
        long plain = loop.run("قل هو الله احد".getBytes(StandardCharsets.UTF_8));
        assertThat(loop.run("قُلْ هُوَ ٱللَّهُ،  أَحَدٌ!".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(plain);
        assertThat(loop.run("قل هو الله احمد".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(plain);
        assertThat(loop.decode("قل 😀".getBytes(StandardCharsets.UTF_8))).isEqualTo(5);
    }

    @Test
    void peersFindTheRunsOfThreeWords() throws IOException {
        String text = "قال: «قُلْ هُوَ اللهُ أَحَدٌ، اللهُ الصَّمَدُ» ثم قل هو الله";
        // قل هو الله twice, هو الله احد once; runs do not go over the edge of a passage.
        Automata automata = new Automata(VERSES);
        assertThat(automata.doubleArray(text)).isEqualTo(3);
        assertThat(automata.trie(text)).isEqualTo(3);
        assertThat(new LucenePhrases(VERSES).run(text)).isEqualTo(3);
    }

    @Test
    void ratiosAreOfTimesOfOneRound() {
        Rounds rounds = new Rounds(3, 1);
        long[] runs = new long[2];
        int one = rounds.add(() -> runs[0]++);
        int other = rounds.add(() -> runs[1]++);
        assertThat(rounds.run().ratio(one, other)).isPositive();
        assertThat(rounds.nanos(one)).isPositive();
        assertThat(runs[0]).isGreaterThan(3);
        assertThat(rounds.sink()).isNotZero();
    }

    @Test
    void percentilesAreValuesThatWereMeasured() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Rounds.median(values)).isEqualTo(3);
        assertThat(Rounds.percentile(values, 99)).isEqualTo(5);
        assertThat(Rounds.percentile(values, 1)).isEqualTo(1);
    }

    @Test
    void aRowSaysWhetherItIsReached() {
        Table table = new Table();
        table.atLeast("a", 3, 2.5, " x", "");
        table.atMost("b", 300, 251.4, " us", "a note");
        table.missing("c", "why");
        assertThat(rows(table.toString()))
                .containsExactly(
                        "| a | >= 3.00 x | 2.50 x | **no** |  |",
                        "| b | <= 300 us | 251 us | yes | a note |",
                        "| c |  | not measured |  | why |");
    }

    /** JMH's own classes are there: the annotation processor has run. */
    @Test
    void theStepsAreBenchmarks() throws IOException {
        List<String> steps;
        try (var list = BenchTest.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(list).isNotNull();
            steps = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        for (String step :
                List.of("tokenize", "seed", "chain", "align", "cite", "check", "bareLoop", "build", "open")) {
            assertThat(steps).as(step).anyMatch(line -> line.contains("_" + step + "_jmhTest"));
        }
    }

    @Test
    void eachStepRuns() throws IOException {
        inputs();
        StepsBenchmark steps = new StepsBenchmark();
        steps.text = "قال تعالى: ﴿قل هو الله أحد الله الصمد﴾ [الإخلاص: 1-2]";
        steps.read();
        assertThat(steps.bareLoop()).isNotZero();
        assertThat(steps.tokenize().size()).isGreaterThan(6);
        assertThat(steps.seed().size()).isPositive();
        assertThat(steps.chain()).isNotEmpty();
        assertThat(steps.align()).hasSameSizeAs(steps.chain());
        assertThat(steps.align().get(0).matched()).isGreaterThan(4);
        assertThat(steps.cite().citations()).hasSize(1);
        assertThat(steps.check()).hasSize(1);
        LibraryBenchmark library = new LibraryBenchmark();
        library.write();
        assertThat(library.open().passages()).isEqualTo(library.build().passages());
        library.delete();
    }

    @Test
    void whatIsShuffledAndRepeatedHasTheWordsItShould() {
        assertThat(PlainWords.words("قُلْ، هُوَ ٱللَّهُ (أَحَدٌ) 12")).containsExactly("قل", "هو", "الله", "احد", "12");
        assertThat(PlainWords.trigrams(VERSES)).containsOnlyKeys(" قل هو الله ", " هو الله احد ");
        assertThat(Stream.of("", " ", "،").map(PlainWords::words)).allMatch(List::isEmpty);
    }
}
