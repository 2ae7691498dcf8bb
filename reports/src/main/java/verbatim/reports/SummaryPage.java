package verbatim.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verbatim.check.Attribution;
import verbatim.check.Wording;

/** A summary as one page with plots, drawn here as SVG; it needs no script and no other file. */
final class SummaryPage {
    private static final int MOST_ROWS = 50;
    private static final int GRID_ROWS = 30;
    private static final int GRID_COLUMNS = 24;

    private final CorpusSummary summary;
    private final Messages messages;
    private final SummaryPlots plots;

    SummaryPage(CorpusSummary summary, Messages messages) {
        this.summary = summary;
        this.messages = messages;
        this.plots = new SummaryPlots(messages);
    }

    void write(Writer out) throws IOException {
        String language = messages.locale().getLanguage();
        out.write("<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr")
                + "\">\n"
                + "<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n"
                + "<title>" + say("corpus.title") + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<h1>"
                + say("corpus.title") + "</h1>\n");
        List<QuotedPassage> passages = summary.passages();
        List<Integer> documents = summary.documents();
        figures(out, passages, documents);
        faithfulness(out);
        if (summary.works().size() > 1) {
            works(out);
        }
        places(out, passages);
        if (!passages.isEmpty()) {
            mostQuoted(out, passages);
            documents(out, documents);
            grid(out, passages, documents);
        }
        out.write("<footer>\n");
        for (String library : summary.libraries()) {
            out.write("<p>" + Markup.escape(messages.say("corpus.library", Map.of("library", library))) + "</p>\n");
        }
        out.write("</footer>\n</body>\n</html>\n");
    }

    private void figures(Writer out, List<QuotedPassage> passages, List<Integer> documents) throws IOException {
        QuotationCounts all = summary.all();
        out.write("<dl class=\"figures\">\n");
        figure(out, "corpus.quotations", plots.number(all.total()));
        figure(out, "corpus.faithful", plots.percent(all.faithful(), all.total()));
        figure(out, "corpus.passages", plots.number(passages.size()));
        figure(out, "corpus.documents", plots.number(documents.size()));
        if (summary.failed() > 0) {
            figure(out, "corpus.failed", plots.number(summary.failed()));
        }
        out.write("</dl>\n");
    }

    private void figure(Writer out, String key, String value) throws IOException {
        out.write("<div><dt>" + say(key) + "</dt><dd>" + value + "</dd></div>\n");
    }

    private void faithfulness(Writer out) throws IOException {
        QuotationCounts all = summary.all();
        section(out, say("corpus.how"), "");
        out.write("<h3>" + say("corpus.wording") + "</h3>\n" + plots.bar(all, all.total()) + "<ul class=\"legend\">\n");
        for (Wording wording : Wording.values()) {
            String kind = SummaryPlots.kind(wording);
            legend(out, kind, "corpus.wording." + wording, all.of(wording));
        }
        out.write("</ul>\n<h3>" + say("corpus.reference") + "</h3>\n<ul class=\"legend\">\n");
        for (Attribution attribution : Attribution.values()) {
            legend(out, "", "corpus.attribution." + attribution, all.of(attribution));
        }
        out.write("</ul>\n</section>\n");
    }

    private void legend(Writer out, String kind, String key, long count) throws IOException {
        String sample = kind.isEmpty() ? "" : "<i class=\"" + kind + "\"></i>";
        out.write("<li>" + sample + say(key) + " <b>" + plots.number(count) + "</b> <small>"
                + plots.percent(count, summary.all().total()) + "</small></li>\n");
    }

    private void works(Writer out) throws IOException {
        section(out, say("corpus.works"), "");
        out.write("<table>\n<thead><tr><th>" + say("corpus.work") + "</th><th>" + say("corpus.times")
                + "</th><th></th></tr></thead>\n<tbody>\n");
        long most = 1;
        for (QuotationCounts counts : summary.works().values()) {
            most = Math.max(most, counts.total());
        }
        for (Map.Entry<String, QuotationCounts> work : summary.works().entrySet()) {
            out.write("<tr><th scope=\"row\"><bdi>" + work(work.getKey()) + "</bdi></th>");
            counted(out, work.getValue(), most);
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }

    /** A plot of each work's chapters. */
    private void places(Writer out, List<QuotedPassage> passages) throws IOException {
        Map<String, List<QuotedPassage>> byWork = new TreeMap<>();
        for (QuotedPassage passage : passages) {
            byWork.computeIfAbsent(passage.work, work -> new ArrayList<>()).add(passage);
        }
        for (Map.Entry<String, List<QuotedPassage>> work : byWork.entrySet()) {
            String title = messages.say("corpus.where", Map.of("work", messages.work(work.getKey())));
            section(out, Markup.escape(title), say("corpus.where-note"));
            out.write(plots.columns(title, work.getValue()) + "</section>\n");
        }
    }

    private void mostQuoted(Writer out, List<QuotedPassage> passages) throws IOException {
        section(out, say("corpus.most"), rest(passages.size()));
        out.write("<table class=\"passages\">\n<thead><tr><th>" + say("corpus.passage") + "</th><th>"
                + say("corpus.words") + "</th><th>" + say("corpus.times") + "</th><th></th><th>"
                + say("corpus.documents") + "</th></tr></thead>\n<tbody>\n");
        long most = passages.get(0).counts.total();
        for (QuotedPassage passage : passages.subList(0, Math.min(MOST_ROWS, passages.size()))) {
            out.write("<tr><th scope=\"row\"><bdi>" + name(passage) + "</bdi></th><td class=\"words\" dir=\"auto\">"
                    + Markup.escape(Words.head(Safe.oneLine(passage.text()), 12)) + "</td>");
            counted(out, passage.counts, most, "<td>" + plots.number(passage.documents.size()) + "</td>");
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }

    private void documents(Writer out, List<Integer> documents) throws IOException {
        section(out, say("corpus.in-documents"), rest(documents.size()));
        out.write("<table>\n<thead><tr><th>" + say("corpus.document") + "</th><th>" + say("corpus.times")
                + "</th><th></th></tr></thead>\n<tbody>\n");
        long most = summary.counts(documents.get(0)).total();
        for (int document : documents.subList(0, Math.min(MOST_ROWS, documents.size()))) {
            out.write("<tr><th scope=\"row\" title=\"" + Markup.escape(Safe.oneLine(summary.path(document)))
                    + "\"><bdi>" + title(document) + "</bdi></th>");
            counted(out, summary.counts(document), most);
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }

    private void grid(Writer out, List<QuotedPassage> passages, List<Integer> documents) throws IOException {
        List<Integer> columns = documents.subList(0, Math.min(GRID_COLUMNS, documents.size()));
        List<QuotedPassage> rows = passages.subList(0, Math.min(GRID_ROWS, passages.size()));
        int most = 1;
        for (QuotedPassage passage : rows) {
            for (int document : columns) {
                most = Math.max(most, passage.documents.getOrDefault(document, 0));
            }
        }
        section(out, say("corpus.grid"), say("corpus.grid-note"));
        out.write("<div class=\"wide\">\n<table class=\"grid\">\n<thead><tr><td></td>");
        for (int document : columns) {
            out.write("<th scope=\"col\"><span><bdi>" + title(document) + "</bdi></span></th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (QuotedPassage passage : rows) {
            out.write("<tr><th scope=\"row\"><bdi>" + name(passage) + "</bdi></th>");
            for (int document : columns) {
                out.write("<td>" + plots.square(passage.documents.getOrDefault(document, 0), most) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void counted(Writer out, QuotationCounts counts, long most, String... more) throws IOException {
        out.write("<td>" + plots.number(counts.total()) + "</td><td class=\"bar\">" + plots.bar(counts, most) + "</td>"
                + String.join("", more) + "</tr>\n");
    }

    private static void section(Writer out, String title, String note) throws IOException {
        out.write("<section>\n<h2>" + title + "</h2>\n" + (note.isEmpty() ? "" : "<p>" + note + "</p>\n"));
    }

    /** How many rows a table leaves out; empty when none. */
    private String rest(int rows) {
        return rows <= MOST_ROWS
                ? ""
                : Markup.escape(messages.say("corpus.more", Map.of("n", plots.number(rows - MOST_ROWS))));
    }

    private String name(QuotedPassage passage) {
        return work(passage.work) + ' ' + Markup.escape(passage.numbers);
    }

    private String work(String id) {
        return id.isEmpty() ? say("corpus.unnamed") : Markup.escape(messages.work(id));
    }

    /** The last part of a document's path. */
    private String title(int document) {
        String path = summary.path(document).replaceFirst("/+$", "");
        return Markup.escape(Safe.oneLine(path.substring(path.lastIndexOf('/') + 1)));
    }

    private String say(String key) {
        return Markup.escape(messages.say(key));
    }

    private static String style() throws IOException {
        try (InputStream in = SummaryPage.class.getResourceAsStream("summary.css")) {
            if (in == null) {
                throw new IOException("summary.css is not in the program's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
