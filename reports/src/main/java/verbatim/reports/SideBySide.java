package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import verbatim.check.Attribution;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Wording;
import verbatim.reports.Comparison.Cell;
import verbatim.reports.ReportSettings.Screen;
import verbatim.text.Span;
import verbatim.text.Text;

/**
 * The words of one finding on a screen: the user's, the wrong ones marked, and the source's under them in columns, at most
 * two such pairs of lines.
 *
 * <p>Some terminals order Arabic from right to left and some do not. Both lines of a pair have the same width and, where
 * their words run right to left, a mark at either end, so that either kind of terminal sets the columns under each other.
 */
final class SideBySide {
    private static final String INDENT = "    ";
    private static final String BETWEEN = "  ";
    private static final char RIGHT_TO_LEFT_MARK = '\u200F';
    private static final int PAIRS = 2;
    /** Right words shown before the first wrong one. */
    private static final int LEAD = 2;

    private final Messages messages;
    private final Screen screen;
    private final Ink ink;
    private final Text text;
    private final Finding finding;

    SideBySide(Messages messages, Screen screen, Text text, Finding finding) {
        this.messages = messages;
        this.screen = screen;
        this.ink = Ink.of(screen);
        this.text = text;
        this.finding = finding;
    }

    void write(Writer out) throws IOException {
        boolean reference = finding.attribution() == Attribution.WRONG || finding.attribution() == Attribution.INEXACT;
        if (finding.wording() == Wording.ALTERED && finding.quotation().isPresent()) {
            pairs(out, Comparison.of(finding, text).cells());
        } else if (reference && finding.citation().isPresent()) {
            reference(out, finding.citation().get().span());
        } else if (finding.rule().orElse(null) == Rule.NOT_FOUND) {
            line(out, "label.quoted", fit(finding.span().of(text.chars())));
        }
    }

    private void pairs(Writer out, List<Cell> cells) throws IOException {
        int from = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            int wrong = from;
            while (wrong < cells.size() && !cells.get(wrong).wrong()) {
                wrong++;
            }
            if (wrong == cells.size()) {
                return;
            }
            from = pair(out, cells, Math.max(from, wrong - LEAD));
        }
    }

    /** Writes cells from {@code from} on as long as they fit; returns the first that did not. */
    private int pair(Writer out, List<Cell> cells, int from) throws IOException {
        StringBuilder quoted = new StringBuilder(from > 0 ? "…" + BETWEEN : "");
        StringBuilder source = new StringBuilder(from > 0 ? "…" + BETWEEN : "");
        int room = room() - quoted.length() - 3;
        int next = from;
        while (next < cells.size()) {
            Cell cell = cells.get(next);
            String left = left(cell);
            String right = Safe.oneLine(cell.source());
            int width = Math.max(width(left), width(right));
            if (width > room && next > from) {
                break;
            }
            if (width > room) {
                left = cut(left, room);
                right = cut(right, room);
                width = Math.max(width(left), width(right));
            }
            quoted.append(cell.wrong() ? ink.wrong(left) : left).append(" ".repeat(width - width(left)));
            source.append(cell.wrong() ? ink.right(right) : right).append(" ".repeat(width - width(right)));
            room -= width + BETWEEN.length();
            next++;
            String after = next < cells.size() ? BETWEEN : "";
            quoted.append(after);
            source.append(after);
        }
        if (next < cells.size()) {
            quoted.append('…');
            source.append('…');
        }
        line(out, "label.quoted", quoted.toString());
        line(out, "label.source", source.toString());
        return next;
    }

    /** The quoted side of a cell; without colours brackets mark what is wrong. */
    private String left(Cell cell) {
        String words = Safe.oneLine(cell.quoted());
        if (!cell.wrong()) {
            return words;
        }
        String shown = words.isEmpty() ? "_".repeat(Math.max(1, Math.min(8, width(cell.source())))) : words;
        return ink == Ink.PLAIN ? "[" + shown + "]" : shown;
    }

    private void reference(Writer out, Span citation) throws IOException {
        String written = Safe.oneLine(citation.of(text.chars()));
        line(out, "label.quoted", ink.wrong(written));
        List<Correction> within = new ArrayList<>();
        for (Correction correction : finding.corrections()) {
            if (citation.contains(correction.span())) {
                within.add(correction);
            }
        }
        if (!within.isEmpty()) {
            line(out, "label.right", Safe.oneLine(corrected(citation, within)));
        }
    }

    private String corrected(Span citation, List<Correction> corrections) {
        StringBuilder right = new StringBuilder();
        int from = citation.start();
        for (Correction correction : corrections) {
            right.append(text.chars(), from, correction.span().start()).append(correction.replacement());
            from = correction.span().end();
        }
        return right.append(text.chars(), from, citation.end()).toString();
    }

    private void line(Writer out, String label, String words) throws IOException {
        String name = messages.say(label);
        out.write(INDENT);
        out.write(ink.faint(name + ":"));
        out.write(" ".repeat(labelWidth() - width(name)));
        boolean rightToLeft = runsRightToLeft(words);
        if (rightToLeft) {
            out.write(RIGHT_TO_LEFT_MARK);
        }
        out.write(words);
        if (rightToLeft) {
            out.write(RIGHT_TO_LEFT_MARK);
        }
        out.write('\n');
    }

    private int labelWidth() {
        return Math.max(
                        width(messages.say("label.quoted")),
                        Math.max(width(messages.say("label.source")), width(messages.say("label.right"))))
                + 1;
    }

    private int room() {
        return Math.max(20, screen.columns() - INDENT.length() - labelWidth() - 2);
    }

    private String fit(String words) {
        return cut(Safe.oneLine(words), room());
    }

    private static String cut(String words, int columns) {
        int columnsSeen = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            columnsSeen += columns(words.codePointAt(i));
            if (columnsSeen > columns) {
                int space = words.lastIndexOf(' ', i);
                return words.substring(0, space > 0 ? space : i) + "…";
            }
        }
        return words;
    }

    private static int width(String words) {
        int columns = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            columns += columns(words.codePointAt(i));
        }
        return columns;
    }

    /** How many columns a terminal gives to a character. */
    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = Character.isIdeographic(codePoint)
                || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x3000 && codePoint <= 0x30FF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3);
        return wide ? 2 : 1;
    }

    /** Whether the first letter belongs to a script that is written from right to left. */
    private static boolean runsRightToLeft(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) == Ink.ESCAPE) {
                i = words.indexOf('m', i);
                continue;
            }
            byte direction = Character.getDirectionality(words.charAt(i));
            if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                return false;
            }
            if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
                return true;
            }
        }
        return false;
    }
}
