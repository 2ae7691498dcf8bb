package verbatim.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import verbatim.source.Edition;
import verbatim.text.Tokenizer;
import verbatim.text.Tokens;

/** The names of translators that authors give, from {@code translators.txt}. Stateless. */
final class TranslatorNames {
    /** Read when the first translation is looked at. */
    private static final class Holder {
        static final List<List<List<Long>>> TRANSLATORS = read();
    }

    private TranslatorNames() {}

    private static List<List<List<Long>>> read() {
        List<List<List<Long>>> translators = new ArrayList<>();
        try (InputStream in = TranslatorNames.class.getResourceAsStream("translators.txt")) {
            if (in == null) {
                throw new IllegalStateException("no resource translators.txt");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> translators.add(names(line)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read translators.txt", e);
        }
        return translators;
    }

    private static List<List<Long>> names(String line) {
        List<List<Long>> names = new ArrayList<>();
        for (String name : line.split("=", -1)) {
            names.add(keys(name));
        }
        return names;
    }

    /** The keys of the words of a text. */
    static List<Long> keys(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        List<Long> keys = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            keys.add(tokens.key(i));
        }
        return keys;
    }

    /** The names of an edition: its title, and all names of the translator whose name is in it. */
    static List<List<Long>> of(Edition edition) {
        List<Long> title = keys(edition.title());
        List<List<Long>> names = new ArrayList<>();
        names.add(title);
        for (List<List<Long>> translator : Holder.TRANSLATORS) {
            if (hasAny(title, translator)) {
                names.addAll(translator);
            }
        }
        return names;
    }

    /** Whether some translator is named among words. */
    static boolean hasAny(List<Long> words) {
        for (List<List<Long>> translator : Holder.TRANSLATORS) {
            if (hasAny(words, translator)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some names stands among words. */
    static boolean hasAny(List<Long> words, List<List<Long>> names) {
        for (List<Long> name : names) {
            if (!name.isEmpty() && Collections.indexOfSubList(words, name) >= 0) {
                return true;
            }
        }
        return false;
    }
}
