package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Pixels;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrintTest {
    private final SymbolPlan plan = SymbolPlan.of(new byte[] {'a'}, ErrorCorrection.M);
    private final SymbolPlacement placement = SymbolPlacement.centred(plan, 290, 4, 1);
    private final SceneCanvas canvas = new SceneCanvas(290, plan, placement, new Mood(TimeOfDay.DAY, Season.SUMMER), 1);

    @Test
    void softeningLeavesAFlatPictureAloneAndKeepsTheMean() throws InterruptedException {
        Arrays.fill(canvas.pixels(), 0x4080c0);
        Print.soften(canvas, .2);
        assertThat(canvas.pixels()).containsOnly(0x4080c0);
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < canvas.pixels().length; i++) canvas.pixels()[i] = random.nextInt() & 0xffffff;
        double mean = mean();
        Print.soften(canvas, .2);
        assertThat(mean()).isBetween(mean - 1, mean + 1);
        assertThat(Arrays.stream(canvas.pixels())
                        .mapToDouble(Pixels::luma)
                        .max()
                        .orElseThrow())
                .isLessThan(200);
    }

    @Test
    void surroundingsAreLightenedMostNextToTheSymbolAndTheSymbolNotAtAll() throws InterruptedException {
        Arrays.fill(canvas.pixels(), 0x808080);
        Print.clearSurroundings(canvas, .5, .8);
        assertThat(at(plan.modules() / 2.0)).isEqualTo(0x80);
        assertThat(at(-.8)).isEqualTo(255 - (int) (127 * .5 + .5));
        assertThat(at(-3.6)).isEqualTo(255 - (int) (127 * .8 + .5));
    }

    private int at(double x) {
        int column = (int) (placement.box().x0() + x * canvas.unit());
        return canvas.pixels()[145 * 290 + column] & 255;
    }

    private double mean() {
        return Arrays.stream(canvas.pixels())
                .mapToDouble(Pixels::luma)
                .average()
                .orElseThrow();
    }
}
