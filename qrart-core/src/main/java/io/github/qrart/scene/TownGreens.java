package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

/** Draws what grows in a hill town, lit from the upper left. */
final class TownGreens {
    private static final Color SHADE = Oklch.color(.5, .06, 280, .17);

    private final Brush brush;
    private final TownMap map;
    private final TownPalette palette;
    private final Season season;

    TownGreens(SceneCanvas canvas, TownMap map, TownPalette palette) {
        brush = new Brush(canvas.graphics());
        this.map = map;
        this.palette = palette;
        season = canvas.mood().season();
    }

    void cypress(TownThing thing) {
        SplittableRandom random = new SplittableRandom(thing.variant());
        double depth = map.depth(thing.row());
        double x = thing.middleX();
        double bottom = thing.bottom() + .02;
        double top = thing.row() - random.nextDouble(.18, .4);
        double hue = random.nextDouble(138, 158);
        brush.ellipse(x + .35, bottom - .02, .55, .13, SHADE);
        brush.rect(x - .06, bottom - .1, .12, .2, Oklch.color(.42, .05, 55));
        brush.fill(flame(x, top, bottom, .47), palette.leaf(hue, depth, -.055));
        brush.fill(flame(x - .07, top + .06, bottom - .06, .34), palette.leaf(hue, depth, .0));
        int tufts = 9 * thing.height();
        for (int i = 0; i < tufts; i++) {
            double t = (i + random.nextDouble()) / tufts;
            double v = top + .25 + t * (bottom - top - .35);
            double reach = .36 * Math.sqrt(Math.min(1, t * 3 + .1));
            double u = x + random.nextDouble(-reach, reach * .7);
            double lighter = u < x ? random.nextDouble(.03, .085) : random.nextDouble(-.05, .03);
            brush.line(u, v, u + random.nextDouble(-.05, .05), v - .22, .06, palette.leaf(hue - 8, depth, lighter));
        }
    }

    /** A pale cypress for the distance. */
    void paleCypress(double x, double bottom, double height, double depth) {
        brush.fill(flame(x, bottom - height, bottom, height * .16), palette.paleLeaf(155, depth));
    }

    private static Path2D.Double flame(double x, double top, double bottom, double half) {
        double h = bottom - top;
        Path2D.Double p = new Path2D.Double();
        p.moveTo(x, top);
        p.curveTo(x + half * .9, top + h * .14, x + half * 1.1, top + h * .3, x + half, bottom - h * .16);
        p.curveTo(x + half * .9, bottom, x - half * .9, bottom, x - half, bottom - h * .16);
        p.curveTo(x - half * 1.1, top + h * .3, x - half * .9, top + h * .14, x, top);
        p.closePath();
        return p;
    }

    /** A round tree over any number of modules, with fruit or blossom on some. */
    void tree(TownThing thing) {
        SplittableRandom random = new SplittableRandom(thing.variant());
        double depth = map.depth(thing.row());
        double hue = season == Season.AUTUMN && random.nextInt(3) == 0
                ? random.nextDouble(45, 85)
                : random.nextDouble(118, 152);
        double w = thing.width();
        double h = thing.height();
        brush.ellipse(thing.middleX() + .25, thing.bottom() - .02, w * .55, .15, SHADE);
        crown(thing, hue, depth, random);
        if (random.nextInt(3) == 0) dots(thing, random);
        if (w * h == 1 && random.nextInt(2) == 0) {
            brush.rect(thing.middleX() - .05, thing.bottom() - .08, .1, .22, Oklch.color(.45, .06, 50));
        }
    }

    private void crown(TownThing thing, double hue, double depth, SplittableRandom random) {
        double w = thing.width();
        double h = thing.height();
        for (int i = 0; i < w * h; i++) {
            double u = thing.column() + i % thing.width() + .5;
            double v = thing.row() + i / thing.width() + .5;
            brush.ellipse(u, v, .53, .51, palette.leaf(hue, depth, -.05));
        }
        if (w * h > 1)
            brush.ellipse(thing.middleX(), thing.row() + h / 2, w * .48, h * .48, palette.leaf(hue, depth, -.05));
        int clumps = (int) (16 * w * h);
        for (int i = 0; i < clumps; i++) {
            double t = (i + .5) / clumps;
            double u = random.nextDouble(.06, .94);
            double v = Math.min(.92, Math.max(.06, .95 - .9 * t + random.nextDouble(-.15, .15)));
            double light = (.5 - v) * .10 + (.5 - u) * .09 + random.nextDouble(-.02, .02);
            double r = random.nextDouble(.1, .19);
            brush.ellipse(
                    thing.column() + u * w,
                    thing.row() + v * h,
                    r * 1.15,
                    r,
                    palette.leaf(hue - 60 * Math.max(0, light), depth, light));
        }
    }

    private void dots(TownThing thing, SplittableRandom random) {
        double hue = season == Season.SPRING
                ? random.nextDouble(340, 375)
                : random.nextBoolean() ? 88 : random.nextDouble(0, 60);
        Color color = season == Season.SPRING ? Oklch.color(.72, .13, hue) : Oklch.color(.68, .17, hue);
        int count = 7 * thing.width() * thing.height();
        for (int i = 0; i < count; i++) {
            double angle = random.nextDouble(2 * Math.PI);
            double r = random.nextDouble(.25, .5);
            double u = thing.middleX() + StrictMath.cos(angle) * r * thing.width();
            double v = thing.row() + thing.height() / 2.0 + StrictMath.sin(angle) * r * thing.height();
            brush.ellipse(u, v, .055, .055, color);
        }
    }

    /** A pale shrub or olive tree for light modules. */
    void paleTree(double x, double y, double size, double depth, SplittableRandom random) {
        double hue = random.nextDouble(115, 160);
        brush.ellipse(x + size * .12, y + size * .1, size * .5, size * .42, palette.paleLeaf(hue + 20, depth - .4));
        brush.ellipse(x, y, size * .48, size * .42, palette.paleLeaf(hue, depth));
        brush.ellipse(x - size * .14, y - size * .12, size * .24, size * .18, palette.paleLeaf(hue - 15, depth + .5));
    }

    /** An umbrella pine: a flat crown over a row, its trunk below. */
    void pine(TownThing thing) {
        SplittableRandom random = new SplittableRandom(thing.variant());
        double depth = map.depth(thing.row());
        double x = thing.middleX();
        brush.ellipse(x + .4, thing.bottom() + .62, .6, .12, SHADE);
        brush.line(x, thing.bottom() + .62, x + .02, thing.bottom() - .2, .1, Oklch.color(.50, .06, 50));
        brush.line(x, thing.bottom() + .3, x + .3, thing.bottom() - .2, .07, Oklch.color(.50, .06, 50));
        brush.fill(
                new RoundRectangle2D.Double(thing.column() - .05, thing.row() + .06, thing.width() + .1, .92, 1.1, .9),
                palette.leaf(150, depth, -.06));
        crown(thing, random.nextDouble(132, 148), depth, random);
    }

    /** A row of vines. */
    void vines(TownThing thing) {
        SplittableRandom random = new SplittableRandom(thing.variant());
        double depth = map.depth(thing.row());
        double hue = season == Season.AUTUMN ? random.nextDouble(30, 70) : random.nextDouble(112, 138);
        brush.rect(thing.column() + .1, thing.bottom() - .12, thing.width() + .1, .2, SHADE);
        for (int i = 0; i < 3; i++) {
            double v = thing.row() + .2 + .31 * i;
            brush.fill(
                    new RoundRectangle2D.Double(thing.column(), v - .19, thing.width(), .37, .3, .3),
                    palette.leaf(hue, depth, -.06));
            for (double u = thing.column() + .1; u < thing.right() - .02; u += .16) {
                double lighter = random.nextDouble(0, .07);
                brush.ellipse(
                        u, v - .07 + random.nextDouble(-.03, .03), .1, .085, palette.leaf(hue - 6, depth, lighter));
            }
        }
    }

    /** A striped sunshade over a table. */
    void sunshade(TownThing thing) {
        double x = thing.middleX();
        double y = thing.row();
        double hue = new double[] {25, 255, 150, 40}[(int) Math.floorMod(thing.variant(), 4L)];
        brush.ellipse(x + .2, y + 1.28, .5, .1, SHADE);
        brush.line(x, y + .8, x, y + 1.28, .06, Oklch.color(.6, .05, 60));
        brush.fill(canopy(x, y, .6), Oklch.color(.40, .12, hue));
        brush.fill(canopy(x - .04, y, .42), Oklch.color(.47, .12, hue));
        brush.fill(canopy(x, y, .22), Oklch.color(.36, .11, hue));
        for (int i = 0; i < 6; i++)
            brush.ellipse(x - .5 + .2 * i, y + .84, .1, .09, Oklch.color(i % 2 == 0 ? .40 : .46, .12, hue));
        brush.ellipse(x, y - .02, .05, .05, Oklch.color(.8, .06, 80));
    }

    private static Path2D.Double canopy(double x, double y, double half) {
        Path2D.Double p = new Path2D.Double();
        p.moveTo(x - half, y + .86);
        p.curveTo(x - half * .95, y + .3, x - half * .5, y, x, y);
        p.curveTo(x + half * .5, y, x + half * .95, y + .3, x + half, y + .86);
        p.closePath();
        return p;
    }
}
