package io.github.qrart.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private final SymbolPlan plan = SymbolPlan.of("HELLO".getBytes(StandardCharsets.US_ASCII), ErrorCorrection.M);
    private final ModuleGrid grid = new ModuleGrid(plan, 6);

    /** A ramp is linear, so its mean over an area is its value in the middle, away from the edges. */
    @Test
    void aPixelOfThePlaneIsTheMeanOfItsArea() {
        int size = 329;
        Plane ramp = new Plane(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) ramp.values()[y * size + x] = .3f * (x + .5f) + .2f * (y + .5f);
        }
        SymbolPlacement placement = SymbolPlacement.centred(plan, size, 2, 4);
        Plane sampled = new Projection(placement, grid).sample(ramp);
        double step = placement.moduleSize() / 6;
        for (int y = 0; y < grid.side; y += 5) {
            for (int x = 0; x < grid.side; x += 7) {
                double px = placement.box().x0() + (x + .5) * step - 2 * placement.moduleSize();
                double py = placement.box().y0() + (y + .5) * step - 2 * placement.moduleSize();
                assertThat(sampled.at(x, y)).isCloseTo((float) (.3 * px + .2 * py), within(.05f));
            }
        }
    }

    @Test
    void beyondTheImageItsEdgeGoesOn() {
        Plane flat = new Plane(84, 84);
        Arrays.fill(flat.values(), 77);
        Plane sampled = new Projection(SymbolPlacement.centred(plan, 84, 0, 4), grid).sample(flat);
        for (float value : sampled.values()) assertThat(value).isCloseTo(77, within(.001f));
    }
}
