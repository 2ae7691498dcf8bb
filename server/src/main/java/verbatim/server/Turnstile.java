package verbatim.server;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many checks run at once and so many wait, and stops one at its deadline by interrupting its thread. Serves all
 * threads.
 */
final class Turnstile implements AutoCloseable {
    private final int room;
    private final long deadlineNanos;
    private final Semaphore free;
    private final AtomicInteger inside = new AtomicInteger();
    private final ScheduledThreadPoolExecutor clock;

    Turnstile(ServerLimits limits) {
        this.room = limits.checks() + limits.queue();
        this.deadlineNanos = limits.deadline().toNanos();
        this.free = new Semaphore(limits.checks(), true);
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "verbatim-deadline");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs {@code work} on this thread when it is its turn.
     *
     * @throws Refusal when too many wait already, or the deadline passes first
     */
    <T> T pass(Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        if (inside.incrementAndGet() > room) {
            inside.decrementAndGet();
            throw Refusal.busy("too many checks are waiting");
        }
        try {
            if (!free.tryAcquire(deadlineNanos, TimeUnit.NANOSECONDS)) {
                throw Refusal.busy("other checks took too long");
            }
            try {
                return run(work, begun + deadlineNanos - System.nanoTime());
            } finally {
                free.release();
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    private <T> T run(Callable<T> work, long nanos) throws Exception {
        Alarm alarm = new Alarm(Thread.currentThread());
        ScheduledFuture<?> ring = clock.schedule(alarm, nanos, TimeUnit.NANOSECONDS);
        boolean late = false;
        try {
            return work.call();
        } catch (CancellationException e) {
            late = true;
            throw new Refusal(
                    Refusal.Status.TOO_SLOW,
                    "the check was stopped after " + TimeUnit.NANOSECONDS.toMillis(deadlineNanos) + " ms");
        } finally {
            ring.cancel(false);
            alarm.off(late);
        }
    }

    /** Checks that run or wait. */
    int inside() {
        return inside.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Interrupts a thread unless its work is over: never later, when the thread does something else. */
    private static final class Alarm implements Runnable {
        private final Thread thread;
        private boolean over;
        private boolean rung;

        Alarm(Thread thread) {
            this.thread = thread;
        }

        @Override
        public synchronized void run() {
            if (!over) {
                rung = true;
                thread.interrupt();
            }
        }

        /** Ends the watch; the interrupt that was for the work goes with it. */
        synchronized void off(boolean cancelled) {
            over = true;
            if (rung || cancelled) {
                Thread.interrupted();
            }
        }
    }
}
