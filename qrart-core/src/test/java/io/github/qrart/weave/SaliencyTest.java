package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SaliencyTest {
    private final ModuleGrid grid = new ModuleGrid(SymbolPlan.of(new byte[] {1, 2, 3}, ErrorCorrection.M), 2);

    /** Stripes everywhere, and a disc at column 14, row 7 that breaks them. */
    @Test
    void whatBreaksAPatternStandsOut() {
        float[] values = new float[grid.side * grid.side];
        for (int i = 0; i < values.length; i++) {
            double x = (i % grid.side + .5) / grid.unit - ModuleGrid.QUIET;
            int row = i / grid.side;
            double y = (row + .5) / grid.unit - ModuleGrid.QUIET;
            values[i] = Math.hypot(x - 14.5, y - 7.5) < 2 ? 230 : (float) (90 + 20 * Math.sin(x));
        }
        float[] saliency = Saliency.of(grid, new Plane(grid.side, grid.side, values));
        assertThat(saliency[7 * grid.modules + 14]).isGreaterThan(1.5f);
        assertThat(saliency[15 * grid.modules + 5]).isLessThan(1);
        for (float s : saliency) assertThat(s).isBetween(0f, 3f);
    }

    @Test
    void inAnEvenPictureNothingDoes() {
        float[] values = new float[grid.side * grid.side];
        Arrays.fill(values, 120);
        for (float s : Saliency.of(grid, new Plane(grid.side, grid.side, values))) {
            assertThat(s).isCloseTo(1, within(.01f));
        }
    }
}
