package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import verbatim.source.EditionText;
import verbatim.source.Library;
import verbatim.sources.LibraryFile;

/** Compiling the library of the Qur'an in Arabic and opening its file, with all checksums verified: milliseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class LibraryBenchmark {
    private List<EditionText> texts = List.of();
    private Path file = Path.of("");

    /** Reads the text and writes the file. */
    @Setup
    public void write() throws IOException {
        texts = List.of(Inputs.standard()
                .quran()
                .orElseThrow(() -> new IOException("run npm ci --ignore-scripts in sources/")));
        file = Files.createTempFile("benchmark", ".vlib");
        LibraryFile.write(file, "0".repeat(64), Library.build(texts).sections());
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Benchmark
    public Library build() {
        return Library.build(texts);
    }

    @Benchmark
    public Library open() throws IOException {
        return Library.over(LibraryFile.open(file).sections());
    }
}
