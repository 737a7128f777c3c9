package io.github.qrart.eval.trial;

/** Counts what workers do, tells the listener one thing at a time, and knows when all have left. */
final class Tally implements TrialVisitor {
    private final SweepListener listener;
    private long total;
    private long made;
    private long before;
    private long failed;
    private long skipped;
    private long problems;
    private boolean stopped;
    private int workers;

    Tally(SweepListener listener) {
        this.listener = listener;
    }

    synchronized void begin(long trials) {
        total = trials;
    }

    @Override
    public synchronized void trial(Trial trial) {
        made++;
        if (trial.error() != null) failed++;
        listener.trial(trial, new SweepListener.Progress(made, before, total));
    }

    @Override
    public synchronized void problem(Problem problem) {
        problems++;
        listener.problem(problem);
    }

    synchronized void before(long trials) {
        before += trials;
    }

    synchronized void skipped(long trials) {
        skipped += trials;
    }

    synchronized boolean isRunning() {
        return !stopped;
    }

    synchronized void stop() {
        stopped = true;
    }

    /** Lets a worker in, unless the run is over. */
    synchronized boolean enter() {
        if (!stopped) workers++;
        return !stopped;
    }

    synchronized void leave() {
        workers--;
        notifyAll();
    }

    /** Waits until all workers have left: they still write their last lines. */
    synchronized void awaitWorkers() {
        boolean interrupted = false;
        while (workers > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    synchronized RunReport report() {
        return new RunReport(total, made, before, failed, skipped, problems);
    }
}
