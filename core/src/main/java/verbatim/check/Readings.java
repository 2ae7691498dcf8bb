package verbatim.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Says whether an author gives words of the Qur'an as those of another reader than the one whose text is installed, from {@code
 * readings.txt}. Stateless.
 */
final class Readings {
    /** How many characters before a quotation say whose reading it is, within one line. */
    private static final int BEFORE = 110;

    private static final String READERS = "[readers]";

    private Readings() {}

    /** Read when the first altered verse is looked at. */
    private static final class Holder {
        static final List<List<Long>> GIVEN = new ArrayList<>();
        static final List<List<Long>> READERS = new ArrayList<>();

        static {
            try (InputStream in = Readings.class.getResourceAsStream("readings.txt")) {
                if (in == null) {
                    throw new IllegalStateException("no resource readings.txt");
                }
                List<List<Long>> names = GIVEN;
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
                    names = line.equals(Readings.READERS) ? READERS : names;
                    if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != '[') {
                        names.add(TranslatorNames.keys(line));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read readings.txt", e);
            }
        }
    }

    /** Whether the words before {@code start}, in its line, say that another reading follows. */
    static boolean isOther(String chars, int start) {
        int line = chars.lastIndexOf('\n', start - 1) + 1;
        List<Long> before = TranslatorNames.keys(chars.substring(Math.max(line, start - BEFORE), start));
        return TranslatorNames.hasAny(before, Holder.GIVEN) && TranslatorNames.hasAny(before, Holder.READERS);
    }
}
