package verbatim.documents;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds the glyphs of each word of a run that PDFBox has read. The run's characters are in reading order, its glyphs in the order
 * in which they stand on the page; which word is which the Unicode bidirectional algorithm says, with which PDFBox has turned
 * the one into the other.
 */
final class PdfWords {
    /** What is added above and below a glyph, in the page's units. */
    private static final float MARGIN = 2;

    private PdfWords() {}

    /**
     * A word of a run.
     *
     * @param start its first character in the run, in UTF-16 units
     * @param end the character after its last
     * @param glyphs where it stands
     */
    record Word(int start, int end, List<TextPosition> glyphs) {
        /** Its box on {@code page}, counted from 0, whose visible part is {@code visible}; the run begins at {@code from} in the text. */
        PdfRemarks.Box box(int from, int page, PDRectangle visible) {
            float left = Float.MAX_VALUE;
            float bottom = Float.MAX_VALUE;
            float right = -Float.MAX_VALUE;
            float top = -Float.MAX_VALUE;
            for (TextPosition glyph : glyphs) {
                Matrix matrix = glyph.getTextMatrix();
                double angle = Math.atan2(matrix.getShearY(), matrix.getScaleX());
                float along = glyph.getWidthDirAdj();
                for (float up : new float[] {-MARGIN, glyph.getHeightDir() + MARGIN}) {
                    for (float on : new float[] {0, along}) {
                        float x = (float) (matrix.getTranslateX() + on * Math.cos(angle) - up * Math.sin(angle));
                        float y = (float) (matrix.getTranslateY() + on * Math.sin(angle) + up * Math.cos(angle));
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        bottom = Math.min(bottom, y);
                        top = Math.max(top, y);
                    }
                }
            }
            float x = visible.getLowerLeftX();
            float y = visible.getLowerLeftY();
            return new PdfRemarks.Box(from + start, from + end, page, left + x, bottom + y, right + x, top + y);
        }
    }

    /** The words of {@code chars}; the whole run as one when glyphs and characters do not part into as many words. */
    static List<Word> of(String chars, List<TextPosition> glyphs) {
        if (glyphs.isEmpty()) {
            return List.of();
        }
        List<int[]> spans = spans(chars);
        List<List<TextPosition>> places = words(glyphs);
        if (spans.size() != places.size()) {
            return List.of(new Word(0, chars.length(), glyphs));
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            words.add(new Word(spans.get(i)[0], spans.get(i)[1], places.get(i)));
        }
        return words;
    }

    private static List<int[]> spans(String chars) {
        List<int[]> spans = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= chars.length(); i++) {
            boolean space = i == chars.length() || Character.isWhitespace(chars.charAt(i));
            if (space && start >= 0) {
                spans.add(new int[] {start, i});
            }
            start = space ? -1 : start < 0 ? i : start;
        }
        return spans;
    }

    /** The glyphs of each word, the words in reading order. */
    private static List<List<TextPosition>> words(List<TextPosition> glyphs) {
        StringBuilder seen = new StringBuilder();
        List<TextPosition> glyphOf = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            String letters = glyph.getUnicode();
            seen.append(letters);
            Stream.generate(() -> glyph).limit(letters.length()).forEach(glyphOf::add);
        }
        List<List<TextPosition>> words = new ArrayList<>();
        List<TextPosition> word = new ArrayList<>();
        for (int at : readingOrder(seen.toString())) {
            if (Character.isWhitespace(seen.charAt(at))) {
                add(words, word);
                word = new ArrayList<>();
            } else {
                word.add(glyphOf.get(at));
            }
        }
        add(words, word);
        return words;
    }

    private static void add(List<List<TextPosition>> words, List<TextPosition> word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }

    /** Where in a run, as it stands on the page from left to right, its first, second … character is. */
    private static int[] readingOrder(String seen) {
        Bidi bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        int[] read = new int[seen.length()];
        int next = 0;
        for (int run : order) {
            int start = bidi.getRunStart(run);
            int length = bidi.getRunLimit(run) - start;
            for (int i = 0; i < length; i++) {
                read[next++] = (levels[run] & 1) != 0 ? start + length - 1 - i : start + i;
            }
        }
        return read;
    }
}
