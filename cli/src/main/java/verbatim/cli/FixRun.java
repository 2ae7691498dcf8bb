package verbatim.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Rule;
import verbatim.check.Severity;
import verbatim.cli.FixSettings.How;
import verbatim.cli.FixSettings.Output;
import verbatim.documents.Corrections;
import verbatim.documents.Document;
import verbatim.documents.Documents;
import verbatim.documents.Fixer;
import verbatim.documents.Place;
import verbatim.documents.Remark;
import verbatim.documents.UnreadableDocumentException;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Messages;

/** One run of {@code verbatim fix}: checks each document and writes what is right into it. Used once, by one thread. */
final class FixRun {
    private final FixSettings settings;
    private final Console console;
    private final Engines engines;
    private final House house;
    private final Policy policy;
    private final Messages messages;
    private final PrintWriter out;
    private final BufferedReader answers;
    private boolean all;
    private boolean enough;

    FixRun(FixSettings settings, Console console, Engines engines, House house) throws IOException {
        this.settings = settings;
        this.console = console;
        this.engines = engines;
        this.house = house;
        this.policy = Policy.of(house, java.util.Optional.empty());
        this.messages = Messages.of(Locale.forLanguageTag(CheckRun.language(house.language(), console)));
        this.out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    }

    /** Runs to the end; returns the exit code. */
    int run() {
        int code = ExitCode.CLEAN;
        for (Input input : Inputs.of(settings.paths(), CheckSettings.STANDARD_INPUT)) {
            if (enough || (input.found() && !policy.checks(input.name()))) {
                continue;
            }
            try {
                document(input);
            } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
                if (!(input.found() && isNoDocument(e))) {
                    console.say(Problems.say(e));
                    code = ExitCode.FAILED;
                }
            }
            out.flush();
        }
        return code;
    }

    private static boolean isNoDocument(Throwable problem) {
        return problem instanceof UnreadableDocumentException unreadable
                && unreadable.reason() == UnreadableDocumentException.Reason.NOT_A_DOCUMENT;
    }

    private void document(Input input) throws IOException {
        if (input.problem().isPresent()) {
            throw new IOException(
                    input.name() + ": " + Problems.what(input.problem().get()));
        }
        Path path = input.path().orElseThrow(() -> new IOException("standard input can't be corrected in place"));
        Document document = Documents.read(path, house.limits(), settings.columns());
        CheckedDocument checked = check(input.name(), document);
        if (settings.how() == How.ANNOTATE) {
            annotate(document, checked, path);
        } else {
            correct(document, checked, path);
        }
    }

    private CheckedDocument check(String name, Document document) throws IOException {
        return policy.apply(CheckedDocument.of(name, document, engines.of(name).check(document.text())));
    }

    private void correct(Document document, CheckedDocument checked, Path path) throws IOException {
        List<Finding> wanted = wanted(checked);
        if (Corrections.of(wanted).isEmpty()) {
            return;
        }
        Fixer.Mode mode = settings.how() == How.TRACK ? Fixer.Mode.TRACK : Fixer.Mode.REPLACE;
        if (!Fixer.canFix(document.format(), mode)) {
            console.say(path + ": corrections can't be written so into "
                    + document.format().id() + " files");
            return;
        }
        if (settings.output() == Output.ASK) {
            wanted = agreed(document, wanted);
        }
        List<Correction> corrections = Corrections.of(wanted);
        if (corrections.isEmpty()) {
            return;
        }
        byte[] fixed = Fixer.fix(document, Files.readAllBytes(path), corrections, mode);
        Document after = Documents.read(document.name(), fixed, house.limits(), settings.columns());
        if (errors(check(checked.path(), after)) > errors(checked)) {
            throw new IOException(path + ": left as it was, for with the corrections more would be wrong");
        }
        if (settings.output() == Output.DIFF) {
            out.print(UnifiedDiff.of(checked.path(), document.chars(), after.chars()));
            return;
        }
        if (settings.output() != Output.ASK) {
            list(document, corrections);
        }
        if (settings.output() != Output.LIST) {
            Path target = target(path, path.getFileName().toString());
            Fixer.fix(document, corrections, mode, target, parent(target));
        }
    }

    private static long errors(CheckedDocument checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    private void annotate(Document document, CheckedDocument checked, Path path) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (int i = 0; i < checked.findings().size(); i++) {
            Finding finding = checked.findings().get(i);
            if (!finding.isRight() && checked.acceptance(i).isEmpty() && isAsked(finding)) {
                remarks.add(new Remark(finding.span(), messages.sentence(finding, document.text())));
            }
        }
        if (remarks.isEmpty()) {
            return;
        }
        if (!Fixer.canAnnotate(document.format())) {
            console.say(path + ": remarks can't be written into "
                    + document.format().id() + " files");
            return;
        }
        Path target = settings.folder().isPresent()
                ? target(path, path.getFileName().toString())
                : path.resolveSibling(annotated(path.getFileName().toString()));
        out.println(path + ": " + remarks.size() + (remarks.size() == 1 ? " remark" : " remarks") + " -> " + target);
        if (settings.output() == Output.WRITE) {
            Fixer.annotate(document, remarks, target, parent(target));
        }
    }

    /** {@code book.annotated.docx} of {@code book.docx}. */
    private static String annotated(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name + ".annotated" : name.substring(0, dot) + ".annotated" + name.substring(dot);
    }

    /** Where the corrected file goes: in a folder of its own, a relative path keeps its folders. */
    private Path target(Path path, String name) throws IOException {
        if (settings.folder().isEmpty()) {
            return path;
        }
        Path inside = path.normalize();
        Path kept = path.isAbsolute() || inside.startsWith("..") ? Path.of(name) : inside;
        Path target = settings.folder().get().resolve(kept);
        Files.createDirectories(parent(target));
        return target;
    }

    private static Path parent(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file is in a folder");
    }

    private List<Finding> wanted(CheckedDocument checked) {
        List<Finding> wanted = new ArrayList<>();
        for (int i = 0; i < checked.findings().size(); i++) {
            Finding finding = checked.findings().get(i);
            if (checked.acceptance(i).isEmpty()
                    && !finding.isRight()
                    && isAsked(finding)
                    && (settings.unsafe() || Corrections.isSafe(finding))) {
                wanted.add(finding);
            }
        }
        return wanted;
    }

    private boolean isAsked(Finding finding) {
        return settings.only().isEmpty()
                || settings.only().contains(finding.rule().map(Rule::id).orElse(""));
    }

    /** The findings whose corrections a person says yes to. */
    private List<Finding> agreed(Document document, List<Finding> wanted) throws IOException {
        List<Finding> agreed = new ArrayList<>();
        for (Finding finding : wanted) {
            if (!enough && (all || asks(document, finding))) {
                agreed.add(finding);
            }
        }
        return agreed;
    }

    private boolean asks(Document document, Finding finding) throws IOException {
        out.println(at(document, finding.span().start()) + messages.sentence(finding, document.text()));
        for (Correction correction : Corrections.of(List.of(finding))) {
            out.println("  " + change(document, correction));
        }
        while (true) {
            out.print("Write it? yes, no, all or quit [y/n/a/q] ");
            out.flush();
            String answer = answers.readLine();
            switch (answer == null ? "q" : answer.strip().toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return true;
                }
                case "n", "no" -> {
                    return false;
                }
                case "a", "all" -> {
                    all = true;
                    return true;
                }
                case "q", "quit" -> {
                    enough = true;
                    return false;
                }
                default -> {}
            }
        }
    }

    private void list(Document document, List<Correction> corrections) {
        for (Correction correction : corrections) {
            out.println(at(document, correction.span().start()) + change(document, correction));
        }
    }

    private static String at(Document document, int offset) {
        Place place = document.place(offset);
        return document.name() + ":" + place.line() + ":" + place.column() + ": ";
    }

    private static String change(Document document, Correction correction) {
        return shown(correction.span().of(document.text().chars())) + " -> " + shown(correction.replacement());
    }

    private static String shown(String words) {
        return "“" + Messages.safe(words) + "”";
    }
}
