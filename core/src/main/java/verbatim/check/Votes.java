package verbatim.check;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How many bits speak for each of many places: an open hash table of the places that have any. For one thread. */
final class Votes {
    private final int[] places;
    private final int[] weights;
    /** The slots in use. */
    private final int[] used;

    private final int mask;
    private int count;

    /** For so many votes. */
    Votes(int most) {
        int slots = Integer.highestOneBit(Math.max(8, most)) << 1;
        places = new int[slots];
        weights = new int[slots];
        used = new int[most];
        mask = slots - 1;
    }

    void add(int place, int bits) {
        int slot = slot(place);
        if (places[slot] == 0) {
            places[slot] = place + 1;
            used[count++] = slot;
        }
        weights[slot] += bits;
    }

    private int slot(int place) {
        int slot = place * 0x9E3779B1 & mask;
        while (places[slot] != 0 && places[slot] != place + 1) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /**
     * The places for which, together with the place before, most speaks, and {@code least} bits at least: the most telling
     * first, of equal ones the first.
     */
    int[] best(int most, int least, IntPredicate taken) {
        int[] best = new int[most];
        int[] told = new int[most];
        int found = 0;
        for (int i = 0; i < count; i++) {
            int place = places[used[i]] - 1;
            int both = weights[used[i]] + (place == 0 ? 0 : weights[slot(place - 1)]);
            int at = found;
            while (at > 0 && (told[at - 1] < both || told[at - 1] == both && best[at - 1] > place)) {
                at--;
            }
            if (both >= least && at < most && taken.test(place)) {
                int moved = Math.min(found, most - 1) - at;
                System.arraycopy(best, at, best, at + 1, moved);
                System.arraycopy(told, at, told, at + 1, moved);
                best[at] = place;
                told[at] = both;
                found = Math.min(most, found + 1);
            }
        }
        return Arrays.copyOf(best, found);
    }
}
