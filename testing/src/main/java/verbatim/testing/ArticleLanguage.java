package verbatim.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** What articles of one language are made of: the lines of a file {@code articles/LANGUAGE.txt}, whose keys en.txt explains. */
final class ArticleLanguage {
    /** The languages, in the order of the tables. */
    static final List<String> ALL = List.of("ar", "en", "fr", "tr", "id", "ur", "fa", "de", "es");

    private final String id;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    private ArticleLanguage(String id) {
        this.id = id;
    }

    static ArticleLanguage read(String id) throws IOException {
        ArticleLanguage language = new ArticleLanguage(id);
        String name = "articles/" + id + ".txt";
        try (InputStream in = Objects.requireNonNull(ArticleLanguage.class.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int sign = line.indexOf(" = ");
                if (!line.startsWith("#") && sign > 0) {
                    language.lines
                            .computeIfAbsent(line.substring(0, sign), key -> new ArrayList<>())
                            .add(line.substring(sign + 3));
                }
            }
        }
        return language;
    }

    String id() {
        return id;
    }

    List<String> all(String key) {
        return lines.getOrDefault(key, List.of());
    }

    /** One of the lines of a key, which must have some. */
    String one(String key, Random random) {
        List<String> all = all(key);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("articles in " + id + " have no " + key);
        }
        return all.get(random.nextInt(all.size()));
    }

    /** The translation quoted from. */
    Optional<String> edition() {
        return all("edition").stream()
                .filter(edition -> !edition.equals("none"))
                .findFirst();
    }

    /** The suras that are quoted from, by their numbers. */
    List<String> suras() {
        return lines.keySet().stream()
                .filter(key -> key.startsWith("name."))
                .map(key -> key.substring("name.".length()))
                .toList();
    }

    String name(String sura) {
        return all("name." + sura).get(0);
    }

    /** A line with its places filled in; {@code digits} writes the numbers in the language's script. */
    String filled(String line, String sura, String verse, String last, Digits digits) {
        return line.replace("{name}", name(sura))
                .replace("{s}", digits.of(this, sura))
                .replace("{v}", digits.of(this, verse))
                .replace("{w}", digits.of(this, last))
                .replace("{n}", digits.of(this, verse));
    }

    /** In which digits an article writes its references. */
    enum Digits {
        EUROPEAN,
        OWN;

        String of(ArticleLanguage language, String number) {
            List<String> nought = language.all("digits");
            if (this == EUROPEAN || nought.isEmpty()) {
                return number;
            }
            StringBuilder written = new StringBuilder();
            for (int i = 0; i < number.length(); i++) {
                char c = number.charAt(i);
                written.append(Character.isDigit(c) ? (char) (nought.get(0).charAt(0) + c - '0') : c);
            }
            return written.toString();
        }
    }
}
