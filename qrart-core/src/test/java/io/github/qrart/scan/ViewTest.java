package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ViewTest {
    @Test
    void lookingUpUndoesLookingAt() {
        SplittableRandom random = new SplittableRandom(3);
        double[] seen = new double[2];
        double[] back = new double[2];
        for (int i = 0; i < 1000; i++) {
            View view = new View(
                    random.nextDouble(7), random.nextDouble(.5), random.nextDouble(7), 200 + random.nextDouble(1000));
            double x = random.nextDouble(-50, 50);
            double y = random.nextDouble(-50, 50);

            view.seen(x, y, seen);
            view.source(seen[0], seen[1], back);

            assertThat(back[0]).isCloseTo(x, within(1e-9));
            assertThat(back[1]).isCloseTo(y, within(1e-9));
        }
    }

    @Test
    void fromStraightAboveNothingMoves() {
        double[] at = new double[2];
        new View(0, 0, 1, 500).source(12, -7, at);

        assertThat(at).containsExactly(new double[] {12, -7}, within(1e-9));
    }

    @Test
    void aTiltedPlaneIsShorterAcrossItsAxisAndSmallerFarAway() {
        double tilt = Math.toRadians(25);
        View view = new View(0, tilt, 0, 1000);
        double[] far = new double[2];
        double[] near = new double[2];
        view.seen(100, 100, far);
        view.seen(100, -100, near);

        // Depth is 100 sin 25° = 42.26 beyond the axis and as much before it.
        assertThat(far[0]).isCloseTo(100 * 1000 / 1042.26, within(.01));
        assertThat(near[0]).isCloseTo(100 * 1000 / 957.74, within(.01));
        assertThat(far[1]).isCloseTo(100 * Math.cos(tilt) * 1000 / 1042.26, within(.01));
    }
}
