package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What is cut finely in a woodblock print: claws of foam, spray, boats, birds, the frame and the seal. */
final class WaveDetails {
    private static final Color FOAM = Oklch.color(.975, .01, 95);
    private static final Color LINE = Oklch.color(.75, .06, 240);

    private final SceneCanvas canvas;
    private final WaveMap map;
    private final Brush brush;
    private final SplittableRandom random;

    WaveDetails(SceneCanvas canvas, WaveMap map) {
        this.canvas = canvas;
        this.map = map;
        brush = new Brush(canvas.graphics());
        random = canvas.random("details");
    }

    void draw() throws InterruptedException {
        claws(map.sea(), .8);
        claws(map.front(), .6);
        canvas.checkInterrupted();
        boats();
        drift();
    }

    /** Hooked fingers of foam along a crest, and spray before it. */
    private void claws(Path2D crest, double size) {
        List<double[]> foam = new ArrayList<>();
        List<double[]> curls = new ArrayList<>();
        for (Point2D.Double[] p : points(crest, .36 * size)) {
            double nx = map.side() * p[1].x;
            double ny = map.side() * p[1].y;
            if (ny > .45) continue;
            double r = size * random.nextDouble(.16, .42);
            foam.add(new double[] {p[0].x + nx * .12, p[0].y + ny * .12, r});
            if (random.nextInt(3) == 0) curls.add(new double[] {p[0].x - nx * .12, p[0].y - ny * .12, r * .55});
            if (random.nextInt(4) == 0) claw(foam, p[0], nx, ny, size * random.nextDouble(.8, 1.9));
            double far = (.5 + 3 * StrictMath.pow(random.nextDouble(), 2.2)) * size;
            double x = p[0].x + nx * far + random.nextDouble(-.6, .6);
            foam.add(new double[] {x, p[0].y + ny * far, random.nextDouble(.03, .10)});
        }
        for (double[] d : foam) brush.disc(d[0], d[1], d[2] + .05, LINE);
        for (double[] d : foam) brush.disc(d[0], d[1], d[2], FOAM);
        for (double[] d : curls) {
            brush.stroke(
                    new Arc2D.Double(d[0] - d[2], d[1] - d[2], 2 * d[2], 2 * d[2], 20, 200, Arc2D.OPEN), .045, LINE);
        }
    }

    /** A finger that leaves the crest along its normal, bends the way the wave runs and ends in drops. */
    private void claw(List<double[]> foam, Point2D.Double foot, double nx, double ny, double length) {
        for (int i = 0; i < 9; i++) {
            double t = i / 8.0;
            double along = map.side() * length * .62 * t * t;
            double out = length * (.95 * t - .45 * t * t);
            foam.add(new double[] {foot.x + nx * out - ny * along, foot.y + ny * out + nx * along, .27 - .20 * t});
        }
    }

    /** Points along a path and its outward normals, evenly apart. */
    private static List<Point2D.Double[]> points(Path2D path, double step) {
        List<Point2D.Double[]> found = new ArrayList<>();
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        double left = 0;
        for (PathIterator i = path.getPathIterator(null, .05); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            if (kind == PathIterator.SEG_LINETO) {
                double length = StrictMath.hypot(c[0] - x, c[1] - y);
                for (; left < length; left += step) {
                    double t = left / length;
                    found.add(new Point2D.Double[] {
                        new Point2D.Double(x + (c[0] - x) * t, y + (c[1] - y) * t),
                        new Point2D.Double((c[1] - y) / length, -(c[0] - x) / length)
                    });
                }
                left -= length;
            }
            if (kind != PathIterator.SEG_CLOSE) {
                x = c[0];
                y = c[1];
            }
        }
        return found;
    }

    /** Long boats with rowers, in the surroundings below. */
    private void boats() {
        for (int i = 0; i < 2; i++) {
            Point2D p = map.at(i == 0 ? .22 : .66, .955 + .008 * i);
            double w = 2.3;
            Path2D hull = new Path2D.Double();
            hull.moveTo(p.getX() - w, p.getY() - .55);
            hull.quadTo(p.getX() - w * .2, p.getY() + .28, p.getX() + w, p.getY() - .42);
            hull.quadTo(p.getX() - w * .1, p.getY() + .75, p.getX() - w, p.getY() - .55);
            brush.fill(hull, Oklch.color(.89, .06, 75), Oklch.color(.84, .065, 60));
            brush.stroke(hull, .05, Oklch.color(.74, .06, 50));
            for (int k = 0; k < 5; k++) {
                double x = p.getX() - 1 + .42 * k;
                brush.disc(x, p.getY() - .22 + .09 * Math.abs(k - 2) * -.4, .13, Oklch.color(.82, .06, 250));
            }
        }
    }

    /** Petals in spring, leaves in autumn, flakes in winter, birds in summer. */
    private void drift() {
        Rectangle2D all = canvas.bounds();
        int count = canvas.mood().season() == Season.SUMMER ? 9 : 70;
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble(all.getMinX() + 1, all.getMaxX() - 1);
            double y = random.nextDouble(all.getMinY() + 1, all.getMinY() + all.getHeight() * .8);
            double turn = random.nextDouble(0, 6.28);
            switch (canvas.mood().season()) {
                case SPRING -> petal(x, y, turn, .16, Oklch.color(.84, .09, random.nextDouble(350, 372)));
                case AUTUMN -> petal(x, y, turn, .17, Oklch.color(.78, .12, random.nextDouble(35, 65)));
                case WINTER -> brush.disc(x, y, random.nextDouble(.05, .10), FOAM);
                case SUMMER -> bird(x, all.getMinY() + 1.2 + .22 * i, .32);
            }
        }
    }

    private void petal(double x, double y, double turn, double size, Color color) {
        double dx = StrictMath.cos(turn) * size;
        double dy = StrictMath.sin(turn) * size;
        Path2D p = new Path2D.Double();
        p.moveTo(x - dx, y - dy);
        p.quadTo(x - dy * .8, y + dx * .8, x + dx, y + dy);
        p.quadTo(x + dy * .8, y - dx * .8, x - dx, y - dy);
        brush.fill(p, color);
    }

    private void bird(double x, double y, double size) {
        Path2D p = new Path2D.Double();
        p.moveTo(x - size, y - size * .35);
        p.quadTo(x - size * .3, y - size * .4, x, y);
        p.quadTo(x + size * .35, y - size * .45, x + size, y - size * .25);
        brush.stroke(p, .07, Oklch.color(.74, .04, 260));
    }

    /** The margin of the paper and the seal. */
    void frame() {
        Rectangle2D b = canvas.bounds();
        Path2D margin = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        margin.append(b, false);
        Rectangle2D inner =
                new Rectangle2D.Double(b.getMinX() + .55, b.getMinY() + .55, b.getWidth() - 1.1, b.getHeight() - 1.1);
        margin.append(inner, false);
        brush.fill(margin, Oklch.color(.955, .022, 88));
        brush.stroke(inner, .07, Oklch.color(.45, .05, 265));
        // So far in the corner that the quiet zone stays light.
        double x = b.getMaxX() - 1.28;
        double y = b.getMaxY() - 1.45;
        brush.rect(x, y, .62, .84, Oklch.color(.60, .19, 29));
        brush.stroke(new Ellipse2D.Double(x + .18, y + .14, .26, .26), .05, FOAM);
        brush.line(x + .16, y + .62, x + .46, y + .62, .05, FOAM);
        brush.line(x + .31, y + .48, x + .31, y + .74, .05, FOAM);
    }
}
