package io.github.qrart.examples.cli;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of one command. Closing interrupts them. */
final class Workers implements AutoCloseable {
    private static final int MOST = 1024;

    private final ExecutorService executor;

    Workers(int threads) {
        if (threads < 1 || threads > MOST) {
            throw new IllegalArgumentException(threads + " threads are not within 1 to " + MOST);
        }
        AtomicInteger number = new AtomicInteger();
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "qrart-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    ExecutorService executor() {
        return executor;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
