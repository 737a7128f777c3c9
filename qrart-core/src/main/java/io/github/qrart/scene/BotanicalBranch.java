package io.github.qrart.scene;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A branch that winds from the lower edge to the upper one, with shoots that curl up to both sides as ferns do: their
 * curvature grows in proportion to their length (clothoids). Lengths in modules. Immutable.
 */
final class BotanicalBranch {
    private static final double STEP = .25;
    private static final int SHOOTS = 7;

    private final List<List<Point2D.Double>> ways = new ArrayList<>();
    private final double n;

    BotanicalBranch(SceneCanvas canvas, SplittableRandom random) {
        n = canvas.plan().modules();
        double from = canvas.bounds().getMaxY() + 1;
        double to = canvas.bounds().getMinY() - 1;
        double phase = random.nextBoolean() ? 0 : Math.PI;
        List<Point2D.Double> main = new ArrayList<>();
        for (double y = from; y > to; y -= STEP) {
            main.add(new Point2D.Double(n / 2 + .15 * n * StrictMath.sin(2.1 * Math.PI * y / n + phase), y));
        }
        ways.add(main);
        for (int i = 0; i < SHOOTS; i++) {
            int at = (int) Math.round(main.size() * (.04 + .132 * i));
            boolean left = (i % 2 == 0) != (phase > 0);
            ways.add(shoot(main, at, left, random.nextDouble(.86, 1.0)));
            int later = Math.min(main.size() - 3, at + (int) (.045 * main.size()));
            ways.add(shoot(main, later, !left, random.nextDouble(.5, .64)));
        }
    }

    private List<Point2D.Double> shoot(List<Point2D.Double> main, int at, boolean left, double size) {
        Point2D.Double p = main.get(at);
        Point2D.Double q = main.get(Math.min(main.size() - 1, at + 2));
        double heading = StrictMath.atan2(q.y - p.y, q.x - p.x) + (left ? -.55 : .55);
        List<Point2D.Double> way = new ArrayList<>();
        double x = p.x;
        double y = p.y;
        double length = .92 * n * size;
        for (double s = 0; s < length; s += STEP) {
            way.add(new Point2D.Double(x, y));
            // Out to the side first, then ever closer around.
            double t = s / length;
            double curvature = (1.1 + 20 * t * t * t + 3.5 * t) / (n * size);
            heading += (left ? -1 : 1) * curvature * STEP;
            x += STEP * StrictMath.cos(heading);
            y += STEP * StrictMath.sin(heading);
        }
        return way;
    }

    /** The branch, then its shoots, each from where it begins. */
    List<List<Point2D.Double>> ways() {
        return ways;
    }

    /** The point of the branch that is nearest to a point. */
    Point2D.Double nearest(double x, double y) {
        int[] at = find(x, y);
        return ways.get(at[0]).get(at[1]);
    }

    private int[] find(double x, double y) {
        int[] best = {0, 0};
        double least = Double.POSITIVE_INFINITY;
        for (int w = 0; w < ways.size(); w++) {
            for (int i = 0; i < ways.get(w).size(); i++) {
                double d = ways.get(w).get(i).distanceSq(x, y);
                if (d >= least) continue;
                least = d;
                best = new int[] {w, i};
            }
        }
        return best;
    }

    /** The direction in which a leaf at a point grows: along the branch, and away from it. Radians. */
    double direction(double x, double y) {
        int[] at = find(x, y);
        List<Point2D.Double> way = ways.get(at[0]);
        int i = Math.min(at[1], way.size() - 2);
        double along = StrictMath.atan2(way.get(i + 1).y - way.get(i).y, way.get(i + 1).x - way.get(i).x);
        double cross = StrictMath.cos(along) * (y - way.get(i).y) - StrictMath.sin(along) * (x - way.get(i).x);
        return along + (cross > 0 ? .8 : -.8);
    }
}
