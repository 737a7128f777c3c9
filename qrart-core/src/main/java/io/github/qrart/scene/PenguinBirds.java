package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Emperor penguins, mostly seen from behind: a dark back, a rim of light on the left, a pale front only at the edge. */
final class PenguinBirds implements Animal {
    private final Graphics2D g;
    private final Brush brush;
    private final PenguinPalette palette;
    private final Figure figure;
    private final Color front;
    private final Color frontShade;
    private final Color rim;
    private final Color gold = Oklch.color(.80, .15, 80);

    PenguinBirds(Graphics2D g, PenguinPalette palette, Figure figure) {
        this.g = g;
        this.palette = palette;
        this.figure = figure;
        brush = new Brush(g);
        front = SnowPalette.alpha(SnowPalette.mix(palette.crest(), 0xffffff, .3), 1);
        frontShade = SnowPalette.alpha(SnowPalette.mix(palette.shade(), palette.crest(), .35), 1);
        rim = Oklch.color(.62, .07, palette.warmth());
    }

    @Override
    public void upright(double x, double y, double height, SplittableRandom random) {
        double taller = height + random.nextDouble(.02, .16);
        double width = height > 1 ? 1.06 : random.nextDouble(1.0, 1.1);
        bird(
                x + .5 + random.nextDouble(-.03, .03),
                y + height + .03,
                width,
                taller / width,
                random.nextBoolean(),
                figure.deep(x + .5, y + height / 2));
    }

    @Override
    public void resting(double x, double y, double width, SplittableRandom random) {
        boolean right = random.nextBoolean();
        AffineTransform before = g.getTransform();
        g.translate(right ? x : x + width, y);
        g.scale(right ? 1 : -1, 1);
        slide(width, figure.deep(x + width / 2, y + .5));
        g.setTransform(before);
    }

    @Override
    public void block(ModuleObject o, SplittableRandom random) {
        int what = random.nextInt(4);
        if (what == 0) rock(o, random);
        else if (o.height() == 2) family(o.column(), o.row(), o.width(), 2, random);
        else if (what == 1)
            bird(o.column() + 1, o.bottom() + .05, 2.1, 3.1 / 2.1, random.nextBoolean(), figure.deep(o));
        else {
            for (int i = 0; i < o.width(); i++) upright(o.column() + i, o.row(), 1, random);
            family(o.column(), o.row() + 1, o.width(), 2, random);
        }
    }

    /** Grown birds side by side, and a chick at the feet of the first two, where four modules meet. */
    private void family(double x, double y, int count, double height, SplittableRandom random) {
        for (int i = 0; i < count; i++) {
            Figure.Tone coat = figure.deep(x + i + .5, y + height / 2);
            bird(x + i + .5, y + height + .03, 1.08, (height + random.nextDouble(0, .14)) / 1.08, i % 2 == 0, coat);
        }
        if (random.nextInt(3) > 0) chick(x + 1, y + height + .1, .40);
    }

    /** A bird whose feet are at a point; all else in its widths, {@code h} high. */
    void bird(double x, double bottom, double width, double h, boolean right, Figure.Tone coat) {
        AffineTransform before = g.getTransform();
        g.translate(x, bottom);
        g.scale(right ? width : -width, width);
        brush.ellipse(.10, -.02, .11, .05, Oklch.color(.42, .10, 50));
        brush.ellipse(-.12, -.02, .11, .05, Oklch.color(.36, .08, 50));
        Path2D body = body(h);
        brush.fill(body, coat.at(.03), coat.at(-.09));
        belly(h);
        flipper(h, coat);
        // Light falls from the left of the picture, whichever way the bird looks.
        Path2D edge = new Path2D.Double();
        double s = right ? -1 : 1;
        edge.moveTo(s * .26, -.06);
        edge.curveTo(s * .46, -.3 * h, s * .45, -.62 * h, s * .22, -h + .32);
        edge.quadTo(s * .17, -h + .06, s * -.02, -h - .015);
        if (right) brush.stroke(edge, .035, rim);
        g.setTransform(before);
    }

    private static Path2D body(double h) {
        Path2D body = new Path2D.Double();
        body.moveTo(-.28, 0);
        body.curveTo(-.54, -.28 * h, -.52, -.66 * h, -.25, -h + .32);
        body.curveTo(-.24, -h - .02, -.02, -h - .09, .16, -h + .04);
        body.quadTo(.34, -h + .08, .45, -h + .17);
        body.quadTo(.34, -h + .19, .25, -h + .26);
        body.curveTo(.44, -.68 * h, .56, -.30 * h, .30, 0);
        body.closePath();
        return body;
    }

    private void belly(double h) {
        Path2D belly = new Path2D.Double();
        belly.moveTo(.25, -h + .29);
        belly.curveTo(.44, -.66 * h, .53, -.30 * h, .31, -.02);
        belly.quadTo(.24, .0, .20, -.03);
        belly.curveTo(.38, -.30 * h, .32, -.60 * h, .25, -h + .29);
        belly.closePath();
        brush.fill(belly, front, frontShade);
        Path2D ear = new Path2D.Double();
        ear.moveTo(.13, -h + .20);
        ear.quadTo(.27, -h + .22, .29, -h + .42);
        ear.quadTo(.24, -h + .50, .19, -h + .38);
        ear.quadTo(.19, -h + .28, .13, -h + .20);
        ear.closePath();
        brush.fill(ear, gold);
        brush.line(.30, -h + .165, .40, -h + .17, .03, Oklch.color(.70, .15, 55));
    }

    private void flipper(double h, Figure.Tone coat) {
        Path2D flipper = new Path2D.Double();
        flipper.moveTo(-.10, -.70 * h);
        flipper.curveTo(.10, -.60 * h, .16, -.34 * h, .06, -.16 * h);
        flipper.curveTo(-.04, -.26 * h, -.12, -.48 * h, -.10, -.70 * h);
        flipper.closePath();
        brush.fill(flipper, coat.at(.06), coat.at(-.04));
    }

    /** A bird on its belly, head to the right, in a row of modules. */
    private void slide(double w, Figure.Tone coat) {
        Path2D body = new Path2D.Double();
        body.moveTo(-.04, .62);
        body.curveTo(.16, .08, w * .45, -.12, w - .5, .12);
        body.curveTo(w - .36, -.02, w - .06, .02, w - .02, .26);
        body.lineTo(w + .16, .36);
        body.lineTo(w - .04, .46);
        body.curveTo(w - .2, .78, w * .7, .98, w * .4, .97);
        body.curveTo(w * .2, .97, .1, .86, -.04, .62);
        body.closePath();
        brush.fill(body, coat.at(.03), coat.at(-.09));
        Path2D belly = new Path2D.Double();
        belly.moveTo(w - .10, .54);
        belly.curveTo(w - .3, .78, w * .68, .86, w * .3, .88);
        belly.curveTo(w * .45, 1.02, w * .8, .98, w - .1, .54);
        belly.closePath();
        brush.fill(belly, front, frontShade);
        Path2D flipper = new Path2D.Double();
        flipper.moveTo(w * .66, .36);
        flipper.curveTo(w * .54, .34, w * .36, .46, w * .26, .66);
        flipper.curveTo(w * .45, .68, w * .6, .6, w * .66, .36);
        flipper.closePath();
        brush.fill(flipper, coat.at(.06), coat.at(-.04));
        brush.ellipse(w - .34, .34, .07, .11, gold);
        brush.line(w, .36, w + .1, .37, .03, Oklch.color(.70, .15, 55));
        Path2D light = new Path2D.Double();
        light.moveTo(.1, .4);
        light.curveTo(.3, .06, w * .5, -.04, w - .56, .14);
        brush.stroke(light, .035, rim);
    }

    /** A grey chick, its feet at a point. */
    private void chick(double x, double bottom, double size) {
        brush.ellipse(x, bottom - .42 * size, .40 * size, .46 * size, frontShade);
        brush.ellipse(x - .04 * size, bottom - .46 * size, .32 * size, .40 * size, Oklch.color(.88, .02, 250));
        brush.disc(x, bottom - .98 * size, .26 * size, Oklch.color(.26, .02, 260));
        brush.disc(x + .04 * size, bottom - .94 * size, .17 * size, Oklch.color(.93, .015, 90));
        brush.disc(x + .08 * size, bottom - .96 * size, .045 * size, Oklch.color(.2, .01, 260));
    }

    /** A rock with snow on it and a bird or two. */
    private void rock(ModuleObject o, SplittableRandom random) {
        double x = o.column();
        double y = o.row();
        double w = o.width();
        double h = o.height();
        double top = random.nextDouble(.35, .6) * w;
        double hue = figure.deep(o).hue();
        Path2D outline = Brush.polygon(
                x - .08,
                y + h - .1,
                x + .02,
                y + .42 * h,
                x + .2,
                y + .1,
                x + top,
                y - .1,
                x + w - .26,
                y + .02,
                x + w,
                y + .4 * h,
                x + w + .1,
                y + h - .1,
                x + w - .3,
                y + h + .08,
                x + .35,
                y + h + .1);
        brush.fill(outline, Oklch.color(.30, .045, hue), Oklch.color(.17, .03, hue));
        double knee = y + random.nextDouble(.5, .62) * h;
        brush.fill(
                Brush.polygon(
                        x - .08,
                        y + h - .1,
                        x + .02,
                        y + .42 * h,
                        x + .2,
                        y + .1,
                        x + top,
                        y - .1,
                        x + top - .12,
                        knee,
                        x + .35,
                        y + h + .1),
                Oklch.color(.385, .05, hue),
                Oklch.color(.30, .045, hue));
        brush.fill(
                Brush.polygon(
                        x + top,
                        y - .1,
                        x + w - .26,
                        y + .02,
                        x + top + .55 * (w - top),
                        knee - .1,
                        x + top - .12,
                        knee),
                Oklch.color(.335, .045, hue),
                Oklch.color(.25, .04, hue));
        brush.fill(
                Brush.polygon(
                        x + top - .12,
                        knee,
                        x + top + .55 * (w - top),
                        knee - .1,
                        x + w - .5,
                        y + h + .08,
                        x + .35,
                        y + h + .1),
                Oklch.color(.26, .04, hue),
                Oklch.color(.20, .03, hue));
        Path2D snow = new Path2D.Double();
        snow.moveTo(x + .04, y + .34);
        snow.quadTo(x + .12, y - .06, x + top, y - .2);
        snow.quadTo(x + w - .1, y - .14, x + w - .02, y + .28);
        snow.quadTo(x + w - .3, y + .0, x + w - .55, y + .14);
        snow.quadTo(x + top, y + .28, x + top - .25, y + .10);
        snow.quadTo(x + .3, y + .1, x + .04, y + .34);
        brush.fill(snow, SnowPalette.alpha(palette.crest(), 1), SnowPalette.alpha(palette.level(.6), 1));
        bird(x + top + .2, y + .0, .66, 1.3, random.nextBoolean(), figure.deep(o));
        if (w > 2) bird(x + top - .75, y + .06, .6, 1.2, true, figure.deep(o));
    }
}
