package verbatim.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final Set<String> ARABIC_ARTICLES = Set.of(
            "al", "el", "ul", "il", "an", "ar", "as", "ash", "asy", "ass", "at", "ath", "ats", "ad", "adh", "adz",
            "adt", "az", "en", "er", "es", "esh", "et", "eth", "ed", "edh", "ez", "ach", "asch", "adj", "un", "ur",
            "us", "ush", "ut", "uz", "ud", "аль", "ан", "ар", "ас", "аш", "ат", "ад", "аз", "আল", "আন", "আর", "আস",
            "আশ", "আত", "আদ", "আয", "আজ");
    private static final Set<String> OTHER_ARTICLES =
            Set.of("l", "in", "le", "la", "les", "the", "der", "die", "das", "los", "las");
    private static final int MAX_ARTICLE = 4;

    /** Letters that are written together with the word behind them. */
    private static final String PREFIXES = "وفبلك";

    private final Map<String, Name> byName = new HashMap<>(4096);
    private volatile @Nullable Map<String, Integer> byConsonants;
    private volatile @Nullable NearNames<Integer> nearNames;

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

    /** A name keeps the first sura it is given; of two strengths for one sura the more careful holds. */
    private void put(String folded, Name entry) {
        Name before = byName.get(folded);
        if (before == null || (before.sura == entry.sura && entry.strength.compareTo(before.strength) > 0)) {
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
        if (first >= '\u0620' && first < '\u0700') {
            return PREFIXES.indexOf(first) >= 0 ? find(folded.substring(1)) : arabic(folded);
        }
        for (int length = 1; length <= MAX_ARTICLE && length < folded.length(); length++) {
            name = isArticle(folded.substring(0, length)) ? byName.get(folded.substring(length)) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Whether an Arabic name is found only without its first letter, a conjunction or preposition. */
    boolean isPrefixed(String folded) {
        return byName.get(folded) == null
                && PREFIXES.indexOf(folded.charAt(0)) >= 0
                && find(folded.substring(1)) != null;
    }

    private @Nullable Name arabic(String folded) {
        return folded.startsWith("ال") ? byName.get(folded.substring(2)) : null;
    }

    /** The one sura whose name has the same consonants, or in Arabic is one letter off; null if there is none. */
    @Nullable
    Name guess(String folded) {
        if (folded.length() < 4) {
            return null;
        }
        Integer sura = folded.charAt(0) >= '\u0620' ? near(folded) : sounding(folded);
        return sura == null ? null : new Name(sura, Strength.GUESSED, "");
    }

    private @Nullable Integer near(String folded) {
        NearNames<Integer> names = nearNames;
        if (names == null) {
            Map<String, Integer> suras = new HashMap<>();
            for (Map.Entry<String, Name> entry : byName.entrySet()) {
                if (entry.getValue().strength != Strength.RARE) {
                    suras.put(entry.getKey(), entry.getValue().sura);
                }
            }
            names = new NearNames<>(suras);
            nearNames = names; // a race builds it twice, to the same content
        }
        return names.find(folded.startsWith("ال") ? folded.substring(2) : folded);
    }

    private @Nullable Integer sounding(String folded) {
        Map<String, Integer> known = consonants();
        for (String rest : withoutArticle(folded)) {
            Integer sura = known.get(Consonants.of(rest));
            if (sura != null && sura > 0) {
                return sura;
            }
        }
        return null;
    }

    private static List<String> withoutArticle(String folded) {
        List<String> rests = new ArrayList<>();
        rests.add(folded);
        for (int length = 1; length <= MAX_ARTICLE && length + 3 <= folded.length(); length++) {
            if (isArticle(folded.substring(0, length))) {
                rests.add(folded.substring(length));
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
        return isArabicArticle(folded) || OTHER_ARTICLES.contains(folded);
    }

    /** Whether a folded word is a form of the Arabic article in Latin letters. */
    static boolean isArabicArticle(String folded) {
        return ARABIC_ARTICLES.contains(folded);
    }
}
