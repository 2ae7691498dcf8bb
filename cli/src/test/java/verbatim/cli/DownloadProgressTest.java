package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadProgressTest {
    @ParameterizedTest
    @CsvSource({
        "a.json, 0, 10000000, [..............................] 0.0 of 10.0 MB  a.json",
        "a.json, 5000000, 10000000, [###############...............] 5.0 of 10.0 MB  a.json",
        "a.json, 10000000, 10000000, [##############################] 10.0 of 10.0 MB  a.json",
        "a.json, 0, 0, [##############################] 0.0 of 0.0 MB  a.json",
    })
    void saysHowFarItIs(String file, long done, long all, String line) {
        assertThat(DownloadProgress.line(file, done, all)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource("db/by_chapter/the_9_books/bukhari/a-very-long-name-of-a-file-1.json")
    void cutsALongNameInFront(String file) {
        assertThat(DownloadProgress.line(file, 1, 2)).contains("…").endsWith("file-1.json");
    }
}
