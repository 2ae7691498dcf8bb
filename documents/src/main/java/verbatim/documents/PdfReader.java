package verbatim.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import verbatim.documents.UnreadableDocumentException.Reason;
import verbatim.text.Text;

/**
 * PDF: the lines of each page, as far as the file says what its glyphs mean. Presentation forms become letters and lines stored in
 * visual order are put in reading order by PDFBox. A page whose glyphs have no meaning is noted as unreadable.
 */
final class PdfReader implements PackageReader {
    /** Held, because a logger without a holder forgets its level. PDFBox tells the console of every oddity in a file. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTBOX = Logger.getLogger("org.apache.fontbox");

    static {
        PDFBOX.setLevel(Level.OFF);
        FONTBOX.setLevel(Level.OFF);
        FontMappers.set(new OwnFonts());
    }

    /** Told where each word stands, if somebody wants to know. */
    private final @Nullable Consumer<PdfRemarks.Box> boxes;

    PdfReader() {
        this.boxes = null;
    }

    PdfReader(Consumer<PdfRemarks.Box> boxes) {
        this.boxes = boxes;
    }

    @Override
    public void read(byte[] bytes, TextBuilder builder) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            int read = Math.min(pages, builder.limits().pages());
            for (int number = 1; number <= read; number++) {
                page(pdf, number, builder);
            }
            if (read < pages) {
                builder.note(
                        Note.LIMIT,
                        "page " + (read + 1),
                        "only the first " + read + " of " + pages + " pages were read");
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(builder.name(), Reason.PROTECTED, "is protected with a password");
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocumentException(
                    builder.name(), Reason.DAMAGED, "is a damaged PDF: " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new UnreadableDocumentException(
                    builder.name(), Reason.LIMIT, "has objects too deep inside each other");
        }
    }

    private void page(PDDocument pdf, int number, TextBuilder builder) {
        String where = "page " + number;
        builder.line();
        builder.section(where);
        TextBuilder.Open part = builder.open(Text.Kind.PAGE, String.valueOf(number));
        try {
            PDPage page = pdf.getPage(number - 1);
            Lines lines = new Lines(builder, number, page.getCropBox(), boxes);
            lines.writeText(pdf, Writer.nullWriter());
            if (lines.unknown * 5 > lines.known) {
                builder.note(
                        Note.UNREADABLE_TEXT, where, "its glyphs have no meaning as letters; it can't be read as text");
            } else if (lines.known == 0
                    && page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()) {
                builder.note(Note.UNREADABLE_TEXT, where, "a picture without text");
            }
        } catch (IOException | RuntimeException e) {
            builder.note(Note.DAMAGED, where, "can't be read: " + e.getMessage());
        } catch (StackOverflowError e) {
            builder.note(Note.LIMIT, where, "has objects too deep inside each other");
        }
        builder.close(part);
    }

    /** Adds one page's lines. */
    private static final class Lines extends PDFTextStripper {
        /** The height of capitals, in ems; of a taller glyph the rest is let stand into the line above. */
        private static final float HIGHEST = 0.6f;

        private final TextBuilder builder;
        private final int page;
        private final @Nullable Consumer<PdfRemarks.Box> boxes;
        private final StringBuilder line = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private final PDRectangle corner;
        private int known;
        private int unknown;

        Lines(TextBuilder builder, int page, PDRectangle corner, @Nullable Consumer<PdfRemarks.Box> boxes)
                throws IOException {
            this.builder = builder;
            this.page = page;
            this.corner = corner;
            this.boxes = boxes;
            setStartPage(page);
            setEndPage(page);
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String chars, List<TextPosition> positions) {
            for (int i = 0; i < chars.length(); i++) {
                char c = chars.charAt(i);
                boolean meaningless = c == '\uFFFD' || (c >= '\uE000' && c <= '\uF8FF');
                unknown += meaningless ? 1 : 0;
                known += !meaningless && !Character.isWhitespace(c) ? 1 : 0;
            }
            line.append(chars);
            words.add(new Word(chars.length(), positions));
        }

        /** Words of a line, and where they stand; none for the space between two. */
        private record Word(int length, List<TextPosition> positions) {}

        /** Gives out the line that is whole now. */
        private void flush() {
            Brackets.turn(line);
            int at = 0;
            for (Word word : words) {
                String chars = line.substring(at, at + word.length());
                builder.insert(chars);
                if (boxes != null) {
                    int start = builder.length() - chars.length();
                    for (PdfWords.Word one : PdfWords.of(chars, word.positions())) {
                        boxes.accept(one.box(start, page - 1, corner));
                    }
                }
                at += word.length();
            }
            words.clear();
            line.setLength(0);
        }

        @Override
        protected void writeWordSeparator() {
            line.append(' ');
            words.add(new Word(1, List.of()));
        }

        @Override
        protected void writeLineSeparator() {
            flush();
            builder.line();
        }

        @Override
        protected void writeParagraphEnd() {
            flush();
            builder.line();
        }

        @Override
        protected void writePageEnd() {
            flush();
        }

        /** Naskh fonts state a height of two lines, and PDFBox would read lines that overlap as one. */
        @Override
        protected float computeFontHeight(PDFont font) throws IOException {
            return Math.min(super.computeFontHeight(font), HIGHEST);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            if (font.toUnicode(code) == null) {
                unknown++;
            }
            super.showGlyph(matrix, font, code, displacement);
        }
    }
}
