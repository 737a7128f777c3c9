package io.github.qrart.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** With a clock on which every step takes a second. */
class PaceTest {
    private static final ArtRequest REQUEST =
            ArtRequest.builder(Payload.of("HTTPS://EX.AMPLE")).size(256).build();

    private final AtomicLong now = new AtomicLong();

    private final FakeNetworks networks = new FakeNetworks(64);

    private DiffusionGenerator.Builder generator() {
        return DiffusionGenerator.builder(networks)
                .options(DiffusionOptions.original().toBuilder()
                        .steps(10)
                        .repair(false)
                        .build())
                .batch(1)
                .clock(now::get)
                .listener(step -> now.addAndGet(1_000_000_000));
    }

    @Test
    void whatTakesTooLongIsLeftAndTheNextIsBegunWithFewerSteps() throws Exception {
        DiffusionGenerator generator =
                generator().timeLimit(Duration.ofMillis(4500), 2).build();

        assertThat(generator.generate(REQUEST, 1).notes()).containsEntry("steps", "5 of 10, for lack of time");
        assertThat(generator.generate(REQUEST, 2).notes()).containsEntry("steps", "4 of 10, for lack of time");
        assertThat(now.get()).isEqualTo(9_000_000_000L);
        // Of the first call the fourth step may have been the last too, by the pace of the third.
        assertThat(networks.ended).containsExactly(4, 5, 9);
        assertThat(generator.info(REQUEST).settings()).containsEntry("time limit", "PT4.5S, at least 2 steps");
    }

    /** One that takes long out of the blue: one more is taken, and said to be the last. */
    @Test
    void noDrawingEndsWithAStepThatWasNotSaidToBeTheLast() throws Exception {
        Candidate candidate = generator()
                .listener(step -> now.addAndGet(step.step() == 3 ? 100_000_000_000L : 1_000_000_000))
                .timeLimit(Duration.ofSeconds(10), 1)
                .build()
                .generate(REQUEST, 1);

        assertThat(candidate.notes()).containsEntry("steps", "4 of 10, for lack of time");
        // Of the first step nothing is known.
        assertThat(networks.ended).containsExactly(1, 4);
    }

    @Test
    void candidatesOfOneCallShareTheTime() throws Exception {
        DiffusionGenerator generator =
                generator().timeLimit(Duration.ofSeconds(12), 1).build();

        List<Candidate> three = generator.generate(REQUEST, List.of(1L, 2L, 3L));

        assertThat(three).extracting(c -> c.notes().get("steps")).containsOnly("4 of 10, for lack of time");
    }

    @Test
    void theFewestStepsAreTakenWhateverTheTime() throws Exception {
        DiffusionGenerator generator =
                generator().timeLimit(Duration.ofNanos(1), 8).build();

        for (int seed = 0; seed < 2; seed++) {
            assertThat(generator.generate(REQUEST, seed).notes()).containsEntry("steps", "8 of 10, for lack of time");
        }
        assertThatThrownBy(() -> generator().timeLimit(Duration.ZERO, 8)).hasMessageContaining("time limit of PT0S");
        assertThatThrownBy(() -> generator().timeLimit(Duration.ofDays(1), 0)).hasMessageContaining("at least 0 steps");
    }

    @Test
    void withTimeEnoughNothingChanges() throws Exception {
        Candidate free = generator().build().generate(REQUEST, 1);
        Candidate timed =
                generator().timeLimit(Duration.ofSeconds(11), 1).build().generate(REQUEST, 1);

        assertThat(timed.notes()).isEqualTo(free.notes()).doesNotContainKey("steps");
        assertThat(DiffusionModelTest.pixels(timed.image())).isEqualTo(DiffusionModelTest.pixels(free.image()));
    }
}
