package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verbatim.check.Finding;

/**
 * A document's text as HTML, its quotations marked: an empty line ends a paragraph, a long line goes on in the next one. Of a long
 * text only what is near a quotation.
 */
final class MarkedText {
    /** A text of more characters is shown in part. */
    private static final int LONG = 200_000;
    /** A line of fewer characters was ended by its author, not by the width of the page. */
    private static final int SHORT = 60;
    /** Characters shown on either side of what is left out of a long text. */
    private static final int NEAR = 400;

    private final Messages messages;
    private final CheckedDocument document;
    private final String prefix;
    private final String chars;
    private int leftOut;
    private boolean open;

    MarkedText(Messages messages, CheckedDocument document, String prefix) {
        this.messages = messages;
        this.document = document;
        this.prefix = prefix;
        this.chars = document.text().chars();
    }

    void write(Writer out) throws IOException {
        List<Integer> shown = disjoint();
        int next = 0;
        for (int start = 0; start < chars.length(); ) {
            int end = chars.indexOf('\n', start);
            end = end < 0 ? chars.length() : end;
            while (next < shown.size() && finding(shown.get(next)).span().end() <= start) {
                next++;
            }
            boolean marked =
                    next < shown.size() && finding(shown.get(next)).span().start() < end;
            if (marked || chars.length() <= LONG) {
                gap(out);
                line(out, start, end, shown.subList(next, shown.size()));
            } else {
                close(out);
                leftOut += end - start;
            }
            start = end + 1;
        }
        close(out);
        gap(out);
    }

    private void close(Writer out) throws IOException {
        out.write(open ? "</p>\n" : "");
        open = false;
    }

    /** The findings whose marks do not overlap an earlier one's, by index. */
    private List<Integer> disjoint() {
        List<Integer> disjoint = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < document.findings().size(); i++) {
            if (finding(i).span().start() >= end) {
                disjoint.add(i);
                end = finding(i).span().end();
            }
        }
        return disjoint;
    }

    private void line(Writer out, int start, int end, List<Integer> marks) throws IOException {
        if (chars.substring(start, end).isBlank()) {
            close(out);
            return;
        }
        out.write(open ? "" : "<p dir=\"auto\">");
        int at = start;
        for (int mark : marks) {
            Finding finding = finding(mark);
            if (finding.span().start() >= end) {
                break;
            }
            int from = Math.max(at, finding.span().start());
            int to = Math.min(end, finding.span().end());
            // Ornate brackets face the right way only in the quotation's own direction.
            int before = from > at && isOrnate(from - 1) ? 1 : 0;
            int after = to < end && isOrnate(to) ? 1 : 0;
            plain(out, at, from - before);
            String id = prefix + "f" + (mark + 1);
            String anchor = finding.span().start() >= start ? " id=\"m" + id + "\"" : "";
            String more = finding.span().end() > end ? " more" : "";
            out.write("<mark class=\"" + HtmlReport.kind(document, mark) + more + "\"" + anchor + ">"
                    + safe(from - before, from) + "<a href=\"#c" + id + "\">" + safe(from, to) + "</a>"
                    + safe(to, to + after) + "</mark>");
            at = to + after;
        }
        plain(out, at, end);
        open = true;
        out.write(end - start < SHORT ? "<br>" : "\n");
    }

    private boolean isOrnate(int position) {
        return chars.charAt(position) == '\uFD3E' || chars.charAt(position) == '\uFD3F';
    }

    private void plain(Writer out, int from, int to) throws IOException {
        if (chars.length() <= LONG || to - from <= 3 * NEAR) {
            out.write(safe(from, to));
        } else {
            out.write(safe(from, from + NEAR) + " <span class=\"gap\">[" + leftOut(to - from - 2 * NEAR) + "]</span> "
                    + safe(to - NEAR, to));
        }
    }

    private void gap(Writer out) throws IOException {
        if (leftOut > 0) {
            close(out);
            out.write("<p class=\"gap\">[" + leftOut(leftOut) + "]</p>\n");
            leftOut = 0;
        }
    }

    private String leftOut(int count) {
        return Markup.escape(messages.say("page.left-out", Map.of("n", Integer.toString(count))));
    }

    private String safe(int from, int to) {
        return Markup.escape(Safe.oneLine(chars.substring(from, to)));
    }

    private Finding finding(int index) {
        return document.findings().get(index);
    }
}
