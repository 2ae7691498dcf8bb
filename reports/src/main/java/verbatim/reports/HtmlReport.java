package verbatim.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.check.Wording;
import verbatim.reports.Comparison.Cell;
import verbatim.reports.Translations.Translated;
import verbatim.source.Edition;
import verbatim.source.Work;

/**
 * One page that needs nothing else: each document's text with its quotations marked, a card for each quotation with its words
 * against the source's, and a small picture of what is quoted and how faithfully.
 */
final class HtmlReport implements ReportWriter {
    /** Quoted words, or a place in Arabic or Persian digits. */
    private static final java.util.regex.Pattern FOREIGN =
            java.util.regex.Pattern.compile("(“[^”]*”|«[^»]*»)|[٠-٩۰-۹]+(?:[:.–-][٠-٩۰-۹]+)*");

    private final Writer out;
    private final Messages messages;
    private final Tally tally = new Tally();
    private final Overview overview;
    private ReportHead head = new ReportHead("", List.of());
    private int documents;

    HtmlReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.messages = settings.messages();
        this.overview = new Overview(messages);
    }

    @Override
    public void begin(ReportHead newHead) throws IOException {
        head = newHead;
        String language = messages.locale().getLanguage();
        out.write("<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr")
                + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                        + "script-src 'unsafe-inline'\">\n");
        out.write("<title>" + say("page.title") + "</title>\n<style>\n" + resource("report.css") + "</style>\n");
        out.write("</head>\n<body>\n<header>\n<h1>" + say("page.title") + "</h1>\n<div class=\"filter\" role=\"group\" "
                + "aria-label=\"" + say("page.filter") + "\">\n");
        for (String kind : List.of("all", "wrong", "right", "uncompared")) {
            out.write("<button type=\"button\" data-show=\"" + kind + "\" aria-pressed=\"" + kind.equals("all") + "\">"
                    + say("page." + kind) + " <span class=\"count\"></span></button>\n");
        }
        out.write("</div>\n</header>\n<main>\n");
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
        documents++;
        out.write("<section class=\"document\">\n<h2><bdi>" + words(document.path()) + "</bdi></h2>\n");
        for (Note note : document.notes()) {
            String where = note.where().isEmpty() ? "" : note.where() + ": ";
            out.write("<p class=\"note\" dir=\"auto\">" + words(where + note.message()) + "</p>\n");
        }
        if (document.findings().isEmpty()) {
            out.write("<p class=\"note\">" + say("page.nothing") + "</p>\n");
        } else {
            out.write("<div class=\"columns\">\n<div class=\"text\">\n");
            new MarkedText(messages, document, "d" + documents).write(out);
            out.write("</div>\n<div class=\"cards\">\n");
            for (int i = 0; i < document.findings().size(); i++) {
                card(document, i);
            }
            out.write("</div>\n</div>\n");
        }
        out.write("</section>\n");
        out.flush();
    }

    private void card(CheckedDocument document, int index) throws IOException {
        Finding finding = document.findings().get(index);
        tally.add(document, index);
        String id = "d" + documents + "f" + (index + 1);
        String kind = kind(document, index);
        Acceptance acceptance = document.acceptance(index).orElse(null);
        String severity = messages.say(
                acceptance != null
                        ? "accepted." + acceptance.by().id()
                        : "severity."
                                + (finding.isRight()
                                        ? "right"
                                        : finding.severity().id()));
        out.write("<article class=\"card " + kind + "\" id=\"c" + id
                + "\">\n<h3><span class=\"sign\" aria-hidden=\"true\">"
                + sign(kind) + "</span> " + Markup.escape(severity)
                + finding.rule().map(rule -> " <code>" + rule.id() + "</code>").orElse("")
                + " <a href=\"#m" + id + "\"><bdi>" + document.place(finding) + "</bdi></a></h3>\n");
        out.write("<p class=\"message\" dir=\"auto\">" + isolated(messages.sentence(finding, document.text()))
                + "</p>\n");
        if (acceptance != null && !acceptance.reason().isEmpty()) {
            out.write("<p class=\"reason\" dir=\"auto\">" + words(acceptance.reason()) + "</p>\n");
        }
        if (finding.quotation().isPresent()) {
            Quotation quotation = finding.quotation().get();
            overview.add(document, index, quotation);
            boolean compared =
                    finding.wording() != Wording.NOT_FOUND && finding.rule().orElse(null) != Rule.UNREADABLE_TEXT;
            Comparison comparison = compared ? Comparison.of(finding, document.text()) : new Comparison(List.of());
            if (compared && !finding.isRight()) {
                comparison(comparison, quotation.edition());
            }
            passage(quotation, finding.isRight() ? comparison : new Comparison(List.of()));
        }
        out.write("</article>\n");
    }

    private void comparison(Comparison comparison, Edition edition) throws IOException {
        String language = Markup.escape(edition.language());
        StringBuilder quoted = new StringBuilder();
        StringBuilder source = new StringBuilder();
        for (Cell cell : comparison.cells()) {
            quoted.append(cell.wrong() ? "<del>" + words(cell.quoted()) + "</del>" : words(cell.quoted()))
                    .append(' ');
            source.append(cell.wrong() ? "<ins>" + words(cell.source()) + "</ins>" : words(cell.source()))
                    .append(' ');
        }
        out.write("<dl class=\"compare\">\n<dt>" + say("page.quoted") + "</dt><dd dir=\"auto\" lang=\"" + language
                + "\">"
                + quoted.toString().strip() + "</dd>\n<dt>" + say("page.source") + "</dt><dd dir=\"auto\" lang=\""
                + language + "\">" + source.toString().strip() + "</dd>\n</dl>\n");
    }

    private void passage(Quotation quotation, Comparison comparison) throws IOException {
        Edition edition = quotation.edition();
        if (!quotation.passage().isEmpty()) {
            out.write("<details><summary>" + say("page.passage") + "</summary>");
            if (!comparison.cells().isEmpty()) {
                comparison(comparison, edition);
            }
            quote(edition, quotation.passage());
            Translated translated = head.translations()
                    .of(quotation, messages.locale().getLanguage())
                    .orElse(null);
            if (translated != null) {
                quote(translated.edition(), translated.text());
                out.write("<p class=\"edition\"><bdi>" + Markup.escape(Editions.label(translated.edition()))
                        + "</bdi></p>");
            }
            out.write("</details>\n");
        }
        Work work = edition.work();
        String numbers = messages.numerals().write(quotation.locus().numbers());
        out.write("<p class=\"edition\"><bdi>" + Markup.escape(messages.work(work.id(), work.title())) + " "
                + Markup.escape(numbers) + "</bdi> · <bdi>" + Markup.escape(Editions.label(edition))
                + "</bdi> · <code title=\"SHA-256 " + Markup.escape(edition.sha256()) + "\">"
                + Editions.shortSum(edition)
                + "</code></p>\n");
    }

    private void quote(Edition edition, String passage) throws IOException {
        out.write("<blockquote dir=\"auto\" lang=\"" + Markup.escape(edition.language()) + "\">" + words(passage)
                + "</blockquote>");
    }

    @Override
    public void end() throws IOException {
        out.write("</main>\n<section class=\"overview\">\n<p class=\"summary\">" + Markup.escape(counts(tally))
                + "</p>\n");
        overview.write(out, tally);
        out.write("</section>\n<footer>\n");
        for (Edition edition : head.editions()) {
            out.write("<p><bdi>" + Markup.escape(Editions.label(edition)) + "</bdi> · <bdi>"
                    + Markup.escape(edition.origin()) + "</bdi> · <code>sha256 "
                    + Markup.escape(edition.sha256()) + "</code> · <bdi>" + Markup.escape(edition.licence())
                    + "</bdi></p>\n");
        }
        out.write("<p>verbatim " + Markup.escape(head.version()) + "</p>\n</footer>\n<script>\n" + resource("report.js")
                + "</script>\n</body>\n</html>\n");
        out.flush();
    }

    private String counts(Tally counted) {
        return messages.say("page.documents", Map.of("n", Integer.toString(documents))) + " · "
                + counted.told(messages);
    }

    /**
     * What a mark and a card look like: {@code right}, {@code advice}, which may be {@code uncompared}, {@code accepted} or
     * {@code wrong}.
     */
    static String kind(CheckedDocument document, int index) {
        Finding finding = document.findings().get(index);
        if (document.acceptance(index).isPresent()) {
            return "accepted";
        }
        if (finding.severity().compareTo(Severity.WARNING) >= 0) {
            return "wrong";
        }
        return finding.isRight() ? "right" : Tally.isCompared(finding) ? "advice" : "advice uncompared";
    }

    private static String sign(String kind) {
        return switch (kind) {
            case "wrong" -> "✗";
            case "right" -> "✓";
            case "accepted" -> "–";
            default -> "?";
        };
    }

    /**
     * A sentence in which the words it quotes, and in one that runs to the right Arabic numbers, keep their own direction and
     * leave that of the rest alone: a number beside an Arabic word would else change places with it.
     */
    private String isolated(String sentence) {
        boolean rightward = !messages.locale().getLanguage().equals("ar");
        StringBuilder html = new StringBuilder();
        Matcher foreign = FOREIGN.matcher(sentence);
        int from = 0;
        while (foreign.find()) {
            boolean quoted = foreign.group(1) != null;
            if (quoted || rightward) {
                int start = foreign.start() + (quoted ? 1 : 0);
                int end = foreign.end() - (quoted ? 1 : 0);
                html.append(Markup.escape(sentence.substring(from, start)))
                        .append("<bdi>")
                        .append(Markup.escape(sentence.substring(start, end)))
                        .append("</bdi>");
                from = end;
            }
        }
        return html.append(Markup.escape(sentence.substring(from))).toString();
    }

    private String say(String key) {
        return Markup.escape(messages.say(key));
    }

    /** Words of a document, on one line, with controls spelt out. */
    private static String words(String text) {
        return Markup.escape(Safe.oneLine(text));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
