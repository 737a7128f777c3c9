package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.Box;
import io.github.qrart.image.Plane;
import org.junit.jupiter.api.Test;

class GridMapTest {
    /** A box whose edges lie between pixels, and which is not quite square. */
    private static final Box BOX = new Box(41.3, 50.7, 341.9, 347.2);

    private final WorkGrid grid = new WorkGrid(Damage.plan(), 12);
    private final GridMap map = new GridMap(grid, BOX);

    @Test
    void aSlopeComesBackAsItWas() {
        Plane slope = new Plane(Damage.SIZE, Damage.SIZE);
        for (int i = 0; i < slope.values().length; i++) {
            int row = i / Damage.SIZE;
            slope.values()[i] = .3f * (i % Damage.SIZE) + .2f * row;
        }

        float[] back = map.up(map.down(slope), Damage.SIZE, Damage.SIZE);

        for (int y = 20; y < Damage.SIZE - 20; y += 7) {
            for (int x = 20; x < Damage.SIZE - 20; x += 7) {
                assertThat(back[y * Damage.SIZE + x]).isCloseTo(slope.at(x, y), within(.02f));
            }
        }
    }

    @Test
    void eachPixelOfTheWorkPlaneIsTheMeanOfWhatItCovers() {
        Plane one = new Plane(Damage.SIZE, Damage.SIZE);
        one.values()[200 * Damage.SIZE + 150] = 1000;

        double sum = 0;
        for (float value : map.down(one)) sum += value;

        double covered = BOX.width() * BOX.height() / Math.pow(grid.modules * grid.unit, 2);
        assertThat(sum * covered).isCloseTo(1000, within(.1));
    }

    @Test
    void pixelsKnowTheirModule() {
        assertThat(map.column(41)).isCloseTo((41.5 - 41.3) / 300.6 * 25, within(1e-9));
        assertThat(map.row(347)).isGreaterThan(25);
    }
}
