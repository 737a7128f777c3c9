package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.symbol.SymbolPlan;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GlassPiecesTest {
    private final SymbolPlan plan = SceneTrial.plan();
    private final SceneCanvas canvas = SceneTrial.canvas(plan, 256, new Mood(TimeOfDay.DAY, Season.SUMMER), 5);
    private final GlassPieces pieces = new GlassPieces(canvas);

    @Test
    void theMiddleOfEveryModuleIsGlassOfItsToneAndClearOfItsBorder() {
        for (int y = -3; y < plan.modules() + 3; y++) {
            for (int x = -3; x < plan.modules() + 3; x++) {
                GlassPieces.Cut cut = pieces.at(x + .5, y + .5);
                assertThat(cut.dark()).as("%d, %d", x, y).isEqualTo(canvas.dark(x, y));
                assertThat(cut.border()).as("%d, %d", x, y).isGreaterThan(.2);
            }
        }
    }

    @Test
    void distancesGrowNoFasterThanTheWay() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 4000; i++) {
            double x = random.nextDouble(0, plan.modules());
            double y = random.nextDouble(0, plan.modules());
            GlassPieces.Cut here = pieces.at(x, y);
            GlassPieces.Cut there = pieces.at(x + .01, y);
            assertThat(here.border()).isNotNegative();
            if (here.border() > .05 && here.border() < 1)
                assertThat(there.dark()).isEqualTo(here.dark());
        }
    }

    @Test
    void aFinderPatternIsCutOnTheGrid() {
        for (double t = .05; t < 7; t += .1) {
            assertThat(pieces.at(t, .02).dark()).isTrue();
            assertThat(pieces.at(t, -.02).dark()).isFalse();
        }
    }
}
