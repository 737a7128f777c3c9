package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.Box;
import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import io.github.qrart.image.Recolouring;
import io.github.qrart.symbol.Role;
import io.github.qrart.symbol.SymbolPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalContrastTest {
    private final SymbolPlan plan = SceneTrial.plan();

    @ParameterizedTest
    @ValueSource(ints = {300, 511, 777})
    void partsFromTheirSurroundingsWhatReadersWouldTakeForLight(int size) {
        SymbolPlacement placement = placement(size);
        int[] pixels = picture(size, placement);
        int before = wrong(pixels, size, placement);
        int[] drawn = pixels.clone();

        LocalContrast.apply(pixels, size, placement, plan, new ModuleSpans(placement));

        assertThat(before).isGreaterThan(15);
        assertThat(wrong(pixels, size, placement)).isLessThanOrEqualTo(before / 2);
        for (int i = 0; i < pixels.length; i++) {
            assertThat(Math.abs(Recolouring.luma(pixels[i]) - Recolouring.luma(drawn[i])))
                    .isLessThan(25.5f);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 511})
    void leavesPlainCodesAlone(int size) {
        SymbolPlacement placement = placement(size);
        ModuleSpans spans = new ModuleSpans(placement);
        int[] pixels = new int[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int y = i / size;
            pixels[i] = isDark(spans, i % size, y) ? 0 : 0xffffff;
        }
        int[] before = pixels.clone();

        LocalContrast.apply(pixels, size, placement, plan, spans);

        assertThat(pixels).isEqualTo(before);
    }

    private SymbolPlacement placement(int size) {
        double margin = 4.0 * size / (plan.modules() + 8);
        return SymbolPlacement.of(new Box(margin, margin, size - margin, size - margin), plan);
    }

    private boolean isDark(ModuleSpans spans, int x, int y) {
        boolean inside = Math.min(x, y) >= spans.first() && Math.max(x, y) < spans.end();
        return inside && plan.dark(spans.module(x), spans.module(y));
    }

    /** Dark modules whose middles are lighter than their edges. */
    private int[] picture(int size, SymbolPlacement placement) {
        ModuleSpans spans = new ModuleSpans(placement);
        int[] pixels = new int[size * size];
        for (int i = 0; i < pixels.length; i++) {
            int y = i / size;
            int x = i % size;
            int luma = 200;
            if (isDark(spans, x, y)) luma = spans.weight(x, y) > .3 ? 84 : 40;
            pixels[i] = luma * 0x10101;
        }
        return pixels;
    }

    /** How many modules are not on their side of the mean about them. */
    private int wrong(int[] pixels, int size, SymbolPlacement placement) {
        Plane luma = new Plane(size, size, Recolouring.luma(pixels));
        Plane around = Filters.gaussian(luma, .6 * placement.moduleSize());
        Plane middle = Filters.gaussian(luma, .2 * placement.moduleSize());
        int wrong = 0;
        for (int i = 0; i < plan.modules() * plan.modules(); i++) {
            int row = i / plan.modules();
            if (plan.role(i % plan.modules(), row) == Role.FINDER) continue;
            double x = placement.centreX(i % plan.modules());
            double y = placement.centreY(row);
            boolean dark = middle.sample(x, y) < around.sample(x, y) - 2;
            if (dark != plan.dark(i % plan.modules(), row)) wrong++;
        }
        return wrong;
    }
}
