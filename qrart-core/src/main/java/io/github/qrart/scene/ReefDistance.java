package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What is pale under water: the far reef, schools of fish, bubbles, and the whale's eye, mouth and throat. */
final class ReefDistance {
    private final SceneCanvas canvas;
    private final ReefMap map;
    private final ReefInks inks;
    private final Brush brush;
    private final SplittableRandom random;
    private final Rectangle2D all;

    ReefDistance(SceneCanvas canvas, ReefMap map, ReefInks inks) {
        this.canvas = canvas;
        this.map = map;
        this.inks = inks;
        brush = new Brush(canvas.graphics());
        random = canvas.random("distance");
        all = canvas.bounds();
    }

    void draw() {
        corals();
        for (int i = 0; i < 5; i++) school(i);
        int n = canvas.plan().modules();
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble(all.getMinX(), all.getMaxX());
            double y = random.nextDouble(all.getMinY(), .7 * n);
            double r = random.nextDouble(.04, .13);
            brush.disc(x, y, r, Oklch.color(.98, .02, 200, .55));
            brush.disc(x + r * .2, y + r * .2, r * .7, Oklch.color(.88, .05, 210, .6));
        }
    }

    /** Fans and branches along the ground and up the sides. */
    private void corals() {
        int n = canvas.plan().modules();
        for (int layer = 0; layer < 3; layer++) {
            for (double x = all.getMinX(); x < all.getMaxX(); x += random.nextDouble(.5, 1.1)) {
                boolean outside = x < -.6 || x > n + .6;
                double foot = outside ? map.reef(x) + 1.2 + layer * 2.6 : all.getMaxY() - 1.9 + layer * .95;
                double size = random.nextDouble(.8, 1.7) * (outside ? 1 : .75);
                double light = .90 - .025 * layer;
                double hue = HUES[random.nextInt(HUES.length)] + inks.turn();
                branch(x, foot, -Math.PI / 2 + random.nextDouble(-.3, .3), size, .17, Oklch.color(light, .075, hue), 0);
            }
        }
    }

    private static final double[] HUES = {20, 40, 355, 330, 300, 75, 160};

    private void branch(double x, double y, double angle, double length, double width, Color color, int depth) {
        double ex = x + length * .55 * StrictMath.cos(angle);
        double ey = y + length * .55 * StrictMath.sin(angle);
        brush.line(x, y, ex, ey, width, color);
        if (depth == 3) {
            brush.disc(ex, ey, width * .9, color);
            return;
        }
        int arms = depth == 0 ? 3 : 2;
        for (int i = 0; i < arms; i++) {
            double turn = (i - (arms - 1) / 2.0) * .75 + random.nextDouble(-.15, .15);
            branch(ex, ey, angle + turn, length * .72, width * .8, color, depth + 1);
        }
    }

    /** Small fish that swim one way, in the surroundings. */
    private void school(int i) {
        int n = canvas.plan().modules();
        double x = i % 2 == 0
                ? random.nextDouble(all.getMinX() + .5, -1.5)
                : random.nextDouble(n + 1.2, all.getMaxX() - .5);
        double y = .12 * n + i * .12 * n;
        if (i == 4) {
            x = .5 * n;
            y = -2.2;
        }
        double hue = HUES[i] + inks.turn();
        for (int k = 0; k < 9; k++) {
            double fx = x + random.nextDouble(-1.2, 1.2) * (i == 4 ? 3 : 1);
            double fy = y + random.nextDouble(-.9, .9) * (i == 4 ? .5 : 1);
            double s = random.nextDouble(.16, .26);
            Color c = Oklch.color(.80, .08, hue);
            brush.ellipse(fx, fy, s, s * .45, c);
            double tail = map.side() * s;
            brush.fill(
                    Brush.polygon(fx + tail * .7, fy, fx + tail * 1.5, fy - s * .45, fx + tail * 1.5, fy + s * .45), c);
        }
    }

    /** Lines on the whale that stay visible on light modules. */
    void features() {
        Color line = new Color(inks.pale().at(-.13));
        for (int i = 1; i <= 7; i++)
            brush.stroke(map.groove(i), .06, new Color(inks.pale().at(-.075)));
        brush.stroke(map.mouth(), .09, line);
        Point2D eye = map.eye();
        brush.disc(eye.getX(), eye.getY(), .24, new Color(inks.pale().at(.07)));
        brush.disc(eye.getX(), eye.getY(), .14, new Color(inks.deep().at(-.1)));
        Path2D fin = map.fin();
        brush.stroke(fin, .06, line);
    }
}
