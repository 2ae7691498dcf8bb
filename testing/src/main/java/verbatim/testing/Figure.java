package verbatim.testing;

import java.util.Locale;

/**
 * One measured share: how many of how many.
 *
 * @param name what was measured
 * @param where over which data
 * @param least the share that is asked for, or a negative number when none is
 */
record Figure(String name, String where, int right, int of, double least) {
    double share() {
        return of == 0 ? 0 : (double) right / of;
    }

    /** A row of a Markdown table. */
    String row() {
        String asked = least < 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * least);
        return String.format(
                Locale.ROOT, "| %s | %s | %d of %d | %.2f %% | %s |", name, where, right, of, 100 * share(), asked);
    }
}
