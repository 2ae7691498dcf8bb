package verbatim.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.reports.ReportSettings.Screen;
import verbatim.source.Edition;
import verbatim.source.Work;

/**
 * One line a finding, {@code path:line:column: severity: message [rule]}, which editors and problem matchers read; on a
 * screen the quoted words and the source's under it. Ends with one line that counts.
 */
final class TextReport implements ReportWriter {
    /** As many source texts as the last line names. */
    private static final int NAMED = 3;

    private final Writer out;
    private final ReportSettings settings;
    private final Messages messages;
    private final Tally tally = new Tally();
    private ReportHead head = new ReportHead("", List.of());
    private int unread;

    TextReport(Writer out, ReportSettings settings) {
        this.out = out;
        this.settings = settings;
        this.messages = settings.screen().isPresent() ? settings.messages().isolating() : settings.messages();
    }

    @Override
    public void begin(ReportHead newHead) {
        head = newHead;
    }

    @Override
    public void document(CheckedDocument document) throws IOException {
        String path = Safe.oneLine(document.path());
        for (int i = 0; i < document.findings().size(); i++) {
            tally.add(document, i);
            if (settings.lists(document, i)) {
                finding(path, document, document.findings().get(i));
            }
        }
        boolean failed = false;
        for (Note note : document.notes()) {
            note(path, note);
            failed |= note.failed();
        }
        unread += failed ? 1 : 0;
        out.flush();
    }

    private void finding(String path, CheckedDocument document, Finding finding) throws IOException {
        Screen screen = settings.screen().orElse(null);
        Ink ink = Ink.of(screen);
        Place place = document.place(finding);
        out.write(ink.bold(path + ":" + place + ":"));
        out.write(' ');
        String severity = finding.isRight() ? "right" : finding.severity().id();
        out.write(ink.severity(finding.severity(), messages.say("severity." + severity)));
        out.write(": ");
        if (!place.label().isEmpty()) {
            out.write(Safe.oneLine(place.label()) + ": ");
        }
        out.write(messages.sentence(finding, document.text()));
        Rule rule = finding.rule().orElse(null);
        if (rule != null) {
            out.write(ink.faint(" [" + rule.id() + "]"));
        }
        out.write('\n');
        if (screen != null && !finding.isRight()) {
            new SideBySide(messages, screen, document.text(), finding).write(out);
        }
    }

    private void note(String path, Note note) throws IOException {
        Ink ink = Ink.of(settings.screen().orElse(null));
        Severity severity = note.failed() ? Severity.ERROR : Severity.NONE;
        out.write(ink.bold(path + ":"));
        out.write(' ');
        out.write(ink.severity(severity, messages.say(note.failed() ? "severity.error" : "severity.note")));
        out.write(": ");
        if (!note.where().isEmpty()) {
            out.write(Safe.oneLine(note.where()) + ": ");
        }
        out.write(Safe.oneLine(note.message()));
        out.write(ink.faint(" [" + note.kind() + "]"));
        out.write('\n');
    }

    @Override
    public void end() throws IOException {
        out.write(tally.told(messages));
        if (unread > 0) {
            out.write(messages.say("separator"));
            out.write(messages.say("summary.unread", Map.of("n", Integer.toString(unread))));
        }
        sources();
        out.write('\n');
        out.flush();
    }

    private void sources() throws IOException {
        List<Edition> named = tally.used().isEmpty() ? firstOriginal() : tally.used();
        if (named.isEmpty()) {
            return;
        }
        out.write("  (");
        for (int i = 0; i < Math.min(NAMED, named.size()); i++) {
            Edition edition = named.get(i);
            Work work = edition.work();
            out.write(i == 0 ? "" : "; ");
            out.write(messages.say(
                    "summary.source",
                    Map.of(
                            "work",
                            messages.work(work.id(), work.title()),
                            "edition",
                            Editions.label(edition),
                            "sha256",
                            Editions.shortSum(edition))));
        }
        if (named.size() > NAMED) {
            out.write("; ");
            out.write(messages.say("summary.more", Map.of("n", Integer.toString(named.size() - NAMED))));
        }
        out.write(")");
    }

    private List<Edition> firstOriginal() {
        for (Edition edition : head.editions()) {
            if (edition.original()) {
                return List.of(edition);
            }
        }
        return List.of();
    }
}
