package verbatim.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the job in local mode on one core and on two, start-up left out: {@code bin/bench-spark} runs it. Each round
 * checks the same files with each; what other programs take of the machine shows in the difference of wall and processor
 * time, and by the load it notes.
 */
public final class Benchmark {
    private static final List<String> MASTERS = List.of("local[1]", "local[2]");

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Path library;
    private final Path texts;
    private final Path scratch;

    private Benchmark(Path library, Path texts, Path scratch) {
        this.library = library;
        this.texts = texts;
        this.scratch = scratch;
    }

    /** Library file, folder of texts, scratch folder, megabytes to check, rounds. Prints a table in Markdown. */
    public static void main(String[] args) throws IOException {
        Benchmark benchmark = new Benchmark(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        benchmark.run(Long.parseLong(args[3]) * 1_000_000, Integer.parseInt(args[4]));
    }

    /** So many bytes are enough until all that is hot is compiled. */
    private static final long WARM = 200_000_000;

    private record Pass(String master, double wall, double processor, long words, long findings) {}

    private void run(long bytes, int rounds) throws IOException {
        replicate(scratch.resolve("small"), 0);
        replicate(scratch.resolve("warm"), Math.min(bytes, WARM));
        long size = replicate(scratch.resolve("texts"), bytes);
        System.out.printf(
                Locale.ROOT,
                "Spark %s, Java %s, %d processors, load %.1f at the start; %.0f MB of text%n%n",
                org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                System.getProperty("java.version"),
                machine.getAvailableProcessors(),
                machine.getSystemLoadAverage(),
                size / 1e6);
        pass(MASTERS.get(0), "warm"); // Java compiles what is hot: not counted
        System.out.println("| master | wall s | processor s | MB/s | processor s a GB | load | words | findings |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        List<Pass> passes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String master : MASTERS) {
                Pass pass = pass(master, "texts");
                passes.add(pass);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.2f | %.0f | %.1f | %d | %d |%n",
                        master,
                        pass.wall,
                        pass.processor,
                        size / 1e6 / pass.wall,
                        pass.processor / (size / 1e9),
                        machine.getSystemLoadAverage(),
                        pass.words,
                        pass.findings);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%nMedians: %.2f times as fast on two cores as on one by the clock; %.2f times the processor time.%n",
                median(passes, "local[1]", Comparator.comparingDouble(Pass::wall)).wall
                        / median(passes, "local[2]", Comparator.comparingDouble(Pass::wall)).wall,
                median(passes, "local[2]", Comparator.comparingDouble(Pass::processor)).processor
                        / median(passes, "local[1]", Comparator.comparingDouble(Pass::processor)).processor);
    }

    private static Pass median(List<Pass> passes, String master, Comparator<Pass> order) {
        List<Pass> ordered = passes.stream()
                .filter(pass -> pass.master.equals(master))
                .sorted(order)
                .toList();
        return ordered.get(ordered.size() / 2);
    }

    private Pass pass(String master, String folder) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master(master)
                .config("spark.ui.enabled", "false")
                .config("spark.sql.files.maxPartitionBytes", "16m")
                .getOrCreate();
        try {
            job(spark, "small");
            long processor = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            Counters done = job(spark, folder);
            return new Pass(
                    master,
                    (System.nanoTime() - wall) / 1e9,
                    (machine.getProcessCpuTime() - processor) / 1e9,
                    done.words(),
                    done.findings());
        } finally {
            spark.stop();
        }
    }

    private Counters job(SparkSession spark, String name) throws IOException {
        Path output = scratch.resolve("findings");
        delete(output);
        return Main.run(
                spark,
                JobSettings.parse(
                        "--input", scratch.resolve(name).toString(),
                        "--output", output.toString(),
                        "--library-at", library.toString()));
    }

    /** Copies all texts into a folder, again and again until there are so many bytes; returns how many there are. */
    private long replicate(Path folder, long bytes) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        long size = 0;
        for (int copy = 0; copy == 0 || size < bytes; copy++) {
            try (Stream<Path> files = Files.list(texts)) {
                for (Path file : files.filter(Benchmark::isBook).sorted().toList()) {
                    Path to = folder.resolve(String.format(Locale.ROOT, "%05d-%s", copy, file.getFileName()));
                    Files.copy(file, to);
                    size += Files.size(to);
                }
            }
        }
        return size;
    }

    /** Not a table that goes with the texts. */
    private static boolean isBook(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".tsv");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
