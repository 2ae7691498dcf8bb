package verbatim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.text.PDFTextStripperByArea;
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
import verbatim.documents.Remark;

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

    /** What stands under the highlights of a PDF is what was remarked on, letter for letter; in Arabic too. */
    @Test
    void aHighlightCoversTheWordsThatAreWrongAndNoOther() throws IOException {
        int highlights = 0;
        for (Path file : GOLDEN) {
            byte[] bytes = Files.readAllBytes(file);
            Document document = Documents.read(file.toString(), bytes, Limits.DEFAULT);
            if (document.format() != Format.PDF) {
                continue;
            }
            for (Finding finding : checker.check(document.text())) {
                byte[] marked = Fixer.annotate(document, bytes, List.of(new Remark(finding.span(), "remark")));
                try (PDDocument pdf = Loader.loadPDF(marked)) {
                    PDPage page = pdf.getPage(0);
                    PDAnnotationTextMarkup mark =
                            (PDAnnotationTextMarkup) page.getAnnotations().get(0);
                    PDFTextStripperByArea area = new PDFTextStripperByArea();
                    area.addRegion("highlight", around(mark.getQuadPoints(), page));
                    area.extractRegions(page);
                    assertThat(letters(area.getTextForRegion("highlight")))
                            .as("%s", file)
                            .isEqualTo(letters(finding.text()));
                    highlights++;
                }
            }
        }
        assertThat(highlights).isGreaterThanOrEqualTo(4);
    }

    /** What lies within the corners, counted as the stripper does: from the upper left of what is seen of the page. */
    private static Rectangle2D around(float[] corners, PDPage page) {
        float height = page.getCropBox().getHeight();
        Rectangle2D around = new Rectangle2D.Float(corners[0], height - corners[1], 0, 0);
        for (int i = 0; i < corners.length; i += 2) {
            around.add(corners[i], height - corners[i + 1]);
        }
        return around;
    }

    /** The letters in no order, for the stripper does not put those of a region in the order of reading. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
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
