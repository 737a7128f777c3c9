package io.github.qrart.examples.web;

import io.github.qrart.BestOfNSelector;
import io.github.qrart.Selection;
import io.github.qrart.eval.monitor.ScanRateMonitor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Admits jobs, begins them in order, holds them to their deadline, and forgets them. Safe for use by several threads.
 *
 * <p>A job's deadline counts from its acceptance: what it waits is taken from what it may draw.
 */
@Component
final class Jobs implements SmartLifecycle {
    private final Limits limits;
    private final Selectors selectors;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Threads threads;
    private final Meters meters;
    private final ScanRateMonitor monitor;

    private final Map<String, Job> all = new LinkedHashMap<>();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private int running;
    /** Seconds that a job takes of late. */
    private double pace = 1;

    private boolean open = true;
    private boolean started;
    private @Nullable Runnable whenIdle;

    Jobs(
            Limits limits,
            Selectors selectors,
            RandomGenerator random,
            InstantSource clock,
            Threads threads,
            Meters meters,
            ScanRateMonitor monitor) {
        this.limits = limits;
        this.selectors = selectors;
        this.random = random;
        this.clock = clock;
        this.threads = threads;
        this.meters = meters;
        this.monitor = monitor;
        meters.watch(this);
    }

    /** Refuses at once, before a picture is read, what would be refused anyway. */
    synchronized void checkRoom() {
        if (!open) {
            throw Refusal.busy(HttpStatus.SERVICE_UNAVAILABLE, "closing", "the service ends", "one that goes on", 5);
        }
        if (running < limits.running() || waiting.size() < limits.queue()) return;
        meters.refused();
        throw Refusal.busy(
                HttpStatus.TOO_MANY_REQUESTS,
                "queue-full",
                waiting.size() + " jobs are waiting",
                "fewer than " + Math.max(1, limits.queue()),
                retryAfter());
    }

    private long retryAfter() {
        double seconds = pace * (waiting.size() + 1) / limits.running();
        return Math.max(1, Math.min((long) Math.ceil(seconds), limits.deadline().toSeconds()));
    }

    /**
     * Takes a job.
     *
     * @throws IllegalArgumentException if it cannot be drawn, or its payload misleads
     * @throws Refusal if there is no room
     */
    Job submit(Order order) {
        Job job = new Job(newId(), order, limits.deadline(), clock);
        check(job);
        boolean now;
        synchronized (this) {
            checkRoom();
            now = running < limits.running();
            if (now) running++;
            else waiting.add(job);
            all.put(job.id(), job);
        }
        if (now) begin(job);
        return job;
    }

    /** What a selector checks before it hands out work, found out by one that cannot hand out any. */
    private void check(Job job) {
        CompletableFuture<Selection> checked = selector(job, limits.deadline(), work -> {
                    throw new RejectedExecutionException("nothing but the checks");
                })
                .selectAsync(job.order().request());
        try {
            checked.join();
        } catch (CompletionException | CancellationException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) throw refusal;
        }
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void begin(Job job) {
        Duration left = limits.deadline().minus(Duration.between(job.accepted(), clock.instant()));
        CompletableFuture<Selection> work;
        if (left.isNegative() || left.isZero()) {
            work = CompletableFuture.failedFuture(new IllegalStateException(late()));
        } else {
            job.begins();
            work = selector(job, left, threads.painters())
                    .selectAsync(job.order().request());
        }
        job.begun(work);
        // What ended() throws is of no job's: nobody would wait for it.
        CompletableFuture<Selection> unused =
                work.whenCompleteAsync((selection, failure) -> ended(job, selection, failure), threads.control());
    }

    private String late() {
        return "not begun within " + limits.deadline().toMillis() + " ms: try again when fewer are waiting";
    }

    private BestOfNSelector selector(Job job, Duration left, Executor executor) {
        return selectors
                .on(executor)
                .candidates(job.order().candidates())
                .timeBudget(left)
                .listener(job)
                .build();
    }

    private void ended(Job job, @Nullable Selection selection, @Nullable Throwable failure) {
        try {
            if (selection != null) {
                job.onFinished(selection);
                monitor.onFinished(selection);
            } else if (failure != null) {
                job.fail(String.valueOf(failure.getMessage()));
            }
            meters.ended(job.state(), Duration.between(job.accepted(), clock.instant()));
        } finally {
            Job next = next(Duration.between(job.accepted(), clock.instant()));
            if (next != null) begin(next);
            forget();
        }
    }

    /** Gives up a place among the running ones, to who waits longest. */
    private @Nullable Job next(Duration took) {
        Runnable idle = null;
        Job next;
        synchronized (this) {
            pace = .8 * pace + .2 * took.toMillis() / 1000;
            next = waiting.poll();
            if (next == null) running--;
            if (running == 0) idle = whenIdle;
        }
        if (idle != null) idle.run();
        return next;
    }

    synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Cancels a job. One that waits leaves the queue at once. */
    void cancel(Job job, String reason) {
        synchronized (this) {
            waiting.remove(job);
        }
        if (job.cancel(reason) && job.state() == Job.State.CANCELLED) meters.cancelled();
        forget();
    }

    /** Looks after all that time does: called now and then, or by a test. */
    void sweep() {
        Instant now = clock.instant();
        for (Job job : snapshot()) {
            if (job.hasEnded()) continue;
            boolean left = job.left()
                    .map(since -> !now.isBefore(since.plus(limits.grace())))
                    .orElse(false);
            if (left) cancel(job, "nobody looked on any more");
        }
        for (Job job : overdue(now)) {
            job.fail(late());
            meters.ended(job.state(), limits.deadline());
        }
        forget();
    }

    private synchronized List<Job> overdue(Instant now) {
        List<Job> overdue = waiting.stream()
                .filter(job -> !now.isBefore(job.accepted().plus(limits.deadline())))
                .toList();
        waiting.removeAll(overdue);
        return overdue;
    }

    /** Lets go of ended jobs that are too old or too many. */
    private synchronized void forget() {
        Instant oldest = clock.instant().minus(limits.keptFor());
        List<Job> done = new ArrayList<>(all.values());
        done.removeIf(job -> !job.hasEnded());
        done.sort(Comparator.comparing(job -> job.ended().orElseThrow()));
        int surplus = done.size() - limits.kept();
        for (Job job : done) {
            if (surplus-- > 0 || job.ended().orElseThrow().isBefore(oldest)) all.remove(job.id());
        }
    }

    synchronized List<Job> snapshot() {
        return List.copyOf(all.values());
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int kept() {
        return all.size();
    }

    @Override
    public synchronized void start() {
        started = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    /** Takes no more jobs, and is stopped when those that it has have ended, which their deadline sees to. */
    @Override
    public void stop(Runnable callback) {
        boolean idle;
        synchronized (this) {
            open = false;
            started = false;
            idle = running == 0;
            if (!idle) whenIdle = callback;
        }
        if (idle) callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return started;
    }

    /** Before the web server, so that streams see the end of their jobs. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
