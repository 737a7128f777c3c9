package io.github.qrart.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the same work in several threads at once. */
final class InSeveralThreads {
    private static final int THREADS = 4;

    private InSeveralThreads() {}

    static <T> List<T> run(Callable<T> work) throws InterruptedException, ExecutionException {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> f : executor.invokeAll(Collections.nCopies(THREADS, work))) results.add(f.get());
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    /** Whether work that is interrupted from the start either says so or leaves the thread interrupted. */
    static boolean keepsInterrupt(Callable<?> work) throws Exception {
        Thread.currentThread().interrupt();
        try {
            work.call();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        } finally {
            // The flag must not reach the next test.
            Thread.interrupted();
        }
    }
}
