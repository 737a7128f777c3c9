package io.github.qrart.scene;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where things are in a Japanese garden: a stream that comes in above, widens to a pond and leaves at a side, a great tree
 * before it, a bridge. Lengths in modules. Immutable.
 */
final class GardenMap {
    private final List<Point2D.Double> stream = new ArrayList<>();
    private final Area water;
    private final Shape tree;
    private final Path2D bridge;
    private final Point2D.Double treeMiddle;
    private final double treeRadius;

    GardenMap(int modules, SplittableRandom random) {
        double n = modules;
        boolean mirrored = random.nextBoolean();
        double[][] knots = {
            {.60 + random.nextDouble(-.04, .04), -.30},
            {.58, .02},
            {.70 + random.nextDouble(-.03, .03), .22},
            {.62, .40},
            {.74, .58 + random.nextDouble(-.02, .02)},
            {.68, .72},
            {.50, .80},
            {.40, .98},
            {.44, 1.35}
        };
        for (int i = 0; i + 1 < knots.length; i++) {
            for (int k = 0; k < 10; k++) stream.add(spline(knots, i, k / 10.0, n, mirrored));
        }
        double px = (mirrored ? .27 : .73) * n;
        double py = .63 * n;
        double rx = random.nextDouble(.17, .20) * n;
        double ry = random.nextDouble(.115, .14) * n;
        water = new Area(Brush.band(stream, .062 * n, .075 * n, 0, 0));
        water.add(new Area(new Ellipse2D.Double(px - rx, py - ry, 2 * rx, 2 * ry)));
        water.add(new Area(new Ellipse2D.Double(px - rx * .3, py - ry * 1.3, 1.25 * rx, 2 * ry)));
        treeMiddle = new Point2D.Double((mirrored ? .66 : .34) * n, (.46 + random.nextDouble(-.03, .03)) * n);
        treeRadius = random.nextDouble(.185, .21) * n;
        tree = crown(random);
        bridge = bridge(n);
    }

    private static Point2D.Double spline(double[][] k, int i, double t, double n, boolean mirrored) {
        double[] p = {0, 0};
        for (int c = 0; c < 2; c++) {
            double a = k[Math.max(0, i - 1)][c];
            double b = k[i][c];
            double d = k[i + 1][c];
            double e = k[Math.min(k.length - 1, i + 2)][c];
            p[c] = .5
                    * (2 * b + (d - a) * t + (2 * a - 5 * b + 4 * d - e) * t * t + (3 * b - a - 3 * d + e) * t * t * t);
        }
        return new Point2D.Double((mirrored ? 1 - p[0] : p[0]) * n, p[1] * n);
    }

    /** Boughs around a middle. */
    private Shape crown(SplittableRandom random) {
        Area area = new Area();
        double r = treeRadius;
        for (int i = 0; i < 13; i++) {
            double a = 2 * Math.PI * i / 13;
            double reach = r * random.nextDouble(.55, .78);
            double size = r * random.nextDouble(.34, .46);
            double x = treeMiddle.x + reach * StrictMath.cos(a) * 1.12;
            double y = treeMiddle.y + reach * StrictMath.sin(a);
            area.add(new Area(new Ellipse2D.Double(x - size, y - size * .85, 2 * size, 1.7 * size)));
        }
        area.add(new Area(new Ellipse2D.Double(treeMiddle.x - r * .7, treeMiddle.y - r * .7, 1.4 * r, 1.4 * r)));
        return area;
    }

    private Path2D bridge(double n) {
        int at = 23;
        Point2D.Double p = stream.get(at);
        Point2D.Double q = stream.get(at + 1);
        double length = p.distance(q);
        double nx = -(q.y - p.y) / length;
        double ny = (q.x - p.x) / length;
        double half = .075 * n;
        double wide = Math.max(.8, .026 * n);
        Path2D path = new Path2D.Double();
        path.moveTo(p.x - nx * half + ny * wide, p.y - ny * half - nx * wide);
        path.quadTo(p.x + ny * wide, p.y - .9 - nx * wide, p.x + nx * half + ny * wide, p.y + ny * half - nx * wide);
        path.lineTo(p.x + nx * half - ny * wide, p.y + ny * half + nx * wide);
        path.quadTo(p.x - ny * wide, p.y - .9 + nx * wide, p.x - nx * half - ny * wide, p.y - ny * half + nx * wide);
        path.closePath();
        return path;
    }

    Area water() {
        return water;
    }

    Shape tree() {
        return tree;
    }

    Path2D bridge() {
        return bridge;
    }

    Point2D.Double treeMiddle() {
        return treeMiddle;
    }

    double treeRadius() {
        return treeRadius;
    }
}
