package verbatim.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Checks inputs on several threads and hands on what became of them in their own order. */
final class Workers {
    /** Documents in work for each thread, so that a slow one does not stop the others and memory stays small. */
    private static final int AHEAD = 4;

    private Workers() {}

    /**
     * Checks all of {@code inputs}; {@code then} is called by the caller's thread, for a document in pieces several times. That
     * thread checks it when its turn comes, so that one such document is in memory at a time.
     */
    static void each(
            List<Input> inputs, DocumentCheck check, Predicate<Input> inPieces, int threads, Consumer<Checked> then) {
        if (threads == 1 || inputs.size() < 2) {
            for (Input input : inputs) {
                if (inPieces.test(input)) {
                    check.checkLong(input, then);
                } else {
                    then.accept(check.check(input));
                }
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, inputs.size()));
        try {
            Deque<Runnable> ahead = new ArrayDeque<>();
            Iterator<Input> left = inputs.iterator();
            while (left.hasNext() || !ahead.isEmpty()) {
                while (left.hasNext() && ahead.size() < threads * AHEAD) {
                    Input input = left.next();
                    if (inPieces.test(input)) {
                        ahead.add(() -> check.checkLong(input, then));
                    } else {
                        Future<Checked> checked = workers.submit(() -> check.check(input));
                        ahead.add(() -> then.accept(result(checked)));
                    }
                }
                ahead.remove().run();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Checked result(Future<Checked> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(Problems.say(e.getCause() == null ? e : e.getCause()), e);
        }
    }
}
