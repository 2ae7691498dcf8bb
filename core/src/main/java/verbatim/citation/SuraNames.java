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

    /** How many letters of a word are looked at before the names are. */
    private static final int MAX_BEGINNING = 5;
    /** How many characters may be prefixes and the article before a name. */
    private static final int MAX_PREFIXES = 50;

    private final Map<String, Name> byName = new HashMap<>(4096);
    /** The first letter of each name and article, its first two, and so on; short ones with a sign behind them too. */
    private final Filter beginnings = new Filter();

    private volatile @Nullable Map<String, Integer> byConsonants;
    private volatile @Nullable NearNames<Integer> nearNames;

    SuraNames() {
        for (String article : ARABIC_ARTICLES) {
            begin(article);
        }
        for (String article : OTHER_ARTICLES) {
            begin(article);
        }
    }

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
        if (before == null && !(folded.startsWith("ال") && folded.length() > 3)) { // which is there without its article
            begin(folded);
        }
    }

    private void begin(String folded) {
        long key = 0;
        for (int i = 0; i < folded.length() && i < MAX_BEGINNING; i++) {
            key = beginning(key, folded.charAt(i));
            beginnings.add(key);
        }
        if (folded.length() < MAX_BEGINNING) {
            beginnings.add(beginning(key, Fold.BREAK));
        }
    }

    private static long beginning(long before, char letter) {
        return (before + letter) * 0x9E3779B97F4A7C15L;
    }

    /** Whether {@link #find} may know a name that is the word at {@code start}, or begins with it; false is certain. */
    boolean mayBegin(String chars, int start) {
        return isArabic(Fold.letter(chars.charAt(start)))
                ? mayBeginArabic(chars, start, Math.min(chars.length(), start + MAX_PREFIXES))
                : mayBeginOther(firstWord(chars, start, Math.min(chars.length(), start + 2 * MAX_BEGINNING)));
    }

    private boolean mayBeginArabic(String chars, int start, int end) {
        for (int i = start; i < end; i++) {
            char letter = Fold.letter(chars.charAt(i));
            if (letter > Fold.MARK) {
                if (!isArabic(letter) || isBeginning(chars, i, end)) {
                    return true;
                }
                if (letter != 'ا' && PREFIXES.indexOf(letter) < 0) {
                    return false;
                }
            }
        }
        return true; // all of it may be prefixes and the article
    }

    private static String firstWord(String chars, int start, int limit) {
        int end = start;
        while (end < limit && Fold.letter(chars.charAt(end)) != Fold.BREAK) {
            end++;
        }
        return Fold.joined(chars, start, end);
    }

    private boolean mayBeginOther(String word) {
        int end = word.length() - 1; // the next word may still change the last letter
        for (int start = 0; start <= MAX_ARTICLE && start < end; start++) {
            if (isBeginning(word, start, end) && (start == 0 || isArticle(word.substring(0, start)))) {
                return true;
            }
        }
        return end < 1 || end <= MAX_ARTICLE && isArticle(word.substring(0, end));
    }

    private boolean isBeginning(String words, int start, int end) {
        long key = 0;
        int letters = 0;
        for (int i = start; i < end && letters < MAX_BEGINNING; i++) {
            char letter = Fold.letter(words.charAt(i));
            if (letter > Fold.MARK) {
                key = beginning(key, letter);
                letters++;
            } else if (letter == Fold.BREAK && beginnings.mayHave(beginning(key, letter))) {
                return true;
            }
        }
        return beginnings.mayHave(key);
    }

    private static boolean isArabic(char letter) {
        return letter >= '\u0620' && letter < '\u0700';
    }

    /** The sura of a name whose letters are folded into one run, with or without its article. */
    @Nullable
    Name find(String folded) {
        Name name = byName.get(folded);
        if (name != null || folded.length() < 3) {
            return name;
        }
        char first = folded.charAt(0);
        if (isArabic(first)) {
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
