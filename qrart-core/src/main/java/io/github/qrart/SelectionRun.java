package io.github.qrart;

import io.github.qrart.MissingCandidate.Reason;
import io.github.qrart.ScoredCandidate.Timings;
import io.github.qrart.Selection.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One selection while it runs.
 *
 * <p>Work waits in two queues, candidates to score before batches to draw. For every piece of work one worker is handed
 * to the executor, and each takes what is first at that moment: so candidates are scored as they arrive, on however few
 * threads, and the executor's other users get their turn in between. All fields are guarded by this object's lock, which
 * is never held while drawing or scoring.
 */
final class SelectionRun {
    private static final Logger LOG = LoggerFactory.getLogger(BestOfNSelector.class);

    private record Drawn(Candidate candidate, Duration generation) {}

    /** A worker on the executor; cancelling it interrupts its thread. */
    private static final class Worker extends FutureTask<@Nullable Void> {
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
    }

    private final BestOfNSelector selector;
    private final ArtRequest request;
    private final long started = System.nanoTime();
    private final CompletableFuture<Selection> outcome = new CompletableFuture<>();
    private final List<String> warnings;
    private final Provenance provenance;

    private final Deque<List<Long>> toDraw = new ArrayDeque<>();
    private final Deque<Drawn> toScore = new ArrayDeque<>();
    private final Set<Long> open = new TreeSet<>();
    private final List<ScoredCandidate> scored = new ArrayList<>();
    private final List<MissingCandidate> missing = new ArrayList<>();
    private final Set<Worker> workers = new HashSet<>();
    private int waitingWorkers;
    private boolean closed;
    private @Nullable Future<?> deadline;

    SelectionRun(BestOfNSelector selector, ArtRequest request) {
        this.selector = selector;
        this.request = request;
        warnings = checkPayload(request);
        selector.generator.check(request);
        provenance = Provenance.of(selector.generator, request);
    }

    private static List<String> checkPayload(ArtRequest request) {
        if (request.urlPolicy() == UrlPolicy.IGNORE) return List.of();
        List<String> findings = UrlCheck.findings(request.payload());
        if (request.urlPolicy() == UrlPolicy.REFUSE && !findings.isEmpty()) {
            throw new UnsafePayloadException(findings.get(0));
        }
        return findings;
    }

    /** Hands the work to the executor. */
    @SuppressWarnings("FutureReturnValueIgnored") // the outcome itself carries every failure
    CompletableFuture<Selection> start() {
        outcome.whenComplete((selection, failure) -> {
            if (outcome.isCancelled()) stop();
        });
        int batches = fillQueue();
        synchronized (this) {
            deadline = DeadlineTimer.schedule(() -> finish(Reason.DEADLINE), selector.timeBudget);
        }
        for (int i = 0; i < batches; i++) addWorker();
        synchronized (this) {
            if (!closed && workers.isEmpty()) {
                stop();
                throw new RejectedExecutionException("the executor took none of " + batches
                        + " tasks: it is shut down, or full; see " + selector.executor);
            }
        }
        return outcome;
    }

    private synchronized int fillQueue() {
        int batch = Math.max(1, selector.generator.preferredBatchSize());
        for (int from = 0; from < selector.candidates; from += batch) {
            List<Long> seeds = new ArrayList<>();
            for (int i = from; i < Math.min(selector.candidates, from + batch); i++) seeds.add(request.seed() + i);
            toDraw.add(List.copyOf(seeds));
            open.addAll(seeds);
        }
        return toDraw.size();
    }

    private void addWorker() {
        Worker worker = worker();
        synchronized (this) {
            if (closed) return;
            workers.add(worker);
            waitingWorkers++;
        }
        try {
            selector.executor.execute(worker);
        } catch (RejectedExecutionException e) {
            // A full executor: the workers it did take do this one's work too.
            LOG.debug("executor refused a worker", e);
            synchronized (this) {
                workers.remove(worker);
                waitingWorkers--;
            }
        }
    }

    private Worker worker() {
        Worker[] self = new Worker[1];
        self[0] = new Worker(() -> work(self[0]));
        return self[0];
    }

    private void work(Worker self) {
        try {
            for (Runnable next = first(); next != null; next = leftOver()) next.run();
        } finally {
            synchronized (this) {
                workers.remove(self);
            }
        }
    }

    private synchronized @Nullable Runnable first() {
        waitingWorkers--;
        return next();
    }

    /** Work for which no worker is waiting, because the executor refused it. */
    private synchronized @Nullable Runnable leftOver() {
        return waitingWorkers < toScore.size() + toDraw.size() ? next() : null;
    }

    private synchronized @Nullable Runnable next() {
        Drawn drawn = toScore.poll();
        if (drawn != null) return () -> score(drawn);
        List<Long> seeds = toDraw.poll();
        return seeds == null ? null : () -> draw(seeds);
    }

    private void draw(List<Long> seeds) {
        long start = System.nanoTime();
        List<Candidate> candidates;
        try {
            candidates = seeds.size() == 1
                    ? List.of(selector.generator.generate(request, seeds.get(0)))
                    : selector.generator.generate(request, seeds);
            checkSeeds(candidates, seeds);
        } catch (Throwable e) {
            fail(seeds, e);
            return;
        }
        Duration each = since(start).dividedBy(seeds.size());
        candidates.forEach(c -> tell(listener -> listener.onGenerated(c)));
        if (candidates.size() == 1) {
            score(new Drawn(candidates.get(0), each));
            return;
        }
        synchronized (this) {
            if (closed) return;
            candidates.forEach(c -> toScore.add(new Drawn(c, each)));
        }
        for (int i = 0; i < candidates.size(); i++) addWorker();
    }

    private void checkSeeds(List<Candidate> candidates, List<Long> seeds) {
        List<Long> made = candidates.stream().map(Candidate::seed).toList();
        if (!made.equals(seeds)) {
            throw new IllegalStateException("generator "
                    + provenance.generator().id() + " was asked for the seeds " + seeds + " and returned " + made);
        }
    }

    private void score(Drawn drawn) {
        Candidate candidate = drawn.candidate;
        try {
            long start = System.nanoTime();
            ScanScore scan = selector.scanScorer.score(candidate.image(), request.payload(), candidate.symbol());
            Reading verification = selector.verifier.verify(candidate.image(), request.payload());
            Duration scanTime = since(start);
            start = System.nanoTime();
            AestheticScore aesthetic = selector.aestheticScorer.score(candidate, request);
            boolean scannable = scan.exact()
                    && scan.probability() >= selector.scanThreshold
                    && verification instanceof Reading.Decoded;
            add(new ScoredCandidate(
                    candidate,
                    scan,
                    verification,
                    aesthetic,
                    scannable,
                    new Timings(drawn.generation, scanTime, since(start))));
        } catch (Throwable e) {
            fail(List.of(candidate.seed()), e);
        }
    }

    private void add(ScoredCandidate candidate) {
        synchronized (this) {
            if (closed) return;
            open.remove(candidate.candidate().seed());
            scored.add(candidate);
            tell(listener -> listener.onScored(candidate));
        }
        finishIfDone();
    }

    private void fail(List<Long> seeds, Throwable failure) {
        // Not ours, for our own interrupts come after closing: whoever sent it must still find it.
        if (failure instanceof InterruptedException && !isClosed())
            Thread.currentThread().interrupt();
        synchronized (this) {
            if (closed) return;
            for (long seed : seeds) {
                open.remove(seed);
                miss(new MissingCandidate(seed, Reason.FAILED, failure));
            }
        }
        LOG.debug("candidates {} failed", seeds, failure);
        finishIfDone();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void miss(MissingCandidate candidate) {
        missing.add(candidate);
        tell(listener -> listener.onMissing(candidate));
    }

    private void finishIfDone() {
        boolean done;
        synchronized (this) {
            long passed = scored.stream().filter(ScoredCandidate::scannable).count();
            done = open.isEmpty() || passed >= selector.stopAfter;
        }
        if (done) finish(Reason.NOT_NEEDED);
    }

    /** Closes the run, once, and completes the outcome. */
    private void finish(Reason reasonForTheRest) {
        Selection selection = null;
        NoCandidateException failure = null;
        synchronized (this) {
            if (closed) return;
            boolean late = !open.isEmpty() && reasonForTheRest == Reason.DEADLINE;
            for (long seed : open) miss(new MissingCandidate(seed, reasonForTheRest, null));
            missing.sort((a, b) -> Long.compare(a.seed(), b.seed()));
            if (scored.isEmpty()) {
                failure = new NoCandidateException(missing, selector.timeBudget);
            } else {
                Selection done = select(late);
                tell(listener -> listener.onFinished(done));
                selection = done;
            }
            stop();
        }
        if (selection != null) outcome.complete(selection);
        else if (failure != null) outcome.completeExceptionally(failure);
    }

    private Selection select(boolean late) {
        List<ScoredCandidate> ranked = Ranking.rank(scored);
        Status status = !ranked.get(0).scannable() ? Status.NONE_SCANNABLE : late ? Status.PARTIAL : Status.COMPLETE;
        return new Selection(status, ranked, missing, warnings, since(started), provenance);
    }

    /** Drops what waits and interrupts what runs, save the calling worker. */
    private synchronized void stop() {
        closed = true;
        toDraw.clear();
        toScore.clear();
        if (deadline != null) deadline.cancel(false);
        for (Worker worker : List.copyOf(workers)) {
            if (worker.thread != Thread.currentThread()) worker.cancel(true);
        }
    }

    private synchronized void tell(Consumer<SelectionListener> event) {
        if (closed) return;
        try {
            event.accept(selector.listener);
        } catch (RuntimeException e) {
            LOG.warn("a selection listener failed", e);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
