package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import verbatim.check.Quotation;
import verbatim.source.Work;

/**
 * The small picture of a page: which works and chapters its documents quote, a sign for each quotation, a full circle for a right
 * one and an open square for a wrong one.
 */
final class Overview {
    private static final int MOST_SIGNS = 24;

    private final Messages messages;
    private final Map<String, Map<String, Tally>> works = new LinkedHashMap<>();

    Overview(Messages messages) {
        this.messages = messages;
    }

    void add(CheckedDocument document, int index, Quotation quotation) {
        Work work = quotation.edition().work();
        works.computeIfAbsent(
                        messages.work(work.id(), work.title()),
                        name -> new TreeMap<>(
                                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .computeIfAbsent(chapter(quotation), name -> new Tally())
                .add(document, index);
    }

    /** A work whose numbers have no chapters has one, without a name. */
    private static String chapter(Quotation quotation) {
        int colon = quotation.locus().first().indexOf(':');
        return colon < 0 ? "" : quotation.locus().first().substring(0, colon);
    }

    void write(Writer out, Tally all) throws IOException {
        out.write("<div class=\"bar\" aria-hidden=\"true\"><i class=\"right\" style=\"flex-grow:" + all.right()
                + "\"></i><i class=\"uncompared\" style=\"flex-grow:" + all.uncompared()
                + "\"></i><i class=\"wrong\" style=\"flex-grow:" + all.wrong() + "\"></i></div>\n");
        if (works.isEmpty()) {
            return;
        }
        out.write("<h2>" + Markup.escape(messages.say("page.overview")) + "</h2>\n");
        for (Map.Entry<String, Map<String, Tally>> work : works.entrySet()) {
            out.write("<div class=\"work\"><h3><bdi>" + Markup.escape(work.getKey()) + "</bdi></h3>\n<ul>\n");
            for (Map.Entry<String, Tally> chapter : work.getValue().entrySet()) {
                chapter(out, chapter.getKey(), chapter.getValue());
            }
            out.write("</ul></div>\n");
        }
    }

    private void chapter(Writer out, String name, Tally tally) throws IOException {
        int total = tally.right() + tally.wrong() + tally.uncompared();
        int shown = Math.min(total, MOST_SIGNS);
        int wrong = total == 0 ? 0 : (tally.wrong() * shown + total - 1) / total;
        int uncompared = total == 0 ? 0 : tally.uncompared() * shown / total;
        String counts = messages.say(
                "page.passages-of",
                Map.of("right", messages.number(tally.right()), "wrong", messages.number(tally.wrong())));
        out.write("<li title=\"" + Markup.escape(counts) + "\"><b>"
                + Markup.escape(messages.numerals().write(name)) + "</b> <span aria-hidden=\"true\">"
                + "<i class=\"right\"></i>".repeat(shown - wrong - uncompared)
                + "<i class=\"uncompared\"></i>".repeat(uncompared) + "<i class=\"wrong\"></i>".repeat(wrong)
                + "</span><span class=\"unseen\">" + Markup.escape(counts) + "</span></li>\n");
    }
}
