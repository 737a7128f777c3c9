package io.github.qrart.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.image.Pixels;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import org.junit.jupiter.api.Test;

class MoatTest {
    private static final int MIDDLE = Damage.SIZE / 2;
    private static final int EDGE = (int) Damage.BOX.y0();

    private final WorkGrid grid = new WorkGrid(Damage.plan(), Damage.MODULE);
    private final GridMap map = new GridMap(grid, Damage.BOX);
    private final float[] luma =
            Recolouring.luma(Pixels.rgb(Damage.NONE.image())).clone();

    private void clear() {
        float[] now = map.down(new Plane(Damage.SIZE, Damage.SIZE, luma.clone()));
        new Moat(grid, map, Damage.SIZE, Damage.SIZE).clear(luma, now);
    }

    private float at(int x, int y) {
        return luma[y * Damage.SIZE + x];
    }

    @Test
    void aThreadFromTheSymbolOutwardsIsCutAndGoesOnFartherOut() {
        for (int y = 0; y < EDGE; y++) luma[y * Damage.SIZE + MIDDLE] = 30;

        clear();

        for (int y = EDGE - Damage.MODULE / 2; y < EDGE; y++)
            assertThat(at(MIDDLE, y)).isGreaterThan(150);
        for (int y = 0; y < EDGE - Damage.MODULE; y++) assertThat(at(MIDDLE, y)).isEqualTo(30);
    }

    @Test
    void aThreadFromAFinderPatternToItsNeighboursIsCut() {
        int row = EDGE + 2 * Damage.MODULE + 3;
        int separator = EDGE + 7 * Damage.MODULE;
        for (int x = separator; x < separator + Damage.MODULE; x++) luma[row * Damage.SIZE + x] = 30;

        clear();

        for (int x = separator; x < separator + Damage.MODULE; x++)
            assertThat(at(x, row)).isGreaterThan(140);
    }

    @Test
    void whatIsLightEnoughAndTheSymbolItselfStay() {
        float[] before = luma.clone();

        clear();

        float most = 0;
        for (int i = 0; i < luma.length; i++) most = Math.max(most, Math.abs(luma[i] - before[i]));
        assertThat(most).isLessThan(2);
    }
}
