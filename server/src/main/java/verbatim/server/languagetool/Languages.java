package verbatim.server.languagetool;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The languages of texts that may be sent: all that Java knows, for a quotation may stand in a text of any. LibreOffice sends
 * only paragraphs whose locale is listed.
 */
public final class Languages {
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());
    private static final Map<String, Locale> ALL = all();
    private static final String JSON = json();

    private Languages() {}

    private static Map<String, Locale> all() {
        Map<String, Locale> result = new TreeMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            if (ISO.contains(locale.getLanguage()) && locale.getVariant().isEmpty() && !locale.hasExtensions()) {
                Locale plain = new Locale.Builder()
                        .setLanguage(locale.getLanguage())
                        .setRegion(locale.getCountry())
                        .build();
                result.put(plain.toLanguageTag(), plain);
            }
        }
        return result;
    }

    private static String json() {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            for (Map.Entry<String, Locale> language : ALL.entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("name", language.getValue().getDisplayName(Locale.ENGLISH));
                json.writeStringProperty("code", language.getValue().getLanguage());
                json.writeStringProperty("longCode", language.getKey());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return out.toString();
    }

    /** The answer to {@code /v2/languages}. */
    public static String list() {
        return JSON;
    }

    /** The codes listed. */
    public static Set<String> codes() {
        return new TreeSet<>(ALL.keySet());
    }

    /** Whether a code is one of a language, in whatever country and script: {@code ar-SA}, {@code de-DE-x-simple-language}. */
    static boolean isKnown(String code) {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        return locale.getLanguage().length() == 3 || ISO.contains(locale.getLanguage());
    }

    /** What a language is called in English. */
    static String name(String code) {
        return Locale.forLanguageTag(code.replace('_', '-')).getDisplayName(Locale.ENGLISH);
    }

    /** Arabic when most of the letters are, else English: which of the two decides what the messages are in. */
    static String detect(String text) {
        int arabic = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                arabic += c >= '\u0600' && c <= '\u06FF' ? 1 : 0;
            }
        }
        return arabic * 2 > letters ? "ar" : "en-US";
    }
}
