package io.github.qrart.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Payload;
import io.github.qrart.Reading;
import io.github.qrart.ScanScore;
import io.github.qrart.ScanScorer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ScanScorer} must do. Extend it and say which one. */
public abstract class ScanScorerContract {
    private static final int SIZE = 768;

    /** For subclasses. */
    protected ScanScorerContract() {}

    /**
     * The scorer to test.
     *
     * @return a scorer; each test asks for it once
     */
    protected abstract ScanScorer scorer();

    /**
     * What the images say.
     *
     * @return a payload that fits a small symbol; {@code https://example.org/contract} unless overridden
     */
    protected Payload payload() {
        return Payload.of("https://example.org/contract");
    }

    @Test
    final void aPlainSymbolScansExactly() throws Exception {
        ScanScore score = scorer().score(plain(), payload(), TestImages.placement(payload(), SIZE));

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isGreaterThan(.5);
        assertThat(score.readings()).noneMatch(Reading.Misread.class::isInstance);
    }

    @Test
    final void worksWithoutKnowingWhereTheSymbolLies() throws Exception {
        ScanScore score = scorer().score(plain(), payload(), null);

        assertThat(score.exact()).isTrue();
        assertThat(score.probability()).isGreaterThan(.5);
    }

    @Test
    final void anImageWithoutSymbolScoresLowAndIsNotExact() throws Exception {
        BufferedImage blank = TestImages.blank(SIZE, Color.GRAY);

        ScanScore score = scorer().score(blank, payload(), TestImages.placement(payload(), SIZE));

        assertThat(score.exact()).isFalse();
        assertThat(score.probability()).isLessThan(.1);
    }

    @Test
    final void anotherPayloadIsNotExact() throws Exception {
        Payload other = Payload.of("https://example.org/contrast");

        ScanScore score = scorer().score(TestImages.plain(other, SIZE), payload(), null);

        assertThat(score.exact()).isFalse();
        assertThat(score.probability()).isLessThan(.1);
    }

    @Test
    final void sameArgumentsGiveTheSameScoreInAnyThread() throws Exception {
        ScanScorer scorer = scorer();
        ScanScore alone = scorer.score(plain(), payload(), null);

        assertThat(InSeveralThreads.run(() -> scorer.score(plain(), payload(), null)))
                .allMatch(alone::equals);
    }

    @Test
    final void leavesTheImageAlone() throws Exception {
        BufferedImage image = plain();

        scorer().score(image, payload(), null);

        assertThat(TestImages.pixels(image)).isEqualTo(TestImages.pixels(plain()));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    final void anyTypeOfImageWillDo(int type) throws Exception {
        ScanScore score = scorer().score(TestImages.as(plain(), type), payload(), null);

        assertThat(score.exact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 43})
    final void anImageTooSmallToReadGetsAScore(int size) throws Exception {
        ScanScore score = scorer().score(TestImages.noise(size, 1), payload(), null);

        assertThat(score.exact()).isFalse();
    }

    @Test
    final void anInterruptIsNotLost() throws Exception {
        ScanScorer scorer = scorer();

        assertThat(InSeveralThreads.keepsInterrupt(() -> scorer.score(plain(), payload(), null)))
                .isTrue();
    }

    private BufferedImage plain() {
        return TestImages.plain(payload(), SIZE);
    }
}
