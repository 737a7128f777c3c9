package io.github.qrart.examples.web;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** All threads besides the web server's: a few, however many clients there are. */
@Component
final class Threads implements DisposableBean {
    /** Of whom each may be held up by one client that reads nothing, until the server's write timeout. */
    private static final int WRITERS = 4;

    private final ExecutorService painters;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS, named("writer"));
    private final ScheduledExecutorService control = Executors.newSingleThreadScheduledExecutor(named("control"));

    Threads(Limits limits) {
        painters = Executors.newFixedThreadPool(limits.painters(), named("painter"));
    }

    /** Draw and score. */
    ExecutorService painters() {
        return painters;
    }

    /** Write to streams. */
    ExecutorService writers() {
        return writers;
    }

    /** Begins and ends jobs. */
    ScheduledExecutorService control() {
        return control;
    }

    private static ThreadFactory named(String what) {
        AtomicInteger number = new AtomicInteger();
        return work -> new Thread(work, "qrart-" + what + "-" + number.incrementAndGet());
    }

    @Override
    public void destroy() {
        control.shutdownNow();
        painters.shutdownNow();
        writers.shutdownNow();
    }
}
