package verbatim.cli;

import java.util.Locale;

/** One line on a terminal that says how far a download is. Used by one thread. */
final class DownloadProgress {
    private static final long BETWEEN_NANOS = 100_000_000L;
    private static final int BAR = 30;
    private static final int LONGEST_NAME = 40;

    private final Console console;
    private long shown;
    private boolean visible;

    DownloadProgress(Console console) {
        this.console = console;
    }

    /** Says that {@code done} of {@code all} bytes are there and what is being fetched. */
    void at(String file, long done, long all) {
        long now = System.nanoTime();
        if (!console.errIsTerminal() || visible && done < all && now - shown < BETWEEN_NANOS) {
            return;
        }
        shown = now;
        visible = true;
        console.err().print("\r" + line(file, done, all) + "\u001B[K");
        console.err().flush();
    }

    /** {@code [#########.....................] 3.1 of 10.2 MB  db/by_chapter/1.json}. */
    static String line(String file, long done, long all) {
        int filled = all == 0 ? BAR : (int) (BAR * Math.min(done, all) / all);
        String name = file.length() > LONGEST_NAME ? "…" + file.substring(file.length() - LONGEST_NAME) : file;
        return String.format(
                Locale.ROOT,
                "[%s%s] %.1f of %.1f MB  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                done / 1e6,
                all / 1e6,
                name);
    }

    /** Takes the line away, before something else is printed. */
    void clear() {
        if (visible) {
            console.err().print("\r\u001B[K");
            console.err().flush();
            visible = false;
        }
    }
}
