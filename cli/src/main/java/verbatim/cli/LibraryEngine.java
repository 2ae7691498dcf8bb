package verbatim.cli;

import java.io.IOException;
import java.util.List;
import verbatim.check.Finding;
import verbatim.check.PiecewiseCheck;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.reports.ReportHead;
import verbatim.reports.Translations;
import verbatim.source.Library;
import verbatim.sources.Installation;
import verbatim.text.Text;

/** The checker over the installed texts. */
record LibraryEngine(ReportHead head, QuotationChecker checker) implements Engine {
    static Engine open(List<String> sources, Console console) throws IOException {
        Installation installation = installation(console);
        Library library = sources.isEmpty() ? installation.open() : installation.open(sources);
        ReportHead head = new ReportHead(Commands.Version.text(), library.editions(), Translations.in(library));
        return new LibraryEngine(head, new QuotationChecker(library, new CitationParser()));
    }

    /** Begins to read the words of references, a good part of a short run, while the library is opened and documents read. */
    static void prepare() {
        Thread thread = new Thread(CitationParser::prepare, "references");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the user of this console has installed. */
    static Installation installation(Console console) {
        return Installation.standard(console.environment(), line -> console.say(line))
                .reading(new OwnDocuments());
    }

    @Override
    public List<Finding> check(Text text) {
        return checker.check(text);
    }

    @Override
    public PiecewiseCheck piecewise(int most) {
        return checker.piecewise(most);
    }
}
