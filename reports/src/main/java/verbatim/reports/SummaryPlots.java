package verbatim.reports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import verbatim.check.Wording;

/** The drawings of a summary, as SVG that takes its colours from the page's style. */
final class SummaryPlots {
    private static final int COLUMNS_WIDTH = 1000;
    private static final int COLUMNS_HEIGHT = 160;
    /** Room below the columns for numbers. */
    private static final int AXIS = 24;

    private static final int MOST_COLUMNS = 160;

    private final Messages messages;

    SummaryPlots(Messages messages) {
        this.messages = messages;
    }

    /** What a quotation of that wording looks like: a class of the page's style. */
    static String kind(Wording wording) {
        return wording.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String number(long count) {
        return messages.numerals().write(Long.toString(count));
    }

    /** A share to the nearest tenth of a percent, cut off: what is not all is never 100%. */
    String percent(long part, long whole) {
        long tenths = whole == 0 ? 0 : part * 1000 / whole;
        String sign = messages.locale().getLanguage().equals("ar") ? "٪" : "%";
        return messages.numerals().write(tenths / 10 + "." + tenths % 10) + sign;
    }

    /** One bar, parted by wording, as long as its total is of {@code most}. */
    String bar(QuotationCounts counts, long most) {
        StringBuilder svg =
                new StringBuilder("<svg class=\"stack\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\""
                        + " role=\"img\" aria-label=\"" + spoken(counts) + "\">");
        svg.append("<title>").append(spoken(counts)).append("</title>");
        double at = 0;
        for (Wording wording : Wording.values()) {
            double width = 1000.0 * counts.of(wording) / Math.max(1, most);
            if (width > 0) {
                rect(svg, kind(wording), at, 0, width, 10, "");
                at += width;
            }
        }
        return svg.append("</svg>").toString();
    }

    /** "letter for letter 3, altered 1". */
    private String spoken(QuotationCounts counts) {
        StringBuilder words = new StringBuilder();
        for (Wording wording : Wording.values()) {
            if (counts.of(wording) > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(messages.say("corpus.wording." + wording))
                        .append(' ')
                        .append(number(counts.of(wording)));
            }
        }
        return Markup.escape(words.toString());
    }

    /** A column a chapter, or a run of numbers where there are no chapters: what is faithful below, the rest above it. */
    String columns(String title, List<QuotedPassage> passages) {
        Map<String, long[]> columns = byChapter(passages);
        if (columns.size() > MOST_COLUMNS
                || passages.stream().anyMatch(passage -> passage.chapter().isEmpty())) {
            columns = byRun(passages);
        }
        long most = 1;
        for (long[] column : columns.values()) {
            most = Math.max(most, column[0] + column[1]);
        }
        double step = (double) COLUMNS_WIDTH / Math.max(12, columns.size());
        int every = Math.max(1, columns.size() / 16);
        StringBuilder svg = new StringBuilder("<svg class=\"columns\" viewBox=\"0 0 " + COLUMNS_WIDTH + " "
                + (COLUMNS_HEIGHT + AXIS) + "\" role=\"img\" aria-label=\"" + Markup.escape(title) + "\">");
        int i = 0;
        for (Map.Entry<String, long[]> column : columns.entrySet()) {
            double x = i * step;
            double faithful = (double) COLUMNS_HEIGHT * column.getValue()[0] / most;
            double altered = (double) COLUMNS_HEIGHT * column.getValue()[1] / most;
            String said = Markup.escape(column.getKey() + ": ") + number(column.getValue()[0] + column.getValue()[1]);
            rect(svg, "exact", x, COLUMNS_HEIGHT - faithful, step * 0.85, faithful, said);
            rect(svg, "altered", x, COLUMNS_HEIGHT - faithful - altered, step * 0.85, altered, said);
            if (i % every == 0) {
                svg.append("<text x=\"" + round(x + step * 0.42) + "\" y=\"" + (COLUMNS_HEIGHT + 17) + "\">"
                        + messages.numerals().write(Markup.escape(column.getKey())) + "</text>");
            }
            i++;
        }
        svg.append("<line x1=\"0\" x2=\"" + COLUMNS_WIDTH + "\" y1=\"" + COLUMNS_HEIGHT + "\" y2=\"" + COLUMNS_HEIGHT
                + "\"/><text class=\"most\" x=\"" + COLUMNS_WIDTH + "\" y=\"14\">" + number(most) + "</text></svg>\n");
        return svg.toString();
    }

    /** Faithful and other quotations of each chapter, in their order. */
    private static Map<String, long[]> byChapter(List<QuotedPassage> passages) {
        Map<String, long[]> columns = new TreeMap<>(NumberOrder.INSTANCE);
        for (QuotedPassage passage : passages) {
            add(columns, passage.chapter(), passage);
        }
        return columns;
    }

    /** The same of runs of passages, so many that they fill the plot; numbers that are no numbers come last. */
    private static Map<String, long[]> byRun(List<QuotedPassage> passages) {
        int highest = 0;
        for (QuotedPassage passage : passages) {
            highest = Math.max(highest, leading(passage.numbers));
        }
        int run = Math.max(1, (highest + MOST_COLUMNS - 1) / MOST_COLUMNS);
        Map<String, long[]> columns = new TreeMap<>(NumberOrder.INSTANCE);
        for (QuotedPassage passage : passages) {
            add(columns, Integer.toString(leading(passage.numbers) / run * run), passage);
        }
        return columns;
    }

    /** The number that a passage's begins with, up to nine digits; 0 when it begins with none. */
    private static int leading(String numbers) {
        int value = 0;
        for (int i = 0; i < Math.min(9, numbers.length()); i++) {
            int digit = numbers.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private static void add(Map<String, long[]> columns, String name, QuotedPassage passage) {
        long[] column = columns.computeIfAbsent(name, key -> new long[2]);
        column[0] += passage.counts.faithful();
        column[1] += passage.counts.total() - passage.counts.faithful();
    }

    /** A square whose area is the share of {@code most}; empty for none. */
    String square(int count, int most) {
        if (count == 0) {
            return "";
        }
        double side = 2 + 16 * Math.sqrt((double) count / most);
        StringBuilder svg =
                new StringBuilder("<svg viewBox=\"0 0 18 18\" role=\"img\" aria-label=\"" + number(count) + "\">");
        rect(svg, "exact", 9 - side / 2, 9 - side / 2, side, side, number(count));
        return svg.append("</svg>").toString();
    }

    private static void rect(
            StringBuilder svg, String kind, double x, double y, double width, double height, String said) {
        if (height <= 0) {
            return;
        }
        svg.append("<rect class=\"").append(kind).append("\" x=\"").append(round(x));
        svg.append("\" y=\"").append(round(y)).append("\" width=\"").append(round(width));
        svg.append("\" height=\"").append(round(height));
        svg.append(said.isEmpty() ? "\"/>" : "\"><title>" + said + "</title></rect>");
    }

    /** Two decimals, with a point in every locale. */
    private static String round(double value) {
        long hundredths = Math.round(value * 100);
        String decimals = hundredths % 100 == 0
                ? ""
                : "." + Long.toString(100 + Math.abs(hundredths % 100)).substring(1);
        return hundredths / 100 + decimals;
    }
}
