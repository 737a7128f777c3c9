package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.MissingCandidate.Reason;
import io.github.qrart.Selection.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a selection meets its executor, its deadline and whoever stops it. */
@Timeout(30)
class SelectionRunTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final ExecutorService executor = Executors.newFixedThreadPool(4);
    private final FakeParts parts = new FakeParts();

    @AfterEach
    void everyWorkerIsFreeAgain() throws InterruptedException {
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    private BestOfNSelector.Builder selector() {
        return parts.selector(executor);
    }

    @Test
    void atTheDeadlineTheBestSoFarComesBackAndTheRestIsInterrupted() throws InterruptedException {
        parts.blockDrawing(seed -> seed > 2);
        Selection selection = selector().candidates(4).timeBudget(SHORT).build().select(FakeParts.REQUEST);
        assertThat(selection.status()).isEqualTo(Status.PARTIAL);
        assertThat(FakeParts.seeds(selection)).containsExactly(1L, 2L);
        assertThat(selection.missing()).extracting(MissingCandidate::reason).containsOnly(Reason.DEADLINE);
        parts.awaitInterrupted(2);
    }

    @Test
    void nothingByTheDeadlineIsAnExceptionThatSaysWhatToDo() throws InterruptedException {
        parts.blockDrawing(seed -> true);
        assertThatThrownBy(
                        () -> selector().candidates(2).timeBudget(SHORT).build().select(FakeParts.REQUEST))
                .isInstanceOf(NoCandidateException.class)
                .hasMessageContaining("2 not ready within 400 ms")
                .hasMessageContaining("allow more time");
        parts.awaitInterrupted(2);
    }

    @Test
    void stopsAsSoonAsEnoughPass() throws InterruptedException {
        parts.blockDrawing(seed -> seed > 2);
        Selection selection = selector().candidates(50).stopAfter(2).build().select(FakeParts.REQUEST);
        assertThat(selection.status()).isEqualTo(Status.COMPLETE);
        assertThat(FakeParts.seeds(selection)).containsExactly(1L, 2L);
        assertThat(selection.missing())
                .hasSize(48)
                .extracting(MissingCandidate::reason)
                .containsOnly(Reason.NOT_NEEDED);
        parts.awaitInterruptedOrNeverBegun();
    }

    @Test
    void interruptingTheCallerStopsTheWork() throws InterruptedException {
        parts.blockDrawing(seed -> true);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = new Thread(() -> {
            try {
                selector().candidates(2).build().select(FakeParts.REQUEST);
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        caller.start();
        parts.awaitBegun(2);
        caller.interrupt();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        parts.awaitInterrupted(2);
    }

    @Test
    void cancellingTheFutureStopsTheWorkAndLeavesNoInterruptBehind() throws Exception {
        parts.blockDrawing(seed -> true);
        CompletableFuture<Selection> outcome = selector().candidates(9).build().selectAsync(FakeParts.REQUEST);
        parts.awaitBegun(4);
        outcome.cancel(true);
        assertThatThrownBy(outcome::get).isInstanceOf(CancellationException.class);
        parts.awaitInterrupted(4);
        for (int i = 0; i < 4; i++) {
            assertThat(executor.submit(() -> Thread.currentThread().isInterrupted())
                            .get())
                    .isFalse();
        }
        assertThat(parts.begun()).as("candidates begun after the cancellation").isEqualTo(4);
    }

    @Test
    void batchesAreAskedForAsTheGeneratorPrefersAndScoredBeforeTheNext() throws InterruptedException {
        parts.batchSize = 3;
        ExecutorService single = Executors.newSingleThreadExecutor();
        try {
            parts.selector(single).candidates(8).build().select(FakeParts.REQUEST);
        } finally {
            single.shutdown();
        }
        assertThat(parts.events)
                .containsExactly(
                        "draw [1, 2, 3]",
                        "scan 1",
                        "scan 2",
                        "scan 3",
                        "draw [4, 5, 6]",
                        "scan 4",
                        "scan 5",
                        "scan 6",
                        "draw [7, 8]",
                        "scan 7",
                        "scan 8");
    }

    @Test
    void candidatesAreScoredWhileOthersAreStillBeingMade() throws InterruptedException {
        CountDownLatch firstScored = new CountDownLatch(1);
        parts.onDraw = seed -> {
            if (seed == 2) firstScored.await();
        };
        SelectionListener listener = new SelectionListener() {
            @Override
            public void onScored(ScoredCandidate candidate) {
                if (candidate.candidate().seed() == 1) firstScored.countDown();
            }
        };
        Selection selection =
                selector().candidates(2).listener(listener).build().select(FakeParts.REQUEST);
        assertThat(FakeParts.seeds(selection)).containsExactly(1L, 2L);
    }

    @Test
    void aFullExecutorSlowsDownButLosesNothing() throws InterruptedException {
        boolean[] taken = new boolean[1];
        Executor onlyOne = task -> {
            if (taken[0]) throw new RejectedExecutionException("full");
            taken[0] = true;
            executor.execute(task);
        };
        assertThat(parts.selector(onlyOne)
                        .candidates(5)
                        .build()
                        .select(FakeParts.REQUEST)
                        .ranked())
                .hasSize(5);
    }

    @Test
    void anExecutorThatTakesNothingIsAnError() throws InterruptedException {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        BestOfNSelector selector = parts.selector(closed).build();
        assertThatThrownBy(() -> selector.select(FakeParts.REQUEST))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("shut down, or full");
        assertThatThrownBy(selector.selectAsync(FakeParts.REQUEST)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aListenerThatHangsHoldsUpNeitherItsDeadlineNorAnyOther() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        SelectionListener hanging = new SelectionListener() {
            @Override
            public void onScored(ScoredCandidate candidate) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        BestOfNSelector hung =
                selector().candidates(2).timeBudget(SHORT).listener(hanging).build();
        assertThat(hung.select(FakeParts.REQUEST).ranked()).isNotEmpty();

        parts.blockDrawing(seed -> true);
        assertThatThrownBy(
                        () -> selector().candidates(1).timeBudget(SHORT).build().select(FakeParts.REQUEST))
                .isInstanceOf(NoCandidateException.class);
        never.countDown();
    }

    @Test
    void completingTheFutureStopsTheWorkToo() throws InterruptedException {
        parts.blockDrawing(seed -> true);
        CompletableFuture<Selection> outcome = selector().candidates(2).build().selectAsync(FakeParts.REQUEST);
        parts.awaitBegun(2);
        outcome.completeExceptionally(new IllegalStateException("the caller has thought better of it"));
        parts.awaitInterrupted(2);
    }

    @Test
    void aTightExecutorLosesNothingHoweverTheThreadsMeet() throws Exception {
        for (int i = 0; i < 300; i++) {
            parts.batchSize = 1 + i % 3;
            ThreadPoolExecutor tight = new ThreadPoolExecutor(1, 2, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
            try {
                CompletableFuture<Selection> outcome =
                        parts.selector(tight).candidates(7).build().selectAsync(FakeParts.REQUEST);
                assertThat(outcome.get(10, TimeUnit.SECONDS).ranked()).hasSize(7);
            } finally {
                tight.shutdown();
            }
        }
    }

    @Test
    void noThreadIsLeftSaveTheOneThatWaitsForDeadlines() throws InterruptedException {
        selector().candidates(4).build().select(FakeParts.REQUEST);
        executor.shutdown();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().equals("qrart-deadline"))
                .toList();
        assertThat(ours).hasSizeLessThanOrEqualTo(1).allMatch(Thread::isDaemon);
    }
}
