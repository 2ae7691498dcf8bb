package verbatim.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verbatim.check.Correction;
import verbatim.documents.Fixer.Mode;
import verbatim.text.Span;

/** What was written opens in LibreOffice and says there what it should. Skipped when LibreOffice is not installed. */
class LibreOfficeTest {
    @Test
    void readsWhatWasWritten(@TempDir Path folder) throws Exception {
        String body = PackagesTest.runs("<w:p>{one tw}{o three}</w:p><w:p>{four}</w:p>");
        byte[] docx = Samples.docx(body);
        byte[] odt = Samples.odt("<text:p>one <text:span>two</text:span> three</text:p><text:p>four</text:p>");
        Files.write(folder.resolve("fixed.docx"), fixed("a.docx", docx, Mode.REPLACE));
        Files.write(folder.resolve("tracked.docx"), fixed("a.docx", docx, Mode.TRACK));
        Files.write(folder.resolve("remarks.docx"), annotated("a.docx", docx));
        Files.write(folder.resolve("fixed.odt"), fixed("a.odt", odt, Mode.REPLACE));
        Files.write(folder.resolve("tracked.odt"), fixed("a.odt", odt, Mode.TRACK));
        Files.write(folder.resolve("remarks.odt"), annotated("a.odt", odt));
        List<String> names =
                List.of("fixed.docx", "tracked.docx", "remarks.docx", "fixed.odt", "tracked.odt", "remarks.odt");

        convert(folder, names);

        for (String name : names) {
            String flat = Files.readString(
                    folder.resolve(name.replace(".docx", "-docx.fodt").replace(".odt", "-odt.fodt")));
            Document document =
                    Documents.readAs(Format.FODT, name, flat.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            String expected = name.startsWith("remarks") ? "one two three\n\nfour\n\nnot right" : "one 2 three\n\nfour";
            assertThat(document.text().chars()).as(name).isEqualTo(expected);
            assertThat(flat.contains("<text:deletion>")).as(name).isEqualTo(name.startsWith("tracked"));
            assertThat(flat.contains("<office:annotation ")).as(name).isEqualTo(name.startsWith("remarks"));
        }
    }

    private static byte[] fixed(String name, byte[] bytes, Mode mode) throws IOException {
        Document document = Documents.read(name, bytes, Limits.DEFAULT);
        return Fixer.fix(document, bytes, List.of(new Correction(new Span(4, 7), "2")), mode);
    }

    private static byte[] annotated(String name, byte[] bytes) throws IOException {
        Document document = Documents.read(name, bytes, Limits.DEFAULT);
        return Fixer.annotate(document, bytes, List.of(new Remark(new Span(4, 7), "not right")));
    }

    private static void convert(Path folder, List<String> names) throws Exception {
        String office = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(path -> Path.of(path, "soffice"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        assumeThat(office)
                .as(
                        "LibreOffice is not installed (Debian: libreoffice-writer-nogui); what it makes of our files is not tested")
                .isNotEmpty();
        for (String name : names) {
            Path unique = folder.resolve(name.replace('.', '-') + name.substring(name.lastIndexOf('.')));
            Files.copy(folder.resolve(name), unique);
        }
        List<String> command = new java.util.ArrayList<>(List.of(
                office,
                "--headless",
                "--norestore",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "fodt",
                "--outdir",
                folder.toString()));
        for (String name : names) {
            command.add(folder.resolve(name.replace('.', '-') + name.substring(name.lastIndexOf('.')))
                    .toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended)
                .as("LibreOffice ended: %s", Files.readString(folder.resolve("log")))
                .isTrue();
    }
}
