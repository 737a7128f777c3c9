package io.github.qrart.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BotanicalBranchTest {
    private final SceneCanvas canvas =
            SceneTrial.canvas(SceneTrial.plan(), 256, new Mood(TimeOfDay.DAY, Season.SUMMER), 5);
    private final BotanicalBranch branch = new BotanicalBranch(canvas, new SplittableRandom(1));

    @Test
    void leadsFromTheLowerEdgeToTheUpperOne() {
        List<Point2D.Double> way = branch.ways().get(0);
        assertThat(way.get(0).y).isGreaterThan(canvas.bounds().getMaxY());
        assertThat(way.get(way.size() - 1).y).isLessThan(canvas.bounds().getMinY() + 1);
    }

    @Test
    void aLeafGrowsAwayFromIt() {
        for (double x = 1; x < 25; x += 1.7) {
            for (double y = 1; y < 25; y += 1.7) {
                Point2D.Double from = branch.nearest(x, y);
                double gap = from.distance(x, y);
                if (gap < .5) continue;
                double direction = branch.direction(x, y);
                double away =
                        (StrictMath.cos(direction) * (x - from.x) + StrictMath.sin(direction) * (y - from.y)) / gap;
                // Ends of shoots have no side to be away from.
                boolean end =
                        branch.ways().stream().anyMatch(w -> w.get(w.size() - 1).distance(from) < .6);
                if (!end) assertThat(away).as("%s, %s", x, y).isPositive();
            }
        }
    }

    @Test
    void aLeafIsAsLongAndAsWideAsItIsMeantToBe() {
        Rectangle2D box = BotanicalLeaf.outline(new BotanicalLeaf.Shape(2, 3, 0, 4, 1.5, 0, 0))
                .getBounds2D();
        assertThat(box.getWidth()).isCloseTo(4, within(.01));
        assertThat(box.getHeight()).isCloseTo(1.5, within(.05));
        assertThat(box.getCenterY()).isCloseTo(3, within(.01));
    }
}
