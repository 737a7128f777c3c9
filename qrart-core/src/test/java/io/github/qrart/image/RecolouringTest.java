package io.github.qrart.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecolouringTest {
    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void theLumaAskedForComesOut() {
        for (int i = 0; i < 20_000; i++) {
            int rgb = random.nextInt(1 << 24);
            float target = (float) random.nextDouble(-20, 275);
            float held = Math.max(0, Math.min(255, target));
            assertThat(Recolouring.luma(Recolouring.toLuma(rgb, target))).isCloseTo(held, within(.51f));
        }
    }

    @Test
    void theSameLumaLeavesAPixelAsItIs() {
        for (int i = 0; i < 20_000; i++) {
            int rgb = random.nextInt(1 << 24);
            assertThat(Recolouring.toLuma(rgb, Recolouring.luma(rgb))).isEqualTo(rgb);
        }
    }

    @Test
    void hueStaysAndChromaOnlyShrinks() {
        for (int i = 0; i < 20_000; i++) {
            int rgb = random.nextInt(1 << 24);
            int moved = Recolouring.toLuma(rgb, (float) random.nextDouble(20, 235));
            double[] was = chroma(rgb);
            double[] is = chroma(moved);
            double wasSize = Math.hypot(was[0], was[1]);
            double isSize = Math.hypot(is[0], is[1]);
            assertThat(isSize).isLessThan(wasSize + 1);
            if (isSize < 15) continue;
            double turn = Math.acos(Math.min(1, (was[0] * is[0] + was[1] * is[1]) / (wasSize * isSize)));
            assertThat(Math.toDegrees(turn)).isLessThan(4);
        }
    }

    /** Cb and Cr (ITU-R BT.601), an implementation of its own. */
    private static double[] chroma(int rgb) {
        double r = rgb >> 16 & 255;
        double g = rgb >> 8 & 255;
        double b = rgb & 255;
        return new double[] {-.168736 * r - .331264 * g + .5 * b, .5 * r - .418688 * g - .081312 * b};
    }
}
