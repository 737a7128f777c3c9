package io.github.qrart.examples.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an operator watches. Nothing of payloads or prompts is in it. */
@Component
final class Meters {
    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    void watch(Jobs jobs) {
        Gauge.builder("qrart.web.jobs.running", jobs, Jobs::running).register(registry);
        Gauge.builder("qrart.web.jobs.waiting", jobs, Jobs::waiting).register(registry);
        Gauge.builder("qrart.web.jobs.kept", jobs, Jobs::kept).register(registry);
    }

    void watch(Streams streams) {
        Gauge.builder("qrart.web.streams", streams, Streams::open).register(registry);
    }

    void refused() {
        registry.counter("qrart.web.refused").increment();
    }

    void cancelled() {
        registry.counter("qrart.web.cancelled").increment();
    }

    void ended(Job.State state, Duration took) {
        Timer.builder("qrart.web.job")
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }
}
