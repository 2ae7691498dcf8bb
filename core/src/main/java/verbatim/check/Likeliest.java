package verbatim.check;

import java.util.Arrays;

/** The few places for which most bits speak; of equal ones the first. For one thread. */
final class Likeliest {
    private final int least;
    private final int[] places;
    private final int[] bits;
    private int count;

    /** Of the {@code most} likeliest places for which {@code least} bits speak at least. */
    Likeliest(int most, int least) {
        this.least = least;
        this.places = new int[most];
        this.bits = new int[most];
    }

    /** Whether a place with so many bits is one of them. */
    boolean takes(int place, int told) {
        return told >= least && (count < places.length || isBefore(place, told, count - 1));
    }

    void add(int place, int told) {
        if (!takes(place, told)) {
            return;
        }
        int at = count;
        while (at > 0 && isBefore(place, told, at - 1)) {
            at--;
        }
        int moved = Math.min(count, places.length - 1) - at;
        System.arraycopy(places, at, places, at + 1, moved);
        System.arraycopy(bits, at, bits, at + 1, moved);
        places[at] = place;
        bits[at] = told;
        count = Math.min(places.length, count + 1);
    }

    private boolean isBefore(int place, int told, int index) {
        return told > bits[index] || told == bits[index] && place < places[index];
    }

    /** The places, the likeliest first. */
    int[] places() {
        return Arrays.copyOf(places, count);
    }
}
