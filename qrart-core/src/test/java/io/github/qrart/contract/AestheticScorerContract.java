package io.github.qrart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.AestheticScore;
import io.github.qrart.AestheticScorer;
import io.github.qrart.ArtRequest;
import io.github.qrart.Box;
import io.github.qrart.Candidate;
import io.github.qrart.Payload;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link AestheticScorer} must do. Extend it and say which one. That numbers lie within 0 and 1 is seen to by
 * {@link AestheticScore} itself; what is beautiful, no contract says.
 */
public abstract class AestheticScorerContract {
    private static final Payload PAYLOAD = Payload.of("https://example.org/contract");
    private static final int SIZE = 256;

    /** For subclasses. */
    protected AestheticScorerContract() {}

    /**
     * The scorer to test.
     *
     * @return a scorer; each test asks for it once
     */
    protected abstract AestheticScorer scorer();

    @Test
    final void sameArgumentsGiveTheSameScoreInAnyThread() throws Exception {
        AestheticScorer scorer = scorer();
        AestheticScore alone = scorer.score(complete(), withPicture());

        assertThat(InSeveralThreads.run(() -> scorer.score(complete(), withPicture())))
                .allMatch(alone::equals);
    }

    @Test
    final void leavesTheImagesAlone() throws Exception {
        Candidate candidate = complete();
        ArtRequest request = withPicture();

        scorer().score(candidate, request);

        assertThat(TestImages.pixels(candidate.image()))
                .isEqualTo(TestImages.pixels(complete().image()));
        assertThat(TestImages.pixels(request.picture().orElseThrow()))
                .isEqualTo(TestImages.pixels(withPicture().picture().orElseThrow()));
    }

    @Test
    final void needsNeitherPlacementNorPicture() throws Exception {
        Candidate bare = new Candidate(1, TestImages.noise(SIZE, 1));

        assertThat(scorer().score(bare, withoutPicture())).isNotNull();
    }

    @Test
    final void aPictureThatTheCandidateDoesNotPlaceIsNoError() throws Exception {
        Candidate bare = new Candidate(1, TestImages.noise(SIZE, 1));

        assertThat(scorer().score(bare, withPicture())).isNotNull();
    }

    @Test
    final void aPictureFarOutsideTheImageIsNoError() throws Exception {
        Candidate astray = new Candidate(1, TestImages.noise(SIZE, 1), null, new Box(-500, -500, -200, -200), Map.of());

        assertThat(scorer().score(astray, withPicture())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    final void smallImagesGetAScore(int size) throws Exception {
        Candidate small = new Candidate(1, TestImages.noise(size, 1), null, new Box(0, 0, size, size), Map.of());

        assertThat(scorer().score(small, withPicture())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY
            })
    final void anyTypeOfImageWillDo(int type) throws Exception {
        Candidate candidate = complete();
        BufferedImage image = TestImages.as(candidate.image(), type);
        Candidate typed = new Candidate(1, image, candidate.symbol(), candidate.pictureBox(), candidate.notes());

        assertThat(scorer().score(typed, withPicture())).isNotNull();
    }

    @Test
    final void anInterruptIsNotLost() throws Exception {
        AestheticScorer scorer = scorer();

        assertThat(InSeveralThreads.keepsInterrupt(() -> scorer.score(complete(), withPicture())))
                .isTrue();
    }

    private static Candidate complete() {
        return new Candidate(
                1,
                TestImages.plain(PAYLOAD, SIZE),
                TestImages.placement(PAYLOAD, SIZE),
                new Box(-20, 0, SIZE + 20, SIZE),
                Map.of());
    }

    private static ArtRequest withPicture() {
        return ArtRequest.builder(PAYLOAD)
                .size(SIZE)
                .picture(TestImages.noise(90, 2))
                .build();
    }

    private static ArtRequest withoutPicture() {
        return ArtRequest.builder(PAYLOAD).size(SIZE).prompt("anything").build();
    }
}
