package verbatim.testing.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs programs as a user does, and measures them from outside: how long they take and how much memory they hold. */
final class Programs {
    private static final Path TIME = Path.of("/usr/bin/time");

    private final Path folder;
    private final Optional<Path> home;

    /**
     * @param folder for what they write
     * @param home where the Java is that they run with; none for the one that is found first
     */
    Programs(Path folder, Optional<Path> home) {
        this.folder = folder;
        this.home = home;
    }

    /** The program java itself. */
    String java() {
        return home.map(folder -> folder.resolve("bin/java").toString()).orElse("java");
    }

    /** One run: from the call to the end, and the most memory that was resident; 0 when that can't be measured. */
    record Run(double millis, long residentKilobytes, int exit) {}

    /** An empty program in Java, compiled here. */
    Path hello() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Hello.java"),
                "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }\n");
        Run compiled = run(List.of("javac", "-d", folder.toString(), source.toString()));
        if (compiled.exit() != 0) {
            throw new IOException("javac ended with " + compiled.exit());
        }
        return folder;
    }

    Run run(List<String> command) throws IOException {
        List<String> words = new ArrayList<>();
        Path memory = folder.resolve("memory");
        boolean timed = Files.isExecutable(TIME);
        if (timed) {
            words.addAll(List.of(TIME.toString(), "-f", "%M", "-o", memory.toString()));
        }
        words.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .redirectError(
                        ProcessBuilder.Redirect.to(folder.resolve("errors").toFile()));
        home.ifPresent(folder -> builder.environment().put("JAVA_HOME", folder.toString()));
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            int exit = process.waitFor();
            double millis = (System.nanoTime() - begun) / 1e6;
            return new Run(millis, timed ? kilobytes(memory) : 0, exit);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The last line of what it writes: one before it may say how the program ended. */
    private static long kilobytes(Path memory) throws IOException {
        List<String> lines = Files.readAllLines(memory);
        return lines.isEmpty() ? 0 : Long.parseLong(lines.get(lines.size() - 1).strip());
    }
}
