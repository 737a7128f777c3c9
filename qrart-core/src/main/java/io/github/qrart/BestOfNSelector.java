package io.github.qrart;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Draws N candidates on the caller's executor, scores each as soon as it is there, and returns the best: scan first,
 * looks second.
 *
 * <p>Defaults: {@value #DEFAULT_CANDIDATES} candidates, scan threshold {@value #DEFAULT_SCAN_THRESHOLD}, scan tolerance
 * {@value #DEFAULT_SCAN_TOLERANCE}, a time budget of 20 s, all candidates made, no listener.
 *
 * <p>A candidate counts as scannable when its probability reaches the threshold, it was read exactly, and the verifier
 * read exactly the payload too. One that throws does not lose the others. Candidates take the seeds from {@link
 * ArtRequest#seed()} on.
 *
 * <p>An executor that refuses some of the work only makes it slower. One that accepts work and drops it, or is shut down
 * meanwhile, leaves the selection waiting for its deadline.
 *
 * <p>When the time is up, the work that is still going on is interrupted, and the best so far comes back; the same
 * happens when enough candidates have passed. The executor decides how many candidates are drawn at once; it is never
 * shut down, and no other thread works, save one daemon that waits for deadlines, and another for as long as a listener is
 * told of one that was missed. With an executor that runs tasks in
 * the calling thread the deadline is looked at between candidates only.
 *
 * <p>Immutable and safe for use by several threads, as far as the executor is.
 */
public final class BestOfNSelector {
    /** How many candidates are made when nothing else is said. */
    public static final int DEFAULT_CANDIDATES = 8;
    /** The most candidates that can be asked for. */
    public static final int MAX_CANDIDATES = 256;
    /**
     * The probability from which a candidate scans when nothing else is said. The embedded scorer gives one half to codes
     * that a third of hard photographs read, from a fifth of the size on, tilted and dim.
     */
    public static final double DEFAULT_SCAN_THRESHOLD = .5;
    /** How much less likely to scan than the most scannable one the best may be, when nothing else is said. */
    public static final double DEFAULT_SCAN_TOLERANCE = .1;
    /** The longest time budget. */
    public static final Duration MAX_TIME_BUDGET = Duration.ofDays(1);

    final Generator generator;
    final ScanScorer scanScorer;
    final Verifier verifier;
    final AestheticScorer aestheticScorer;
    final Executor executor;
    final int candidates;
    final int stopAfter;
    final double scanThreshold;
    final double scanTolerance;
    final Duration timeBudget;
    final SelectionListener listener;

    private BestOfNSelector(Builder b) {
        generator = b.generator;
        scanScorer = b.scanScorer;
        verifier = b.verifier;
        aestheticScorer = b.aestheticScorer;
        executor = b.executor;
        candidates = b.candidates;
        stopAfter = b.stopAfter;
        scanThreshold = b.scanThreshold;
        scanTolerance = b.scanTolerance;
        timeBudget = b.timeBudget;
        listener = b.listener;
    }

    /**
     * Starts a selector with the defaults named above.
     *
     * @param generator draws the candidates
     * @param scanScorer says whether they scan
     * @param verifier reads each once more; takes no part in drawing
     * @param aestheticScorer says how good they look
     * @param executor runs the work; not the caller's only thread, if the deadline is to hold
     * @return a builder
     */
    public static Builder builder(
            Generator generator,
            ScanScorer scanScorer,
            Verifier verifier,
            AestheticScorer aestheticScorer,
            Executor executor) {
        return new Builder(generator, scanScorer, verifier, aestheticScorer, executor);
    }

    /**
     * Draws, scores and selects, and waits for the outcome, not longer than the time budget.
     *
     * @param request what to draw
     * @return the outcome
     * @throws IllegalArgumentException if the generator cannot draw the request, or its policy refuses the payload
     * @throws NoCandidateException if not one candidate was finished
     * @throws RejectedExecutionException if the executor takes no work
     * @throws InterruptedException if the thread is interrupted; the work is stopped
     */
    public Selection select(ArtRequest request) throws InterruptedException {
        CompletableFuture<Selection> outcome = new SelectionRun(this, request).start();
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            outcome.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Draws, scores and selects without waiting. Cancelling the future stops the work. What is attached to it without an
     * executor may run on the thread that waits for deadlines: keep that short.
     *
     * @param request what to draw
     * @return the outcome, or the exceptions that {@link #select} throws
     */
    public CompletableFuture<Selection> selectAsync(ArtRequest request) {
        try {
            return new SelectionRun(this, request).start();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Collects a {@link BestOfNSelector}. Mutable, for one thread. */
    public static final class Builder {
        private final Generator generator;
        private final ScanScorer scanScorer;
        private final Verifier verifier;
        private final AestheticScorer aestheticScorer;
        private final Executor executor;
        private int candidates = DEFAULT_CANDIDATES;
        private int stopAfter = MAX_CANDIDATES;
        private double scanThreshold = DEFAULT_SCAN_THRESHOLD;
        private double scanTolerance = DEFAULT_SCAN_TOLERANCE;
        private Duration timeBudget = Duration.ofSeconds(20);
        private SelectionListener listener = new SelectionListener() {};

        private Builder(
                Generator generator,
                ScanScorer scanScorer,
                Verifier verifier,
                AestheticScorer aestheticScorer,
                Executor executor) {
            this.generator = Objects.requireNonNull(generator, "generator");
            this.scanScorer = Objects.requireNonNull(scanScorer, "scanScorer");
            this.verifier = Objects.requireNonNull(verifier, "verifier");
            this.aestheticScorer = Objects.requireNonNull(aestheticScorer, "aestheticScorer");
            this.executor = Objects.requireNonNull(executor, "executor");
        }

        /**
         * How many candidates to make.
         *
         * @param count 1 to {@value BestOfNSelector#MAX_CANDIDATES}
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder candidates(int count) {
            if (count < 1 || count > MAX_CANDIDATES) {
                throw new IllegalArgumentException(count + " candidates are not within 1 to " + MAX_CANDIDATES);
            }
            candidates = count;
            return this;
        }

        /**
         * Stop as soon as this many candidates scan, so that nobody pays for the rest. Which candidates are finished
         * then depends on how fast each is.
         *
         * @param count at least 1
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder stopAfter(int count) {
            if (count < 1)
                throw new IllegalArgumentException("stopping after " + count + " is not possible; at least 1");
            stopAfter = count;
            return this;
        }

        /**
         * The probability from which a candidate scans.
         *
         * @param probability 0 to 1
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder scanThreshold(double probability) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("scan threshold " + probability + " is not within 0 to 1");
            }
            scanThreshold = probability;
            return this;
        }

        /**
         * How much less likely to scan than the most scannable candidate the prettiest one may be to be the best. It keeps
         * a hair's breadth of looks from costing many readers; 1 leaves it to the threshold alone.
         *
         * @param difference of probabilities, 0 to 1
         * @return this
         * @throws IllegalArgumentException for any other number
         */
        public Builder scanTolerance(double difference) {
            if (!(difference >= 0 && difference <= 1)) {
                throw new IllegalArgumentException("scan tolerance " + difference + " is not within 0 to 1");
            }
            scanTolerance = difference;
            return this;
        }

        /**
         * How long a selection may take.
         *
         * @param budget above 0, up to a day
         * @return this
         * @throws IllegalArgumentException for any other duration
         */
        public Builder timeBudget(Duration budget) {
            if (budget.isNegative() || budget.isZero() || budget.compareTo(MAX_TIME_BUDGET) > 0) {
                throw new IllegalArgumentException("time budget " + budget + " is not above 0 and up to a day");
            }
            timeBudget = budget;
            return this;
        }

        /**
         * Who hears of each candidate.
         *
         * @param listener the listener
         * @return this
         */
        public Builder listener(SelectionListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Makes the selector.
         *
         * @return the selector
         */
        public BestOfNSelector build() {
            return new BestOfNSelector(this);
        }
    }
}
