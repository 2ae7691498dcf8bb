package verbatim.cli;

/** One line on a terminal that says how far the work is, once it has lasted longer than a second. Used by one thread. */
final class Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;
    private static final int BAR = 30;

    private final Console console;
    private final int total;
    private final long begun = System.nanoTime();
    private long shown;
    private boolean visible;

    Progress(Console console, int total) {
        this.console = console;
        this.total = total;
    }

    /** Says that {@code done} of the documents are done. */
    void at(int done) {
        long now = System.nanoTime();
        if (!console.errIsTerminal() || now - begun < PATIENCE_NANOS || now - shown < BETWEEN_NANOS) {
            return;
        }
        shown = now;
        visible = true;
        int filled = (int) ((long) BAR * done / Math.max(1, total));
        console.err()
                .print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + "/" + total + "\u001B[K");
        console.err().flush();
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
