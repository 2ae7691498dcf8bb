package verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import verbatim.check.QuotationChecker;
import verbatim.check.Severity;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Messages;
import verbatim.reports.ReportFormat;
import verbatim.reports.ReportHead;
import verbatim.reports.ReportSettings;
import verbatim.source.Library;

/**
 * Whole documents and what is said of them. Beside each document of the folders {@code golden} and {@code examples} stands
 * in {@code golden} its expected report, with {@code .report} behind its name, which lists right quotations too.
 * {@code mvn test -pl testing -am -Dtest=GoldenTest -Dverbatim.rewrite=true} writes the reports anew; the diff is then
 * to be read.
 */
class GoldenTest {
    private static final String REPORT = ".report";
    private static final boolean REWRITE = Boolean.getBoolean("verbatim.rewrite");

    private final Path golden = Repository.root().resolve("testing/src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> everyDocumentGetsItsReport() throws IOException {
        Library library = Repository.library();
        QuotationChecker checker = Repository.checker(library);
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(golden, Repository.root().resolve("examples"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> !file.toString().endsWith(REPORT)).sorted().forEach(documents::add);
            }
        }
        assertThat(documents).hasSizeGreaterThanOrEqualTo(30);
        return documents.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> compare(file, report(file, library, checker))));
    }

    private void compare(Path document, String report) throws IOException {
        Path expected = golden.resolve(document.getFileName() + REPORT);
        if (REWRITE) {
            Files.writeString(expected, report);
        }
        assertThat(expected).exists();
        assertThat(report).isEqualTo(Repository.read(expected));
    }

    private static String report(Path file, Library library, QuotationChecker checker) throws IOException {
        Document document = Documents.read(file, Limits.DEFAULT);
        CheckedDocument checked =
                CheckedDocument.of(file.getFileName().toString(), document, checker.check(document.text()));
        StringWriter out = new StringWriter();
        ReportSettings settings =
                new ReportSettings(Messages.of(Locale.ENGLISH), true, Severity.SUGGESTION, Optional.empty());
        ReportFormat.TEXT.writer(out, settings).write(new ReportHead("", library.editions()), List.of(checked));
        return out.toString();
    }
}
