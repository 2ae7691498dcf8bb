package verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    private final Path root = Repository.root();

    @Test
    void itsExampleIsTheReportOfTheExample() throws IOException {
        List<String> report = Repository.read(root.resolve("testing/src/test/resources/golden/article.md.report"))
                .lines()
                .filter(line -> !line.contains(": right: "))
                .map(line -> line.startsWith("article.md:") ? "examples/" + line : line)
                .toList();
        assertThat(shown("$ bin/verbatim check examples/article.md")).isEqualTo(report);
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        List<String> links = new ArrayList<>();
        for (String page : List.of("README.md", "CONTRIBUTING.md", "docs/report.md")) {
            Path file = root.resolve(page);
            Matcher matcher = LINK.matcher(Repository.read(file));
            while (matcher.find()) {
                links.add(matcher.group(1));
                assertThat(file.resolveSibling(matcher.group(1))).as(page).matches(Files::exists, "exists");
            }
        }
        assertThat(links).hasSizeGreaterThan(5);
    }

    @Test
    void ciRunsItsTwoCommands() throws IOException {
        String ci = Repository.read(root.resolve(".ci/run"));
        assertThat(Repository.read(root.resolve("README.md")))
                .contains("\nmvn verify\n")
                .contains("\nbin/verbatim check examples/article.md\n");
        assertThat(ci).contains("\nmvn verify\n").contains("bin/verbatim check examples/article.md");
    }

    /** The lines that the README shows under a command, up to the next one. */
    private List<String> shown(String command) throws IOException {
        List<String> lines = Repository.read(root.resolve("README.md")).lines().toList();
        int from = lines.indexOf(command) + 1;
        assertThat(from).as(command).isPositive();
        int to = from;
        while (!lines.get(to).startsWith("$ ") && !lines.get(to).startsWith("```")) {
            to++;
        }
        return lines.subList(from, to);
    }
}
