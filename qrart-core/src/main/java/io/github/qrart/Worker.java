package io.github.qrart;

import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A task on the caller's executor; cancelling it interrupts its thread, and leaves no interrupt behind. */
final class Worker extends FutureTask<@Nullable Void> {
    private volatile @Nullable Thread thread;

    Worker(Runnable body) {
        super(body, null);
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        super.run();
        // The interrupt was ours: the executor's thread goes on with other work.
        if (isCancelled()) Thread.interrupted();
    }

    /** Stops the task, unless it is the one that asks. */
    void stop() {
        if (thread != Thread.currentThread()) cancel(true);
    }
}
