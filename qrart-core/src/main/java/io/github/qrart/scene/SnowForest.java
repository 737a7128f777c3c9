package io.github.qrart.scene;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** The pale forest around the symbol: it begins in mist, so that the quiet zone stays quiet, and gains colour outwards. */
final class SnowForest {
    private record Tree(double x, double base, double size, double distance) {}

    private final SceneCanvas canvas;
    private final SnowPalette palette;
    private final Rectangle2D bounds;
    private final int modules;

    SnowForest(SceneCanvas canvas, SnowPalette palette) {
        this.canvas = canvas;
        this.palette = palette;
        bounds = canvas.bounds();
        modules = canvas.plan().modules();
    }

    void paint(Brush brush, List<List<Point2D.Double>> ways) {
        SplittableRandom random = canvas.random("forest");
        Noise density = new Noise(random.nextLong());
        Firs firs = new Firs(brush, palette, random);
        List<Tree> trees = new ArrayList<>();
        double area = bounds.getWidth() * bounds.getHeight();
        for (int i = 0; i < area * 3.2; i++) {
            double x = bounds.getMinX() + bounds.getWidth() * random.nextDouble();
            double y = bounds.getMinY() + 3 + (bounds.getHeight() - 2.4) * random.nextDouble();
            double d = distance(x, y);
            double size = random.nextDouble(.75, 1.25) * (.75 + .5 * Math.max(0, y) / modules);
            if (d < .6 || distance(x, y - 1.2 * size) < .2) continue;
            if (density.fractal(x / 5, y / 5, 2) < .22 - .16 * d) continue;
            if (ways.stream().anyMatch(way -> QuietPath.distance(way, x, y) < 1.1)) continue;
            trees.add(new Tree(x, y, size, d));
        }
        trees.sort(Comparator.comparingDouble(Tree::base));
        for (Tree t : trees) draw(firs, t);
    }

    private void draw(Firs firs, Tree t) {
        double near = Math.min(1, (t.distance + .5) / 4.6);
        double lightness = .895 - .27 * near * near * near - .03 * Math.max(0, t.base) / modules;
        double height = t.size * 1.5;
        int shade = Oklch.rgb(
                lightness,
                .03 + .03 * near,
                palette.sky().haze() + (palette.firHue() - palette.sky().haze()) * .35 * near);
        int lit = SnowPalette.mix(shade, palette.snow().lit(), .42 * Math.min(1, t.distance / 2));
        firs.distant(t.x, t.base, t.size * .85, height, shade, lit);
    }

    /** How far outside the symbol a point is, in modules; 0 inside. */
    private double distance(double x, double y) {
        double dx = Math.max(0, Math.max(-x, x - modules));
        double dy = Math.max(0, Math.max(-y, y - modules));
        return Math.max(dx, dy);
    }
}
