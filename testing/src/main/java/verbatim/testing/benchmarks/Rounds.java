package verbatim.testing.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Times several things that do the same work, one after the other in each of several rounds: what else the machine does falls on
 * all of them, and a ratio is of two times of one round. Used by one thread.
 */
final class Rounds {
    /** A thing is done for so many rounds' time first: the whole check takes some seconds until all of it is compiled. */
    private static final int WARM = 10;

    /** A round of one thing lasts about so long, in nanoseconds; one run at least. */
    private final long least;

    private final int rounds;
    private final List<LongSupplier> things = new ArrayList<>();
    private double[][] nanos = new double[0][0];
    private long sink;

    Rounds(int rounds, long leastMillis) {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: " + rounds);
        }
        this.rounds = rounds;
        this.least = leastMillis * 1_000_000;
    }

    /** Adds a thing that gives a number made of all that it did; returns its index. */
    int add(LongSupplier thing) {
        things.add(thing);
        return things.size() - 1;
    }

    /** Warms up and measures. */
    Rounds run() {
        int[] times = new int[things.size()];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            int runs = 0;
            while (System.nanoTime() - begun < WARM * least || runs < 2) {
                sink += things.get(i).getAsLong();
                runs++;
            }
            long one = once(things.get(i));
            times[i] = (int) Math.max(1, Math.min(10_000, least / Math.max(1, one)));
        }
        nanos = new double[things.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < times.length; i++) {
                long begun = System.nanoTime();
                for (int k = 0; k < times[i]; k++) {
                    sink += things.get(i).getAsLong();
                }
                nanos[i][round] = (System.nanoTime() - begun) / (double) times[i];
            }
        }
        return this;
    }

    private long once(LongSupplier thing) {
        long begun = System.nanoTime();
        sink += thing.getAsLong();
        return System.nanoTime() - begun;
    }

    /** The median time of one run of a thing, in nanoseconds. */
    double nanos(int thing) {
        return median(nanos[thing]);
    }

    /** How many times as long a thing takes as another: the median over the rounds. */
    double ratio(int thing, int other) {
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = nanos[thing][round] / nanos[other][round];
        }
        return median(ratios);
    }

    /** Something made of all results, so that no work can be left out. */
    long sink() {
        return sink;
    }

    static double median(double[] values) {
        return percentile(values, 50);
    }

    /** The value that so many percent of the values are not above. */
    static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(0, Math.min(sorted.length - 1, index))];
    }
}
