package verbatim.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import verbatim.source.Library;
import verbatim.sources.LibraryFile;

/** The library's file: its size, and how long it takes to make and to open. */
final class LibrarySize {
    private final Setting setting;

    LibrarySize(Setting setting) {
        this.setting = setting;
    }

    /** How many bytes the library's file takes for a word of its sources, display text apart. */
    void library() throws IOException {
        Path file = setting.folder().resolve("quran.vlib");
        LibraryFile.write(file, "0".repeat(64), setting.quran().sections());
        bytesPerWord("Qur'an", file, 32);
        Rounds measured = setting.rounds(300);
        int build = measured.add(() -> Library.build(List.of(setting.text())).passages());
        int open = measured.add(() -> open(file).passages());
        measured.run();
        setting.table()
                .told(
                        "library of the Qur'an: compile",
                        measured.nanos(build) / 1e6,
                        " ms",
                        setting.quran().words().size() + " words");
        setting.table()
                .told("library of the Qur'an: open, all checksums verified", measured.nanos(open) / 1e6, " ms", "");
    }

    static Library open(Path file) {
        try {
            return Library.over(LibraryFile.open(file).sections());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bytesPerWord(String what, Path file, double asked) throws IOException {
        LibraryFile opened = LibraryFile.open(file);
        long display = 0;
        for (var section : opened.sections().entrySet()) {
            display += section.getKey().startsWith("text") ? section.getValue().remaining() : 0;
        }
        int words = Library.over(opened.sections()).words().size();
        setting.table()
                .atMost(
                        "library file a source word, display text apart: " + what,
                        asked,
                        (Files.size(file) - display) / (double) words,
                        " bytes",
                        words + " words, " + Table.number(Files.size(file) / 1e6) + " MB with the text");
    }
}
