package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;

/** Small things on the light modules: a bridge, skaters, snowmen, smoke, falling snow. All keep off module middles. */
final class SnowLife {
    private final SceneCanvas canvas;
    private final SnowPalette palette;
    private final Brush brush;
    private final Figure figure;
    private final SplittableRandom random;

    SnowLife(SceneCanvas canvas, SnowPalette palette, Brush brush, Figure figure) {
        this.canvas = canvas;
        this.palette = palette;
        this.brush = brush;
        this.figure = figure;
        random = canvas.random("life");
    }

    /** A wooden bridge where the lane crosses the river, along the lane. */
    void bridge(List<Point2D.Double> lane, List<Point2D.Double> river) {
        int at = 0;
        for (int i = 1; i < lane.size(); i++) {
            if (gap(lane, river, i) < gap(lane, river, at)) at = i;
        }
        int from = Math.max(0, at - 4);
        int to = Math.min(lane.size() - 1, at + 4);
        if (figure.contains(lane.get(at).x, lane.get(at).y)) return;
        List<Point2D.Double> deck = lane.subList(from, to + 1);
        brush.fill(
                Brush.band(deck, .74, .74, .05, .14),
                SnowPalette.alpha(palette.snow().cast(), .7));
        brush.fill(Brush.band(deck, .7, .7, 0, -.02), Oklch.color(.80, .05, 65));
        for (int i = 1; i + 1 < deck.size(); i++) {
            brush.line(
                    deck.get(i).x,
                    deck.get(i).y - .3,
                    deck.get(i).x,
                    deck.get(i).y + .28,
                    .03,
                    Oklch.color(.66, .05, 60));
        }
        Color rail = Oklch.color(.42, .06, 50);
        brush.fill(Brush.band(deck, .06, .06, 0, -.36), rail);
        brush.fill(Brush.band(deck, .06, .06, 0, .32), rail);
        for (int i = 0; i < deck.size(); i += 2) {
            brush.line(deck.get(i).x, deck.get(i).y + .32, deck.get(i).x, deck.get(i).y + .44, .05, rail);
        }
    }

    private static double gap(List<Point2D.Double> lane, List<Point2D.Double> river, int i) {
        return QuietPath.distance(river, lane.get(i).x, lane.get(i).y);
    }

    void skaters(List<Point2D.Double> river) {
        for (int i = 8; i + 8 < river.size(); i += 5 + random.nextInt(9)) {
            double x = river.get(i).x + random.nextDouble(-.3, .3);
            double y = river.get(i).y + random.nextDouble(-.2, .2);
            if (!isFree(x, y - .12)) continue;
            person(x, y);
        }
    }

    void walkers(List<Point2D.Double> lane) {
        for (int i = 6; i + 6 < lane.size(); i += 6 + random.nextInt(12)) {
            double x = lane.get(i).x;
            double y = lane.get(i).y + random.nextDouble(-.15, .2);
            if (isFree(x, y - .12)) person(x, y);
        }
    }

    /** Whether a small thing at a point stands on light modules, leaves their middles alone and is not in front of the great fir. */
    private boolean isFree(double x, double y) {
        if (figure.contains(x, y)) return false;
        if (canvas.dark((int) Math.floor(x), (int) Math.floor(y))
                || canvas.dark((int) Math.floor(x), (int) Math.floor(y + .2))) return false;
        for (Landmark l : canvas.landmarks()) {
            if (l.contains((int) Math.floor(x), (int) Math.floor(y))) return false;
        }
        return StrictMath.hypot(x - Math.floor(x) - .5, y - Math.floor(y) - .5) > .3;
    }

    private void person(double x, double y) {
        Color coat = Oklch.color(.45, .13, new double[] {27, 255, 150, 350, 60}[random.nextInt(5)]);
        double lean = random.nextDouble(-.04, .04);
        brush.ellipse(
                x + .12, y + .03, .16, .035, SnowPalette.alpha(palette.snow().cast(), .8));
        brush.line(x - .03, y - .1, x - .06, y + .02, .04, Oklch.color(.3, .03, 270));
        brush.line(x + .03, y - .1, x + .05, y + .02, .04, Oklch.color(.3, .03, 270));
        brush.fill(
                Brush.polygon(x - .08, y - .06, x - .05 + lean, y - .25, x + .05 + lean, y - .25, x + .08, y - .06),
                coat);
        brush.disc(x + lean, y - .29, .05, Oklch.color(.78, .06, 55));
        brush.ellipse(x + lean, y - .325, .05, .03, coat);
    }

    /** A snowman here and there, between modules. */
    void snowmen(int count) {
        int n = canvas.plan().modules();
        for (int i = 0; i < 40 * count && count > 0; i++) {
            double x = 1 + random.nextInt(n - 2);
            double y = 1 + random.nextInt(n - 2) + .75;
            if (!isFree(x - .1, y) || !isFree(x + .1, y) || canvas.dark((int) x - 1, (int) y - 1)) continue;
            count--;
            brush.ellipse(
                    x + .22, y + .08, .3, .06, SnowPalette.alpha(palette.snow().cast(), .8));
            for (int k = 0; k < 3; k++) {
                double r = .19 - .045 * k;
                brush.disc(
                        x + .02,
                        y - .21 * k + .02,
                        r,
                        SnowPalette.alpha(
                                SnowPalette.mix(
                                        palette.snow().shade(), palette.snow().cast(), .5),
                                1));
                brush.disc(
                        x - .015,
                        y - .21 * k - .01,
                        r * .92,
                        SnowPalette.alpha(palette.snow().lit(), 1));
            }
            brush.line(x, y - .42, x + .11, y - .4, .04, Oklch.color(.65, .16, 50));
            brush.rect(x - .1, y - .56, .2, .035, Oklch.color(.3, .02, 270));
            brush.rect(x - .065, y - .68, .13, .14, Oklch.color(.3, .02, 270));
        }
    }

    /** Smoke over the light modules; over dark ones it would only grey them. */
    void smoke(List<Point2D.Double> chimneys) {
        SceneCanvas.Mask mask = canvas.mask(
                g -> {
                    for (Point2D.Double c : chimneys) g.fill(plume(c.x, c.y, random.nextDouble(.25, .6)));
                    g.setColor(Color.BLACK);
                    for (ModuleObject o : canvas.objects()) {
                        g.fill(new Rectangle2D.Double(o.column(), o.row(), o.width(), o.height()));
                    }
                },
                .07);
        canvas.tint(mask, SnowPalette.mix(palette.snow().shade(), 0xffffff, .25), .6);
    }

    private static Path2D plume(double x, double y, double drift) {
        Path2D plume = new Path2D.Double();
        plume.moveTo(x - .04, y);
        plume.curveTo(x - .1, y - .5, x + drift, y - .5, x + drift * .8, y - 1.3);
        plume.lineTo(x + drift * 1.2 + .35, y - 1.35);
        plume.curveTo(x + drift + .4, y - .7, x + .1, y - .5, x + .05, y);
        plume.closePath();
        return plume;
    }

    void snowfall() {
        double w = canvas.bounds().getWidth();
        for (int i = 0; i < 260; i++) {
            double x = canvas.bounds().getMinX() + w * random.nextDouble();
            double y = canvas.bounds().getMinY() + w * random.nextDouble();
            double r = random.nextDouble(.02, .06);
            int column = (int) Math.floor(x);
            int row = (int) Math.floor(y);
            if (canvas.landmarks().stream().anyMatch(l -> l.isFinder() && l.contains(column, row))) continue;
            brush.disc(x, y, r, SnowPalette.alpha(0xffffff, .85));
        }
    }
}
