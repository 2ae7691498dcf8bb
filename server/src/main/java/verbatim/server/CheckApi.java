package verbatim.server;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import verbatim.check.Correction;
import verbatim.check.Finding;
import verbatim.check.Severity;
import verbatim.documents.Corrections;
import verbatim.documents.Document;
import verbatim.documents.Fixer;
import verbatim.reports.CheckedDocument;
import verbatim.reports.Messages;
import verbatim.reports.ReportFormat;
import verbatim.reports.ReportSettings;

/** {@code /api/v1/check} and {@code /api/v1/fix}. Serves all threads. */
final class CheckApi {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages ARABIC = Messages.of(Locale.forLanguageTag("ar"));

    private final Checking checking;
    private final ServerLimits limits;
    private final Json json;
    private final Semaphore uploads;

    CheckApi(Checking checking, ServerLimits limits) {
        this.checking = checking;
        this.limits = limits;
        this.json = new Json(limits);
        this.uploads = new Semaphore(limits.uploads());
    }

    Reply check(Request request) throws Exception {
        ReportFormat format = reportFormat(request);
        return submitted(request, submission -> {
            Sources.Loaded against = checking.sources().of(submission.sources());
            return checking.inTurn(() -> report(submission, against, format));
        });
    }

    private Reply report(Submission submission, Sources.Loaded against, ReportFormat format)
            throws IOException, Refusal {
        Document document = submission.read(limits);
        List<Finding> findings = checking.check(document.text(), against);
        ReportSettings settings = new ReportSettings(
                submission.language().getLanguage().equals("ar") ? ARABIC : ENGLISH,
                true,
                Severity.SUGGESTION,
                Optional.empty(),
                submission.isUpload());
        StringWriter out = new StringWriter(4096);
        format.writer(out, settings)
                .write(against.head(), List.of(CheckedDocument.of(submission.name(), document, findings)));
        return format == ReportFormat.HTML
                ? Reply.ok("text/html; charset=utf-8", out.toString())
                        // The report is one page with its own script and style, and may reach nothing.
                        .with(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; sandbox "
                                        + "allow-scripts; frame-ancestors 'none'")
                        .with("Content-Disposition", "attachment; filename=\"report.html\"")
                : Reply.ok(Reply.JSON, out.toString());
    }

    private static ReportFormat reportFormat(Request request) throws Refusal {
        return switch (request.query("format").orElse("json")) {
            case "json" -> ReportFormat.JSON;
            case "html" -> ReportFormat.HTML;
            default -> throw Refusal.badRequest("format is json or html");
        };
    }

    Reply fix(Request request) throws Exception {
        return submitted(request, submission -> {
            Sources.Loaded against = checking.sources().of(submission.sources());
            return checking.inTurn(() -> fixed(submission, against));
        });
    }

    private Reply fixed(Submission submission, Sources.Loaded against) throws IOException, Refusal {
        Document document = submission.withoutMark().read(limits);
        List<Finding> wanted = checking.check(document.text(), against).stream()
                .filter(finding -> submission.unsafe() || Corrections.isSafe(finding))
                .toList();
        List<Correction> corrections = Corrections.of(wanted);
        if (submission.content() instanceof Submission.Content.Bytes upload) {
            byte[] bytes = Fixer.fix(document, upload.bytes(), corrections, submission.mode());
            return Reply.ok("application/octet-stream", bytes)
                    .with("Content-Disposition", "attachment")
                    .with("X-Applied", Integer.toString(corrections.size()));
        }
        String chars = document.chars();
        byte[] bytes = chars.getBytes(StandardCharsets.UTF_8);
        // What has no correction stays as it is, whatever it holds.
        String text = corrections.isEmpty()
                ? chars
                : new String(Fixer.fix(document, bytes, corrections, submission.mode()), StandardCharsets.UTF_8);
        return Reply.ok(Reply.JSON, Json.object(fields -> {
            fields.writeStringProperty("text", submission.mark() + text);
            fields.writeNumberProperty("applied", corrections.size());
        }));
    }

    private interface Work {
        Reply on(Submission submission) throws Exception;
    }

    /** Reads what was sent; of documents, which are large, only so many at once. */
    private Reply submitted(Request request, Work work) throws Exception {
        if (!Submission.isUpload(request)) {
            return work.on(Submission.of(request, json, limits));
        }
        if (!uploads.tryAcquire()) {
            throw Refusal.busy("too many documents are being checked");
        }
        try {
            return work.on(Submission.of(request, json, limits));
        } finally {
            uploads.release();
        }
    }
}
