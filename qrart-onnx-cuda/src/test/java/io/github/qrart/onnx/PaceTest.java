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

    private DiffusionGenerator.Builder generator() {
        return DiffusionGenerator.builder(new FakeNetworks(64))
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
        assertThat(generator.info(REQUEST).settings()).containsEntry("time limit", "PT4.5S, at least 2 steps");
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
