package verbatim.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.text.Text;

/**
 * Markdown as CommonMark defines it, with front matter, tables, footnotes and strike-through. A reader of its own, because a page
 * must be checked in a fraction of a second: building commonmark-java's tree takes 0.2 s on the first page and then reads 4 MB/s;
 * this one is up in 0.02 s. The tests hold it to commonmark-java's words.
 *
 * <p>This class finds the blocks, line by line; {@link MarkdownInline} reads what is in a paragraph.
 */
final class MarkdownReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        new Run(source, builder).read();
    }

    private enum Leaf {
        NONE,
        PARAGRAPH,
        FENCE,
        INDENTED,
        HTML,
        TABLE
    }

    /** A block that holds blocks: a quotation, or, with the columns its lines are indented by, a list item or a note. */
    private record Container(boolean quotation, int columns, TextBuilder.@Nullable Open part) {}

    /** One document being read. */
    private static final class Run {
        private static final String HTML_BLOCKS =
                " address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt"
                        + " fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe"
                        + " legend li link main menu menuitem nav noframes ol optgroup option p param search section summary"
                        + " table tbody td tfoot th thead title tr track ul ";

        private final String source;
        private final TextBuilder builder;
        private final List<Container> containers = new ArrayList<>();
        private final MarkdownInline inline;
        private final HtmlReader.Page html;

        private Leaf leaf = Leaf.NONE;
        private MarkdownLines lines = new MarkdownLines();
        private TextBuilder.@Nullable Open code;
        private char fence;
        private int fenceLength;
        private String htmlEnd = "";
        private int tableCells;

        /** Whether the last container is an item begun without a word, on this line or the one before. */
        private boolean emptyItem;

        private boolean afterEmptyItem;

        /** The place in the line at hand, its column, and the columns that are left of a tab begun. */
        private int at;

        private int column;
        private int lineEnd;

        Run(String source, TextBuilder builder) {
            this.source = source;
            this.builder = builder;
            this.html = new HtmlReader.Page(source, builder);
            this.inline = new MarkdownInline(source, builder, html, definitions());
        }

        void read() {
            int start = frontMatter();
            while (start < source.length()) {
                lineEnd = start;
                while (lineEnd < source.length() && source.charAt(lineEnd) != '\n' && source.charAt(lineEnd) != '\r') {
                    lineEnd++;
                }
                at = start;
                column = 0;
                line();
                boolean pair = source.startsWith("\r\n", lineEnd);
                start = Math.min(source.length(), lineEnd + (pair ? 2 : 1));
            }
            closeTo(0);
            finishLeaf();
            html.finish();
        }

        /** The labels of all link reference definitions: a link may come before its definition. */
        private Set<String> definitions() {
            Set<String> labels = new HashSet<>();
            for (int end = source.indexOf("]:"); end >= 0; end = source.indexOf("]:", end + 2)) {
                int open = end - 1;
                while (open >= 0 && end - open < 1000 && "[]\n".indexOf(source.charAt(open)) < 0) {
                    open--;
                }
                if (open < 0 || source.charAt(open) != '[') {
                    continue;
                }
                int before = open;
                while (before > 0 && " >\t".indexOf(source.charAt(before - 1)) >= 0 && open - before < 100) {
                    before--;
                }
                if (before == 0 || source.charAt(before - 1) == '\n' || source.charAt(before - 1) == '\r') {
                    labels.add(MarkdownInline.label(source.substring(open + 1, end)));
                }
            }
            return labels;
        }

        /** After the YAML or TOML between two lines of signs at the very top. */
        private int frontMatter() {
            String sign = source.startsWith("---") ? "---" : source.startsWith("+++") ? "+++" : "";
            if (sign.isEmpty() || !isLineOf(0, sign) || !isSetting(lineAfter(0))) {
                return 0;
            }
            for (int next = lineAfter(0); next < source.length(); next = lineAfter(next)) {
                if (isLineOf(next, sign) || (sign.equals("---") && isLineOf(next, "..."))) {
                    return lineAfter(next);
                }
            }
            return 0;
        }

        /** Whether a line is {@code name: ...} or {@code name = ...}: a text may begin with a rule, too. */
        private boolean isSetting(int start) {
            int end = start;
            while (end < source.length()
                    && (Character.isLetterOrDigit(source.charAt(end)) || "_-\"'.".indexOf(source.charAt(end)) >= 0)) {
                end++;
            }
            return end > start
                    && (source.startsWith(":", end) || source.startsWith(" =", end) || source.startsWith("=", end));
        }

        private boolean isLineOf(int start, String sign) {
            if (!source.startsWith(sign, start)) {
                return false;
            }
            int end = start + 3;
            while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
                end++;
            }
            return end == source.length() || source.charAt(end) == '\n' || source.charAt(end) == '\r';
        }

        private int lineAfter(int start) {
            int end = source.indexOf('\n', start);
            return end < 0 ? source.length() : end + 1;
        }

        private void line() {
            afterEmptyItem = emptyItem;
            emptyItem = false;
            int matched = matchContainers();
            boolean all = matched == containers.size();
            if (all && leaf == Leaf.FENCE) {
                fencedLine();
                return;
            }
            if (all && leaf == Leaf.HTML) {
                htmlLine();
                return;
            }
            int kept = startBlocks(matched);
            if (kept < 0) {
                return;
            }
            if (isBlank()) {
                closeTo(kept);
                finishLeaf();
            } else {
                textLine(kept);
            }
        }

        private int matchContainers() {
            int matched = 0;
            for (Container container : containers) {
                int indent = indent();
                if (container.quotation()) {
                    if (indent > 3 || charAt(skipSpaces(at)) != '>') {
                        break;
                    }
                    enterQuotation();
                } else if (isBlank()) {
                    if (afterEmptyItem && matched == containers.size() - 1) {
                        break;
                    }
                    at = lineEnd;
                } else if (indent >= container.columns()) {
                    skipColumns(container.columns());
                } else {
                    break;
                }
                matched++;
            }
            return matched;
        }

        private void enterQuotation() {
            skipColumns(indent());
            at++;
            column++;
            if (charAt(at) == ' ' || charAt(at) == '\t') {
                skipColumns(1);
            }
        }

        /** Opens what begins on this line. How many containers the rest of it stands in; -1 if nothing is left of it. */
        private int startBlocks(int matched) {
            int kept = matched;
            boolean opened = false;
            while (!isBlank() && !isTooDeep()) {
                boolean inParagraph = leaf == Leaf.PARAGRAPH && !opened;
                boolean continues = inParagraph && kept == containers.size();
                int first = skipSpaces(at);
                if (indent() > 3) {
                    if (inParagraph) {
                        return kept;
                    }
                    indentedLine(kept);
                    return -1;
                }
                if (charAt(first) == '>') {
                    closeTo(kept);
                    finishLeaf();
                    enterQuotation();
                    containers.add(new Container(true, 0, quotationPart()));
                } else if (startsLeaf(kept, first, continues)) {
                    return -1;
                } else if (!startsItem(kept, first, continues)) {
                    break;
                }
                kept = containers.size();
                opened = true;
            }
            return kept;
        }

        private boolean isTooDeep() {
            boolean tooDeep = containers.size() >= builder.limits().depth();
            if (tooDeep && !builder.hasNote(Note.LIMIT, "")) {
                builder.note(Note.LIMIT, "", "more than " + builder.limits().depth() + " blocks inside each other");
            }
            return tooDeep;
        }

        private TextBuilder.Open quotationPart() {
            builder.block();
            return builder.open(Text.Kind.QUOTATION, "");
        }

        private boolean startsLeaf(int kept, int first, boolean inParagraph) {
            char c = charAt(first);
            if (c == '#') {
                return heading(kept, first);
            }
            if (c == '`' || c == '~') {
                return openFence(kept, first);
            }
            if (c == '<') {
                return openHtml(kept, first, inParagraph || (leaf == Leaf.PARAGRAPH && kept < containers.size()));
            }
            if (inParagraph && (c == '=' || c == '-') && isUnderline(first)) {
                finishParagraph(Text.Kind.HEADING);
                return true;
            }
            if (inParagraph && (c == '|' || c == ':' || c == '-') && lines.count() == 1 && openTable(first)) {
                return true;
            }
            if ((c == '*' || c == '-' || c == '_') && isThematicBreak(first)) {
                closeTo(kept);
                finishLeaf();
                builder.block();
                return true;
            }
            return false;
        }

        private boolean heading(int kept, int first) {
            int marks = first;
            while (charAt(marks) == '#') {
                marks++;
            }
            if (marks - first > 6 || (marks < lineEnd && !isSpace(charAt(marks)))) {
                return false;
            }
            closeTo(kept);
            finishLeaf();
            int end = trimEnd(marks, lineEnd);
            int closing = end;
            while (closing > marks && source.charAt(closing - 1) == '#') {
                closing--;
            }
            if (closing == marks || isSpace(source.charAt(closing - 1))) {
                end = trimEnd(marks, closing);
            }
            MarkdownLines title = new MarkdownLines();
            title.add(Math.min(skipSpaces(marks), end), end);
            inline(title, Text.Kind.HEADING);
            return true;
        }

        private boolean openFence(int kept, int first) {
            char c = charAt(first);
            int end = first;
            while (charAt(end) == c) {
                end++;
            }
            if (end - first < 3 || (c == '`' && source.substring(end, lineEnd).indexOf('`') >= 0)) {
                return false;
            }
            closeTo(kept);
            finishLeaf();
            leaf = Leaf.FENCE;
            fence = c;
            fenceLength = end - first;
            openCode();
            return true;
        }

        private void openCode() {
            builder.block();
            code = builder.open(Text.Kind.SKIPPED, "code");
        }

        private void fencedLine() {
            int first = skipSpaces(at);
            int end = first;
            while (charAt(end) == fence) {
                end++;
            }
            if (indent() <= 3 && end - first >= fenceLength && trimEnd(end, lineEnd) == end) {
                finishLeaf();
            } else {
                codeLine();
            }
        }

        private void codeLine() {
            builder.copy(at, lineEnd);
            builder.line();
        }

        private void indentedLine(int kept) {
            closeTo(kept);
            if (leaf != Leaf.INDENTED) {
                finishLeaf();
                leaf = Leaf.INDENTED;
                openCode();
            }
            skipColumns(4);
            codeLine();
        }

        /** The seven kinds of HTML block, each with its own end; empty means a blank line. */
        private boolean openHtml(int kept, int first, boolean inParagraph) {
            String rest = source.substring(first, Math.min(lineEnd, first + 30)).toLowerCase(Locale.ROOT);
            String end;
            if (rest.matches("<(script|pre|style|textarea)([\\s>].*)?")) {
                end = "</" + rest.substring(1, Math.min(rest.length(), rest.startsWith("<pre") ? 4 : 6));
            } else if (rest.startsWith("<!--")) {
                end = "-->";
            } else if (rest.startsWith("<?")) {
                end = "?>";
            } else if (rest.startsWith("<![cdata[")) {
                end = "]]>";
            } else if (rest.startsWith("<!") && rest.length() > 2 && Character.isLetter(rest.charAt(2))) {
                end = ">";
            } else if (isHtmlBlockTag(rest) || (!inParagraph && isWholeTag(first))) {
                end = "";
            } else {
                return false;
            }
            closeTo(kept);
            finishLeaf();
            leaf = Leaf.HTML;
            htmlEnd = end;
            htmlLine();
            return true;
        }

        private static boolean isHtmlBlockTag(String rest) {
            int from = rest.startsWith("</") ? 2 : 1;
            int end = from;
            while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
                end++;
            }
            boolean ends = end == rest.length() || isSpace(rest.charAt(end)) || ">/".indexOf(rest.charAt(end)) >= 0;
            return end > from && ends && HTML_BLOCKS.contains(" " + rest.substring(from, end) + " ");
        }

        private boolean isWholeTag(int first) {
            int end = MarkdownInline.tagEnd(source, first, lineEnd);
            return end > 0 && trimEnd(end, lineEnd) == end && charAt(first + 1) != '!' && charAt(first + 1) != '?';
        }

        private void htmlLine() {
            if (htmlEnd.isEmpty() && isBlank()) {
                finishLeaf();
                return;
            }
            lines.add(at, lineEnd);
            if (!htmlEnd.isEmpty() && containsIgnoreCase(at, htmlEnd)) {
                finishLeaf();
            }
        }

        private boolean containsIgnoreCase(int from, String sought) {
            for (int i = from; i + sought.length() <= lineEnd; i++) {
                if (source.regionMatches(true, i, sought, 0, sought.length())) {
                    return true;
                }
            }
            return false;
        }

        private boolean isUnderline(int first) {
            char c = charAt(first);
            int end = first;
            while (charAt(end) == c) {
                end++;
            }
            return trimEnd(end, lineEnd) == end;
        }

        private boolean isThematicBreak(int first) {
            char c = charAt(first);
            int count = 0;
            for (int i = first; i < lineEnd; i++) {
                char found = source.charAt(i);
                if (found == c) {
                    count++;
                } else if (!isSpace(found)) {
                    return false;
                }
            }
            return count >= 3;
        }

        private boolean startsItem(int kept, int first, boolean inParagraph) {
            if (charAt(first) == '[' && charAt(first + 1) == '^') {
                return startsNote(kept, first);
            }
            int end = markerEnd(first, inParagraph);
            boolean empty = end > 0 && trimEnd(end, lineEnd) == end;
            if (end < 0 || (end < lineEnd && !isSpace(charAt(end))) || (inParagraph && empty)) {
                return false;
            }
            closeTo(kept);
            finishLeaf();
            int width = indent() + end - first;
            skipColumns(indent());
            column += end - at;
            at = end;
            int spaces = indent();
            int inner = empty || spaces > 4 ? 1 : spaces;
            skipColumns(Math.min(inner, spaces));
            builder.block();
            containers.add(new Container(false, width + inner, null));
            emptyItem = empty;
            return true;
        }

        private int markerEnd(int first, boolean inParagraph) {
            char c = charAt(first);
            if (c == '-' || c == '*' || c == '+') {
                return first + 1;
            }
            int end = first;
            while (end < first + 9 && charAt(end) >= '0' && charAt(end) <= '9') {
                end++;
            }
            boolean one = end == first + 1 && c == '1';
            boolean marker = end > first && (charAt(end) == '.' || charAt(end) == ')') && (!inParagraph || one);
            return marker ? end + 1 : -1;
        }

        private boolean startsNote(int kept, int first) {
            int close = Markup.indexOf(source, "]:", first, lineEnd);
            if (close < 0
                    || close >= lineEnd
                    || close == first + 2
                    || source.substring(first, close).indexOf(' ') >= 0) {
                return false;
            }
            closeTo(kept);
            finishLeaf();
            builder.block();
            TextBuilder.Open note = builder.open(Text.Kind.NOTE, source.substring(first + 2, close));
            at = close + 2;
            column = 0;
            containers.add(new Container(false, 4, note));
            return true;
        }

        private boolean openTable(int first) {
            int cells = MarkdownTable.delimiterCells(source, first, lineEnd);
            if (cells == 0
                    || MarkdownTable.cells(source, lines.start(0), lines.end(0)).size() != cells) {
                return false;
            }
            MarkdownLines header = lines;
            lines = new MarkdownLines();
            leaf = Leaf.TABLE;
            tableCells = cells;
            row(header.start(0), header.end(0));
            return true;
        }

        private void row(int from, int to) {
            builder.row();
            List<int[]> cells = MarkdownTable.cells(source, from, to);
            for (int[] cell : cells.subList(0, Math.min(tableCells, cells.size()))) {
                MarkdownLines content = new MarkdownLines();
                content.add(cell[0], cell[1]);
                inline(content, Text.Kind.CELL);
            }
        }

        private void textLine(int matched) {
            boolean lazy = leaf == Leaf.PARAGRAPH && matched < containers.size();
            if (!lazy) {
                closeTo(matched);
            }
            if (leaf == Leaf.TABLE) {
                row(skipSpaces(at), lineEnd);
                return;
            }
            if (leaf != Leaf.PARAGRAPH) {
                finishLeaf();
                leaf = Leaf.PARAGRAPH;
            }
            lines.add(skipSpaces(at), lineEnd);
        }

        /** Ends all containers but the first {@code kept}, and what is open in them. */
        private void closeTo(int kept) {
            if (kept < containers.size()) {
                finishLeaf();
            }
            while (containers.size() > kept) {
                Container container = containers.remove(containers.size() - 1);
                if (container.part() != null) {
                    builder.close(container.part());
                }
                builder.block();
            }
        }

        private void finishLeaf() {
            switch (leaf) {
                case PARAGRAPH -> finishParagraph(Text.Kind.BLOCK);
                case FENCE, INDENTED -> {
                    if (code != null) {
                        builder.close(code);
                    }
                    builder.block();
                }
                case HTML -> htmlBlock();
                default -> {}
            }
            leaf = Leaf.NONE;
            lines = new MarkdownLines();
        }

        /** In one piece when nothing stands between its lines, so that a tag may go over a line's end. */
        private void htmlBlock() {
            builder.block();
            int from = 0;
            for (int i = 1; i <= lines.count(); i++) {
                if (i == lines.count() || lines.start(i) != afterLineEnd(lines.end(i - 1))) {
                    html.add(lines.start(from), afterLineEnd(lines.end(i - 1)));
                    from = i;
                }
            }
            html.breakParagraph();
        }

        private int afterLineEnd(int end) {
            int length = source.startsWith("\r\n", end) ? 2 : 1;
            return Math.min(source.length(), end + length);
        }

        private void finishParagraph(Text.Kind kind) {
            MarkdownLines paragraph = lines;
            lines = new MarkdownLines();
            leaf = Leaf.NONE;
            int first = 0;
            while (first < paragraph.count() && isDefinition(paragraph.start(first), paragraph.end(first))) {
                first++;
            }
            if (first < paragraph.count()) {
                inline(paragraph.from(first), kind);
            }
        }

        /** {@code [label]: address "title"} on one line. */
        private boolean isDefinition(int from, int to) {
            if (source.charAt(from) != '[') {
                return false;
            }
            int close = Markup.indexOf(source, "]:", from, to);
            if (close < 0 || close >= to || close == from + 1) {
                return false;
            }
            int rest = close + 2;
            while (rest < to && isSpace(source.charAt(rest))) {
                rest++;
            }
            int end = MarkdownInline.destinationEnd(source, rest, to);
            return end > rest && MarkdownInline.isTitleOrNothing(source, end, trimEnd(end, to));
        }

        private void inline(MarkdownLines content, Text.Kind kind) {
            builder.block();
            TextBuilder.Open part = builder.open(kind, "");
            int depth = html.depth();
            inline.read(content);
            html.endTo(depth);
            builder.close(part);
            builder.block();
        }

        private char charAt(int index) {
            return index < lineEnd ? source.charAt(index) : '\n';
        }

        private boolean isBlank() {
            return skipSpaces(at) == lineEnd;
        }

        private int skipSpaces(int from) {
            int i = from;
            while (i < lineEnd && isSpace(source.charAt(i))) {
                i++;
            }
            return i;
        }

        /** The columns of white space here; a tab goes to the next fourth. */
        private int indent() {
            int columns = column;
            for (int i = at; i < lineEnd; i++) {
                char c = source.charAt(i);
                if (c == ' ') {
                    columns++;
                } else if (c == '\t') {
                    columns += 4 - columns % 4;
                } else {
                    break;
                }
            }
            return columns - column;
        }

        /** Goes over white space of so many columns. A tab that reaches further stays, shorter. */
        private void skipColumns(int count) {
            int target = column + count;
            while (column < target && at < lineEnd) {
                if (source.charAt(at) == '\t') {
                    int next = column + 4 - column % 4;
                    if (next > target) {
                        column = target;
                        return;
                    }
                    column = next;
                } else {
                    column++;
                }
                at++;
            }
        }

        private int trimEnd(int from, int to) {
            int end = to;
            while (end > from && isSpace(source.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
