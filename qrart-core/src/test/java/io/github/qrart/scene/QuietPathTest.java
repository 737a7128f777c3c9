package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.ErrorCorrection;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.geom.Point2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietPathTest {
    private final SymbolPlan plan =
            SymbolPlan.of("https://shop.example.net/p/48151-lamp".getBytes(StandardCharsets.UTF_8), ErrorCorrection.Q);
    private final SceneCanvas canvas = new SceneCanvas(
            200, plan, SymbolPlacement.centred(plan, 200, 4, 4), new Mood(TimeOfDay.DAY, Season.WINTER), 1);
    private final int n = plan.modules();

    @Test
    void runsMostlyOverLightModulesAndNeverThroughFinderPatterns() {
        List<Landmark> finders = canvas.landmarks().subList(0, 3);
        for (int column = 9; column < n - 8; column += 3) {
            List<Point2D.Double> way = paths().find(column, -1, n - column, n + 1);

            assertThat(way.stream().filter(p -> canvas.dark((int) Math.floor(p.x), (int) Math.floor(p.y))))
                    .hasSizeLessThan(way.size() / 4);
            assertThat(way)
                    .noneMatch(p ->
                            finders.stream().anyMatch(l -> l.contains((int) Math.floor(p.x), (int) Math.floor(p.y))));
        }
    }

    @Test
    void hangsTogetherFromEndToEnd() {
        List<Point2D.Double> way = paths().find(12, -1, 20, n + 1);

        assertThat(way.get(0).distance(12.5, -.5)).isLessThan(1);
        assertThat(way.get(way.size() - 1).distance(20.5, n + 1.5)).isLessThan(1);
        for (int i = 1; i < way.size(); i++)
            assertThat(way.get(i).distance(way.get(i - 1))).isLessThan(.5);
    }

    @Test
    void measuresTheDistanceToTheNearestPoint() {
        List<Point2D.Double> way = List.of(new Point2D.Double(0, 0), new Point2D.Double(3, 4));

        assertThat(QuietPath.distance(way, 3, 0)).isEqualTo(3);
        assertThat(QuietPath.distance(way, 3, 5)).isEqualTo(1);
    }

    private QuietPath paths() {
        return new QuietPath(canvas, canvas.random("ways"));
    }
}
