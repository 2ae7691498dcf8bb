package verbatim.testing.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import verbatim.source.Library;

/**
 * Measures the whole check against bare limits and against peers, and the program from outside: {@code Bench [--quick] [PART…]}.
 * Writes a table in Markdown to standard output; {@code bin/bench} puts it under a head and keeps it. Figures are ratios of times
 * taken in turn in one run, medians of seven rounds or more; {@code --quick} takes three short ones, to see that it works.
 */
public final class Bench {
    private static final List<String> PARTS =
            List.of("limits", "profile", "peers", "pages", "odd", "library", "everything", "program");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> parts = new ArrayList<>(List.of(arguments));
        boolean quick = parts.remove("--quick");
        System.out.print(run(Inputs.standard(), quick, parts.isEmpty() ? PARTS : parts));
    }

    /** The table of some parts. */
    static Table run(Inputs inputs, boolean quick, List<String> parts) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        try {
            Setting setting = Setting.of(inputs, folder, quick);
            for (String part : parts) {
                long begun = System.nanoTime();
                measure(part, setting);
                System.err.println(part + ": " + Table.number((System.nanoTime() - begun) / 1e9) + " s");
            }
            return setting.table();
        } finally {
            delete(folder);
        }
    }

    private static void measure(String part, Setting setting) throws IOException {
        switch (part) {
            case "limits" -> new WholeCheck(setting).limits("Qur'an", setting.quran(), new double[] {0.70, 0.25, 0.18});
            case "profile" -> new Profile(setting).profile("Qur'an", setting.quran());
            case "peers" -> new Peers(setting).peers();
            case "pages" -> new Pages(setting).pages("Qur'an", setting.quran(), 150, 600);
            case "odd" -> new OddTexts(setting).odd();
            case "library" -> new LibrarySize(setting).library();
            case "everything" -> everything(setting);
            case "program" -> new WholeProgram(setting).program();
            case "huge" -> new WholeProgram(setting).huge();
            default -> throw new IllegalArgumentException("no such part: " + part);
        }
    }

    /** The same with nine hadith books and ten translations. */
    private static void everything(Setting setting) throws IOException {
        if (setting.quick()) {
            setting.table().missing("everything installed", "left out of a quick run");
            return;
        }
        Optional<Path> file = setting.inputs().everything(setting.folder().resolve("everything"));
        if (file.isEmpty()) {
            setting.table().missing("everything installed", "the hadith collections are not in ../shared");
            return;
        }
        Library everything = LibrarySize.open(file.get());
        String against = "everything installed";
        new WholeCheck(setting).limits(against, everything, new double[] {0.30, 0.05, 0.06});
        new Profile(setting).profile(against, everything);
        new Pages(setting).pages(against, everything, 400, 1500);
        new LibrarySize(setting).bytesPerWord(against, file.get(), 15);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
