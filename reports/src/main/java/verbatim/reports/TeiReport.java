package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Rule;
import verbatim.source.Edition;

/** A TEI document with one {@code cit} a quotation, right ones too: the words, the source's words, the reference. */
final class TeiReport implements ReportWriter {
    private final Writer out;
    private final ReportSettings settings;

    TeiReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
    }

    @Override
    public void begin(ReportHead head) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n");
        out.write("  <teiHeader><fileDesc><titleStmt><title>Quotations</title></titleStmt>\n");
        out.write("    <publicationStmt><p>verbatim " + Markup.escape(head.version()) + "</p></publicationStmt>\n");
        out.write("    <sourceDesc><listBibl n=\"" + head.fingerprint() + "\">\n");
        for (Edition edition : head.editions()) {
            out.write("      <bibl n=\"" + Markup.escape(edition.id()) + "\"><title>"
                    + Markup.escape(Editions.label(edition)) + "</title> <note type=\"origin\">"
                    + Markup.escape(edition.origin()) + "</note> <idno type=\"SHA-256\">"
                    + Markup.escape(edition.sha256()) + "</idno></bibl>\n");
        }
        out.write("    </listBibl></sourceDesc></fileDesc></teiHeader>\n");
        out.write("  <text><body>\n");
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
        out.write("    <div type=\"document\" n=\"" + Markup.escape(document.path()) + "\">\n");
        out.write("      <listBibl>\n");
        for (Finding finding : document.findings()) {
            cit(document, finding);
        }
        out.write("      </listBibl>\n    </div>\n");
        out.flush();
    }

    private void cit(CheckedDocument document, Finding finding) throws IOException {
        out.write("        <cit type=\"" + finding.rule().map(Rule::id).orElse("right") + "\" n=\""
                + document.place(finding) + "\">\n");
        out.write("          <quote>" + Markup.escape(finding.text()) + "</quote>\n");
        if (finding.quotation().isPresent()) {
            Quotation quotation = finding.quotation().get();
            String language = Markup.escape(quotation.edition().language());
            out.write("          <quote type=\"source\" xml:lang=\"" + language + "\">"
                    + Markup.escape(quotation.source()) + "</quote>\n");
            out.write("          <bibl type=\"source\">"
                    + Markup.escape(quotation.locus() + ", " + Editions.label(quotation.edition())) + "</bibl>\n");
        }
        if (finding.citation().isPresent()) {
            out.write("          <bibl>"
                    + Markup.escape(
                            finding.citation().get().span().of(document.text().chars())) + "</bibl>\n");
        }
        out.write("          <note>" + Markup.escape(settings.messages().sentence(finding, document.text()))
                + "</note>\n        </cit>\n");
    }

    @Override
    public void end() throws IOException {
        out.write("  </body></text>\n</TEI>\n");
        out.flush();
    }
}
