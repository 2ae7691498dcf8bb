package verbatim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static verbatim.server.SmallLibrary.ALTERED;
import static verbatim.server.SmallLibrary.MISPLACED;
import static verbatim.server.SmallLibrary.RIGHT;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.languagetool.remote.RemoteLanguageTool;
import org.languagetool.remote.RemoteRuleMatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs that ask a LanguageTool server, as they are. */
class ClientsTest {
    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private record Ended(int code, String out) {}

    private Ended run(Map<String, String> environment, List<String> command) throws Exception {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
        return new Ended(process.exitValue(), Files.readString(out));
    }

    private static boolean canRun(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void languageToolsOwnJavaClient() throws Exception {
        RemoteLanguageTool client = new RemoteLanguageTool(
                URI.create("http://127.0.0.1:" + SERVER.server.port()).toURL());
        assertThat(client.check(RIGHT, "ar").getMatches()).isEmpty();
        String text = "😀 a+b & c=d 100% \"" + ALTERED;
        List<RemoteRuleMatch> matches = client.check(text, "ar").getMatches();
        assertThat(matches).hasSize(1);
        RemoteRuleMatch match = matches.get(0);
        assertThat(text.substring(match.getErrorOffset(), match.getErrorOffset() + match.getErrorLength()))
                .isEqualTo("أليبتغون");
        assertThat(match.getReplacements()).hasValue(List.of("أيبتغون"));
        assertThat(match.getRuleId()).isEqualTo("QUOTE_WORDING");
        assertThat(match.getCategoryId()).hasValue("TYPOS");
        assertThat(client.check(MISPLACED, "en-US").getMatches().get(0).getRuleId())
                .isEqualTo("QUOTE_REFERENCE");
    }

    @Test
    void gramma() throws Exception {
        Path program =
                Path.of(System.getProperty("verbatim.root", ".."), "server", "clients", "node_modules", "gramma");
        Assumptions.assumeTrue(
                Files.isDirectory(program) && canRun("node", "--version"),
                "gramma is missing: run npm ci in server/clients");
        Files.writeString(
                folder.resolve(".gramma.json"),
                "{\"api_url\": \"http://127.0.0.1:" + SERVER.server.port()
                        + "/v2/check\", \"language\": \"ar\", \"rules\": {}, \"dictionary\": []}");
        Files.writeString(folder.resolve("a.md"), "# عنوان\n\n" + ALTERED.replace("العزة فإن", "**العزة** فإن") + "\n");
        String cli = program.toAbsolutePath().resolve("src/cli.js").toString();
        Ended wrong = run(Map.of(), List.of("node", cli, "check", "-p", "-m", "a.md"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).contains("Found 1 potential mistake").contains("أيبتغون");
        Ended right = run(Map.of(), List.of("node", cli, "listen", "-p", RIGHT));
        assertThat(right.code()).isZero();
        assertThat(right.out()).contains("No mistakes found");
    }

    @Test
    void libreOffice() throws Exception {
        Assumptions.assumeTrue(
                canRun("soffice", "--version") && canRun("/usr/bin/python3", "-c", "import uno"),
                "LibreOffice is missing: apt-get install libreoffice-writer-nogui python3-uno");
        Path profile = Files.createDirectories(folder.resolve("profile/user")).getParent();
        Files.writeString(
                folder.resolve("profile/user/registrymodifications.xcu"),
                "<?xml version=\"1.0\"?><oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
                        + setting("BaseURL", "http://127.0.0.1:" + SERVER.server.port() + "/v2")
                        + setting("IsEnabled", "true") + "</oor:items>");
        List<String> paragraphs =
                List.of("😀 قال تعالى " + ALTERED, RIGHT, "a+b & c=d 100% \"…\" " + ALTERED, "قال تعالى: " + MISPLACED);
        Files.writeString(folder.resolve("a.fodt"), document(paragraphs));
        Path script = folder.resolve("ask.py");
        try (InputStream in = ClientsTest.class.getResourceAsStream("libreoffice.py")) {
            Files.copy(Objects.requireNonNull(in, "libreoffice.py"), script);
        }
        String pipe = "verbatim" + SERVER.server.port();
        Process office = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "--norestore",
                        "--nologo",
                        "-env:UserInstallation="
                                + Objects.requireNonNull(profile, "profile").toUri(),
                        "--accept=pipe,name=" + pipe + ";urp;")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Ended asked = run(
                    Map.of(),
                    List.of(
                            "/usr/bin/python3",
                            script.toString(),
                            pipe,
                            folder.resolve("a.fodt").toUri().toString()));
            assertThat(asked.code()).isZero();
            List<String> shown = new ArrayList<>();
            for (String line : asked.out().split("\n", -1)) {
                if (!line.isEmpty()) {
                    shown.add(shown(JsonMapper.builder().build().readTree(line), paragraphs));
                }
            }
            assertThat(shown)
                    .hasSize(3)
                    .anyMatch(line -> line.equals("0 أليبتغون -> أيبتغون"))
                    .anyMatch(line -> line.equals("2 أليبتغون -> أيبتغون"))
                    .anyMatch(line -> line.startsWith("3 ") && line.contains("139"));
        } finally {
            office.waitFor(20, TimeUnit.SECONDS);
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
    }

    private static String setting(String name, String value) {
        return "<item oor:path=\"/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool\"><prop oor:name=\""
                + name + "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>";
    }

    /** A text in the flat form of OpenDocument, all of it in Arabic. */
    private static String document(List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            text.append("<text:p text:style-name=\"A\">")
                    .append(paragraph.replace("&", "&amp;"))
                    .append("</text:p>");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document office:version=\"1.2\" "
                + "office:mimetype=\"application/vnd.oasis.opendocument.text\" "
                + "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"><office:styles>"
                + "<style:style style:name=\"A\" style:family=\"paragraph\"><style:text-properties "
                + "fo:language=\"ar\" fo:country=\"SA\"/></style:style></office:styles><office:body><office:text>"
                + text
                + "</office:text></office:body></office:document>";
    }

    private static String shown(JsonNode match, List<String> paragraphs) {
        int paragraph = match.at("/paragraph").intValue();
        int start = match.at("/start").intValue();
        String wrong = paragraphs
                .get(paragraph)
                .substring(start, start + match.at("/length").intValue());
        return paragraph + " " + wrong + " -> " + match.at("/replacements/0").stringValue();
    }
}
