package verbatim.server;

import java.util.List;
import verbatim.check.Finding;
import verbatim.server.languagetool.BadRequestException;
import verbatim.server.languagetool.CheckAnswer;
import verbatim.server.languagetool.CheckRequest;
import verbatim.server.languagetool.Languages;
import verbatim.text.Text;

/** {@code /v2/…}, as LanguageTool's server answers there. Serves all threads. */
final class LanguageToolApi {
    private final Checking checking;
    private final ServerLimits limits;
    private final CheckAnswer answer;

    LanguageToolApi(Checking checking, ServerLimits limits, String version) {
        this.checking = checking;
        this.limits = limits;
        this.answer = new CheckAnswer(version);
    }

    Reply check(Request request) throws Exception {
        CheckRequest question = question(request);
        Text text = Text.plain(question.text().plain());
        Sources.Loaded against = checking.sources().all();
        try {
            List<Finding> findings = checking.inTurn(() -> checking.check(text, against));
            return Reply.ok(Reply.JSON, answer.of(question, findings));
        } catch (Refusal refusal) {
            if (refusal.status() == Refusal.Status.TOO_SLOW && question.incompleteAllowed()) {
                return Reply.ok(Reply.JSON, answer.incomplete(question, refusal.detail()));
            }
            throw refusal;
        }
    }

    private CheckRequest question(Request request) throws Exception {
        byte[] body = request.method().equals("POST") ? request.body(limits.bodyBytes()) : new byte[0];
        try {
            return CheckRequest.read(
                    request.query(),
                    body,
                    new CheckRequest.Limits(limits.characters(), limits.annotations(), limits.depth()));
        } catch (BadRequestException e) {
            Refusal.Status status = e.status() == 413 ? Refusal.Status.TOO_LARGE : Refusal.Status.BAD_REQUEST;
            throw new Refusal(status, String.valueOf(e.getMessage()));
        }
    }

    static Reply languages() {
        return Reply.ok(Reply.JSON, Languages.list());
    }

    Reply info() {
        return Reply.ok(Reply.JSON, answer.info());
    }

    Reply configuration() {
        return Reply.ok(Reply.JSON, answer.configuration(limits.characters()));
    }

    Reply mostCharacters() {
        return Reply.ok(Reply.TEXT, Integer.toString(limits.characters()));
    }

    static Reply healthy() {
        return Reply.ok(Reply.TEXT, "OK");
    }

    /** The refusal of what needs an account. */
    static Refusal account() {
        return new Refusal(Refusal.Status.FORBIDDEN, "This server has no accounts and no dictionaries of users");
    }

    /** The refusal of all else. */
    static Refusal unknown() {
        return new Refusal(
                Refusal.Status.NOT_FOUND,
                "Unknown action. Supported: /v2/check, /v2/languages, /v2/info, /v2/maxtextlength, /v2/configinfo, "
                        + "/v2/healthcheck");
    }
}
