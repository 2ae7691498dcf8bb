package verbatim.match;

import java.nio.IntBuffer;

/**
 * Where each part of a row of words begins: passages, or the stretches that a quotation may run through. Parts are numbered
 * from 0; they follow one another, and some may be empty. Immutable; serves all threads.
 */
public final class Starts {
    /** One of so many positions has its part written down, as a power of two. */
    private static final int STEP = 7;

    private final IntBuffer starts;
    private final IntBuffer steps;

    /**
     * @param starts the first position of each part, in ascending order, and the end of the last
     * @param steps what {@link #steps} gives for them
     */
    public Starts(IntBuffer starts, IntBuffer steps) {
        this.starts = starts;
        this.steps = steps;
    }

    /** Parts that begin at these positions, and the end of the last. */
    public static Starts of(int[] starts) {
        return new Starts(IntBuffer.wrap(starts), IntBuffer.wrap(steps(starts)));
    }

    /** The part of each 128th position from 0 on, and what follows the last: so that a part is found in few steps. */
    public static int[] steps(int[] starts) {
        int[] steps = new int[(starts[starts.length - 1] >>> STEP) + 2];
        int part = -1;
        for (int i = 0; i < steps.length; i++) {
            while (part + 1 < starts.length && starts[part + 1] <= (long) i << STEP) {
                part++;
            }
            steps[i] = part;
        }
        return steps;
    }

    /** How many parts there are. */
    public int size() {
        return starts.limit() - 1;
    }

    /** The first position of a part; that of the part after the last is the number of positions. */
    public int start(int part) {
        return starts.get(part);
    }

    /** The part that a position is in; for the position after the last word the number of parts. */
    public int at(int position) {
        int step = position >>> STEP;
        int low = steps.get(step);
        int high = steps.get(step + 1);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts.get(middle) <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
