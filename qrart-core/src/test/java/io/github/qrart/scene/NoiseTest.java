package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseTest {
    @Test
    void staysInRangeAndUsesMostOfIt() {
        Noise noise = new Noise(3);
        double least = 1;
        double most = -1;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50_000; i++) {
            double x = random.nextDouble(-500, 500);
            double y = random.nextDouble(-500, 500);
            assertThat(noise.fractal(x, y, 4)).isBetween(-1.0, 1.0);
            least = Math.min(least, noise.at(x, y));
            most = Math.max(most, noise.at(x, y));
        }
        assertThat(least).isBetween(-1.0, -.7);
        assertThat(most).isBetween(.7, 1.0);
    }

    @Test
    void aSmallStepIsASmallChangeAcrossCellsToo() {
        Noise noise = new Noise(9);
        for (double x = -3; x < 3; x += .001) {
            assertThat(Math.abs(noise.at(x + .001, .37) - noise.at(x, .37))).isLessThan(.006);
            assertThat(Math.abs(noise.at(.37, x + .001) - noise.at(.37, x))).isLessThan(.006);
        }
    }

    @Test
    void theSeedDecides() {
        assertThat(new Noise(5).fractal(1.3, 2.7, 3)).isEqualTo(new Noise(5).fractal(1.3, 2.7, 3));
        assertThat(new Noise(5).at(1.3, 2.7)).isNotEqualTo(new Noise(6).at(1.3, 2.7));
    }

    @Test
    void isZeroOnAverage() {
        Noise noise = new Noise(-1);
        double sum = 0;
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) sum += noise.at(x * .317, y * .291);
        }
        assertThat(sum / 40_000).isBetween(-.03, .03);
    }
}
