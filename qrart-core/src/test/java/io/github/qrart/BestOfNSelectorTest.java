package io.github.qrart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.MissingCandidate.Reason;
import io.github.qrart.Selection.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BestOfNSelectorTest {
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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void scanFirstLooksSecondWhateverTheThreads(int threads) throws InterruptedException {
        parts.probability = seed -> seed == 3 ? .2 : seed == 5 ? .3 : .9;
        parts.looks = seed -> seed / 10.0;
        ExecutorService some = Executors.newFixedThreadPool(threads);
        try {
            Selection selection = parts.selector(some).candidates(6).build().select(FakeParts.REQUEST);
            assertThat(selection.status()).isEqualTo(Status.COMPLETE);
            assertThat(FakeParts.seeds(selection)).containsExactly(6L, 4L, 2L, 1L, 5L, 3L);
            assertThat(selection.missing()).isEmpty();
        } finally {
            some.shutdown();
        }
    }

    @Test
    void runsInTheCallingThreadToo() throws InterruptedException {
        Selection selection =
                parts.selector(Runnable::run).candidates(3).build().select(FakeParts.REQUEST);
        assertThat(FakeParts.seeds(selection)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void saysWhereItComesFrom() throws InterruptedException {
        Selection selection = selector().candidates(1).build().select(FakeParts.REQUEST);
        assertThat(selection.provenance().generator().id()).isEqualTo("fake");
        assertThat(selection.provenance().request()).isSameAs(FakeParts.REQUEST);
        assertThat(selection.provenance().libraryVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(selection.best().timings().total()).isPositive();
        assertThat(selection.elapsed()).isPositive();
    }

    @Test
    void belowTheThresholdNothingScans() throws InterruptedException {
        parts.probability = seed -> .2 + seed / 100.0;
        Selection selection = selector().candidates(3).build().select(FakeParts.REQUEST);
        assertThat(selection.status()).isEqualTo(Status.NONE_SCANNABLE);
        assertThat(FakeParts.seeds(selection)).containsExactly(3L, 2L, 1L);
        assertThat(selector()
                        .candidates(3)
                        .scanThreshold(.21)
                        .build()
                        .select(FakeParts.REQUEST)
                        .status())
                .isEqualTo(Status.COMPLETE);
    }

    @Test
    void aLittleMoreLookDoesNotCostManyReaders() throws InterruptedException {
        parts.probability = seed -> seed == 1 ? .75 : seed == 2 ? .9 : .82;
        parts.looks = seed -> seed == 1 ? .9 : seed == 2 ? .5 : .6;
        assertThat(FakeParts.seeds(selector().candidates(3).build().select(FakeParts.REQUEST)))
                .containsExactly(3L, 2L, 1L);
        assertThat(FakeParts.seeds(
                        selector().candidates(3).scanTolerance(1).build().select(FakeParts.REQUEST)))
                .containsExactly(1L, 3L, 2L);
    }

    @Test
    void whatTheVerifierMisreadsIsNotHandedOutAsScannable() throws InterruptedException {
        parts.verification =
                seed -> seed == 2 ? new Reading.Decoded("v") : new Reading.Misread("v", Payload.of("evil"));
        parts.looks = seed -> 1.0 / seed;
        Selection selection = selector().candidates(3).build().select(FakeParts.REQUEST);
        assertThat(selection.best().candidate().seed()).isEqualTo(2);
        assertThat(selection.ranked()).filteredOn(ScoredCandidate::scannable).hasSize(1);
    }

    @Test
    void oneThatThrowsDoesNotLoseTheOthers() throws InterruptedException {
        parts.onDraw = seed -> {
            if (seed == 2) throw new IllegalStateException("no paint");
        };
        parts.probability = seed -> {
            if (seed == 4) throw new OutOfMemoryError("no room");
            return .9;
        };
        Selection selection = selector().candidates(4).build().select(FakeParts.REQUEST);
        assertThat(selection.status()).isEqualTo(Status.COMPLETE);
        assertThat(FakeParts.seeds(selection)).containsExactly(1L, 3L);
        assertThat(selection.missing()).extracting(MissingCandidate::seed).containsExactly(2L, 4L);
        assertThat(selection.missing()).extracting(MissingCandidate::reason).containsOnly(Reason.FAILED);
        assertThat(selection.missing().get(0).failure()).hasToString("java.lang.IllegalStateException: no paint");
    }

    @Test
    void ifAllFailTheExceptionCarriesEveryCause() {
        parts.onDraw = seed -> {
            throw new IllegalStateException("seed " + seed);
        };
        assertThatThrownBy(() -> selector().candidates(3).build().select(FakeParts.REQUEST))
                .isInstanceOfSatisfying(NoCandidateException.class, e -> {
                    List<Throwable> causes = new ArrayList<>(List.of(e.getSuppressed()));
                    causes.add(e.getCause());
                    assertThat(causes).extracting(Throwable::getMessage).contains("seed 1", "seed 2", "seed 3");
                    assertThat(e.missing()).hasSize(3);
                })
                .hasMessageContaining("no candidate of 3 was finished; 3 failed");
    }

    @Test
    void aGeneratorThatMixesUpSeedsIsFoundOut() {
        parts.seedOffset = 1;
        assertThatThrownBy(() -> selector().candidates(1).build().select(FakeParts.REQUEST))
                .hasStackTraceContaining("generator fake was asked for the seeds [1] and returned [2]");
    }

    @Test
    void listenersHearEverythingInOrderAndMayFail() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        parts.onDraw = seed -> {
            if (seed == 2) throw new IllegalStateException();
        };
        SelectionListener listener = new SelectionListener() {
            @Override
            public void onGenerated(Candidate candidate) {
                heard.add("generated " + candidate.seed());
                throw new IllegalStateException("a listener's own fault");
            }

            @Override
            public void onScored(ScoredCandidate candidate) {
                heard.add("scored " + candidate.candidate().seed());
            }

            @Override
            public void onMissing(MissingCandidate candidate) {
                heard.add("missing " + candidate.seed());
            }

            @Override
            public void onFinished(Selection selection) {
                heard.add("finished " + selection.ranked().size());
            }
        };
        parts.selector(Runnable::run).candidates(3).listener(listener).build().select(FakeParts.REQUEST);
        assertThat(heard)
                .containsExactly("generated 1", "scored 1", "missing 2", "generated 3", "scored 3", "finished 2");
    }

    @Test
    void whatAListenerThrowsIsItsOwnAffair() throws InterruptedException {
        SelectionListener failing = new SelectionListener() {
            @Override
            public void onFinished(Selection selection) {
                throw new AssertionError("a listener's own fault");
            }
        };
        assertThat(selector()
                        .candidates(2)
                        .listener(failing)
                        .build()
                        .select(FakeParts.REQUEST)
                        .ranked())
                .hasSize(2);
    }

    @Test
    void aScorerThatReturnsNullFailsItsCandidate() {
        BestOfNSelector selector = BestOfNSelector.builder(
                        parts, parts::scan, parts::verify, (c, r) -> noScore(), executor)
                .candidates(2)
                .build();
        assertThatThrownBy(() -> selector.select(FakeParts.REQUEST))
                .isInstanceOf(NoCandidateException.class)
                .hasStackTraceContaining("the aesthetic scorer returned null");
    }

    @SuppressWarnings("NullAway") // what this test is about
    private static AestheticScore noScore() {
        return null;
    }

    @Test
    void aRequestThatCannotBeDrawnIsRefusedBeforeAnythingBegins() {
        parts.refusal = "no picture";
        BestOfNSelector selector = selector().build();
        assertThatThrownBy(() -> selector.select(FakeParts.REQUEST)).hasMessage("no picture");
        assertThat(selector.selectAsync(FakeParts.REQUEST)).isCompletedExceptionally();
        assertThat(parts.begun()).isZero();
    }

    @Test
    void misleadingAddressesAreWarnedOfOrRefused() throws InterruptedException {
        ArtRequest request = ArtRequest.builder(Payload.of("https://bank.example@evil.example"))
                .build();
        Selection selection = selector().candidates(1).build().select(request);
        assertThat(selection.warnings()).singleElement().asString().contains("user info 'bank.example'");

        ArtRequest ignoring =
                ArtRequest.builder(request).urlPolicy(UrlPolicy.IGNORE).build();
        assertThat(selector().candidates(1).build().select(ignoring).warnings()).isEmpty();

        ArtRequest refusing =
                ArtRequest.builder(request).urlPolicy(UrlPolicy.REFUSE).build();
        assertThatThrownBy(() -> selector().build().select(refusing)).isInstanceOf(UnsafePayloadException.class);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatThrownBy(() -> selector().candidates(0)).hasMessageContaining("0 candidates are not within 1 to 256");
        assertThatThrownBy(() -> selector().candidates(10_000)).hasMessageContaining("10000 candidates");
        assertThatThrownBy(() -> selector().stopAfter(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> selector().scanThreshold(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> selector().scanTolerance(-.1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> selector().timeBudget(Duration.ZERO)).hasMessageContaining("time budget PT0S");
    }
}
