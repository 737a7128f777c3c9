package io.github.qrart.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;

/** The cloth: a pattern of its own tone, the great branch with its leaves and blossoms, a border. All of it is pale. */
final class BotanicalGround {
    private final SceneCanvas canvas;
    private final BotanicalPalette palette;
    private final BotanicalBranch branch;
    private final Brush brush;
    private final BotanicalLeaf leaf;
    private final Rectangle2D all;

    BotanicalGround(SceneCanvas canvas, BotanicalPalette palette, BotanicalBranch branch) {
        this.canvas = canvas;
        this.palette = palette;
        this.branch = branch;
        brush = new Brush(canvas.graphics());
        leaf = new BotanicalLeaf(brush);
        all = canvas.bounds();
    }

    void paint() throws InterruptedException {
        brush.fill(all, SnowPalette.alpha(palette.cloth(), 1));
        sprigs(canvas.random("sprigs"));
        canvas.checkInterrupted();
        SplittableRandom random = canvas.random("foliage");
        List<List<Point2D.Double>> ways = branch.ways();
        for (int w = ways.size() - 1; w >= 0; w--) foliage(ways.get(w), w == 0, random);
        for (int w = 1; w < ways.size(); w++) {
            Point2D.Double end = ways.get(w).get(ways.get(w).size() - 1);
            blossom(end.x, end.y, ways.get(w).size() > 90 ? 1.9 : 1.25, palette.flower(w));
        }
        border();
    }

    /** Dots and small leaves, evenly strewn. */
    private void sprigs(SplittableRandom random) {
        double apart = 1.15;
        for (double y = all.getMinY(); y < all.getMaxY(); y += apart) {
            for (double x = all.getMinX(); x < all.getMaxX(); x += apart) {
                double px = x + apart * random.nextDouble();
                double py = y + apart * random.nextDouble();
                if (random.nextInt(3) == 0) {
                    for (int i = 0; i < 3; i++)
                        brush.disc(
                                px + .13 * i - .1, py + .12 * (i % 2), .05, SnowPalette.alpha(palette.tone(.075), 1));
                    continue;
                }
                double angle = branch.direction(px, py) + random.nextDouble(-.6, .6);
                BotanicalLeaf.Shape shape =
                        new BotanicalLeaf.Shape(px, py, angle, .8, .34, random.nextDouble(-.5, .5), 0);
                brush.fill(BotanicalLeaf.outline(shape), SnowPalette.alpha(palette.tone(.036), 1));
            }
        }
    }

    private void foliage(List<Point2D.Double> way, boolean trunk, SplittableRandom random) {
        int from = trunk ? 2 : 6;
        int step = trunk ? 5 : 4;
        for (int i = from; i + 2 < way.size(); i += step) {
            double t = (double) i / way.size();
            Point2D.Double p = way.get(i);
            double along = StrictMath.atan2(way.get(i + 1).y - p.y, way.get(i + 1).x - p.x);
            int side = i / step % 2 == 0 ? 1 : -1;
            double size = Math.min(1, way.size() / 90.0);
            double length = trunk ? random.nextDouble(2.6, 3.4) : size * (3.4 - 2.1 * t) * random.nextDouble(.85, 1.1);
            double angle = along + side * random.nextDouble(.7, 1.0);
            BotanicalLeaf.Shape shape = new BotanicalLeaf.Shape(
                    p.x, p.y, angle, length, length * .56, -side * random.nextDouble(.5, 1.1), trunk || t < .6 ? 5 : 0);
            double hue = palette.leaf(random.nextInt(3));
            brush.stroke(BotanicalLeaf.outline(shape), .12, SnowPalette.alpha(palette.cloth(), 1));
            leaf.draw(shape, Oklch.color(.875, .06, hue), Oklch.color(.84, .065, hue), Oklch.color(.95, .03, hue), .05);
        }
        double wide = trunk ? .62 : .42;
        double hue = palette.leaf(0);
        brush.fill(Brush.band(way, wide + .12, .2, 0, 0), SnowPalette.alpha(palette.cloth(), 1));
        brush.fill(Brush.band(way, wide, .12, 0, 0), Oklch.color(.80, .07, hue));
        brush.fill(Brush.band(way, wide * .4, .05, -.06, -.06), Oklch.color(.89, .055, hue));
    }

    private void blossom(double x, double y, double r, double hue) {
        for (int ring = 0; ring < 3; ring++) {
            int petals = 9 - 2 * ring;
            double size = r * (1 - .30 * ring);
            for (int i = 0; i < petals; i++) {
                double a = 2 * Math.PI * (i + .5 * ring) / petals;
                BotanicalLeaf.Shape petal = new BotanicalLeaf.Shape(x, y, a, size, size * .62, .25, 0);
                brush.stroke(BotanicalLeaf.outline(petal), .07, Oklch.color(.955, .03, hue));
                brush.fill(BotanicalLeaf.outline(petal), Oklch.color(.865 + .02 * ring, .085 - .01 * ring, hue));
            }
        }
        brush.disc(x, y, r * .2, Oklch.color(.90, .10, 85));
    }

    private void border() {
        double x = all.getMinX();
        double y = all.getMinY();
        double w = all.getWidth();
        java.awt.Color line = Oklch.color(.76, .06, palette.leaf(0));
        brush.stroke(new Rectangle2D.Double(x + .45, y + .45, w - .9, w - .9), .16, line);
        brush.stroke(new Rectangle2D.Double(x + .75, y + .75, w - 1.5, w - 1.5), .05, line);
    }
}
