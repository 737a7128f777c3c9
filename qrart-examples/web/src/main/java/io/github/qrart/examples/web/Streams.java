package io.github.qrart.examples.web;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The clients that look on, and the pulse by which those that left are noticed. */
@Component
final class Streams implements InitializingBean {
    private final Limits limits;
    private final Jobs jobs;
    private final Threads threads;
    private final AtomicInteger open = new AtomicInteger();

    Streams(Limits limits, Jobs jobs, Threads threads, Meters meters) {
        this.limits = limits;
        this.jobs = jobs;
        this.threads = threads;
        meters.watch(this);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // they end with their executor
    public void afterPropertiesSet() {
        long beat = limits.heartbeat().toMillis();
        threads.control().scheduleWithFixedDelay(jobs::sweep, 1, 1, TimeUnit.SECONDS);
        threads.control().scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** A sign of life to all. */
    void beat() {
        jobs.snapshot().forEach(job -> job.streams().forEach(EventStream::heartbeat));
    }

    int open() {
        return open.get();
    }

    /**
     * Opens a stream.
     *
     * @param seen the last event that the client has; 0 for none
     * @throws Refusal if too many are open
     */
    SseEmitter open(Job job, long seen) {
        if (open.incrementAndGet() > limits.streams()) {
            open.decrementAndGet();
            throw Refusal.busy(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "streams",
                    limits.streams() + " streams are open",
                    "fewer",
                    Math.max(1, limits.deadline().toSeconds() / 2));
        }
        // Longer than the job may take: what ends a stream is the end of its job, or its client.
        SseEmitter emitter = new SseEmitter(2 * limits.deadline().toMillis() + 60_000);
        new EventStream(job, seen, emitter, threads.writers(), open::decrementAndGet).open();
        return emitter;
    }
}
