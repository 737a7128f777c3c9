package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Courts on the finder patterns: a hedge around raked sand, and in it a hall, a pond or a hill; and the roofs of halls. */
final class GardenCourts {
    private final GardenInks inks;
    private final Brush brush;
    private final SplittableRandom random;

    GardenCourts(SceneCanvas canvas, GardenInks inks) {
        this.inks = inks;
        brush = new Brush(canvas.graphics());
        random = canvas.random("courts");
    }

    void court(Landmark l) {
        double x = l.column();
        double y = l.row();
        double s = l.size();
        hedge(x, y, s, .98);
        hedge(x + s - .98, y, .98, s);
        hedge(x, y + s - .98, s, .98);
        hedge(x, y, .98, s);
        if (!l.isFinder()) {
            stone(x + 2, y + 2, 1);
            return;
        }
        if (l.row() > 0) hill(x + 2, y + 2);
        else if (l.column() > 0) pond(x + 2, y + 2);
        else hall(x + 2, y + 2);
    }

    /** A clipped hedge: a lit top, leaves, a darker foot. */
    private void hedge(double x, double y, double w, double h) {
        brush.rect(x + .03, y + .03, w - .06, h - .06, Oklch.color(.225, .055, 150));
        brush.rect(x + .06, y + .06, w - .22, h - .22, new Color(inks.moss().at(-.05)));
        for (int i = 0; i < 34 * Math.max(w, h); i++) {
            double px = x + random.nextDouble(.12, Math.max(.13, w - .2));
            double py = y + random.nextDouble(.12, Math.max(.13, h - .2));
            brush.disc(px, py, .06, new Color(inks.moss().at(random.nextDouble(-.085, -.02))));
        }
    }

    /** A thatched hall with a hip roof. */
    private void hall(double x, double y) {
        roof(x - .04, y - .04, 3.08, 3.08, .315, .05, 50);
    }

    /** A hall over a block of modules. */
    void house(double x, double y, double w, double h) {
        brush.rect(x + .12, y + .2, w + .06, h + .02, Oklch.color(.12, .02, 200, .45));
        boolean thatch = random.nextInt(2) == 0;
        roof(x - .05, y - .05, w + .1, h + .1, thatch ? .34 : .36, thatch ? .06 : .035, thatch ? 48 : 255);
    }

    private void roof(double x, double y, double w, double h, double light, double chroma, double hue) {
        double hip = Math.min(w, h) * .42;
        double rx0 = w >= h ? x + hip : x + w / 2;
        double rx1 = w >= h ? x + w - hip : x + w / 2;
        double ry0 = w >= h ? y + h / 2 : y + hip;
        double ry1 = w >= h ? y + h / 2 : y + h - hip;
        brush.fill(Brush.polygon(x, y, x + w, y, rx1, ry0, rx0, ry0), Oklch.color(light + .045, chroma, hue));
        brush.fill(Brush.polygon(x, y, rx0, ry0, rx0, ry1, x, y + h), Oklch.color(light + .02, chroma, hue));
        brush.fill(
                Brush.polygon(x + w, y, x + w, y + h, rx1, ry1, rx1, ry0), Oklch.color(light - .055, chroma, hue + 8));
        brush.fill(
                Brush.polygon(x, y + h, rx0, ry1, rx1, ry1, x + w, y + h), Oklch.color(light - .085, chroma, hue + 8));
        Color line = Oklch.color(light - .13, chroma, hue, .55);
        for (double t = .16; t < .95; t += .16) {
            brush.line(x + (rx0 - x) * t, y + (ry0 - y) * t, x + w - (x + w - rx1) * t, y + (ry0 - y) * t, .025, line);
            brush.line(
                    x + (rx0 - x) * t,
                    y + h - (y + h - ry1) * t,
                    x + w - (x + w - rx1) * t,
                    y + h - (y + h - ry1) * t,
                    .025,
                    line);
        }
        Color ridge = Oklch.color(light + .12, chroma * .7, hue);
        brush.line(x, y, rx0, ry0, .055, ridge);
        brush.line(x + w, y, rx1, ry0, .055, ridge);
        brush.line(x, y + h, rx0, ry1, .055, ridge);
        brush.line(x + w, y + h, rx1, ry1, .055, ridge);
        brush.line(rx0, ry0, rx1, ry1, .11, ridge);
    }

    /** Dark water with a rim of stones and three koi. */
    private void pond(double x, double y) {
        brush.rect(x + .02, y + .02, 2.96, 2.96, Oklch.color(.30, .03, 240));
        brush.fill(
                new Rectangle2D.Double(x + .2, y + .2, 2.6, 2.6),
                new Color(inks.deep().at(-.02)),
                new Color(inks.deep().at(-.09)));
        for (int i = 1; i < 4; i++)
            brush.stroke(
                    new Rectangle2D.Double(x + .3 * i + .1, y + .3 * i + .1, 2.8 - .6 * i, 2.8 - .6 * i),
                    .03,
                    new Color(inks.deep().at(.02)));
        for (int i = 0; i < 3; i++) {
            double px = x + .85 + .62 * i;
            double py = y + 1.1 + .38 * (i % 2 == 0 ? 1.2 : 0);
            brush.ellipse(px, py, .25, .10, Oklch.color(.44, .15, 42));
            brush.fill(Brush.polygon(px - .2, py, px - .42, py - .12, px - .42, py + .12), Oklch.color(.40, .14, 40));
        }
    }

    /** A clipped hill of moss with a pine on it. */
    private void hill(double x, double y) {
        brush.fill(
                new Rectangle2D.Double(x + .02, y + .02, 2.96, 2.96),
                new Color(inks.moss().at(.0)),
                new Color(inks.moss().at(-.10)));
        for (int i = 0; i < 4; i++) {
            double s = 1.3 - .3 * i;
            double cx = x + 1.5 - .06 * i;
            double cy = y + 1.5 - .07 * i;
            brush.disc(cx, cy, s, new Color(inks.moss().at(-.085 + .03 * i)));
            for (int k = 0; k < 30; k++) {
                double a = random.nextDouble(0, 6.28);
                double d = s * Math.sqrt(random.nextDouble()) * .92;
                double light = -.07 + .03 * i - .03 * (StrictMath.cos(a) + StrictMath.sin(a)) * d / s;
                brush.disc(
                        cx + d * StrictMath.cos(a),
                        cy + d * StrictMath.sin(a),
                        .09,
                        new Color(inks.moss().at(light)));
            }
        }
    }

    private void stone(double x, double y, double s) {
        brush.fill(new Rectangle2D.Double(x, y, s, s), Oklch.color(.38, .015, 240), Oklch.color(.25, .02, 260));
        brush.fill(
                new Rectangle2D.Double(x + .2, y + .2, s - .4, s - .4),
                Oklch.color(.30, .02, 240),
                Oklch.color(.40, .015, 230));
    }
}
