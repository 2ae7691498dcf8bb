package verbatim.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verbatim.source.Passage;

/** The Qur'an's verses as every reader of a Qur'an file collects them: in order, complete, by the Kufan count. */
final class QuranVerses {
    /** The verses of each of the 114 suras: 6,236 together. */
    private static final int[] COUNTS = {
        7, 286, 200, 176, 120, 165, 206, 75, 129, 109, 123, 111, 43, 52, 99, 128, 111, 110, 98, 135, 112, 78, 118, 64,
        77, 227, 93, 88, 69, 60, 34, 30, 73, 54, 45, 83, 182, 88, 75, 85, 54, 53, 89, 59, 37, 35, 38, 29, 18, 45, 60,
        49, 62, 55, 78, 96, 29, 22, 24, 13, 14, 11, 11, 18, 12, 12, 30, 52, 52, 44, 28, 28, 20, 56, 40, 31, 50, 40, 46,
        42, 29, 19, 36, 25, 22, 17, 19, 26, 30, 20, 15, 21, 11, 8, 8, 19, 5, 8, 8, 11, 11, 8, 3, 9, 5, 4, 7, 3, 6, 3, 5,
        4, 5, 6
    };

    static final int SURAS = COUNTS.length;
    static final int VERSES = 6236;

    private final Path path;
    private final List<Passage> passages = new ArrayList<>(VERSES);
    private int sura = 1;
    private int verse = 1;

    QuranVerses(Path path) {
        this.path = path;
    }

    static int verses(int sura) {
        return COUNTS[sura - 1];
    }

    /** Takes the next verse; {@code line} is where the file has it, or 0 when unknown. */
    void add(int line, int sura, int verse, String text) throws SourceException {
        if (this.sura > SURAS) {
            throw problem(line, "verse " + sura + ":" + verse + " comes after the last, 114:6");
        }
        if (sura != this.sura || verse != this.verse) {
            throw problem(line, "verse " + this.sura + ":" + this.verse + " is due, here is " + sura + ":" + verse);
        }
        if (text.isBlank()) {
            throw problem(line, "verse " + sura + ":" + verse + " has no text");
        }
        passages.add(Passage.of(sura + ":" + verse, text.strip()));
        next();
    }

    /** Takes the next verse of a file that does not number its verses. */
    void add(int line, String text) throws SourceException {
        add(line, sura, verse, text);
    }

    private void next() {
        verse++;
        if (verse > COUNTS[sura - 1]) {
            sura++;
            verse = 1;
        }
    }

    /** All 6,236 verses. */
    List<Passage> complete() throws SourceException {
        if (sura <= SURAS) {
            throw problem(
                    0, "the file ends before verse " + sura + ":" + verse + "; a Qur'an has 114 suras, 6236 verses");
        }
        return List.copyOf(passages);
    }

    private SourceException problem(int line, String problem) {
        return line > 0 ? new SourceException(path, line, problem) : new SourceException(path, problem);
    }
}
