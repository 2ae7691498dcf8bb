package verbatim.testing.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program as users run it, from the shell. */
final class WholeProgram {
    private static final Path JAVAS = Path.of("/usr/lib/jvm");

    private final Setting setting;

    WholeProgram(Setting setting) {
        this.setting = setting;
    }

    /** The program itself, from the shell. */
    void program() throws IOException {
        Programs programs = new Programs(setting.folder(), Optional.empty());
        String launcher = launcher();
        if (start(programs, launcher, "Java " + Runtime.version().feature())) {
            for (Path home : otherJavas()) {
                start(
                        new Programs(setting.folder(), Optional.of(home)),
                        launcher,
                        home.getFileName().toString());
            }
            large(programs, launcher);
        }
    }

    /** The JDKs that Debian's packages install, but for the one that runs this. */
    private static List<Path> otherJavas() throws IOException {
        if (!Files.isDirectory(JAVAS)) {
            return List.of();
        }
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(JAVAS)) {
            return homes.filter(home -> !Files.isSymbolicLink(home)
                            && Files.isExecutable(home.resolve("bin/java"))
                            && !own.startsWith(home))
                    .sorted()
                    .toList();
        }
    }

    /** How long a page takes from the start, and in how much memory; whether the program runs at all. */
    private boolean start(Programs programs, String launcher, String java) throws IOException {
        List<String> empty = List.of(
                programs.java(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                programs.hello().toString(),
                "Hello");
        Path page = Files.writeString(setting.folder().resolve("page.txt"), page());
        List<String> check = List.of(launcher, "check", page.toString());
        Programs.Run first = programs.run(check);
        if (first.exit() > 1) {
            setting.table().missing("the program, " + java, "bin/verbatim ended with " + first.exit());
            return false;
        }
        int times = setting.quick() ? 3 : 15;
        double[] more = new double[times];
        double[] checked = new double[times];
        double[] memory = new double[times];
        for (int i = 0; i < times; i++) {
            double nothing = programs.run(empty).millis();
            Programs.Run run = programs.run(check);
            checked[i] = run.millis();
            more[i] = run.millis() - nothing;
            memory[i] = run.residentKilobytes() / 1e3;
        }
        setting.table()
                .atMost(
                        "bin/verbatim check on one page: more than an empty java Hello, " + java,
                        100,
                        Rounds.median(more),
                        " ms",
                        "all of it " + Table.number(Rounds.median(checked)) + " ms");
        if (memory[0] > 0) {
            setting.table()
                    .atMost("memory for one page, resident, Qur'an, " + java, 100, Rounds.median(memory), " MB", "");
        }
        return true;
    }

    private String page() throws IOException {
        for (String answer : setting.inputs().answers()) {
            if (answer.getBytes(StandardCharsets.UTF_8).length > 2200) {
                return answer;
            }
        }
        return Files.readString(setting.inputs().root().resolve("examples/article.md"));
    }

    /** A text of 2 GB, which is never held as a whole. */
    void huge() throws IOException {
        oneFile(new Programs(setting.folder(), Optional.empty()), launcher(), setting.quick() ? 5 : 2000);
    }

    private String launcher() {
        return setting.inputs().root().resolve("bin/verbatim").toString();
    }

    /** A text of so many megabytes made of a classical book, by the program; the file. */
    private Optional<Path> oneFile(Programs programs, String launcher, int megabytes) throws IOException {
        Path file = setting.folder().resolve("large.txt");
        byte[] book = setting.inputs().book().getBytes(StandardCharsets.UTF_8);
        if (book.length == 0) {
            setting.table().missing(megabytes + " MB of text", "the book is not in ../shared");
            return Optional.empty();
        }
        long left = megabytes * 1_000_000L;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (; left > 0; left -= book.length) {
                out.write(book, 0, (int) Math.min(book.length, left));
            }
        }
        Programs.Run run = programs.run(List.of(
                launcher,
                "check",
                "--format",
                "jsonl",
                "--output",
                setting.folder().resolve("findings").toString(),
                file.toString()));
        setting.table()
                .told(
                        megabytes + " MB of a classical book by bin/verbatim, one file",
                        megabytes / (run.millis() / 1e3),
                        " MB/s",
                        Table.number(run.residentKilobytes() / 1e3) + " MB resident; "
                                + Table.number(run.millis() / 1e3) + " s");
        return Optional.of(file);
    }

    private void large(Programs programs, String launcher) throws IOException {
        Optional<Path> file = oneFile(programs, launcher, setting.quick() ? 3 : 100);
        if (file.isEmpty()) {
            return;
        }
        byte[] part;
        try (InputStream in = Files.newInputStream(file.get())) {
            part = in.readNBytes(2_000_000);
        }
        double[] jobs = new double[2];
        for (int n = 1; n <= 2; n++) {
            Path several = Files.createDirectories(setting.folder().resolve("several"));
            for (int i = 0; i < 8; i++) {
                Files.write(several.resolve(i + ".txt"), part);
            }
            jobs[n - 1] = programs.run(
                            List.of(launcher, "check", "--quiet", "--jobs", Integer.toString(n), several.toString()))
                    .millis();
        }
        setting.table()
                .told("eight files with --jobs 2 against --jobs 1", jobs[0] / jobs[1], " x", "start-up included");
    }
}
