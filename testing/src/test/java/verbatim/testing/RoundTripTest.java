package verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import verbatim.check.Finding;
import verbatim.check.QuotationChecker;
import verbatim.check.Severity;
import verbatim.documents.Corrections;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Fixer;
import verbatim.documents.Fixer.Mode;
import verbatim.documents.Format;
import verbatim.documents.Limits;

/** What was corrected is right when it is checked again, in every format that can be corrected; all else is as it was. */
class RoundTripTest {
    private static QuotationChecker checker;
    private static final List<Path> GOLDEN = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        checker = Repository.checker(Repository.library());
        try (Stream<Path> files = Files.list(Repository.root().resolve("testing/src/test/resources/golden"))) {
            files.filter(file -> !file.toString().endsWith(".report")).sorted().forEach(GOLDEN::add);
        }
    }

    private static List<Finding> safe(Document document) {
        return checker.check(document.text()).stream()
                .filter(finding -> !finding.isRight() && Corrections.isSafe(finding))
                .toList();
    }

    private static long errors(Document document) {
        return checker.check(document.text()).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    @Test
    void aCorrectedFileHasNoSuchFinding() throws IOException {
        Set<Format> corrected = EnumSet.noneOf(Format.class);
        for (Path file : GOLDEN) {
            byte[] bytes = Files.readAllBytes(file);
            Document document = Documents.read(file.toString(), bytes, Limits.DEFAULT);
            List<Finding> wanted = safe(document);
            if (!Fixer.canFix(document.format(), Mode.REPLACE)) {
                continue;
            }
            byte[] fixed = Fixer.fix(document, bytes, Corrections.of(wanted), Mode.REPLACE);
            Document after = Documents.read(file.toString(), fixed, Limits.DEFAULT);
            assertThat(after.format()).isEqualTo(document.format());
            assertThat(safe(after)).as("%s", file).isEmpty();
            assertThat(errors(after)).as("%s", file).isEqualTo(errors(document) - wanted.size());
            assertThat(Fixer.fix(after, fixed, Corrections.of(safe(after)), Mode.REPLACE))
                    .as("%s twice", file)
                    .isSameAs(fixed);
            if (!wanted.isEmpty()) {
                corrected.add(document.format());
            }
        }
        assertThat(corrected)
                .containsExactlyInAnyOrder(
                        Format.PLAIN_TEXT,
                        Format.MARKDOWN,
                        Format.HTML,
                        Format.SUBTITLES,
                        Format.TEI,
                        Format.FODT,
                        Format.LATEX,
                        Format.DOCX,
                        Format.ODT,
                        Format.EPUB);
    }

    @Test
    void trackedChangesReadAsTheCorrectedText() throws IOException {
        Set<Format> corrected = EnumSet.noneOf(Format.class);
        for (Path file : GOLDEN) {
            byte[] bytes = Files.readAllBytes(file);
            Document document = Documents.read(file.toString(), bytes, Limits.DEFAULT);
            List<Finding> wanted = safe(document);
            if (!Fixer.canFix(document.format(), Mode.TRACK) || wanted.isEmpty()) {
                continue;
            }
            byte[] fixed = Fixer.fix(document, bytes, Corrections.of(wanted), Mode.TRACK);
            assertThat(safe(Documents.read(file.toString(), fixed, Limits.DEFAULT)))
                    .as("%s", file)
                    .isEmpty();
            corrected.add(document.format());
        }
        assertThat(corrected).containsExactlyInAnyOrder(Format.DOCX, Format.ODT, Format.FODT);
    }
}
