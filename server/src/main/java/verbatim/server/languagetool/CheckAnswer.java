package verbatim.server.languagetool;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import verbatim.check.Finding;
import verbatim.check.Quotation;
import verbatim.check.Rule;
import verbatim.reports.Messages;
import verbatim.source.Work;
import verbatim.text.Span;
import verbatim.text.Text;

/** Answers as LanguageTool writes them. Immutable; serves all threads. */
public final class CheckAnswer {
    /** Characters of context on each side of a match. */
    private static final int CONTEXT = 40;

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages ARABIC = Messages.of(Locale.forLanguageTag("ar"));

    private final String version;

    /** Answers of a program of this version. */
    public CheckAnswer(String version) {
        this.version = version;
    }

    /** The answer to {@code /v2/check}: the faults among {@code findings} of the request's plain text. */
    public String of(CheckRequest request, List<Finding> findings) {
        return write(json -> answer(json, request, findings, ""));
    }

    /** The answer when the check was stopped and the client takes that. */
    public String incomplete(CheckRequest request, String reason) {
        return write(json -> answer(json, request, List.of(), reason));
    }

    /** The answer to {@code /v2/info}. */
    public String info() {
        return write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("software");
            json.writeStringProperty("name", "Verbatim");
            json.writeStringProperty("version", version);
            json.writeStringProperty("buildDate", "");
            json.writeStringProperty("commit", "");
            json.writeBooleanProperty("premium", false);
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    /** The answer to {@code /v2/configinfo}: the rules there are. */
    public String configuration(int mostCharacters) {
        return write(json -> {
            json.writeStartObject();
            software(json);
            json.writeObjectPropertyStart("parameter");
            json.writeNumberProperty("maxTextLength", mostCharacters);
            json.writeEndObject();
            json.writeArrayPropertyStart("rules");
            for (LanguageToolRule rule : LanguageToolRule.values()) {
                json.writeStartObject();
                json.writeStringProperty("ruleId", rule.id());
                json.writeStringProperty("description", description(rule));
                json.writeStringProperty("categoryId", rule.categoryId());
                json.writeStringProperty("categoryName", rule.categoryName());
                json.writeStringProperty("locQualityIssueType", rule.issueType());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private interface Fields {
        void write(JsonGenerator json);
    }

    private static String write(Fields fields) {
        StringWriter out = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            fields.write(json);
        }
        return out.toString();
    }

    private void answer(JsonGenerator json, CheckRequest request, List<Finding> findings, String reason) {
        String plain = request.text().plain();
        boolean auto = request.language().equals("auto");
        String detected = auto ? Languages.detect(plain) : request.language();
        json.writeStartObject();
        software(json);
        json.writeObjectPropertyStart("warnings");
        json.writeBooleanProperty("incompleteResults", !reason.isEmpty());
        if (!reason.isEmpty()) {
            json.writeStringProperty("incompleteResultsReason", reason);
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("language");
        language(json, detected);
        json.writeObjectPropertyStart("detectedLanguage");
        language(json, detected);
        json.writeNumberProperty("confidence", auto ? 0.5 : 1.0);
        json.writeStringProperty("source", auto ? "letters" : "client");
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("matches");
        Messages messages = detected.startsWith("ar") ? ARABIC : ENGLISH;
        Text text = Text.plain(plain);
        for (Match match : Match.of(findings, plain)) {
            if (request.wanted().includes(match.rule())) {
                match(json, match, request.text(), messages, text);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void software(JsonGenerator json) {
        json.writeObjectPropertyStart("software");
        json.writeStringProperty("name", "Verbatim");
        json.writeStringProperty("version", version);
        json.writeStringProperty("buildDate", "");
        json.writeNumberProperty("apiVersion", 1);
        json.writeBooleanProperty("premium", false);
        json.writeStringProperty("status", "");
        json.writeEndObject();
    }

    private static void language(JsonGenerator json, String code) {
        json.writeStringProperty("name", Languages.name(code));
        json.writeStringProperty("code", code);
    }

    private static void match(JsonGenerator json, Match match, AnnotatedText sent, Messages messages, Text text) {
        Span span = sent.sent(match.span());
        json.writeStartObject();
        json.writeStringProperty("message", messages.sentence(match.finding(), text));
        json.writeStringProperty(
                "shortMessage", messages.say("rule." + match.rule().rule().id()));
        json.writeArrayPropertyStart("replacements");
        if (match.replacement().isPresent()) {
            json.writeStartObject();
            json.writeStringProperty("value", match.replacement().get());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("offset", span.start());
        json.writeNumberProperty("length", span.length());
        context(json, sent.sent(), span);
        json.writeStringProperty("sentence", sentence(text.chars(), match.span()));
        json.writeObjectPropertyStart("type");
        json.writeStringProperty("typeName", match.rule().typeName());
        json.writeEndObject();
        rule(json, match);
        json.writeNumberProperty("ignoreForIncompleteSentence", 0);
        json.writeNumberProperty("contextForSureMatch", 0);
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Match match) {
        LanguageToolRule rule = match.rule();
        json.writeObjectPropertyStart("rule");
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("description", description(rule));
        json.writeStringProperty("issueType", rule.issueType());
        Optional<String> page = match.finding().quotation().flatMap(CheckAnswer::page);
        if (page.isPresent()) {
            json.writeArrayPropertyStart("urls");
            json.writeStartObject();
            json.writeStringProperty("value", page.get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeObjectPropertyStart("category");
        json.writeStringProperty("id", rule.categoryId());
        json.writeStringProperty("name", rule.categoryName());
        json.writeEndObject();
        json.writeBooleanProperty("isPremium", false);
        json.writeEndObject();
    }

    private static String description(LanguageToolRule rule) {
        Rule own = rule.rule();
        return ENGLISH.say("rule." + own.id());
    }

    /** Where a person can read the passage: verses of the Qur'an have addresses of their own. */
    private static Optional<String> page(Quotation quotation) {
        return quotation.edition().work().kind() == Work.Kind.QURAN
                ? Optional.of("https://quran.com/" + quotation.locus().first().replace(':', '/'))
                : Optional.empty();
    }

    /** The match with what stands around it, cut between characters. */
    private static void context(JsonGenerator json, String text, Span span) {
        int start = whole(text, Math.max(0, span.start() - CONTEXT));
        int end = whole(text, Math.min(text.length(), span.end() + CONTEXT));
        String before = start > 0 ? "..." : "";
        String after = end < text.length() ? "..." : "";
        json.writeObjectPropertyStart("context");
        json.writeStringProperty(
                "text", before + text.substring(start, end).replace('\n', ' ').replace('\r', ' ') + after);
        json.writeNumberProperty("offset", before.length() + span.start() - start);
        json.writeNumberProperty("length", span.length());
        json.writeEndObject();
    }

    private static int whole(String text, int offset) {
        boolean cut = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return cut ? offset - 1 : offset;
    }

    /** The line that holds the match, or what is near it when the line is very long. */
    private static String sentence(String text, Span span) {
        int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int line = text.indexOf('\n', span.end());
        int end = line < 0 ? text.length() : line;
        start = whole(text, Math.max(Math.min(start, span.start()), span.start() - 500));
        end = whole(text, Math.min(end, span.end() + 500));
        return text.substring(start, end).strip();
    }
}
