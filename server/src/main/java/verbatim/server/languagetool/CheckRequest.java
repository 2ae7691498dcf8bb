package verbatim.server.languagetool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question to {@code /v2/check}.
 *
 * @param text what is to be checked
 * @param language as the client said it: {@code ar-SA}, {@code auto}
 * @param wanted which matches it wants
 * @param incompleteAllowed whether it takes an empty answer for one that was stopped
 */
public record CheckRequest(AnnotatedText text, String language, Wanted wanted, boolean incompleteAllowed) {
    /** Parameters of LanguageTool's first version, and what they are called now. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "enabled", "enabledRules",
            "disabled", "disabledRules",
            "preferredvariants", "preferredVariants",
            "autodetect", "language=auto");

    /**
     * How much one question may hold.
     *
     * @param characters UTF-16 units, with markup
     * @param annotations items of {@code data}
     * @param depth JSON inside JSON
     */
    public record Limits(int characters, int annotations, int depth) {}

    /** Which rules and categories a client wants to hear of. */
    public record Wanted(
            Set<String> rules, Set<String> categories, Set<String> noRules, Set<String> noCategories, boolean only) {
        /** Whether matches of a rule are wanted. Naming what is enabled adds nothing, for all of it is. */
        boolean includes(LanguageToolRule rule) {
            if (only && !rules.contains(rule.id()) && !categories.contains(rule.categoryId())) {
                return false;
            }
            return rules.contains(rule.id())
                    || (!noRules.contains(rule.id()) && !noCategories.contains(rule.categoryId()));
        }
    }

    /**
     * Reads a question.
     *
     * @param query the parameters of the address
     * @param body a form; empty when there is none
     */
    public static CheckRequest read(Map<String, String> query, byte[] body, Limits limits) throws BadRequestException {
        Map<String, String> all = new LinkedHashMap<>(Form.read(body));
        query.forEach(all::putIfAbsent);
        for (Map.Entry<String, String> old : OLD_NAMES.entrySet()) {
            if (all.containsKey(old.getKey())) {
                throw new BadRequestException("You specified '" + old.getKey() + "' but the parameter is now called '"
                        + old.getValue() + "'");
            }
        }
        String language = all.getOrDefault("language", "");
        if (language.isEmpty()) {
            throw new BadRequestException("Missing 'language' parameter, e.g. 'language=ar' or 'language=auto'");
        }
        if (!language.equals("auto") && !Languages.isKnown(language)) {
            throw new BadRequestException("'language' is not a language code, e.g. 'ar', 'en-US' or 'auto'");
        }
        if (!language.equals("auto")
                && !all.getOrDefault("preferredVariants", "").isEmpty()) {
            throw new BadRequestException("You specified 'preferredVariants' but you didn't specify 'language=auto'");
        }
        return new CheckRequest(text(all, limits), language, wanted(all), isYes(all.get("allowIncompleteResults")));
    }

    private static AnnotatedText text(Map<String, String> all, Limits limits) throws BadRequestException {
        String text = all.get("text");
        String data = all.get("data");
        if (text != null && data != null) {
            throw new BadRequestException("Set only 'text' or 'data', not both");
        }
        if (data != null) {
            return annotated(data, limits);
        }
        if (text == null) {
            throw new BadRequestException("Missing 'text' or 'data' parameter");
        }
        requireLength(text.length(), limits);
        return AnnotatedText.plain(text);
    }

    private static AnnotatedText annotated(String data, Limits limits) throws BadRequestException {
        JsonNode root = json(data, limits);
        JsonNode text = root.path("text");
        JsonNode items = root.path("annotation");
        if (text.isString() == items.isArray()) {
            throw new BadRequestException("'data' needs either 'text' or a list 'annotation'");
        }
        if (items.size() > limits.annotations()) {
            throw new BadRequestException(413, "'data' has more than " + limits.annotations() + " annotations");
        }
        AnnotatedText.Builder builder = new AnnotatedText.Builder();
        if (text.isString()) {
            builder.text(text.stringValue());
        }
        for (JsonNode item : items) {
            add(item, builder);
        }
        requireLength(builder.length(), limits);
        return builder.build();
    }

    private static void add(JsonNode item, AnnotatedText.Builder builder) throws BadRequestException {
        JsonNode text = item.path("text");
        JsonNode markup = item.path("markup");
        JsonNode interpretAs = item.path("interpretAs");
        if (text.isString() == markup.isString()) {
            throw new BadRequestException("An annotation needs either 'text' or 'markup'");
        }
        if (text.isString() && !interpretAs.isMissingNode()) {
            throw new BadRequestException("'interpretAs' goes with 'markup' only");
        }
        if (text.isString()) {
            builder.text(text.stringValue());
        } else {
            builder.markup(markup.stringValue(), interpretAs.isString() ? interpretAs.stringValue() : "");
        }
    }

    private static JsonNode json(String data, Limits limits) throws BadRequestException {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(limits.depth()).build();
        try {
            return JsonMapper.builder(JsonFactory.builder()
                            .streamReadConstraints(constraints)
                            .build())
                    .build()
                    .readTree(data);
        } catch (StreamConstraintsException e) {
            throw new BadRequestException("'data' is nested too deeply");
        } catch (JacksonException e) {
            throw new BadRequestException("Could not parse 'data' as JSON");
        }
    }

    private static void requireLength(int length, Limits limits) throws BadRequestException {
        if (length > limits.characters()) {
            throw new BadRequestException(
                    413,
                    "Your text exceeds the limit of " + limits.characters() + " characters (it's " + length
                            + " characters). Please submit a shorter text.");
        }
    }

    private static Wanted wanted(Map<String, String> all) throws BadRequestException {
        Wanted wanted = new Wanted(
                names(all, "enabledRules"),
                names(all, "enabledCategories"),
                names(all, "disabledRules"),
                names(all, "disabledCategories"),
                isYes(all.get("enabledOnly")));
        if (wanted.only && !(wanted.noRules.isEmpty() && wanted.noCategories.isEmpty())) {
            throw new BadRequestException("You cannot specify disabled rules or categories using enabledOnly=true");
        }
        if (wanted.only && wanted.rules.isEmpty() && wanted.categories.isEmpty()) {
            throw new BadRequestException("You must specify enabled rules or categories when using enabledOnly=true");
        }
        return wanted;
    }

    private static Set<String> names(Map<String, String> all, String parameter) {
        Set<String> names =
                new TreeSet<>(List.of(all.getOrDefault(parameter, "").split("\\s*,\\s*", -1)));
        names.remove("");
        return names;
    }

    private static boolean isYes(@org.jspecify.annotations.Nullable String value) {
        return "true".equals(value) || "yes".equals(value);
    }
}
