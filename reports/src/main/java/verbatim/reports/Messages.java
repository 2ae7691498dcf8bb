package verbatim.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import verbatim.check.Finding;
import verbatim.citation.CitationWriter;
import verbatim.text.Text;

/**
 * What the program says, in one language. The words are in {@code messages-en.properties} and its fellows; to add a
 * language, translate one and add it to {@link #of}. Immutable.
 */
public final class Messages {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Locale locale;
    private final Properties patterns;
    private final boolean isolating;

    private Messages(Locale locale, Properties patterns, boolean isolating) {
        this.locale = locale;
        this.patterns = patterns;
        this.isolating = isolating;
    }

    /** The messages in {@code locale}'s language, or in English when there are none in it. */
    public static Messages of(Locale locale) {
        Locale spoken = locale.getLanguage().equals("ar") ? locale : Locale.ENGLISH;
        return new Messages(spoken, read("messages-" + spoken.getLanguage() + ".properties"), false);
    }

    private static Properties read(String name) {
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program's jar");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These messages with quoted words set apart by isolates, for a screen that orders mixed directions. */
    public Messages isolating() {
        return new Messages(locale, patterns, true);
    }

    /** Words of a document on one line that may be printed: what could steer a terminal is spelt out. */
    public static String safe(String words) {
        return Safe.oneLine(words);
    }

    public Locale locale() {
        return locale;
    }

    /** A finding in one or two sentences; {@code text} is the one it was found in. Safe to print. */
    public String sentence(Finding finding, Text text) {
        return new Sentences(this, finding, text).all();
    }

    /** The message {@code key} with its places filled. */
    public String say(String key, Map<String, String> values) {
        return Pattern.fill(pattern(key), locale, values);
    }

    /** The message {@code key}, which has no places. */
    public String say(String key) {
        return pattern(key);
    }

    /** The digits of numbers that no document has written. */
    Numerals numerals() {
        return Numerals.of(locale);
    }

    /** A count, in this language's digits. */
    String number(int count) {
        return numerals().write(Integer.toString(count));
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    private String pattern(String key) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + locale);
        }
        return pattern;
    }

    /** Words of a document or a source inside a sentence: safe, on one line, in quotation marks, not too many. */
    String quote(String words) {
        String shown = Words.head(Safe.oneLine(words).strip(), 12);
        return say(
                "quote", Map.of("words", isolating ? FIRST_STRONG_ISOLATE + shown + POP_DIRECTIONAL_ISOLATE : shown));
    }

    /** A language's name, in this language. */
    String language(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(locale);
    }

    /** The name of a work of which no edition is at hand. */
    String work(String id) {
        return work(id, CitationWriter.title(id, locale.getLanguage().equals("ar")));
    }

    /** A work's name: the language's own when it has one, else {@code title}. */
    String work(String id, String title) {
        return has("work." + id) ? say("work." + id) : title;
    }
}
