package verbatim.testing.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of a record: what is asked of a figure, what was measured, whether that reaches it. */
final class Table {
    private final List<String> rows = new ArrayList<>();

    /** A figure that is to be at least so large. */
    void atLeast(String figure, double asked, double measured, String unit, String note) {
        row(figure, ">= " + number(asked) + unit, number(measured) + unit, measured >= asked ? "yes" : "**no**", note);
    }

    /** A figure that is to be so large at most. */
    void atMost(String figure, double asked, double measured, String unit, String note) {
        row(figure, "<= " + number(asked) + unit, number(measured) + unit, measured <= asked ? "yes" : "**no**", note);
    }

    /** A figure of which nothing is asked. */
    void told(String figure, double measured, String unit, String note) {
        row(figure, "", number(measured) + unit, "", note);
    }

    /** Parts of a whole, in percent. */
    void shares(String figure, Map<String, Double> shares) {
        String all = shares.entrySet().stream()
                .map(share -> share.getKey() + " " + number(share.getValue()) + " %")
                .collect(Collectors.joining(", "));
        row(figure, "", "", "", all);
    }

    /** A figure that could not be measured. */
    void missing(String figure, String why) {
        row(figure, "", "not measured", "", why);
    }

    private void row(String figure, String asked, String measured, String reached, String note) {
        String line = "| " + figure + " | " + asked + " | " + measured + " | " + reached + " | " + note + " |";
        rows.add(line);
        System.err.println(line);
    }

    /** Three digits that say something. */
    static String number(double value) {
        double size = Math.abs(value);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, value);
    }

    @Override
    public String toString() {
        return "| figure | asked | measured | reached | |\n|---|---|---|---|---|\n" + String.join("\n", rows) + "\n";
    }
}
