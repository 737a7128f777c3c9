package io.github.qrart.scene;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Lit windows with a cat in each, on finder patterns: a dark frame, warm light, and the cat is the core. */
final class CatWindows {
    private static final double[] FRAMES = {250, 40, 170, 320};

    private final Brush brush;
    private final CatPalette palette;
    private final Cats cats;
    private final int shift;

    CatWindows(Graphics2D g, CatPalette palette, Cats cats, SplittableRandom random) {
        brush = new Brush(g);
        this.palette = palette;
        this.cats = cats;
        shift = random.nextInt(FRAMES.length);
    }

    void draw(Landmark l, int index) {
        double x = l.column();
        double y = l.row();
        double s = l.size();
        double hue = FRAMES[(index + shift) % FRAMES.length];
        int warm = SnowPalette.mix(palette.lamp(), 0xffffff, .35);
        brush.fill(
                new Rectangle2D.Double(x + .9, y + .9, s - 1.8, s - 1.8),
                SnowPalette.alpha(SnowPalette.mix(warm, 0xffffff, .35), 1),
                SnowPalette.alpha(warm, 1));
        frame(x, y, s, hue);
        if (l.isFinder()) cat(x + 2, y + 2, index);
        else
            brush.fill(
                    new Rectangle2D.Double(x + 2, y + 2, 1, 1), Oklch.color(.26, .02, 280), Oklch.color(.2, .02, 280));
        if (!l.isFinder()) ears(x + 2, y + 2, 1);
        sill(x, y, s, hue);
    }

    private void frame(double x, double y, double s, double hue) {
        Path2D frame = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        frame.append(new Rectangle2D.Double(x, y, s, s), false);
        frame.append(new Rectangle2D.Double(x + 1, y + 1, s - 2, s - 2), false);
        brush.fill(frame, Oklch.color(.325, .075, hue), Oklch.color(.265, .065, hue));
        brush.stroke(new Rectangle2D.Double(x + .22, y + .22, s - .44, s - .44), .05, Oklch.color(.39, .075, hue));
        brush.stroke(new Rectangle2D.Double(x + .8, y + .8, s - 1.6, s - 1.6), .06, Oklch.color(.23, .06, hue));
        for (int i = 0; i < 4; i++) {
            double px = x + (i % 2 == 0 ? .5 : s - .5);
            double py = y + (i < 2 ? .5 : s - .5);
            brush.disc(px, py, .26, Oklch.color(.36, .075, hue));
            brush.disc(px, py, .12, Oklch.color(.29, .07, hue));
        }
    }

    /** A board under the window, within the frame. */
    private void sill(double x, double y, double s, double hue) {
        brush.fill(
                new Rectangle2D.Double(x - .12, y + s - .42, s + .24, .42),
                Oklch.color(.345, .07, hue),
                Oklch.color(.28, .06, hue));
        brush.line(x - .1, y + s - .42, x + s + .1, y + s - .42, .05, Oklch.color(.42, .07, hue));
    }

    /** The head and shoulders of a cat that fill three modules by three. */
    private void cat(double x, double y, int index) {
        double l = index == 1 ? .275 : .235;
        double c = index == 1 ? .05 : .02;
        double hue = index == 1 ? 55 : 280;
        Path2D body = new Path2D.Double();
        body.moveTo(x + .02, y + 3.02);
        body.lineTo(x - .02, y + .1);
        body.quadTo(x + .0, y - .16, x + .22, y - .06);
        body.lineTo(x + .92, y + .16);
        body.quadTo(x + 1.5, y + .02, x + 2.08, y + .16);
        body.lineTo(x + 2.78, y - .06);
        body.quadTo(x + 3.0, y - .16, x + 3.02, y + .1);
        body.lineTo(x + 2.98, y + 3.02);
        body.closePath();
        brush.fill(body, Oklch.color(l + .04, c, hue), Oklch.color(l - .04, c, hue));
        brush.fill(Brush.polygon(x + .2, y + .22, x + .72, y + .5, x + .26, y + .82), Oklch.color(.33, .06, 15));
        brush.fill(Brush.polygon(x + 2.8, y + .22, x + 2.28, y + .5, x + 2.74, y + .82), Oklch.color(.30, .06, 15));
        cats.eyes(x + 1.5, y + 1.16, .235);
        brush.fill(Brush.polygon(x + 1.4, y + 1.66, x + 1.6, y + 1.66, x + 1.5, y + 1.78), Oklch.color(.42, .08, 15));
        for (int s = -1; s <= 1; s += 2) {
            brush.line(x + 1.5 + .3 * s, y + 1.74, x + 1.5 + 1.05 * s, y + 1.62, .025, Oklch.color(.45, .02, 280));
            brush.line(x + 1.5 + .3 * s, y + 1.82, x + 1.5 + 1.05 * s, y + 1.86, .025, Oklch.color(.45, .02, 280));
        }
        brush.line(x + .75, y + 2.3, x + 2.25, y + 2.3, .14, Oklch.color(.40, .15, 27));
        brush.disc(x + 1.5, y + 2.42, .11, Oklch.color(.50, .11, 85));
    }

    private void ears(double x, double y, double w) {
        brush.fill(Brush.polygon(x, y + .3, x + .02, y - .24, x + .42 * w, y + .06), Oklch.color(.26, .02, 280));
        brush.fill(
                Brush.polygon(x + w, y + .3, x + w - .02, y - .24, x + w - .42 * w, y + .06),
                Oklch.color(.24, .02, 280));
        cats.eyes(x + .5 * w, y + .3, .075);
    }
}
