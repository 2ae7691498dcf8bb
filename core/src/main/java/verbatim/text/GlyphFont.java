package verbatim.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that was set in fonts with one glyph a word (the page fonts of the KFGQPC): its characters are glyph numbers in the
 * presentation forms from U+FB50 on and say nothing of the words, such as "ﮘ ﮙ ﮚ ﮛ" for part of 2:185. To be reported as
 * unreadable, never judged. Stateless.
 *
 * <p>Words that are truly written in presentation forms hold alef, lam or noon, which have none in U+FB50–U+FDFF; so a run
 * without any other letter is such text, if its glyphs stand apart or count upwards.
 */
public final class GlyphFont {
    /** So many glyphs at least; fewer may be a Persian word or two (ﮐﯽ). */
    private static final int SHORTEST = 4;

    private GlyphFont() {}

    /** The runs of glyph numbers, in UTF-16 units of {@code text}. */
    public static List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        char[] chars = text.toString().toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (isGlyph(chars[i]) && !isLetter(text, i - 1)) {
                int end = endOfRun(text, i);
                if (isGlyphs(text, i, end)) {
                    found.add(new Span(i, end));
                }
                i = end - 1;
            }
        }
        return found;
    }

    /** Presentation forms that are no honorific sign, bracket or whole phrase. */
    private static boolean isGlyph(char c) {
        return (c >= 0xFB50 && c < 0xFD3E) || (c >= 0xFD50 && c < 0xFDF0);
    }

    private static boolean isLetter(CharSequence text, int i) {
        return i >= 0 && i < text.length() && Letters.of(text.charAt(i)) >= Letters.FIRST_LETTER;
    }

    /** After the last glyph of the run; spaces inside it belong to it. */
    private static int endOfRun(CharSequence text, int from) {
        int end = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isGlyph(c)) {
                end = i + 1;
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                break;
            }
        }
        return end;
    }

    private static boolean isGlyphs(CharSequence text, int from, int to) {
        int glyphs = 0;
        int apart = 0;
        int upwards = 0;
        for (int i = from; i < to; i++) {
            if (isGlyph(text.charAt(i))) {
                boolean joined = i > from && isGlyph(text.charAt(i - 1));
                glyphs++;
                apart += joined ? 0 : 1;
                upwards += joined && text.charAt(i) == text.charAt(i - 1) + 1 ? 1 : 0;
            }
        }
        return glyphs >= SHORTEST && !isLetter(text, to) && 4 * (apart + upwards) >= 3 * glyphs;
    }
}
