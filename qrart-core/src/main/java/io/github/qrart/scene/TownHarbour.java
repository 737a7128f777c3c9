package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Draws the sea of a hill town, its quay and its boats. */
final class TownHarbour {
    private static final double[] HULLS = {250, 262, 22, 30, 165, 205};
    private static final double[] SAILS = {32, 40, 22, 250, 18};

    private final SceneCanvas canvas;
    private final Brush brush;
    private final TownMap map;
    private final TownPalette palette;

    TownHarbour(SceneCanvas canvas, TownMap map, TownPalette palette) {
        this.canvas = canvas;
        brush = new Brush(canvas.graphics());
        this.map = map;
        this.palette = palette;
    }

    /** The sea with its quay; light throughout. */
    void sea() {
        Rectangle2D all = canvas.bounds();
        double front = all.getMaxY();
        quay(all);
        int bands = 14;
        for (int i = 0; i < bands; i++) {
            double t = (double) i / (bands - 1);
            brush.fill(
                    below(all, x -> {
                        double coast = map.coast(x) + .55;
                        return coast + t * (front - coast) * .9 + (t > 0 ? .12 * StrictMath.sin(x * 1.3 + t * 40) : 0);
                    }),
                    palette.sea(t));
        }
        ripples(all);
        lighthouse(all.getMaxX() - 1.9, Math.min(all.getMaxY() - 1.1, map.coast(map.modules() + 2) + 3.4));
    }

    /** A lighthouse on a breakwater at the right edge; pale. */
    private void lighthouse(double x, double y) {
        SplittableRandom random = canvas.random("breakwater");
        for (double u = x - .9; u < x + 3; u += .3) {
            brush.ellipse(
                    u, y + random.nextDouble(-.05, .2), .3, .22, Oklch.color(random.nextDouble(.80, .87), .02, 60));
        }
        brush.ellipse(x + .6, y + .34, 2, .09, Oklch.color(.985, .01, 200, .7));
        brush.fill(
                Brush.polygon(x - .38, y, x - .25, y - 2.1, x + .25, y - 2.1, x + .38, y), Oklch.color(.975, .012, 85));
        brush.fill(
                Brush.polygon(x - .35, y - .45, x - .31, y - 1.05, x + .31, y - 1.05, x + .35, y - .45),
                Oklch.color(.80, .09, 28));
        brush.fill(
                Brush.polygon(x - .28, y - 1.6, x - .25, y - 2.1, x + .25, y - 2.1, x + .28, y - 1.6),
                Oklch.color(.80, .09, 28));
        brush.fill(
                Brush.polygon(x + .1, y, x + .08, y - 2.1, x + .25, y - 2.1, x + .38, y),
                Oklch.color(.55, .07, 300, .16));
        brush.rect(x - .34, y - 2.18, .68, .1, Oklch.color(.82, .03, 250));
        brush.rect(x - .17, y - 2.5, .34, .34, Oklch.color(.95, .09, 92));
        brush.fill(Brush.polygon(x - .28, y - 2.48, x, y - 2.85, x + .28, y - 2.48), Oklch.color(.78, .10, 30));
    }

    private void quay(Rectangle2D all) {
        brush.fill(below(all, x -> map.coast(x) - .9), palette.paving(.01));
        brush.fill(below(all, x -> map.coast(x)), Oklch.color(.885, .03, 70));
        brush.fill(below(all, x -> map.coast(x) + .16), Oklch.color(.83, .03, 62));
        for (double x = all.getMinX(); x < all.getMaxX(); x += .62) {
            double y = map.coast(x);
            brush.line(x, y + .18, x, y + .55, .035, Oklch.color(.79, .03, 60));
            brush.line(x, y + .36, x + .62, map.coast(x + .62) + .36, .03, Oklch.color(.79, .03, 60));
        }
        brush.fill(below(all, x -> map.coast(x) + .5), Oklch.color(.97, .02, 200));
    }

    private interface Height {
        double at(double x);
    }

    private static Path2D.Double below(Rectangle2D all, Height height) {
        Path2D.Double p = new Path2D.Double();
        p.moveTo(all.getMinX(), all.getMaxY());
        for (double x = all.getMinX(); x <= all.getMaxX() + .3; x += .3) p.lineTo(x, height.at(x));
        p.lineTo(all.getMaxX(), all.getMaxY());
        p.closePath();
        return p;
    }

    private void ripples(Rectangle2D all) {
        SplittableRandom random = canvas.random("ripples");
        Color light = Oklch.color(.975, .015, 200);
        Color deep = Oklch.color(.82, .065, 225);
        int count = (int) (all.getWidth() * 9);
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble(all.getMinX(), all.getMaxX());
            double coast = map.coast(x) + .8;
            double y = random.nextDouble(Math.min(coast, all.getMaxY() - .2), all.getMaxY());
            double w = random.nextDouble(.3, 1.1);
            Path2D.Double p = new Path2D.Double();
            p.moveTo(x, y);
            p.quadTo(x + w / 4, y - .08, x + w / 2, y);
            p.quadTo(x + w * .75, y + .08, x + w, y);
            if (y > coast) brush.stroke(p, .045, random.nextInt(5) < 3 ? light : deep);
        }
    }

    /** A fishing boat of one module or more, side on. */
    void boat(TownThing thing) {
        double x = thing.column();
        double y = thing.row();
        double w = thing.width();
        double hue = HULLS[(int) Math.floorMod(thing.variant(), (long) HULLS.length)];
        reflection(x + .1, y + .98, w - .2, hue);
        Path2D.Double hull = new Path2D.Double();
        hull.moveTo(x - .1, y + .02);
        hull.quadTo(x + .2, y + .2, x + w / 2, y + .2);
        hull.quadTo(x + w - .2, y + .2, x + w + .1, y - .02);
        hull.quadTo(x + w, y + .75, x + w - .28, y + .96);
        hull.lineTo(x + .25, y + .96);
        hull.quadTo(x, y + .7, x - .1, y + .02);
        hull.closePath();
        brush.fill(hull, Oklch.color(.36, .085, hue));
        Path2D.Double plank = new Path2D.Double();
        plank.moveTo(x - .02, y + .3);
        plank.quadTo(x + w / 2, y + .52, x + w + .02, y + .28);
        brush.stroke(plank, .06, Oklch.color(.46, .08, hue));
        Path2D.Double rail = new Path2D.Double();
        rail.moveTo(x - .1, y + .04);
        rail.quadTo(x + w / 2, y + .36, x + w + .1, y);
        brush.stroke(rail, .075, Oklch.color(.90, .04, 80));
        brush.rect(x + .3, y + .86, w - .6, .1, Oklch.color(.30, .09, 25));
        if (w > 1) mast(x + w * .52, y, w, thing.variant());
    }

    private void mast(double x, double y, double w, long variant) {
        if (variant % 3 == 0) {
            brush.rect(x - .35, y - .22, .7, .42, Oklch.color(.93, .03, 85));
            brush.rect(x - .25, y - .14, .2, .18, Oklch.color(.80, .05, 230));
            brush.rect(x + .05, y - .14, .2, .18, Oklch.color(.80, .05, 230));
            brush.rect(x - .42, y - .3, .84, .09, Oklch.color(.62, .11, 35));
            return;
        }
        brush.line(x, y + .2, x, y - 1.2, .05, Oklch.color(.6, .06, 60));
        brush.fill(
                Brush.polygon(x + .06, y - 1.1, x + .06, y + .05, x + .2 + w * .3, y + .05),
                Oklch.color(.975, .015, 85));
        brush.fill(
                Brush.polygon(x - .06, y - .95, x - .06, y + .05, x - .1 - w * .2, y + .05), Oklch.color(.90, .03, 60));
    }

    private void reflection(double x, double y, double w, double hue) {
        for (int i = 0; i < 3; i++) {
            brush.line(
                    x + .12 * i,
                    y + .08 + .13 * i,
                    x + w - .12 * i,
                    y + .08 + .13 * i,
                    .06,
                    Oklch.color(.78, .05, hue, .8 - .2 * i));
        }
    }

    /** A boat whose dark sail stands over the modules of a column. */
    void sail(TownThing thing) {
        double x = thing.column();
        double y = thing.row();
        double bottom = thing.bottom();
        double hue = SAILS[(int) Math.floorMod(thing.variant(), (long) SAILS.length)];
        reflection(x - .1, bottom - .02, 1.2, hue);
        Path2D.Double sail = new Path2D.Double();
        sail.moveTo(x + .12, y + .12);
        sail.lineTo(x + .85, y - .12);
        sail.quadTo(x + 1.18, (y + bottom) / 2, x + 1.05, bottom - .42);
        sail.quadTo(x + .5, bottom - .3, x + .02, bottom - .42);
        sail.quadTo(x + .2, (y + bottom) / 2, x + .12, y + .12);
        sail.closePath();
        brush.fill(sail, Oklch.color(.44, .125, hue));
        for (double v = y + .5; v < bottom - .5; v += .42) {
            brush.line(x + .14, v, x + 1.04, v - .05, .05, Oklch.color(.36, .11, hue));
        }
        brush.line(x + .16, bottom - .2, x + .12, y - .1, .06, Oklch.color(.34, .05, 60));
        Path2D.Double hull = new Path2D.Double();
        hull.moveTo(x - .22, bottom - .42);
        hull.quadTo(x + .5, bottom - .28, x + 1.25, bottom - .46);
        hull.quadTo(x + 1.12, bottom, x + .8, bottom);
        hull.lineTo(x + .1, bottom);
        hull.quadTo(x - .1, bottom - .05, x - .22, bottom - .42);
        hull.closePath();
        brush.fill(hull, Oklch.color(.33, .08, 255));
        brush.line(x - .18, bottom - .38, x + 1.2, bottom - .41, .06, Oklch.color(.9, .03, 80));
    }

    void rock(TownThing thing) {
        SplittableRandom random = new SplittableRandom(thing.variant());
        double x = thing.column();
        double y = thing.row();
        double w = thing.width();
        double h = thing.height();
        brush.ellipse(x + w / 2, y + h - .05, w * .62, .24, Oklch.color(.985, .01, 200));
        double peak = x + w * random.nextDouble(.35, .6);
        brush.fill(
                Brush.polygon(
                        x - .08, y + h, x + .02, y + .3, x + .4, y, x + w - .4, y, x + w, y + .35, x + w + .08, y + h),
                Oklch.color(.38, .03, 265));
        brush.fill(
                Brush.polygon(x - .08, y + h, x + .02, y + .3, x + .4, y, peak, y + .1, x + w * .4, y + h * .55),
                Oklch.color(.47, .035, 70));
        brush.fill(
                Brush.polygon(x + w, y + .35, x + w + .08, y + h, x + w * .55, y + h, peak + .2, y + h * .45),
                Oklch.color(.30, .03, 270));
        brush.ellipse(x + w * .2, y + h, w * .2, .1, Oklch.color(.985, .01, 200));
        brush.ellipse(x + w * .75, y + h + .02, w * .24, .1, Oklch.color(.985, .01, 200));
    }
}
