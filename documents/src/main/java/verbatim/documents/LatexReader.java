package verbatim.documents;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.text.Text;

/**
 * LaTeX: the words between the commands. {@code \enquote} and the quote environments are quotations, footnotes are read after the
 * text; comments, mathematics, code and the preamble are not read. Commands are not run: one it does not know is left out and its
 * arguments in braces are read.
 */
final class LatexReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        new Run(source, builder).read();
    }

    /** One document being read. */
    private static final class Run {
        private static final Set<String> QUOTATIONS = Set.of(
                "enquote",
                "textquote",
                "blockquote",
                "blockcquote",
                "textcquote",
                "foreignquote",
                "hyphenquote",
                "quran",
                "say");
        private static final Set<String> QUOTE_ENVIRONMENTS = Set.of(
                "quote", "quotation", "displayquote", "quoting", "verse", "foreigndisplayquote", "displaycquote");
        private static final Set<String> UNREAD_ENVIRONMENTS = Set.of(
                "verbatim",
                "lstlisting",
                "minted",
                "equation",
                "align",
                "gather",
                "multline",
                "math",
                "displaymath",
                "tikzpicture",
                "comment",
                "eqnarray",
                "thebibliography",
                "filecontents");
        private static final Set<String> HEADINGS = Set.of(
                "part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "title");
        private static final Set<String> EMPHASIS = Set.of("emph", "textit", "textbf", "textsl", "textsc", "underline");
        /** Commands whose arguments are no words. */
        private static final Set<String> UNREAD = Set.of(
                ("label ref pageref eqref autoref cref Cref cite citep citet citealp citeauthor citeyear parencite textcite autocite"
                                + " footcite nocite usepackage documentclass bibliography bibliographystyle addbibresource input"
                                + " include includegraphics hspace vspace setlength addtolength setcounter addtocounter pagestyle"
                                + " thispagestyle newcommand renewcommand providecommand def let hypersetup selectlanguage"
                                + " setotherlanguage setmainlanguage setdefaultlanguage newfontfamily setmainfont color fontsize"
                                + " url index glossary geometry graphicspath RequirePackage author date")
                        .split(" "));
        /** Commands whose first argument is no words. */
        private static final Set<String> FIRST_UNREAD = Set.of(
                "foreignlanguage", "textlang", "href", "textcolor", "foreignquote", "hyphenquote", "fontspec", "quran");

        private static final Map<String, String> CHARACTERS = Map.ofEntries(
                Map.entry("ldots", "\u2026"),
                Map.entry("dots", "\u2026"),
                Map.entry("textellipsis", "\u2026"),
                Map.entry("textendash", "\u2013"),
                Map.entry("textemdash", "\u2014"),
                Map.entry("guillemotleft", "\u00AB"),
                Map.entry("guillemotright", "\u00BB"),
                Map.entry("textquotedblleft", "\u201C"),
                Map.entry("textquotedblright", "\u201D"),
                Map.entry("ss", "\u00DF"),
                Map.entry("ae", "\u00E6"),
                Map.entry("AE", "\u00C6"),
                Map.entry("o", "\u00F8"),
                Map.entry("O", "\u00D8"),
                Map.entry("i", "\u0131"),
                Map.entry("l", "\u0142"));
        /** Accent commands and the combining marks they set on the letter after them. */
        private static final String ACCENTS = "`'^\"~=.cvuHdbkr";

        private static final String MARKS =
                "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0327\u030C\u0306\u030B\u0323\u0331\u0328\u030A";

        private final String source;
        private final TextBuilder builder;
        private final Deque<Group> groups = new ArrayDeque<>();
        private final List<int[]> notes = new ArrayList<>();
        private TextBuilder.@Nullable Open block;
        private Text.Kind kind = Text.Kind.BLOCK;
        private int @Nullable [] closers;
        private int at;
        private int end;

        /** A brace or environment that is open, and what ends with it. */
        private record Group(String name, TextBuilder.@Nullable Open part, boolean heading) {}

        Run(String source, TextBuilder builder) {
            this.source = source;
            this.builder = builder;
        }

        void read() {
            int begin = source.indexOf("\\begin{document}");
            walk(begin < 0 ? 0 : begin + 16, source.length());
            for (int i = 0; i < notes.size(); i++) {
                TextBuilder.Open note = builder.open(Text.Kind.NOTE, String.valueOf(i + 1));
                walk(notes.get(i)[0], notes.get(i)[1]);
                builder.close(note);
            }
        }

        private void walk(int from, int to) {
            at = from;
            end = to;
            while (at < end) {
                step(source.charAt(at));
            }
            breakBlock();
            while (!groups.isEmpty()) {
                close(groups.pop());
            }
        }

        private void step(char c) {
            switch (c) {
                case '\\' -> command();
                case '%' -> comment();
                case '{' -> {
                    groups.push(new Group("{", null, false));
                    at++;
                }
                case '}' -> {
                    if (!groups.isEmpty() && groups.peek().name().equals("{")) {
                        close(groups.pop());
                    }
                    at++;
                }
                case '$' -> mathematics();
                case '~' -> replace("\u00A0", 1);
                case '&' -> {
                    breakBlock();
                    at++;
                }
                case '`' ->
                    replace(source.startsWith("``", at) ? "\u201C" : "\u2018", source.startsWith("``", at) ? 2 : 1);
                case '\'' -> replace(source.startsWith("''", at) ? "\u201D" : "'", source.startsWith("''", at) ? 2 : 1);
                case '-' -> dash();
                case ' ', '\n', '\r', '\t' -> white();
                default -> characters();
            }
        }

        private void characters() {
            int from = at;
            while (at < end && "\\%{}$~&`'- \n\r\t".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            begin();
            builder.copy(from, at);
        }

        private void dash() {
            int length = source.startsWith("---", at) ? 3 : source.startsWith("--", at) ? 2 : 1;
            replace(length == 3 ? "\u2014" : length == 2 ? "\u2013" : "-", length);
        }

        private void white() {
            int from = at;
            int lines = 0;
            while (at < end && Markup.isSpace(source.charAt(at))) {
                lines += source.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
            if (lines > 1) {
                breakBlock();
            } else if (block != null && !builder.afterSpace() && at < end) {
                builder.replace(" ", from, at);
            }
        }

        private void comment() {
            int line = source.indexOf('\n', at);
            int stop = line < 0 || line > end ? end : line + 1;
            builder.comment(source.substring(at + 1, stop));
            at = stop;
            // White space at the start of the next line goes with the comment; a blank line does not.
            while (at < end && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
                at++;
            }
        }

        private void mathematics() {
            String sign = source.startsWith("$$", at) ? "$$" : "$";
            int close = source.indexOf(sign, at + sign.length());
            at = close < 0 || close > end ? end : close + sign.length();
        }

        private void command() {
            int name = at + 1;
            int stop = name;
            while (stop < end && isLetter(source.charAt(stop))) {
                stop++;
            }
            if (stop == name) {
                sign(name);
            } else {
                named(source.substring(name, stop), stop);
            }
        }

        private void sign(int position) {
            char c = position < end ? source.charAt(position) : ' ';
            if (c == '\\') {
                at = position + 1;
                if (block != null) {
                    builder.line();
                }
            } else if (c == '(' || c == '[') {
                int close = source.indexOf(c == '(' ? "\\)" : "\\]", position);
                at = close < 0 || close > end ? end : close + 2;
            } else if (ACCENTS.indexOf(c) >= 0 && !isLetter(c)) {
                accent(c, position + 1);
            } else if (c == ' ' || "&%#_{}$".indexOf(c) >= 0) {
                replace(String.valueOf(c), 2);
            } else {
                at = Math.min(end, position + 1);
            }
        }

        private void named(String name, int stop) {
            if (name.length() == 1 && ACCENTS.indexOf(name.charAt(0)) >= 0) {
                accent(name.charAt(0), stop);
                return;
            }
            String chars = CHARACTERS.get(name);
            if (chars != null) {
                int after = source.startsWith("{}", stop) ? stop + 2 : stop;
                replace(chars, after - at);
                return;
            }
            at = stop;
            if (name.equals("begin") || name.equals("end")) {
                environment(name.equals("begin"));
            } else if (name.equals("footnote") || name.equals("footnotetext") || name.equals("endnote")) {
                note();
            } else if (UNREAD.contains(name)) {
                arguments(9);
            } else if (name.equals("item") || name.equals("par") || name.equals("newpage")) {
                options();
                breakBlock();
            } else if (name.equals("verb")) {
                verb();
            } else {
                argument(name);
            }
        }

        private void argument(String name) {
            if (source.startsWith("*", at)) {
                at++;
            }
            options();
            if (FIRST_UNREAD.contains(name)) {
                arguments(1);
            }
            if (at >= end || source.charAt(at) != '{') {
                return;
            }
            boolean heading = HEADINGS.contains(name);
            if (heading) {
                breakBlock();
                kind = Text.Kind.HEADING;
            }
            Text.@Nullable Kind part = QUOTATIONS.contains(name)
                    ? Text.Kind.QUOTATION
                    : EMPHASIS.contains(name)
                            ? Text.Kind.EMPHASIS
                            : name.equals("textarabic") ? Text.Kind.LANGUAGE : null;
            groups.push(new Group(
                    "{", part == null ? null : builder.open(part, part == Text.Kind.LANGUAGE ? "ar" : ""), heading));
            at++;
        }

        private void environment(boolean begins) {
            int close = source.indexOf('}', at);
            if (at >= end || source.charAt(at) != '{' || close < 0 || close > end) {
                return;
            }
            String name = source.substring(at + 1, close);
            at = close + 1;
            String plain = name.replace("*", "");
            if (begins && UNREAD_ENVIRONMENTS.contains(plain)) {
                String sign = "\\end{" + name + "}";
                int stop = source.indexOf(sign, at);
                at = stop < 0 || stop > end ? end : stop + sign.length();
                return;
            }
            breakBlock();
            if (begins) {
                options();
                TextBuilder.Open part = QUOTE_ENVIRONMENTS.contains(plain)
                        ? builder.open(Text.Kind.QUOTATION, "")
                        : plain.equals("Arabic") ? builder.open(Text.Kind.LANGUAGE, "ar") : null;
                groups.push(new Group(name, part, false));
                if (plain.startsWith("tab") || plain.equals("longtable")) {
                    arguments(plain.equals("tabular") || plain.equals("longtable") ? 1 : 2);
                }
            } else if (name.equals("document")) {
                at = end;
            } else if (groups.stream().anyMatch(group -> group.name().equals(name))) {
                while (!groups.peek().name().equals(name)) {
                    close(groups.pop());
                }
                close(groups.pop());
            }
        }

        private void note() {
            options();
            if (at < end && source.charAt(at) == '{') {
                int close = closingBrace(at);
                notes.add(new int[] {at + 1, close});
                builder.mark(String.valueOf(notes.size()));
                at = Math.min(end, close + 1);
            }
        }

        private void verb() {
            char sign = at < end ? source.charAt(at) : ' ';
            int close = source.indexOf(sign, at + 1);
            at = close < 0 || close > end ? end : close + 1;
        }

        /** Goes over arguments in brackets. */
        private void options() {
            while (at < end && source.charAt(at) == '[') {
                int close = Markup.indexOf(source, "]", at, Math.min(end, at + 1000));
                if (close < 0) {
                    return;
                }
                at = close + 1;
            }
        }

        private void arguments(int most) {
            if (source.startsWith("*", at)) {
                at++;
            }
            options();
            for (int i = 0; i < most && at < end && source.charAt(at) == '{'; i++) {
                at = Math.min(end, closingBrace(at) + 1);
                options();
            }
        }

        /** The brace that ends the one at {@code open}, or the end. All are found in one pass, however deep they are. */
        private int closingBrace(int open) {
            int[] found = closers;
            if (found == null) {
                found = new int[source.length()];
                Deque<Integer> opened = new ArrayDeque<>();
                for (int i = 0; i < source.length(); i++) {
                    char c = source.charAt(i);
                    if (c == '\\') {
                        i++;
                    } else if (c == '{') {
                        opened.push(i);
                    } else if (c == '}' && !opened.isEmpty()) {
                        found[opened.pop()] = i;
                    }
                }
                closers = found;
            }
            return found[open] == 0 ? end : Math.min(end, found[open]);
        }

        private void accent(char sign, int position) {
            int letter = position;
            boolean braces = letter < end && source.charAt(letter) == '{';
            letter += braces ? 1 : 0;
            while (!braces && letter < end && isLetter(sign) && source.charAt(letter) == ' ') {
                letter++;
            }
            boolean dotless = source.startsWith("\\i", letter);
            letter += dotless ? 1 : 0;
            if (letter >= end || !Character.isLetter(source.charAt(letter))) {
                at = position;
                return;
            }
            String mark = String.valueOf(MARKS.charAt(ACCENTS.indexOf(sign)));
            int stop = letter + 1 + (braces && source.startsWith("}", letter + 1) ? 1 : 0);
            replace(Normalizer.normalize(source.charAt(letter) + mark, Normalizer.Form.NFC), stop - at);
        }

        private void replace(String chars, int length) {
            begin();
            int stop = Math.min(end, at + length);
            builder.replace(chars, at, stop);
            at = stop;
        }

        private void begin() {
            if (block == null) {
                block = builder.open(kind, "");
            }
        }

        private void breakBlock() {
            if (block != null) {
                builder.close(block);
                block = null;
            }
            builder.block();
        }

        private void close(Group group) {
            if (group.heading()) {
                breakBlock();
                kind = Text.Kind.BLOCK;
            }
            if (group.part() != null) {
                builder.close(group.part());
            }
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
    }
}
