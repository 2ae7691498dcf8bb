package verbatim.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

/** Highlights in a copy of a PDF, each with a note. */
final class PdfRemarks {
    private static final PDColor COLOUR = new PDColor(new float[] {1, 0.85f, 0.4f}, PDDeviceRGB.INSTANCE);

    private PdfRemarks() {}

    /** Words {@code start} to {@code end} of the text, and where they stand: page from 0, box in the page's own units. */
    record Box(int start, int end, int page, float left, float bottom, float right, float top) {}

    static byte[] add(Document document, byte[] original, List<Remark> remarks) throws IOException {
        List<Box> boxes = new ArrayList<>();
        TextBuilder builder = new TextBuilder(
                new Document.Origin(document.name(), document.path(), Format.PDF), Limits.DEFAULT, List.of());
        new PdfReader(boxes::add).read(original, builder);
        try (PDDocument pdf = Loader.loadPDF(original, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            for (Remark remark : remarks) {
                for (List<Box> onPage : pages(remark, boxes)) {
                    highlight(pdf, remark, onPage);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Where the words of a remark stand, page by page. */
    private static Collection<List<Box>> pages(Remark remark, List<Box> all) {
        Map<Integer, List<Box>> pages = new LinkedHashMap<>();
        for (Box box : all) {
            if (box.start() < remark.span().end() && remark.span().start() < box.end()) {
                pages.computeIfAbsent(box.page(), page -> new ArrayList<>()).add(box);
            }
        }
        return pages.values();
    }

    private static void highlight(PDDocument pdf, Remark remark, List<Box> boxes) throws IOException {
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        highlight.setColor(COLOUR);
        highlight.setContents(remark.message());
        highlight.setTitlePopup("Verbatim");
        highlight.setPrinted(true);
        highlight.setRectangle(around(boxes));
        highlight.setQuadPoints(corners(boxes));
        PDPage target = pdf.getPage(boxes.get(0).page());
        List<PDAnnotation> annotations = target.getAnnotations();
        annotations.add(highlight);
        target.setAnnotations(annotations);
        highlight.constructAppearances(pdf);
    }

    private static PDRectangle around(List<Box> boxes) {
        PDRectangle around = new PDRectangle();
        Box first = boxes.get(0);
        float left = first.left();
        float bottom = first.bottom();
        float right = first.right();
        float top = first.top();
        for (Box box : boxes) {
            left = Math.min(left, box.left());
            bottom = Math.min(bottom, box.bottom());
            right = Math.max(right, box.right());
            top = Math.max(top, box.top());
        }
        around.setLowerLeftX(left);
        around.setLowerLeftY(bottom);
        around.setUpperRightX(right);
        around.setUpperRightY(top);
        return around;
    }

    /** Upper left, upper right, lower left, lower right of each, as viewers expect it. */
    private static float[] corners(List<Box> boxes) {
        float[] corners = new float[boxes.size() * 8];
        int at = 0;
        for (Box box : boxes) {
            float[] own = {
                box.left(), box.top(), box.right(), box.top(), box.left(), box.bottom(), box.right(), box.bottom()
            };
            System.arraycopy(own, 0, corners, at, 8);
            at += 8;
        }
        return corners;
    }
}
