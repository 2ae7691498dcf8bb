package verbatim.citation;

import java.util.ArrayList;
import java.util.List;

/**
 * The 114 suras by number: how many verses they have (Kufan count, as in the Madina print) and what they are called.
 * Numbers out of 1 to 114 are refused with {@link IllegalArgumentException}. Serves all threads.
 */
public final class Suras {
    /** How many suras there are. */
    public static final int SIZE = 114;

    /** One line of the table. */
    record Row(int number, int verses, String arabic, String latin, List<String> names) {}

    private static final List<Row> ROWS = rows();

    private Suras() {}

    /** How many verses sura {@code number} has; the basmala counts in the first sura alone. */
    public static int count(int number) {
        return row(number).verses;
    }

    /** The usual Arabic name: النساء for 4. */
    public static String arabicName(int number) {
        return row(number).arabic;
    }

    /** The usual English transliteration: An-Nisa for 4. */
    public static String latinName(int number) {
        return row(number).latin;
    }

    /** Whether there is a sura with this number. */
    public static boolean exists(int number) {
        return number >= 1 && number <= SIZE;
    }

    static List<Row> all() {
        return ROWS;
    }

    private static Row row(int number) {
        if (!exists(number)) {
            throw new IllegalArgumentException("no sura " + number);
        }
        return ROWS.get(number - 1);
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : DataFile.lines("suras.txt")) {
            List<String> cells = DataFile.split(line, '|');
            List<String> names = new ArrayList<>(List.of(cells.get(2), cells.get(3)));
            names.addAll(DataFile.split(cells.get(4), ','));
            String arabic = cells.get(2).replace("~", "");
            int number = Integer.parseInt(cells.get(0));
            rows.add(new Row(
                    number, Integer.parseInt(cells.get(1)), arabic, cells.get(3).replace("~", ""), names));
        }
        return List.copyOf(rows);
    }
}
