package io.github.qrart.eval.trial;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs a sweep in a process of its own, which a test kills, and prints the id of each trial that is done. */
final class FakeMain {
    static final int PAIRS = 20;
    static final int SEEDS = 12;

    /** What one process does at most, however late its killer is. */
    private static final int MOST_AT_ONCE = 60;

    private FakeMain() {}

    private static void awaitTheKill() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            SweepRun.builder(Fakes.sweep(PAIRS, SEEDS), Fakes.scorers(), Path.of(args[0]), executor)
                    .workers(2)
                    .clock(() -> 0)
                    .listener(new SweepListener() {
                        @Override
                        public void trial(Trial trial, Progress progress) {
                            System.out.println(trial.id());
                            System.out.flush();
                            if (progress.made() == MOST_AT_ONCE) awaitTheKill();
                        }
                    })
                    .build()
                    .run();
        } finally {
            executor.shutdown();
        }
    }
}
