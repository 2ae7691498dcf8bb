package verbatim.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** A passage of a work and how it is quoted, counted up as findings are read. */
final class QuotedPassage {
    /** A run of passages inside one chapter, or of a work without chapters. */
    private static final java.util.regex.Pattern RUN =
            java.util.regex.Pattern.compile("(?:(.*):)?([0-9]{1,6})-([0-9]{1,6})");

    private static final int LONGEST_RUN = 300;

    /** The most quoted first; among equals in the order of the work. */
    static final Comparator<QuotedPassage> MOST_QUOTED = Comparator.comparingLong(
                    (QuotedPassage passage) -> -passage.counts.total())
            .thenComparing(passage -> passage.work)
            .thenComparing(passage -> passage.numbers, NumberOrder.INSTANCE);

    final String work;
    /** Its number in the work: {@code 4:139}, {@code 6018}. */
    final String numbers;

    final QuotationCounts counts = new QuotationCounts();
    /** How often each document quotes it, by the document's number. */
    final Map<Integer, Integer> documents = new HashMap<>();

    private String text = "";

    QuotedPassage(String work, String numbers) {
        this.work = work;
        this.numbers = numbers;
    }

    /** The passage's own words, as far as a finding gave them. */
    String text() {
        return text;
    }

    void text(String words) {
        text = text.isEmpty() ? words : text;
    }

    /** Its chapter, of a run over the edge of chapters the first; empty where the work has none. */
    String chapter() {
        int dash = numbers.indexOf('-');
        String first = dash < 0 ? numbers : numbers.substring(0, dash);
        return first.substring(0, Math.max(0, first.lastIndexOf(':')));
    }

    /** The numbers of single passages: {@code 112:1-4} is four. A run over the edge of a chapter stays one. */
    static List<String> single(String numbers) {
        Matcher run = RUN.matcher(numbers);
        if (!run.matches()) {
            return List.of(numbers);
        }
        int first = Integer.parseInt(run.group(2));
        int last = Integer.parseInt(run.group(3));
        if (last < first || last - first > LONGEST_RUN) {
            return List.of(numbers);
        }
        List<String> single = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            single.add(run.group(1) == null ? Integer.toString(number) : run.group(1) + ":" + number);
        }
        return single;
    }
}
