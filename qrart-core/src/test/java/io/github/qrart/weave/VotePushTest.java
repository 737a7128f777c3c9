package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VotePushTest {
    private final ModuleGrid grid =
            new ModuleGrid(SymbolPlan.of("HELLO".getBytes(StandardCharsets.US_ASCII), ErrorCorrection.M), 6);

    @Test
    void moreModulesHaveAMajorityAfterIt() {
        SplittableRandom random = new SplittableRandom(1);
        float[] plane = new float[grid.side * grid.side];
        for (int i = 0; i < plane.length; i++) plane[i] = (float) random.nextDouble(80, 170);
        int before = majorities(plane);

        new VotePush(grid).push(plane);

        assertThat(majorities(plane)).isGreaterThan(before + grid.modules * grid.modules / 4);
        for (float value : plane) assertThat(value).isBetween(0f, 255f);
    }

    @Test
    void aClearSymbolIsLeftAsItIs() {
        float[] plane = new float[grid.side * grid.side];
        Arrays.fill(plane, 200);
        for (int i = 0; i < plane.length; i++) {
            int module = grid.moduleOf(i % grid.side, i / grid.side);
            if (module >= 0 && grid.sign[module] < 0) plane[i] = 40;
        }
        float[] before = plane.clone();
        new VotePush(grid).push(plane);
        int moved = 0;
        for (int i = 0; i < plane.length; i++) if (plane[i] != before[i]) moved++;
        assertThat(moved).isLessThan(plane.length / 100);
    }

    /** Modules of which more pixels are right than wrong under the window of the voters. */
    private int majorities(float[] plane) {
        float[] threshold = new float[plane.length];
        new Blur(grid.side, .68 * grid.unit).apply(plane, threshold);
        int[] right = new int[grid.modules * grid.modules];
        for (int i = 0; i < plane.length; i++) {
            int module = grid.moduleOf(i % grid.side, i / grid.side);
            if (module >= 0) right[module] += grid.sign[module] * (plane[i] - threshold[i]) > 0 ? 1 : -1;
        }
        int count = 0;
        for (int r : right) if (r > 0) count++;
        return count;
    }
}
