package verbatim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import verbatim.check.Finding;
import verbatim.check.Piece;
import verbatim.cli.Checked.Outcome;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Limits;
import verbatim.documents.LongText;
import verbatim.documents.UnreadableDocumentException;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Fingerprints;
import verbatim.reports.Note;

/** Reads and checks one input; whatever goes wrong with it stays its own affair. Serves all threads. */
final class DocumentCheck {
    private final Engines engines;
    private final Policy policy;
    private final Console console;
    private final Limits limits;
    private final List<String> columns;

    DocumentCheck(Engines engines, Policy policy, Console console, Limits limits, List<String> columns) {
        this.engines = engines;
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
            List<Finding> findings = engines.of(input.name()).check(document.text());
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

    /** Whether an input is so long that it may have to be checked in pieces. */
    boolean isLong(Input input) {
        try {
            return input.path().isPresent()
                    && Files.isRegularFile(input.path().get())
                    && Files.size(input.path().get()) > limits.pieceChars();
        } catch (IOException e) {
            return false; // whatever is wrong with it will be said when it is read
        }
    }

    /** Checks a long input, in pieces if it is plain text. */
    void checkLong(Input input, Consumer<Checked> then) {
        Parts parts = new Parts(input, then);
        try (LongText text =
                LongText.open(input.path().orElseThrow(), limits.pieceChars()).orElse(null)) {
            if (text == null) {
                then.accept(check(input));
                return;
            }
            engines.of(input.name())
                    .piecewise(limits.pieceChars())
                    .check(text.reader(), piece -> parts.add(piece, text));
        } catch (Reports.PipeClosed e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            CheckedDocument.Part end = new CheckedDocument.Part(parts.findings, parts.first, true, List.of());
            then.accept(new Checked(note(input, e).as(end), Outcome.FAILED));
        }
    }

    /** Hands on the parts of one document. */
    private final class Parts {
        private final Input input;
        private final Consumer<Checked> then;
        private final Fingerprints seen = new Fingerprints();
        private int findings;
        private boolean first = true;

        Parts(Input input, Consumer<Checked> then) {
            this.input = input;
            this.then = then;
        }

        void add(Piece piece, LongText text) {
            CheckedDocument.Part part = new CheckedDocument.Part(findings, first, piece.last(), List.of());
            CheckedDocument document = CheckedDocument.of(input.name(), piece, piece.last() ? text.notes() : List.of());
            then.accept(new Checked(policy.apply(document.as(part), seen), Outcome.CHECKED));
            findings += piece.findings().size();
            first = false;
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
