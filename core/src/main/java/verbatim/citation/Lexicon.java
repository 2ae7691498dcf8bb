package verbatim.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Phrases.Meaning;

/** All that the data files say, read once, at first use: names of suras and works, and the words of every language. */
final class Lexicon {
    /** A work other than the Qur'an: its id, its title and its name in Arabic and in Latin letters. */
    record Work(String id, String arabicTitle, String latinTitle, String arabicName, String latinName) {}

    private static final String MEANING = "/meaning";

    /** The first words of {@link #phrases} and {@link #introducers}. */
    final Filter firstWords = new Filter();

    final Phrases phrases = new Phrases(firstWords);
    final SuraNames suras = new SuraNames();
    final Map<String, Work> works = new LinkedHashMap<>();
    final Introducers introducers;
    private final List<String> quranIntroducers = new ArrayList<>();
    private final List<String> hadithIntroducers = new ArrayList<>();
    private final Map<String, String> commonWords = new HashMap<>();
    private final Map<String, String> letters = new HashMap<>();
    private volatile @Nullable NearNames<String> nearWorks;
    private final Map<String, Map<Integer, String>> suraNamesByLanguage = new HashMap<>();

    private static final class Holder {
        static final Lexicon SHARED = new Lexicon();
    }

    // Plain loops here: the first lambda or string template costs a starting program more time than all these files.
    private Lexicon() {
        for (Suras.Row row : Suras.all()) {
            for (String name : row.names()) {
                suras.add(row.number(), name, "");
            }
        }
        for (String line : DataFile.lines("works.txt")) {
            work(line);
        }
        for (String line : DataFile.lines("bible.txt")) {
            book(line);
        }
        for (String language : languages()) {
            for (String line : DataFile.lines(language.concat(".txt"))) {
                word(language, line);
            }
        }
        introducers = new Introducers(phrases, firstWords, quranIntroducers, hadithIntroducers);
    }

    static Lexicon shared() {
        return Holder.SHARED;
    }

    /** The names of the language files. */
    static List<String> languages() {
        return DataFile.lines("languages.txt");
    }

    /** The commonest words of a language. */
    List<String> commonWords(String language) {
        return DataFile.split(commonWords.getOrDefault(language, ""), '|');
    }

    /** Letters that hardly another language has. */
    List<String> letters(String language) {
        return DataFile.split(letters.getOrDefault(language, ""), '|');
    }

    /** What {@code language} calls a sura, in its own spelling or translated; empty if it has no such name. */
    Optional<String> suraName(String language, int sura, boolean translated) {
        String key = translated ? language.concat(MEANING) : language;
        return Optional.ofNullable(
                suraNamesByLanguage.getOrDefault(key, Map.of()).get(sura));
    }

    /** The language in whose spelling {@code model} names a sura, or empty. */
    String languageOf(int sura, String model) {
        for (String language : languages()) {
            String name = suraName(language, sura, false).orElse("");
            String latin = Fold.joined(Suras.latinName(sura));
            boolean own = !name.isEmpty()
                    && !Fold.joined(name).equals(latin)
                    && !Fold.joined(model).equals(latin); // An-Nahl is no Turkish for the Nahl in it
            if (own && model.regionMatches(true, model.length() - name.length(), name, 0, name.length())) {
                return language;
            }
        }
        return "";
    }

    /** The work whose author's name, one that ends in ي, is a letter off {@code folded}; or null. */
    @Nullable
    String nearWork(String folded) {
        if (!folded.startsWith("ال") || !folded.endsWith("ي")) {
            return null;
        }
        NearNames<String> names = nearWorks;
        if (names == null) {
            Map<String, String> authors = new HashMap<>();
            for (Work work : works.values()) {
                authors.put(Fold.joined(work.arabicName), work.id);
            }
            names = new NearNames<>(authors);
            nearWorks = names; // a race builds it twice, to the same content
        }
        return names.find(folded);
    }

    private void work(String line) {
        List<String> cells = DataFile.split(line, '|');
        List<String> names = DataFile.split(cells.get(3), ',');
        String latin = firstLatin(names, cells.get(2));
        String id = cells.get(0);
        works.put(id, new Work(id, cells.get(1), cells.get(2), plain(names.get(0)), latin));
        for (String name : names) {
            phrases.add(plain(name), new Meaning(Role.WORK.bit(), List.of(id), name.charAt(0) == '~'));
        }
    }

    private static String firstLatin(List<String> names, String otherwise) {
        for (String name : names) {
            if (plain(name).charAt(0) < '\u0600') {
                return plain(name);
            }
        }
        return otherwise;
    }

    private static String plain(String name) {
        return name.charAt(0) == '~' ? name.substring(1) : name;
    }

    private void book(String line) {
        List<String> cells = DataFile.split(line, '|');
        for (String name : DataFile.split(cells.get(1), ',')) {
            phrases.add(name, new Meaning(Role.BIBLE.bit(), List.of(cells.get(0)), false));
        }
    }

    private void word(String language, String line) {
        int equals = line.indexOf('=');
        String key = line.substring(0, equals).strip();
        switch (key) {
            case "match", "reject", "introduced" -> {}
            case "common" -> commonWords.put(language, line.substring(equals + 1));
            case "letters" -> letters.put(language, line.substring(equals + 1));
            case "introduces.quran" -> quranIntroducers.addAll(DataFile.split(line.substring(equals + 1), '|'));
            case "introduces.hadith" -> hadithIntroducers.addAll(DataFile.split(line.substring(equals + 1), '|'));
            default -> words(language, key, DataFile.split(line.substring(equals + 1), '|'));
        }
    }

    private void words(String language, String key, List<String> words) {
        int dot = key.indexOf('.');
        String head = dot < 0 ? key : key.substring(0, dot);
        String tail = key.substring(dot + 1);
        if (head.equals("name") || head.equals("meaning")) {
            name(language, Integer.parseInt(tail), words, head.equals("meaning"));
            return;
        }
        if (head.equals("group")) {
            List<String> members = DataFile.split(tail, '+');
            for (String word : words) {
                phrases.add(plain(word), new Meaning(Role.WORK.bit(), members, word.charAt(0) == '~'));
            }
            return;
        }
        Meaning meaning = new Meaning(role(key).bit(), List.of(), false);
        for (String word : words) {
            phrases.add(word, meaning);
        }
    }

    private void name(String language, int sura, List<String> names, boolean translated) {
        for (String name : names) {
            if (translated) {
                suras.add(sura, name, SuraNames.Strength.RARE, language);
            } else {
                suras.add(sura, name, language);
            }
        }
        String key = translated ? language.concat(MEANING) : language;
        Map<Integer, String> known = suraNamesByLanguage.get(key);
        if (known == null) {
            known = new HashMap<>();
            suraNamesByLanguage.put(key, known);
        }
        known.put(sura, plain(names.get(0)));
    }

    private static Role role(String key) {
        try {
            return Role.valueOf(key.replace('.', '_').toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("no such key in a language file: " + key, e);
        }
    }
}
