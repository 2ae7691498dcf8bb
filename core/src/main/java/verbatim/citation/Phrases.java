package verbatim.citation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** A phrase found: the token after it and what it means. */
    record Found(int end, Meaning meaning) {}

    private static final int FILTER_SIZE = 1 << 11;

    /** Letters that are written together with the word after them. */
    static boolean isPrefix(char letter) {
        return letter == 'و' || letter == 'ف' || letter == 'ب' || letter == 'ل' || letter == 'ك';
    }

    private long[] keys = new long[1 << 13];
    private @Nullable Meaning[] meanings = new Meaning[1 << 13];
    private int size;
    /** A bit for each key, so that most words of a text are told apart from phrases without a look at the table. */
    private final long[] filter;

    Phrases() {
        filter = new long[FILTER_SIZE];
    }

    /** Phrases of another kind in the same filter: {@link #mayBegin} of either is about both. */
    Phrases(Phrases other) {
        filter = other.filter;
    }

    void add(String words, Meaning meaning) {
        Scan scan = Scan.of(words);
        long key = 0;
        for (int i = 0; i < scan.size(); i++) {
            if (isWord(scan, i)) {
                if (key != 0) {
                    put(key, Meaning.beginning(meaning));
                }
                key = key == 0 ? scan.key(i) : Scan.phrase(key, scan.key(i));
            }
        }
        if (key != 0) {
            put(key, meaning);
        }
    }

    /** The longest phrase at token {@code i} that can be one of {@code roles}. */
    @Nullable
    Found find(Scan scan, int i, int roles) {
        Found longest = null;
        for (Found found : all(scan, i, roles)) {
            longest = found;
        }
        return longest;
    }

    /** Whether a phrase may begin at token {@code i}; false is certain. */
    boolean mayBegin(Scan scan, int i) {
        long key = scan.key(i);
        return key != 0 && (isSet(key) || isSet(scan.keyWithout(i, 1)) || isSet(scan.keyWithout(i, 2)));
    }

    private boolean isSet(long key) {
        return (filter[word(key)] & (1L << key)) != 0;
    }

    /** The {@linkplain Role#bit() bits} of what the phrases at token {@code i} can be; 0 for none. */
    int leads(Scan scan, int i) {
        long key = isWord(scan, i) ? first(scan, i) : 0;
        Meaning meaning = key == 0 ? null : get(key);
        return meaning == null ? 0 : meaning.leads;
    }

    /** All phrases at token {@code i} that can be one of {@code roles}, the shortest first. */
    List<Found> all(Scan scan, int i, int roles) {
        List<Found> all = List.of();
        long key = isWord(scan, i) ? first(scan, i) : 0;
        for (int word = i; key != 0; ) {
            Meaning meaning = get(key);
            if (meaning == null || (meaning.leads & roles) == 0) {
                break;
            }
            if ((meaning.roles & roles) != 0) {
                all = all.isEmpty() ? new ArrayList<>() : all;
                all.add(new Found(word + 1, meaning));
            }
            word = nextWord(scan, word);
            key = isWord(scan, word) ? Scan.phrase(key, scan.key(word)) : 0;
        }
        return all;
    }

    /** The token after the longest phrase at {@code i} that can be one of {@code roles}, or {@code i}. */
    int past(Scan scan, int i, int roles) {
        Found found = find(scan, i, roles);
        return found == null ? i : found.end;
    }

    boolean is(Scan scan, int i, int roles) {
        return find(scan, i, roles) != null;
    }

    /** The word after {@code i}, over a hyphen or a full stop inside of a word, or that of a letter: Ahmad b. Hanbal. */
    private static int nextWord(Scan scan, int i) {
        Kind kind = scan.kind(i + 1);
        boolean inside = (kind == Kind.DASH || kind == Kind.DOT) && scan.touches(i + 1) && scan.touches(i + 2);
        boolean letter = kind == Kind.DOT && scan.touches(i + 1) && scan.end(i) - scan.start(i) == 1;
        return inside || letter ? i + 2 : i + 1;
    }

    private static boolean isWord(Scan scan, int i) {
        Kind kind = scan.kind(i);
        return kind == Kind.WORD || kind == Kind.NUMBER;
    }

    /** The key under which word {@code i} begins a phrase, without prefixed letters if need be, or 0. */
    private long first(Scan scan, int i) {
        long key = scan.key(i);
        if (get(key) != null) {
            return key;
        }
        for (int letters = 1; letters <= 2; letters++) {
            long rest = scan.keyWithout(i, letters);
            if (rest != 0 && get(rest) != null) {
                return rest;
            }
        }
        return 0;
    }

    private void put(long key, Meaning meaning) {
        if (size * 2 > keys.length) {
            grow();
        }
        filter[word(key)] |= 1L << key;
        int slot = slot(key);
        Meaning before = meanings[slot];
        if (before == null) {
            size++;
        }
        keys[slot] = key;
        meanings[slot] = before == null ? meaning : before.with(meaning);
    }

    private static int word(long key) {
        return (int) (key >>> 6) & (FILTER_SIZE - 1);
    }

    private @Nullable Meaning get(long key) {
        if (!isSet(key)) {
            return null;
        }
        return meanings[slot(key)];
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
