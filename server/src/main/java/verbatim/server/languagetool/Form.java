package verbatim.server.languagetool;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a form, read as its sender meant them. LibreOffice 7.4 sends {@code text=…&language=ar-SA} with the text as
 * it is, not percent-encoded: such a body is not decoded but cut at the last {@code &language=}.
 */
final class Form {
    private static final String TEXT = "text=";
    private static final String LANGUAGE = "&language=";

    /** What clients are known to send beside the text. */
    private static final Set<String> KNOWN = Set.of(
            "data",
            "language",
            "username",
            "apiKey",
            "api_key",
            "password",
            "tokenV2",
            "dicts",
            "motherTongue",
            "preferredVariants",
            "preferredLanguages",
            "altLanguages",
            "noopLanguages",
            "enabledRules",
            "disabledRules",
            "enabledCategories",
            "disabledCategories",
            "enabledOnly",
            "level",
            "mode",
            "allowIncompleteResults",
            "ruleValues",
            "useragent",
            "textSessionId",
            "sourceText",
            "sourceLanguage",
            "multilingual",
            "callback",
            "enableHiddenRules",
            "instanceId",
            "inputLogging",
            "abtest",
            "v",
            "c");

    private Form() {}

    /** The parameters of a body, in UTF-8; of several of one name the first. */
    static Map<String, String> read(byte[] body) {
        String raw = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> result = new LinkedHashMap<>();
        int language = raw.lastIndexOf(LANGUAGE);
        if (raw.startsWith(TEXT) && language > 0 && !isEncoded(raw.substring(0, language))) {
            result.put("text", utf8(raw.substring(TEXT.length(), language)));
            pairs(raw.substring(language + 1), result);
        } else {
            pairs(raw, result);
        }
        return result;
    }

    private static void pairs(String raw, Map<String, String> result) {
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                result.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    /** Whether the text and what stands between it and the language were percent-encoded by their sender. */
    private static boolean isEncoded(String raw) {
        boolean escapes = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' || c == '"') {
                return false;
            }
            if (c == '%') {
                if (i + 2 >= raw.length() || hex(raw.charAt(i + 1)) < 0 || hex(raw.charAt(i + 2)) < 0) {
                    return false;
                }
                escapes = true;
            }
        }
        String[] pairs = raw.split("&", -1);
        for (int i = 1; i < pairs.length && !escapes; i++) {
            int equals = pairs[i].indexOf('=');
            if (equals < 0 || !KNOWN.contains(pairs[i].substring(0, equals))) {
                return false;
            }
        }
        return true;
    }

    /** Percent signs that begin no escape stand for themselves. */
    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int high = c == '%' && i + 2 < raw.length() ? hex(raw.charAt(i + 1)) : -1;
            int low = high >= 0 ? hex(raw.charAt(i + 2)) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Not {@code Character.digit}, which takes digits of other scripts for hexadecimal ones. */
    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
