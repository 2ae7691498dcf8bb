package verbatim.server;

import java.util.List;
import java.util.concurrent.Callable;
import verbatim.check.Finding;
import verbatim.text.Text;

/** The one way in which this server checks: when it is a request's turn, against its sources, counted. Serves all threads. */
final class Checking {
    private final Sources sources;
    private final Turnstile turnstile;
    private final Metrics metrics;

    Checking(Sources sources, Turnstile turnstile, Metrics metrics) {
        this.sources = sources;
        this.turnstile = turnstile;
        this.metrics = metrics;
    }

    Sources sources() {
        return sources;
    }

    /** Runs work that reads and checks documents, when it is its turn and until its deadline. */
    <T> T inTurn(Callable<T> work) throws Exception {
        return turnstile.pass(work);
    }

    /** Checks a text; to be called in turn. */
    List<Finding> check(Text text, Sources.Loaded against) {
        long begun = System.nanoTime();
        List<Finding> findings = against.checker().check(text);
        metrics.checked(text.chars().length(), findings, System.nanoTime() - begun);
        return findings;
    }
}
