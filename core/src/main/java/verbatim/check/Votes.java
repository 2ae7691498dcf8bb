package verbatim.check;

import java.util.function.IntPredicate;

/** How many bits speak for each of many places: an open hash table of the places that have any. For one thread. */
final class Votes {
    /** In each slot a place and one, above the bits that speak for it; 0 where there is none. */
    private final long[] votes;
    /** The slots in use. */
    private final int[] used;

    private final int mask;
    private int count;

    /** For so many votes. */
    Votes(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) << 2;
        votes = new long[slots];
        used = new int[most];
        mask = slots - 1;
    }

    void add(int place, int bits) {
        int slot = slot(place);
        if (votes[slot] == 0) {
            votes[slot] = place + 1L << Integer.SIZE;
            used[count++] = slot;
        }
        votes[slot] += bits;
    }

    private int slot(int place) {
        int slot = place * 0x9E3779B1 & mask;
        while (votes[slot] != 0 && placeIn(slot) != place) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int placeIn(int slot) {
        return (int) (votes[slot] >>> Integer.SIZE) - 1;
    }

    /**
     * The places for which, together with the place before, most speaks, and {@code least} bits at least: the most telling
     * first, of equal ones the first.
     */
    int[] best(int most, int least, IntPredicate taken) {
        Likeliest likeliest = new Likeliest(most, least);
        for (int i = 0; i < count; i++) {
            int place = placeIn(used[i]);
            int both = (int) votes[used[i]] + (place == 0 ? 0 : (int) votes[slot(place - 1)]);
            if (likeliest.takes(place, both) && taken.test(place)) {
                likeliest.add(place, both);
            }
        }
        return likeliest.places();
    }
}
