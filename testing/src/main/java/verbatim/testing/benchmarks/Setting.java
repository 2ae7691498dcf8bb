package verbatim.testing.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import verbatim.check.QuotationChecker;
import verbatim.citation.CitationParser;
import verbatim.source.EditionText;
import verbatim.source.Library;

/**
 * What all parts of a benchmark share.
 *
 * @param inputs the texts
 * @param folder a scratch folder
 * @param quick whether it is only to be seen that everything works
 * @param table where figures go
 * @param text the Qur'an in Arabic
 * @param quran a library of it alone
 */
record Setting(Inputs inputs, Path folder, boolean quick, Table table, EditionText text, Library quran) {
    static Setting of(Inputs inputs, Path folder, boolean quick) throws IOException {
        EditionText text = inputs.quran()
                .orElseThrow(
                        () -> new IOException("the source texts are missing: run npm ci --ignore-scripts in sources/"));
        return new Setting(inputs, folder, quick, new Table(), text, Library.build(List.of(text)));
    }

    /** How many rounds a median is of. */
    int rounds() {
        return quick ? 3 : 7;
    }

    /** Rounds of about {@code millis} a thing; short ones when it is to be quick. */
    Rounds rounds(long millis) {
        return new Rounds(rounds(), quick ? 20 : millis);
    }

    static QuotationChecker checker(Library library) {
        return new QuotationChecker(library, new CitationParser());
    }

    /** The beginning of a text, up to a line's end. */
    static String part(String text, int most) {
        int end = text.length() <= most ? text.length() : text.lastIndexOf('\n', most);
        return text.substring(0, end < 0 ? most : end);
    }

    /** The mean time of several runs, in nanoseconds. */
    static double nanos(Callable<?> thing, int runs) {
        long begun = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            call(thing);
        }
        return (System.nanoTime() - begun) / (double) runs;
    }

    private static void call(Callable<?> thing) {
        try {
            thing.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
