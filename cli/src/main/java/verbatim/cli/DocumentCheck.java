package verbatim.cli;

import java.io.IOException;
import java.util.List;
import verbatim.check.Finding;
import verbatim.cli.Checked.Outcome;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.documents.UnreadableDocumentException;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Note;

/** Reads and checks one input; whatever goes wrong with it stays its own affair. Serves all threads. */
final class DocumentCheck {
    private final Engine engine;
    private final Policy policy;
    private final Console console;
    private final Limits limits;
    private final List<String> columns;

    DocumentCheck(Engine engine, Policy policy, Console console, Limits limits, List<String> columns) {
        this.engine = engine;
        this.policy = policy;
        this.columns = List.copyOf(columns);
        this.console = console;
        this.limits = limits;
    }

    Checked check(Input input) {
        try {
            if (input.problem().isPresent()) {
                return failed(input, input.problem().get());
            }
            Document document = read(input);
            List<Finding> findings = engine.check(document.text());
            CheckedDocument checked = policy.apply(CheckedDocument.of(input.name(), document, findings));
            return new Checked(checked, checked.isWhole() ? Outcome.CHECKED : Outcome.FAILED);
        } catch (UnreadableDocumentException e) {
            if (input.found() && e.reason() == UnreadableDocumentException.Reason.NOT_A_DOCUMENT) {
                return new Checked(note(input, e), Outcome.PASSED_OVER);
            }
            return failed(input, e);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return failed(input, e);
        }
    }

    private Document read(Input input) throws IOException {
        return input.path().isPresent()
                ? Documents.read(input.path().get(), limits, columns)
                : Documents.read(input.name(), console.in(), limits, columns);
    }

    private static Checked failed(Input input, Throwable problem) {
        return new Checked(note(input, problem), Outcome.FAILED);
    }

    private static CheckedDocument note(Input input, Throwable problem) {
        String message = Problems.what(problem);
        String named = input.path().map(path -> path + ": ").orElse(input.name() + ": ");
        if (message.startsWith(named)) {
            message = message.substring(named.length());
        }
        return CheckedDocument.unread(input.name(), new Note("unreadable", "", message, true));
    }
}
