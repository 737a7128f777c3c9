package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.ArtRequest;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import io.github.qrart.image.Pixels;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardingTest {
    private static final ArtRequest REQUEST = ArtRequest.builder(Payload.of(SceneTrial.SHORT))
            .prompt("hill town")
            .size(300)
            .build();

    @Test
    void whatTheScorerLikesIsReturnedAsItIs() throws InterruptedException {
        Candidate unchecked = SceneGenerator.ofDefaults().generate(REQUEST, 3);
        Candidate checked = generate((image, payload, symbol) -> score(.8, true));

        assertThat(Pixels.rgb(checked.image())).isEqualTo(Pixels.rgb(unchecked.image()));
        assertThat(checked.notes()).isEqualTo(unchecked.notes());
    }

    @Test
    void whatItDoesNotLikeIsDrawnCalmerAndTheNoteSaysWhy() throws InterruptedException {
        AtomicInteger looks = new AtomicInteger();
        Candidate unchecked = SceneGenerator.ofDefaults().generate(REQUEST, 3);
        Candidate once = generate((image, payload, symbol) -> score(.8, looks.incrementAndGet() > 1));
        Candidate twice = generate((image, payload, symbol) -> score(.2, true));

        assertThat(once.notes())
                .containsEntry("redrawn", "calmer; the first drawing scored 0.80 (0.00 to 1.00): too dim");
        assertThat(twice.notes())
                .containsEntry("redrawn", "calmer twice; the first drawing scored 0.20 (0.00 to 1.00): too dim");
        assertThat(contrast(once)).isGreaterThan(contrast(unchecked));
        assertThat(contrast(twice)).isGreaterThan(contrast(once));
    }

    @Test
    void itsPartForReadersDecidesWhereThereIsOne() throws InterruptedException {
        Candidate candidate = generate((image, payload, symbol) ->
                new ScanScore(.3, true, List.of(), 0, 1, Map.of("readers", .9), List.of("cores")));

        assertThat(candidate.notes()).doesNotContainKey("redrawn");
    }

    private static Candidate generate(ScanScorer scorer) throws InterruptedException {
        return SceneGenerator.ofDefaults().checkedBy(scorer).generate(REQUEST, 3);
    }

    private static ScanScore score(double probability, boolean exact) {
        return new ScanScore(probability, exact, List.of(), 0, 1, Map.of(), List.of("too dim"));
    }

    /** Mean distance from the middle tone. */
    private static double contrast(Candidate candidate) {
        double sum = 0;
        for (int rgb : Pixels.rgb(candidate.image())) sum += Math.abs(Pixels.luma(rgb) - 140);
        return sum;
    }
}
