package verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummarizeCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void showsWhatAReportSays() throws IOException {
        String report = report();
        Path page = folder.resolve("new/page.html");
        Shell.Result result =
                new Shell().input(report).run("summarize", "--output", page, "--csv", folder.resolve("tables"), "-");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(Files.readString(page)).contains("<svg", "a.txt");
        assertThat(Files.readString(folder.resolve("tables/documents.csv"))).contains("a.txt,2,");
        assertThat(folder.resolve("tables/passages.csv")).exists();
        assertThat(folder.resolve("tables/quotations.csv")).exists();
    }

    @Test
    void readsTheFolderThatSparkWrites() throws IOException {
        String report = report();
        Path findings = Files.createDirectories(folder.resolve("findings"));
        Files.writeString(findings.resolve("part-00000.json"), report);
        try (OutputStream part = new GZIPOutputStream(Files.newOutputStream(findings.resolve("part-00001.json.gz")))) {
            part.write(report.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(findings.resolve("_SUCCESS"), "");
        Files.writeString(findings.resolve(".part-00000.json.crc"), "crc");
        Shell.Result result = new Shell().run("summarize", "--csv", folder.resolve("tables"), findings);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(Files.readString(folder.resolve("tables/documents.csv"))).contains("a.txt,4,");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(new Shell().run("summarize", "x.jsonl").err()).contains("--output FILE, --csv FOLDER or both");
        assertThat(new Shell()
                        .run("summarize", "-o", page, folder.resolve("x.jsonl"))
                        .err())
                .contains("x.jsonl: no such file");
        assertThat(new Shell().run("summarize", "-o", page, folder).err()).contains("no report in this folder");
        Path other = Files.writeString(folder.resolve("other.json"), "{}\n");
        Shell.Result result = new Shell().run("summarize", "-o", page, other);
        assertThat(result.err()).contains("other.json:1: is not a line of a jsonl report");
        assertThat(result.code()).isEqualTo(2);
        assertThat(page).doesNotExist();
    }

    /** A report of two findings. */
    private String report() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "a right one, a wrong one\n");
        return new Shell().run("check", "--format", "jsonl", "--no-exit", text).out();
    }
}
