package verbatim.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verbatim.documents.Markup.Event;
import verbatim.documents.Markup.Syntax;
import verbatim.text.Text;

/**
 * Web pages, well-formed or not. Tags inside a paragraph do not break words; script, style and what is hidden is not read.
 * A tokenizer rather than a tree, because a tree loses where its characters stood.
 */
final class HtmlReader implements DocumentReader {
    @Override
    public void read(String source, TextBuilder builder) {
        Page page = new Page(source, builder);
        page.add(0, source.length());
        page.finish();
    }

    /** The elements open at one point of one page. Also reads the HTML inside Markdown, piece by piece. */
    static final class Page {
        private static final Set<String> BLOCKS =
                Set.of(("address article aside blockquote body caption center dd details dialog"
                                + " dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
                                + " main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul")
                        .split(" "));
        private static final Set<String> VOID =
                Set.of("area base br col embed hr img input link meta source track wbr".split(" "));
        private static final Set<String> UNREAD = Set.of(
                ("head script style template noscript svg math textarea select iframe object audio video canvas noembed noframes"
                                + " rt rp del title xmp")
                        .split(" "));
        private static final Set<String> EMPHASIS = Set.of("em i b strong u mark cite dfn".split(" "));
        private static final Set<String> CODE = Set.of("code kbd samp tt var".split(" "));
        /** What an element ends that is still open; for the other blocks it is a paragraph. */
        private static final Map<String, List<String>> ENDED_BY = Map.of(
                "li", List.of("li", "p"),
                "dt", List.of("dt", "dd", "p"),
                "dd", List.of("dt", "dd", "p"),
                "td", List.of("td", "th"),
                "th", List.of("td", "th"),
                "tr", List.of("tr"),
                "option", List.of("option"));

        private static final String SCOPES = " table td th ul ol dl html body blockquote ";
        /** How far up an element is looked for that a new one ends without saying so. */
        private static final int IMPLIED = 100;

        private final String source;
        private final TextBuilder builder;
        private final MarkupText text;
        private final List<Element> open = new ArrayList<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private final Set<String> notes = new HashSet<>();
        private int unread;
        private int verbatim;

        /** An open element and the parts that end with it. */
        private record Element(String name, List<TextBuilder.Open> parts, Text.Kind before, boolean unread) {}

        Page(String source, TextBuilder builder) {
            this.source = source;
            this.builder = builder;
            this.text = new MarkupText(source, builder);
        }

        /** Reads characters {@code from} to {@code to} of the source. */
        void add(int from, int to) {
            Markup markup = new Markup(source, from, to, Syntax.HTML);
            for (Event event = markup.next(); event != Event.END; event = markup.next()) {
                switch (event) {
                    case TEXT, CDATA -> text(markup);
                    case OPEN -> open(markup);
                    case CLOSE -> close(markup.name());
                    case COMMENT -> builder.comment(markup.comment());
                    default -> {}
                }
            }
        }

        /** Ends what is still open. */
        void finish() {
            endTo(0);
            text.breakParagraph();
        }

        void breakParagraph() {
            text.breakParagraph();
        }

        /** How many elements are open. */
        int depth() {
            return open.size();
        }

        /** Ends all elements but the first so many. */
        void endTo(int depth) {
            while (open.size() > depth) {
                end(open.remove(open.size() - 1));
            }
        }

        /** Whether what stands here is not shown. */
        boolean isUnread() {
            return unread > 0;
        }

        private void text(Markup markup) {
            if (unread > 0) {
                return;
            }
            if (verbatim > 0) {
                text.addVerbatim(markup, markup.start(), markup.end());
            } else {
                text.add(markup, markup.start(), markup.end());
            }
        }

        private void open(Markup tag) {
            String name = tag.name();
            if (BLOCKS.contains(name)) {
                endImplied(name);
                text.breakParagraph();
            } else if (name.equals("br") || name.equals("cite") && isGlued(tag.start())) {
                text.line();
            }
            if (VOID.contains(name)) {
                return;
            }
            if (open.size() >= builder.limits().depth()) {
                if (!builder.hasNote(Note.LIMIT, "")) {
                    builder.note(
                            Note.LIMIT, "", "more than " + builder.limits().depth() + " elements inside each other");
                }
                return;
            }
            push(tag, name);
        }

        /** Whether an element begins right behind a word or a stop in a block quotation, where it is shown on a line of its own. */
        private boolean isGlued(int start) {
            char before = start > 0 ? source.charAt(start - 1) : ' ';
            return (Character.isLetterOrDigit(before) || ".!?,;»”\"".indexOf(before) >= 0)
                    && open.stream().anyMatch(element -> element.name.equals("blockquote"));
        }

        private void push(Markup tag, String name) {
            boolean hides = UNREAD.contains(name) || isHidden(tag) || isNoteMark(tag, name);
            Text.Kind before = text.kind();
            List<TextBuilder.Open> parts = unread > 0 || hides ? List.of() : parts(tag, name);
            open.add(new Element(name, parts, before, hides));
            counts.merge(name, 1, Integer::sum);
            unread += hides ? 1 : 0;
            verbatim += name.equals("pre") ? 1 : 0;
            if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
                text.kind(Text.Kind.HEADING);
            } else if (name.equals("tr")) {
                builder.row();
            } else if (name.equals("td") || name.equals("th")) {
                text.kind(Text.Kind.CELL);
            }
        }

        private List<TextBuilder.Open> parts(Markup tag, String name) {
            List<TextBuilder.Open> parts = new ArrayList<>(0);
            text.settle();
            if (name.equals("q") || name.equals("blockquote")) {
                parts.add(
                        builder.open(Text.Kind.QUOTATION, tag.attribute("cite").orElse("")));
            } else if (EMPHASIS.contains(name)) {
                parts.add(builder.open(Text.Kind.EMPHASIS, name.equals("cite") ? "cite" : ""));
            } else if (CODE.contains(name)) {
                parts.add(builder.open(Text.Kind.SKIPPED, "code"));
            }
            tag.attribute("lang")
                    .or(() -> tag.attribute("xml:lang"))
                    .filter(lang -> !lang.isEmpty())
                    .ifPresent(lang -> parts.add(builder.open(Text.Kind.LANGUAGE, lang)));
            if (!notes.isEmpty()) {
                tag.attribute("id").filter(notes::contains).ifPresent(id -> {
                    text.breakParagraph();
                    parts.add(builder.open(Text.Kind.NOTE, id));
                });
            }
            return parts;
        }

        private static boolean isHidden(Markup tag) {
            return tag.attribute("hidden").isPresent()
                    || tag.attribute("style").map(Page::hides).orElse(false);
        }

        private static boolean hides(String style) {
            return style.replace(" ", "").contains("display:none");
        }

        /** A link to a note: its number is no part of the sentence. */
        private boolean isNoteMark(Markup tag, String name) {
            if (!name.equals("a")) {
                return false;
            }
            String target = tag.attribute("href").orElse("");
            boolean says = tag.attribute("role").orElse("").equals("doc-noteref")
                    || tag.attribute("epub:type").orElse("").equals("noteref")
                    || tag.attribute("class").orElse("").contains("footnote-ref");
            boolean raised = counts.getOrDefault("sup", 0) > 0;
            if (!target.contains("#") || !(says || raised) || unread > 0) {
                return false;
            }
            String id = target.substring(target.indexOf('#') + 1);
            notes.add(id);
            builder.mark(id);
            return true;
        }

        private void endImplied(String name) {
            for (String old : ENDED_BY.getOrDefault(name, List.of("p"))) {
                if (counts.getOrDefault(old, 0) > 0) {
                    endUpTo(old);
                }
            }
        }

        private void endUpTo(String name) {
            int lowest = Math.max(0, open.size() - IMPLIED);
            for (int i = open.size() - 1; i >= lowest; i--) {
                String found = open.get(i).name();
                if (found.equals(name)) {
                    endTo(i);
                    return;
                }
                if (SCOPES.contains(" " + found + " ")
                        && !(name.equals("tr") && (found.equals("td") || found.equals("th")))) {
                    return;
                }
            }
        }

        private void close(String name) {
            if (counts.getOrDefault(name, 0) == 0) {
                if (name.equals("p")) {
                    text.breakParagraph();
                }
                return;
            }
            int last = open.size() - 1;
            while (!open.get(last).name().equals(name)) {
                last--;
            }
            if (BLOCKS.contains(name)) {
                text.breakParagraph();
                endTo(last);
            } else {
                // An inline element may end across others: it alone ends.
                end(open.remove(last));
            }
        }

        private void end(Element element) {
            counts.merge(element.name(), -1, Integer::sum);
            unread -= element.unread() ? 1 : 0;
            verbatim -= element.name().equals("pre") ? 1 : 0;
            if (BLOCKS.contains(element.name())) {
                text.kind(element.before());
            }
            for (int i = element.parts().size() - 1; i >= 0; i--) {
                builder.close(element.parts().get(i));
            }
        }
    }
}
