package io.github.qrart.scene;

import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Firs under snow, lit from the left. */
final class Firs {
    private final Brush brush;
    private final SnowPalette palette;
    private final SplittableRandom random;

    Firs(Brush brush, SnowPalette palette, SplittableRandom random) {
        this.brush = brush;
        this.palette = palette;
        this.random = random;
    }

    /** Firs on every module of an object, with smaller ones between them. */
    void grove(ModuleObject o, Figure.Tone tone) {
        for (int j = 0; j < o.height(); j++) {
            for (int i = 0; i < o.width(); i++) {
                double x = o.column() + i + .5 + random.nextDouble(-.07, .07);
                double base = o.row() + j + 1.02;
                double size = random.nextDouble(.94, 1.14);
                double light = tone.lightness() + random.nextDouble(-.03, .02);
                double side = random.nextDouble(.22, .36);
                if (i > 0) fir(o.column() + i, base - .2, .95, 1.12, light(tone, light - .03), .8);
                if (j > 0) fir(x + random.nextDouble(-.14, .14), base - .46, 1.08, 1.2, light(tone, light - .02), .9);
                if (random.nextInt(3) == 0) fir(x + side, base - .14, .7, .95, light(tone, light - .03), .7);
                if (random.nextInt(3) == 0) fir(x - side, base - .1, .7, .9, light(tone, light - .02), .8);
                fir(x, base, 1.2 * size, 1.42 * size, light(tone, light), 1);
            }
        }
    }

    private static Figure.Tone light(Figure.Tone tone, double lightness) {
        return new Figure.Tone(lightness, tone.chroma(), tone.hue());
    }

    /**
     * A dark fir.
     *
     * @param x middle of the trunk
     * @param base where it stands
     * @param width at the lowest branches
     * @param height in all
     * @param needles their colour, of a lightness of .2 to .4
     * @param snow how much lies on the branches, 0 to 1
     */
    void fir(double x, double base, double width, double height, Figure.Tone needles, double snow) {
        double hue = needles.hue() + random.nextDouble(-12, 12);
        double chroma = needles.chroma() * random.nextDouble(.8, 1.2);
        int tiers = height > 1.2 ? 4 : 3;
        double reach = height / (tiers - .15);
        for (int i = 0; i < tiers; i++) {
            double t = (double) i / tiers;
            double bottom = base - .84 * height * t;
            double half = width / 2 * (1 - .80 * t * (.75 + .25 * t));
            double top = i == tiers - 1 ? base - height : bottom - 1.35 * reach;
            tier(x, top, bottom, half, needles.lightness() + .03 * t, chroma, hue, snow);
        }
    }

    private void tier(
            double x,
            double top,
            double bottom,
            double half,
            double lightness,
            double chroma,
            double hue,
            double snow) {
        double h = bottom - top;
        double droop = .10 * h;
        Path2D body = new Path2D.Double();
        body.moveTo(x, top);
        body.quadTo(x + .34 * half, bottom - .42 * h, x + half, bottom - droop * .3);
        for (int k = 1; k < 5; k++) {
            double tip = x + half * (1 - .5 * k) + half * random.nextDouble(-.06, .06);
            double up = bottom + droop * (k % 2 == 0 ? .9 : -.9) * random.nextDouble(.6, 1.2);
            body.lineTo(tip, k == 4 ? bottom - droop * .3 : up);
        }
        body.quadTo(x - .34 * half, bottom - .42 * h, x, top);
        body.closePath();
        brush.fill(
                body,
                Oklch.color(lightness + .05, chroma + .012, hue - 10),
                Oklch.color(lightness - .05, chroma, hue + 22));
        if (snow > 0) snow(x, top, bottom, half, snow);
    }

    private void snow(double x, double top, double bottom, double half, double snow) {
        double h = bottom - top;
        double in = random.nextDouble(-.12, .12);
        Path2D cap = new Path2D.Double();
        cap.moveTo(x, top);
        cap.quadTo(x - .34 * half, bottom - .44 * h, x - half, bottom - .03 * h);
        cap.lineTo(x - .66 * half, bottom - .19 * h);
        cap.lineTo(x - (.52 + in) * half, bottom - .12 * h);
        cap.lineTo(x - .30 * half, bottom - .36 * h);
        cap.lineTo(x - (.08 + in) * half, bottom - .34 * h);
        cap.closePath();
        brush.fill(cap, SnowPalette.alpha(palette.snow().lit(), .78 * snow));
        Path2D shaded = Brush.polygon(
                x + .62 * half, bottom - .26 * h,
                x + .95 * half, bottom - .03 * h,
                x + .58 * half, bottom - .12 * h);
        brush.fill(shaded, SnowPalette.alpha(palette.snow().shade(), .5 * snow));
    }

    /**
     * A fir far away, in the colours of the air.
     *
     * @param x middle of the trunk
     * @param base where it stands
     * @param width at the lowest branches
     * @param height in all
     * @param color its colour, mist included
     * @param lit the colour of its side towards the light
     */
    void distant(double x, double base, double width, double height, int color, int lit) {
        for (int i = 0; i < 3; i++) {
            double t = i / 3.0;
            double bottom = base - height * .8 * t;
            double half = width / 2 * (1 - .7 * t);
            double top = bottom - height * (i == 2 ? 1 - .8 * t : .5);
            double sag = .12 * (bottom - top);
            brush.fill(
                    Brush.polygon(
                            x,
                            top,
                            x + half,
                            bottom - sag,
                            x + .4 * half,
                            bottom,
                            x - .4 * half,
                            bottom,
                            x - half,
                            bottom - sag),
                    SnowPalette.alpha(color, 1));
            brush.fill(
                    Brush.polygon(
                            x,
                            top,
                            x - half,
                            bottom - sag,
                            x - .45 * half,
                            bottom - sag,
                            x - .1 * half,
                            top + .5 * (bottom - top)),
                    SnowPalette.alpha(lit, 1));
        }
    }
}
