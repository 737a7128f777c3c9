package io.github.qrart.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void noPixelThatShowsTheImageIsOutsideItAndFewOthersAreInside() {
        SplittableRandom random = new SplittableRandom(3);
        long shown = 0;
        long inside = 0;
        for (int k = 0; k < 60; k++) {
            double w = random.nextInt(1, 120);
            double h = random.nextInt(1, 120);
            double turn = k % 3 == 0 ? k * Math.PI / 6 : random.nextDouble(7);
            double tilt = k % 5 == 0 ? 0 : Math.toRadians(random.nextDouble(-60, 60));
            View view = new View(turn, tilt, random.nextDouble(7), 2.2 * Math.max(w, h));
            double[] reach = view.reach(w / 2, h / 2);
            int width = 2 * ((int) Math.ceil(reach[0]) + 4);
            int height = 2 * ((int) Math.ceil(reach[1]) + 4);
            Outline outline = new Outline(view, w / 2, h / 2, width, height);
            double[] at = new double[2];
            for (int j = 0; j < height; j++) {
                inside += outline.to(j) - outline.from(j);
                for (int i = 0; i < width; i++) {
                    view.source(i + .5 - width / 2.0, j + .5 - height / 2.0, at);
                    if (Math.abs(at[0]) > w / 2 || Math.abs(at[1]) > h / 2) continue;
                    shown++;
                    assertThat(i).isBetween(outline.from(j), outline.to(j) - 1);
                }
            }
        }
        assertThat(inside).isLessThan(shown * 5 / 4);
    }
}
