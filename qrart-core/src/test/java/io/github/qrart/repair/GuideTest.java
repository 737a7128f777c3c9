package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final int SIDE = 40;

    private final float[] picture = new float[SIDE * SIDE];
    private final float[] gain = new float[SIDE * SIDE];
    private final float[] offset = new float[SIDE * SIDE];

    private Guide guide() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < picture.length; i++) picture[i] = 255 * (float) random.nextDouble();
        return new Guide(picture, SIDE, SIDE, 2, 1);
    }

    @Test
    void whatIsAGainAndAnOffsetOfThePictureIsFoundAsSuch() {
        Guide guide = guide();
        float[] change = new float[picture.length];
        for (int i = 0; i < change.length; i++) change[i] = 12 - .3f * picture[i];

        guide.fit(change, gain, offset);

        for (int i = 0; i < change.length; i++) {
            assertThat(gain[i]).isCloseTo(-.3f, within(.002f));
            assertThat(offset[i]).isCloseTo(12, within(.3f));
        }
    }

    @Test
    void contrastIsNeverTurnedRound() {
        Guide guide = guide();
        float[] change = new float[picture.length];
        for (int i = 0; i < change.length; i++) change[i] = -5 * picture[i];

        guide.fit(change, gain, offset);

        for (float g : gain) assertThat(g).isGreaterThanOrEqualTo(-1.0001f);
    }
}
