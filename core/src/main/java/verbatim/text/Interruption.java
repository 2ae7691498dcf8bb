package verbatim.text;

import java.util.concurrent.CancellationException;

/** Lets a caller stop a check that takes too long: the loops of a check ask here whether their thread was interrupted. */
public final class Interruption {
    private Interruption() {}

    /**
     * Ends the work when the current thread was interrupted, and leaves the thread interrupted.
     *
     * @throws CancellationException if it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
