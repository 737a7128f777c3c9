package io.github.qrart;

import io.github.qrart.MissingCandidate.Reason;
import io.github.qrart.ScoredCandidate.Timings;
import io.github.qrart.Selection.Status;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One selection while it runs.
 *
 * <p>Work waits in two queues, candidates to score before batches to draw. For every piece of work one worker is handed
 * to the executor, and each takes what is first at that moment: so candidates are scored as they arrive, on however few
 * threads, and the executor's other users get their turn in between. All fields are guarded by this object's lock, which
 * is never held while drawing, scoring or telling the listener.
 */
final class SelectionRun {
    private static final Logger LOG = LoggerFactory.getLogger(BestOfNSelector.class);

    private record Drawn(Candidate candidate, Duration generation) {}

    private final BestOfNSelector selector;
    private final ArtRequest request;
    private final long started = System.nanoTime();
    private final CompletableFuture<Selection> outcome = new CompletableFuture<>();
    private final List<String> warnings;
    private final Provenance provenance;
    private final ListenerQueue events;

    private final Deque<List<Long>> toDraw = new ArrayDeque<>();
    private final Deque<Drawn> toScore = new ArrayDeque<>();
    private final Set<Long> open = new TreeSet<>();
    private final List<ScoredCandidate> scored = new ArrayList<>();
    private final List<MissingCandidate> missing = new ArrayList<>();
    private final Set<Worker> workers = new HashSet<>();
    private int waitingWorkers;
    private boolean closed;
    private @Nullable Selection selection;

    SelectionRun(BestOfNSelector selector, ArtRequest request) {
        this.selector = selector;
        this.request = request;
        events = new ListenerQueue(selector.listener);
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
        int batches = fillQueue();
        Future<?> deadline = DeadlineTimer.schedule(this::finishLate, selector.timeBudget);
        // However the outcome comes about, cancelled or completed by the caller included: nobody waits any more.
        outcome.whenComplete((selection, failure) -> {
            deadline.cancel(false);
            stop();
        });
        Throwable refusal = null;
        int taken = 0;
        for (int i = 0; i < batches; i++) {
            refusal = addWorker();
            if (refusal == null) taken++;
        }
        while (refusal != null && isStranded()) {
            refusal = addWorker();
            if (refusal == null) continue;
            RejectedExecutionException rejection = new RejectedExecutionException(
                    "the executor takes no work: it is shut down, or full; see " + selector.executor, refusal);
            if (taken == 0) {
                outcome.cancel(true);
                throw rejection;
            }
            fail(openSeeds(), rejection);
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

    private synchronized List<Long> openSeeds() {
        return List.copyOf(open);
    }

    /** Whether work is left and no worker will come to it. */
    private synchronized boolean isStranded() {
        return !closed && workers.isEmpty();
    }

    /** Returns null, or why the executor refused: the workers it did take do this one's work too. */
    private @Nullable Throwable addWorker() {
        Worker[] self = new Worker[1];
        Worker worker = new Worker(() -> work(self[0]));
        self[0] = worker;
        synchronized (this) {
            if (closed) return null;
            workers.add(worker);
        }
        try {
            selector.executor.execute(worker);
        } catch (RuntimeException | OutOfMemoryError e) {
            // Out of memory is what a pool says that may start no more threads.
            LOG.debug("executor refused a worker", e);
            synchronized (this) {
                workers.remove(worker);
            }
            return e;
        }
        synchronized (this) {
            // Only now, so that no other worker leaves its work to this one. It may have begun already: below zero for
            // a
            // moment makes another worker do more, which does no harm.
            waitingWorkers++;
        }
        return null;
    }

    private void work(Worker self) {
        synchronized (this) {
            waitingWorkers--;
        }
        Runnable next = next(self, true);
        while (next != null) {
            next.run();
            next = next(self, false);
        }
    }

    /** The next piece of work: any at first, later only such as no other worker is waiting for. */
    private synchronized @Nullable Runnable next(Worker self, boolean any) {
        boolean take = any || waitingWorkers < toScore.size() + toDraw.size();
        Drawn drawn = take ? toScore.poll() : null;
        if (drawn != null) return () -> score(drawn);
        List<Long> seeds = take ? toDraw.poll() : null;
        if (seeds != null) return () -> draw(seeds);
        workers.remove(self);
        return null;
    }

    private void draw(List<Long> seeds) {
        long start = System.nanoTime();
        List<Candidate> candidates;
        try {
            candidates = seeds.size() == 1
                    ? List.of(selector.generator.generate(request, seeds.get(0)))
                    : List.copyOf(selector.generator.generate(request, seeds));
            checkSeeds(candidates, seeds);
        } catch (Throwable e) {
            fail(seeds, e);
            return;
        }
        Duration each = since(start).dividedBy(seeds.size());
        synchronized (this) {
            if (closed) return;
            for (Candidate candidate : candidates) {
                events.add(listener -> listener.onGenerated(candidate));
                if (candidates.size() > 1) toScore.add(new Drawn(candidate, each));
            }
        }
        events.tell();
        if (candidates.size() == 1) score(new Drawn(candidates.get(0), each));
        else for (int i = 0; i < candidates.size(); i++) addWorker();
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
            Timings timings = new Timings(drawn.generation, scanTime, since(start));
            boolean scannable = scan.exact()
                    && scan.probability() >= selector.scanThreshold
                    && verification instanceof Reading.Decoded;
            add(new ScoredCandidate(candidate, scan, verification, aesthetic, scannable, timings));
        } catch (Throwable e) {
            fail(List.of(candidate.seed()), e);
        }
    }

    private void add(ScoredCandidate candidate) {
        synchronized (this) {
            if (closed) return;
            open.remove(candidate.candidate().seed());
            scored.add(candidate);
            events.add(listener -> listener.onScored(candidate));
        }
        finishIfDone();
    }

    private void fail(List<Long> seeds, Throwable failure) {
        synchronized (this) {
            if (closed) return;
            // Our own interrupts come after closing: whoever sent this one must still find it.
            if (failure instanceof InterruptedException) Thread.currentThread().interrupt();
            for (long seed : seeds) miss(seed, Reason.FAILED, failure);
            open.removeAll(seeds);
        }
        LOG.debug("candidates {} failed", seeds, failure);
        finishIfDone();
    }

    private void miss(long seed, Reason reason, @Nullable Throwable failure) {
        MissingCandidate candidate = new MissingCandidate(seed, reason, failure);
        missing.add(candidate);
        events.add(listener -> listener.onMissing(candidate));
    }

    private void finishIfDone() {
        boolean done;
        synchronized (this) {
            long passed = scored.stream().filter(ScoredCandidate::scannable).count();
            done = open.isEmpty() || passed >= selector.stopAfter;
            if (done) close(Reason.NOT_NEEDED);
        }
        events.tell();
        if (done) complete();
    }

    /** At the deadline: completes first, for a listener must not hold up the one thread that waits for deadlines. */
    private void finishLate() {
        close(Reason.DEADLINE);
        complete();
        Thread teller = new Thread(events::tell, "qrart-listener");
        teller.setDaemon(true);
        teller.start();
    }

    /** Decides the outcome, once. */
    private synchronized void close(Reason reasonForTheRest) {
        if (closed) return;
        boolean late = !open.isEmpty() && reasonForTheRest == Reason.DEADLINE;
        for (long seed : open) miss(seed, reasonForTheRest, null);
        missing.sort(Comparator.comparingLong(MissingCandidate::seed));
        stop();
        if (scored.isEmpty()) return;
        List<ScoredCandidate> ranked = Ranking.rank(scored, selector.scanTolerance);
        Status status = !ranked.get(0).scannable() ? Status.NONE_SCANNABLE : late ? Status.PARTIAL : Status.COMPLETE;
        Selection decided = new Selection(status, ranked, missing, warnings, since(started), provenance);
        selection = decided;
        events.add(listener -> listener.onFinished(decided));
    }

    private void complete() {
        Selection decided;
        synchronized (this) {
            decided = selection;
        }
        if (decided != null) outcome.complete(decided);
        else outcome.completeExceptionally(new NoCandidateException(missing, selector.timeBudget));
    }

    /** Drops what waits and interrupts what runs, save the calling worker. */
    private synchronized void stop() {
        closed = true;
        toDraw.clear();
        toScore.clear();
        workers.forEach(Worker::stop);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
