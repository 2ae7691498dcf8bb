package verbatim.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import verbatim.check.Finding;
import verbatim.check.Rule;

/** Counts and times, for Prometheus. They hold no words of any text. Serves all threads. */
final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> requests = new ConcurrentHashMap<>();
    private final Map<String, Counter> findings = new ConcurrentHashMap<>();
    private final Timer checks = Timer.builder("verbatim.checks")
            .description("Checks of one text, without waiting")
            .serviceLevelObjectives(
                    Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(30), Duration.ofSeconds(1))
            .register(registry);
    private final Counter characters = Counter.builder("verbatim.characters")
            .description("UTF-16 units that were checked")
            .register(registry);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    /** A number that is asked for when the metrics are read. */
    void gauge(String name, String description, Supplier<Number> value) {
        io.micrometer.core.instrument.Gauge.builder(name, value)
                .description(description)
                .register(registry);
    }

    /** One request answered. {@code route} is a pattern, never what a client wrote. */
    void answered(String route, int status, long nanos) {
        requests.computeIfAbsent(
                        route + " " + status,
                        key -> Timer.builder("verbatim.requests")
                                .description("Requests, from the header to the last byte of the answer")
                                .tag("route", route)
                                .tag("status", Integer.toString(status))
                                .register(registry))
                .record(Duration.ofNanos(nanos));
    }

    /** One text checked. */
    void checked(int length, List<Finding> found, long nanos) {
        checks.record(Duration.ofNanos(nanos));
        characters.increment(length);
        for (Finding finding : found) {
            String rule = finding.rule().map(Rule::id).orElse("none");
            findings.computeIfAbsent(
                            rule,
                            id -> Counter.builder("verbatim.findings")
                                    .description("Quotations by what is wrong with them")
                                    .tag("rule", id)
                                    .register(registry))
                    .increment();
        }
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        registry.close();
    }
}
