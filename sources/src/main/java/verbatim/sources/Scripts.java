package verbatim.sources;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which scripts a language is written in. */
final class Scripts {
    private static final Set<UnicodeScript> CHINESE = Set.of(UnicodeScript.HAN);
    private static final Set<UnicodeScript> JAPANESE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Set<UnicodeScript> LATIN = Set.of(UnicodeScript.LATIN);
    private static final Set<UnicodeScript> ARABIC = Set.of(UnicodeScript.ARABIC);
    private static final Set<UnicodeScript> CYRILLIC = Set.of(UnicodeScript.CYRILLIC);

    private static final Map<String, Set<UnicodeScript>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ar", ARABIC),
            Map.entry("fa", ARABIC),
            Map.entry("ur", ARABIC),
            Map.entry("en", LATIN),
            Map.entry("fr", LATIN),
            Map.entry("de", LATIN),
            Map.entry("es", LATIN),
            Map.entry("it", LATIN),
            Map.entry("pt", LATIN),
            Map.entry("nl", LATIN),
            Map.entry("sv", LATIN),
            Map.entry("tr", LATIN),
            Map.entry("id", LATIN),
            Map.entry("ms", LATIN),
            Map.entry("la", LATIN),
            Map.entry("ru", CYRILLIC),
            Map.entry("uk", CYRILLIC),
            Map.entry("bg", CYRILLIC),
            Map.entry("bn", Set.of(UnicodeScript.BENGALI)),
            Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
            Map.entry("ta", Set.of(UnicodeScript.TAMIL)),
            Map.entry("th", Set.of(UnicodeScript.THAI)),
            Map.entry("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
            Map.entry("ja", JAPANESE),
            Map.entry("zh", CHINESE),
            Map.entry("he", Set.of(UnicodeScript.HEBREW)),
            Map.entry("el", Set.of(UnicodeScript.GREEK)),
            Map.entry("grc", Set.of(UnicodeScript.GREEK)));

    private Scripts() {}

    /** The letters of a language. */
    record Script(Set<UnicodeScript> scripts) {
        boolean has(int codePoint) {
            return Character.isLetter(codePoint) && scripts.contains(UnicodeScript.of(codePoint));
        }
    }

    /** The script of a BCP 47 tag, or empty when it is not known here. */
    static Optional<Script> of(String language) {
        Locale locale = Locale.forLanguageTag(language);
        if (locale.getScript().equals("Latn")) {
            return Optional.of(new Script(LATIN));
        }
        return locale.getScript().isEmpty()
                ? Optional.ofNullable(BY_LANGUAGE.get(locale.getLanguage())).map(Script::new)
                : Optional.empty();
    }
}
