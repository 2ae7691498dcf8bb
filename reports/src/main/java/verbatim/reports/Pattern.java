package verbatim.reports;

import java.util.Locale;
import java.util.Map;

/**
 * Fills a message in the part of ICU's message format that the catalogues use: {@code {name}} and
 * {@code {name, plural, one {# word} other {# words}}}. An apostrophe is an apostrophe.
 */
final class Pattern {
    private final String pattern;
    private final Locale locale;
    private final Map<String, String> values;
    private int next;

    private Pattern(String pattern, Locale locale, Map<String, String> values) {
        this.pattern = pattern;
        this.locale = locale;
        this.values = values;
    }

    /** {@code pattern} with its places filled; a plural's value must be a whole number in Western digits. */
    static String fill(String pattern, Locale locale, Map<String, String> values) {
        return new Pattern(pattern, locale, values).run();
    }

    private String run() {
        StringBuilder out = new StringBuilder(pattern.length() + 32);
        while (next < pattern.length()) {
            char c = pattern.charAt(next++);
            if (c == '{') {
                place(out);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void place(StringBuilder out) {
        String inside = braced();
        int comma = inside.indexOf(',');
        if (comma < 0) {
            out.append(value(inside));
            return;
        }
        String number = value(inside.substring(0, comma));
        int kindEnd = inside.indexOf(',', comma + 1);
        if (kindEnd < 0 || !inside.substring(comma + 1, kindEnd).strip().equals("plural")) {
            throw new IllegalArgumentException("not a plural: " + pattern);
        }
        String form = form(
                inside.substring(kindEnd + 1),
                Plural.of(locale, Long.parseLong(number)).id());
        out.append(fill(form.replace("#", Numerals.of(locale).write(number)), locale, values));
    }

    /** The text up to the brace that closes the one just read. */
    private String braced() {
        int start = next;
        int depth = 1;
        while (next < pattern.length()) {
            char c = pattern.charAt(next++);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return pattern.substring(start, next - 1);
            }
        }
        throw new IllegalArgumentException("a brace is not closed: " + pattern);
    }

    private String value(String name) {
        String value = values.get(name.strip());
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "} in: " + pattern);
        }
        return value;
    }

    /** Of {@code one {…} other {…}} the form for {@code category}, else {@code other}. */
    private static String form(String forms, String category) {
        Pattern reader = new Pattern(forms, Locale.ROOT, Map.of());
        String other = null;
        while (reader.next < forms.length()) {
            int brace = forms.indexOf('{', reader.next);
            if (brace < 0) {
                break;
            }
            String name = forms.substring(reader.next, brace).strip();
            reader.next = brace + 1;
            String form = reader.braced();
            if (name.equals(category)) {
                return form;
            }
            if (name.equals("other")) {
                other = form;
            }
        }
        if (other == null) {
            throw new IllegalArgumentException("a plural without the form other: " + forms);
        }
        return other;
    }
}
