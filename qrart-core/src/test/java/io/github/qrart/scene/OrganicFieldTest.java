package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.qrart.image.Plane;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganicFieldTest {
    @ParameterizedTest
    @CsvSource({"22, .2, .05", "22, .4, .15", "88, .33, .13", "88, .4, 0"})
    void everyModuleKeepsItsMiddle(int bytes, double softness, double roughness) throws InterruptedException {
        for (long seed = 0; seed < 4; seed++) {
            SymbolPlan plan = plan("x".repeat(bytes - 1) + seed);
            OrganicField field = OrganicField.of(plan, 4, softness, roughness, new Noise(seed));
            for (int y = 0; y < plan.modules(); y++) {
                for (int x = 0; x < plan.modules(); x++) {
                    assertThat(field.at(x + .5, y + .5) > 0).isEqualTo(plan.dark(x, y));
                }
            }
            assertThat(field.at(-2, -2)).isLessThan(-1);
        }
    }

    @Test
    void aStraightEdgeLiesOnItsPixels() throws InterruptedException {
        Plane half = new Plane(40, 40);
        for (int i = 0; i < 1600; i++) half.values()[i] = i % 40 < 13 ? 1 : 0;
        Plane distance = SignedDistance.of(half);
        for (int x = 0; x < 40; x++) assertThat(distance.at(x, 17)).isCloseTo(12.5f - x, within(1e-4f));
    }

    @Test
    void agreesWithSearchingAllPixels() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(4);
        Plane shape = new Plane(23, 17);
        for (int i = 0; i < shape.values().length; i++) shape.values()[i] = random.nextDouble() < .8 ? 1 : 0;
        Plane distance = SignedDistance.of(shape);
        for (int y = 0; y < 17; y++) {
            for (int x = 0; x < 23; x++) {
                double nearest = nearestOther(shape, x, y) - .5;
                assertThat((double) Math.abs(distance.at(x, y))).isCloseTo(nearest, within(1e-4));
            }
        }
    }

    private static double nearestOther(Plane shape, int x, int y) {
        double nearest = Double.MAX_VALUE;
        for (int v = 0; v < shape.height(); v++) {
            for (int u = 0; u < shape.width(); u++) {
                if (shape.at(u, v) > 0 != shape.at(x, y) > 0) nearest = Math.min(nearest, Math.hypot(u - x, v - y));
            }
        }
        return nearest;
    }

    private static SymbolPlan plan(String payload) {
        return SymbolPlan.of(payload.getBytes(StandardCharsets.UTF_8), ErrorCorrection.Q);
    }
}
