package verbatim.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verbatim.citation.Scan.Kind;

/**
 * The phrases of all languages by the hash of their folded words, with what each can mean. Filled once, then read by all
 * threads.
 */
final class Phrases {
    /**
     * What a phrase means.
     *
     * @param roles the {@linkplain Role#bit() bits} of what it can be; 0 if it is only the beginning of a longer one
     * @param leads the bits of what it or a longer phrase that begins with it can be
     * @param works the ids of the works it names
     * @param everyday whether it is also an everyday word or a person's name
     */
    record Meaning(int roles, int leads, List<String> works, boolean everyday) {
        Meaning(int roles, List<String> works, boolean everyday) {
            this(roles, roles, works, everyday);
        }

        static Meaning beginning(Meaning whole) {
            return new Meaning(0, whole.roles, List.of(), false);
        }

        Meaning with(Meaning other) {
            boolean adds = (other.roles & ~roles) != 0 || (other.leads & ~leads) != 0 || !other.works.isEmpty();
            if (!adds && (!works.isEmpty() || everyday == other.everyday)) {
                return this;
            }
            return new Meaning(
                    roles | other.roles,
                    leads | other.leads,
                    union(works, other.works),
                    works.isEmpty() ? other.everyday : everyday);
        }

        private static List<String> union(List<String> some, List<String> more) {
            if (more.isEmpty() || some.equals(more)) {
                return some;
            }
            Set<String> all = new LinkedHashSet<>(some);
            all.addAll(more);
            return List.copyOf(all);
        }
    }

    /** A bit for each of و ف ب ل ك, counted from ب. */
    private static final long PREFIXES = 1L | 1L << 'ف' - 'ب' | 1L << 'ك' - 'ب' | 1L << 'ل' - 'ب' | 1L << 'و' - 'ب';

    /** A phrase found: the token after it and what it means. */
    record Found(int end, Meaning meaning) {}

    /** Letters that are written together with the word after them. */
    static boolean isPrefix(char letter) {
        int place = letter - 'ب';
        return place >= 0 && place < Long.SIZE && (PREFIXES >>> place & 1) != 0;
    }

    private long[] keys = new long[1 << 13];
    private @Nullable Meaning[] meanings = new Meaning[1 << 13];
    private int size;
    private final Filter filter = new Filter();
    private final Filter firstWords;

    /** @param firstWords where the first words of the phrases are noted too */
    Phrases(Filter firstWords) {
        this.firstWords = firstWords;
    }

    void add(String words, Meaning meaning) {
        Scan scan = Scan.of(words);
        long key = 0;
        for (int i = 0; i < scan.size(); i++) {
            if (scan.key(i) != 0) {
                if (key == 0) {
                    firstWords.add(scan.key(i));
                } else {
                    put(key, Meaning.beginning(meaning));
                }
                key = key == 0 ? scan.key(i) : Scan.phrase(key, scan.key(i));
            }
        }
        if (key != 0) {
            put(key, meaning);
        }
    }

    /** Where the phrases stand that begin at token {@code i}, with its prefixed letters or without; -1 if there are none. */
    int first(Scan scan, int i) {
        int slot = find(scan.key(i));
        for (int letters = 1; slot < 0 && letters <= 2 && scan.isPrefixed(i, letters); letters++) {
            slot = find(scan.keyWithout(i, letters));
            slot = slot >= 0 && scan.letters(i) >= letters + 2 ? slot : -1;
        }
        return slot;
    }

    /** The {@linkplain Role#bit() bits} of what phrases with the first word {@code first} can be. */
    int leads(int first) {
        return meaning(first).leads;
    }

    /** The longest phrase at token {@code i} that can be one of {@code roles}. */
    @Nullable
    Found find(Scan scan, int i, int roles) {
        int first = first(scan, i);
        return first < 0 ? null : find(scan, i, first, roles);
    }

    /** The same where the {@linkplain #first first word} is known. */
    @Nullable
    Found find(Scan scan, int i, int first, int roles) {
        Meaning longest = null;
        int end = i;
        int word = i;
        for (int slot = first; slot >= 0; slot = next(scan, word, keys[slot])) {
            Meaning meaning = meaning(slot);
            if ((meaning.leads & roles) == 0) {
                break;
            }
            if ((meaning.roles & roles) != 0) {
                longest = meaning;
                end = word + 1;
            }
            word = nextWord(scan, word);
        }
        return longest == null ? null : new Found(end, longest);
    }

    /** Whether a phrase with the first word {@code first} at token {@code i} is one of {@code roles}. */
    boolean is(Scan scan, int i, int first, int roles) {
        return (meaning(first).roles & roles) != 0 || find(scan, i, first, roles) != null;
    }

    /** All phrases at token {@code i}, the shortest first. */
    List<Found> all(Scan scan, int i) {
        List<Found> all = List.of();
        int word = i;
        for (int slot = first(scan, i); slot >= 0; slot = next(scan, word, keys[slot])) {
            Meaning meaning = meaning(slot);
            if (meaning.roles != 0) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(new Found(word + 1, meaning));
            }
            word = nextWord(scan, word);
        }
        return all;
    }

    /** The token after the longest phrase at {@code i} that can be one of {@code roles}, or {@code i}. */
    int past(Scan scan, int i, int roles) {
        Found found = find(scan, i, roles);
        return found == null ? i : found.end;
    }

    /** Where the phrases stand that begin with the words of {@code key} and the one at token {@code i}, or -1. */
    private int next(Scan scan, int i, long key) {
        return scan.key(i) == 0 ? -1 : find(Scan.phrase(key, scan.key(i)));
    }

    /** The word after {@code i}, over a hyphen or a full stop inside of a word, or that of a letter: Ahmad b. Hanbal. */
    private static int nextWord(Scan scan, int i) {
        Kind kind = scan.kind(i + 1);
        boolean inside = (kind == Kind.DASH || kind == Kind.DOT) && scan.touches(i + 1) && scan.touches(i + 2);
        boolean letter = kind == Kind.DOT && scan.touches(i + 1) && scan.length(i) == 1;
        return inside || letter ? i + 2 : i + 1;
    }

    private void put(long key, Meaning meaning) {
        if (size * 2 > keys.length) {
            grow();
        }
        filter.add(key);
        int slot = slot(key);
        Meaning before = meanings[slot];
        if (before == null) {
            size++;
        }
        keys[slot] = key;
        meanings[slot] = before == null ? meaning : before.with(meaning);
    }

    /** Where {@code key} stands, or -1. */
    private int find(long key) {
        int slot = filter.mayHave(key) ? slot(key) : -1;
        return slot >= 0 && meanings[slot] != null ? slot : -1;
    }

    private Meaning meaning(int slot) {
        return Objects.requireNonNull(meanings[slot]);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (meanings[slot] != null && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Meaning[] oldMeanings = meanings;
        keys = Arrays.copyOf(new long[0], oldKeys.length * 2);
        meanings = new Meaning[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            Meaning meaning = oldMeanings[i];
            if (meaning != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                meanings[slot] = meaning;
            }
        }
    }
}
