package verbatim.reports;

import java.io.Writer;

/** The formats a report can be written in: to add one, write a {@link ReportWriter} and add it here. */
public enum ReportFormat {
    TEXT("one line a finding, path:line:column: severity: message [rule]"),
    JSON("one object, as docs/report.md defines it"),
    JSONL("one finding a line, each with its document's path"),
    SARIF("SARIF 2.1.0, for code scanning"),
    RDJSONL("Reviewdog Diagnostic Format, one finding a line"),
    GITHUB("annotations of GitHub Actions"),
    HTML("one page for a person: the text with its quotations marked, and a card for each"),
    WEBANNOTATION("W3C Web Annotations in JSON-LD"),
    TEI("one TEI cit element a quotation");

    private final String summary;

    ReportFormat(String summary) {
        this.summary = summary;
    }

    /** The format's name as users write it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return id();
    }

    /** What the format is, in a few words. */
    public String summary() {
        return summary;
    }

    /** Whether its writer takes a document in parts, so that a long text need not be held; see {@link CheckedDocument.Part}. */
    public boolean takesParts() {
        return this == TEXT || this == JSON || this == JSONL;
    }

    /** A writer of one report to {@code out}, which the caller flushes and closes. */
    public ReportWriter writer(Writer out, ReportSettings settings) {
        return switch (this) {
            case TEXT -> new TextReport(out, settings);
            case JSON -> new JsonReport(out, settings);
            case JSONL -> new JsonLinesReport(out, settings);
            case SARIF -> new SarifReport(out, settings);
            case RDJSONL -> new ReviewdogReport(out, settings);
            case GITHUB -> new GithubReport(out, settings);
            case HTML -> new HtmlReport(out, settings);
            case WEBANNOTATION -> new WebAnnotationReport(out, settings);
            case TEI -> new TeiReport(out, settings);
        };
    }
}
