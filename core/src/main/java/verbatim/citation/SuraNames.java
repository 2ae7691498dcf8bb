package verbatim.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the suras in all spellings and languages, by their folded letters. Filled once, then read by all threads. */
final class SuraNames {
    /** What it takes for a name to be read as a sura's. */
    enum Strength {
        /** Nothing else has the name: a number beside it is enough. */
        PLAIN,
        /** An everyday word or a person's name: it counts in brackets, or beside a word for sura or verse. */
        EVERYDAY,
        /** A rare or translated name: only after a word for sura, or with the sura's own number. */
        RARE,
        /** Not in the tables, but its consonants are those of one sura alone: as {@link #RARE}, or in brackets. */
        GUESSED
    }

    /** A name: the sura's number, how sure it is, and the language it belongs to (empty for the common table). */
    record Name(int sura, Strength strength, String language) {}

    private static final String[] ARTICLES = {
        "al", "el", "ul", "il", "an", "ar", "as", "ash", "asy", "ass", "at", "ath", "ats", "ad", "adh", "adz", "adt",
                "az",
        "en", "er", "es", "esh", "et", "eth", "ed", "edh", "ez", "ach", "asch", "adj", "l", "un", "ur", "us", "ush",
                "ut",
        "uz", "ud", "in", "le", "la", "les", "the", "der", "die", "das", "los", "las"
    };

    private final Map<String, Name> byName = new HashMap<>(4096);
    private volatile @Nullable Map<String, Integer> byConsonants;

    /** Adds a name as a data file writes it, with ~ or ^ before it. */
    void add(int sura, String written, String language) {
        Strength strength = switch (written.charAt(0)) {
            case '~' -> Strength.EVERYDAY;
            case '^' -> Strength.RARE;
            default -> Strength.PLAIN;
        };
        add(sura, strength == Strength.PLAIN ? written : written.substring(1), strength, language);
    }

    void add(int sura, String name, Strength strength, String language) {
        String folded = Fold.joined(name);
        Name entry = new Name(sura, strength, language);
        put(folded, entry);
        if (folded.startsWith("ال") && folded.length() > 3) {
            put(folded.substring(2), entry);
        }
        int dash = name.indexOf('-');
        if (dash > 0 && isArticle(Fold.joined(name, 0, dash))) {
            put(Fold.joined(name, dash + 1, name.length()), entry);
        }
    }

    /** A name keeps the first sura it is given; the weaker of two strengths for one sura gives way. */
    private void put(String folded, Name entry) {
        Name before = byName.get(folded);
        if (before == null || (before.sura == entry.sura && entry.strength.compareTo(before.strength) < 0)) {
            byName.put(folded, entry);
        }
    }

    /** The sura of a name whose letters are folded into one run, with or without its article. */
    @Nullable
    Name find(String folded) {
        Name name = byName.get(folded);
        if (name != null || folded.length() < 3) {
            return name;
        }
        char first = folded.charAt(0);
        if (first >= '\u0620') {
            return first == 'و' || first == 'ف' || first == 'ب' || first == 'ل'
                    ? find(folded.substring(1))
                    : arabic(folded);
        }
        for (String article : ARTICLES) {
            if (folded.startsWith(article)) {
                name = byName.get(folded.substring(article.length()));
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private @Nullable Name arabic(String folded) {
        return folded.startsWith("ال") ? byName.get(folded.substring(2)) : null;
    }

    /** The one sura whose name has the same consonants, or null. */
    @Nullable
    Name guess(String folded) {
        if (folded.length() < 4 || folded.charAt(0) >= '\u0620') {
            return null;
        }
        Map<String, Integer> known = consonants();
        for (String rest : withoutArticle(folded)) {
            Integer sura = known.get(Consonants.of(rest));
            if (sura != null && sura > 0) {
                return new Name(sura, Strength.GUESSED, "");
            }
        }
        return null;
    }

    private static List<String> withoutArticle(String folded) {
        List<String> rests = new ArrayList<>();
        rests.add(folded);
        for (String article : ARTICLES) {
            if (folded.startsWith(article) && folded.length() >= article.length() + 3) {
                rests.add(folded.substring(article.length()));
            }
        }
        return rests;
    }

    private Map<String, Integer> consonants() {
        Map<String, Integer> known = byConsonants;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, Name> entry : byName.entrySet()) {
                String key = Consonants.of(entry.getKey());
                if (key.length() >= 3 && entry.getValue().strength != Strength.RARE) {
                    known.merge(key, entry.getValue().sura, (a, b) -> a.equals(b) ? a : Integer.valueOf(-1));
                }
            }
            byConsonants = known; // a race builds it twice, to the same content
        }
        return known;
    }

    /** Every folded name, for tests. */
    Map<String, Name> all() {
        return Map.copyOf(byName);
    }

    static boolean isArticle(String folded) {
        return List.of(ARTICLES).contains(folded);
    }
}
