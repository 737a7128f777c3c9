package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Box;
import io.github.qrart.Preset;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ToneGuardTest {
    private static final int SIZE = 400;

    private final SymbolPlan plan = SymbolPlan.of(new byte[] {1, 2, 3, 4, 5}, ErrorCorrection.H);
    private final SymbolPlacement placement = SymbolPlacement.centred(plan, SIZE, 4, 4);
    private final ToneGuard guard = ToneGuard.of(Preset.BALANCED);

    @Test
    void holdsEveryMiddleToItsSideWhateverWasDrawn() throws InterruptedException {
        int[] pixels = noise();
        guard.apply(pixels, SIZE, placement, plan);

        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                float luma = Pixels.luma(pixels[((int) placement.centreY(y)) * SIZE + (int) placement.centreX(x)]);
                boolean strict = plan.role(x, y) == Role.FINDER || plan.role(x, y) == Role.SEPARATOR;
                if (plan.dark(x, y)) assertThat(luma).isLessThan((strict ? guard.finderDark() : guard.dark()) + 1);
                else assertThat(luma).isGreaterThan((strict ? guard.finderLight() : guard.light()) - 1);
            }
        }
    }

    @Test
    void modulesNeedNotBeWholePixels() throws InterruptedException {
        double margin = 4.0 * SIZE / (plan.modules() + 8);
        SymbolPlacement uneven = SymbolPlacement.of(new Box(margin, margin, SIZE - margin, SIZE - margin), plan);
        assertThat(uneven.moduleSize() % 1).isNotZero();
        int[] pixels = noise();
        guard.apply(pixels, SIZE, uneven, plan);

        for (int i = 0; i < plan.modules() * plan.modules(); i++) {
            int y = i / plan.modules();
            int x = i % plan.modules();
            float luma = Pixels.luma(pixels[((int) uneven.centreY(y)) * SIZE + (int) uneven.centreX(x)]);
            if (plan.dark(x, y)) assertThat(luma).isLessThan(guard.dark() + 1);
            else assertThat(luma).isGreaterThan(guard.light() - 1);
        }
    }

    @Test
    void leavesWhatIsRightAndWhatIsOutsideAlone() throws InterruptedException {
        int[] pixels = new int[SIZE * SIZE];
        Arrays.fill(pixels, 0x808080);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int column = (int) Math.floor((x - placement.box().x0()) / placement.moduleSize());
                int row = (int) Math.floor((y - placement.box().y0()) / placement.moduleSize());
                boolean inside = column >= 0 && row >= 0 && column < plan.modules() && row < plan.modules();
                if (inside) pixels[y * SIZE + x] = plan.dark(column, row) ? 0x201030 : 0xfff4ee;
            }
        }
        int[] before = pixels.clone();
        guard.apply(pixels, SIZE, placement, plan);

        assertThat(pixels).isEqualTo(before);
    }

    @Test
    void movesNothingToTheWrongSide() throws InterruptedException {
        int[] pixels = noise();
        int[] before = pixels.clone();
        guard.apply(pixels, SIZE, placement, plan);

        for (int y = 0; y < plan.modules(); y++) {
            for (int x = 0; x < plan.modules(); x++) {
                if (plan.role(x, y) == Role.FINDER) continue; // calmed, whichever way
                int i = ((int) placement.centreY(y)) * SIZE + (int) placement.centreX(x);
                float change = Pixels.luma(pixels[i]) - Pixels.luma(before[i]);
                if (plan.dark(x, y)) assertThat(change).isLessThan(.01f);
                else assertThat(change).isGreaterThan(-.01f);
            }
        }
    }

    @Test
    void coresOfFinderPatternsAreCalmWhateverIsDrawnThere() throws InterruptedException {
        int[] pixels = noise();
        guard.apply(pixels, SIZE, placement, plan);

        int u = (int) placement.moduleSize();
        for (int corner = 0; corner < 3; corner++) {
            int column = corner == 1 ? plan.modules() - 5 : 2;
            int row = corner == 2 ? plan.modules() - 5 : 2;
            int from = ((int) placement.box().y0() + row * u) * SIZE
                    + (int) placement.box().x0()
                    + column * u;
            float least = 255;
            float most = 0;
            for (int i = 0; i < 9 * u * u; i++) {
                float luma = Recolouring.luma(pixels[from + i / (3 * u) * SIZE + i % (3 * u)]);
                least = Math.min(least, luma);
                most = Math.max(most, luma);
            }
            assertThat(most - least).isLessThan(20);
            assertThat(most).isLessThan(70);
        }
    }

    private static int[] noise() {
        SplittableRandom random = new SplittableRandom(7);
        return random.ints(SIZE * SIZE, 0, 0x1000000).toArray();
    }
}
