package io.github.qrart.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What stands on finder patterns in Antarctica: walls of blue ice around a cave, a hut or a pool. All are calm and dark. */
final class PenguinStations {
    private final Brush brush;
    private final PenguinPalette palette;
    private final PenguinBirds birds;
    private final SplittableRandom random;
    private final double hue;

    PenguinStations(Graphics2D g, PenguinPalette palette, PenguinBirds birds, SplittableRandom random) {
        brush = new Brush(g);
        this.palette = palette;
        this.birds = birds;
        this.random = random;
        hue = palette.iceHue();
    }

    void draw(Landmark l, int index) {
        double x = l.column();
        double y = l.row();
        if (!l.isFinder()) {
            floe(x, y);
            return;
        }
        brush.fill(
                new Rectangle2D.Double(x + .9, y + .9, 5.2, 5.2),
                SnowPalette.alpha(palette.crest(), 1),
                SnowPalette.alpha(SnowPalette.mix(palette.level(.6), palette.crest(), .3), 1));
        wall(x, y, 7);
        switch (index) {
            case 0 -> cave(x + 2, y + 2);
            case 1 -> hut(x + 2, y + 2);
            default -> pool(x + 2, y + 2);
        }
    }

    private Color ice(double lightness) {
        return Oklch.color(lightness, .085, hue);
    }

    /** A square of walls made of blocks, with snow on top. */
    private void wall(double x, double y, double size) {
        double inner = size - 1;
        for (int side = 0; side < 4; side++) {
            boolean across = side < 2;
            double t = across ? 0 : 1;
            double end = across ? size : size - 1;
            while (t < end - .01) {
                double length = Math.min(end - t, random.nextDouble(.8, 1.5));
                if (end - t - length < .5) length = end - t;
                double bx = across ? x + t : x + (side == 2 ? 0 : inner);
                double by = across ? y + (side == 0 ? 0 : inner) : y + t;
                blockOfIce(bx, by, across ? length : 1, across ? 1 : length);
                t += length;
            }
        }
        snowCap(x, y, size);
    }

    private void blockOfIce(double x, double y, double w, double h) {
        double l = random.nextDouble(.285, .325);
        brush.fill(new Rectangle2D.Double(x, y, w, h), ice(l + .03), ice(l - .03));
        Path2D facet = Brush.polygon(
                x, y, x + w * random.nextDouble(.3, .8), y, x + w * random.nextDouble(.1, .4), y + h, x, y + h);
        brush.fill(facet, ice(l + .04), ice(l + .012));
        brush.line(x + .03, y + .03, x + .03, y + h - .03, .03, Oklch.color(.42, .08, hue, .7));
        brush.line(x, y + h, x + w, y + h, .03, ice(.21));
        brush.line(x + w, y, x + w, y + h, .03, ice(.21));
    }

    private void snowCap(double x, double y, double size) {
        Path2D cap = new Path2D.Double();
        cap.moveTo(x - .06, y + .03);
        cap.quadTo(x - .08, y - .18, x + .2, y - .18);
        cap.lineTo(x + size - .2, y - .18);
        cap.quadTo(x + size + .08, y - .18, x + size + .06, y + .03);
        for (double t = size - .5; t > 0; t -= .5) {
            cap.quadTo(x + t + .25, y + random.nextDouble(-.05, .13), x + t, y + random.nextDouble(-.03, .05));
        }
        cap.closePath();
        brush.fill(cap, SnowPalette.alpha(palette.crest(), 1));
    }

    /** A dome of ice with an entrance, and birds before it. */
    private void cave(double x, double y) {
        brush.fill(new Rectangle2D.Double(x, y + .2, 3, 2.8), ice(.30), ice(.25));
        Path2D dome = new Path2D.Double();
        dome.moveTo(x - .08, y + 3);
        dome.curveTo(x - .1, y - .75, x + 3.1, y - .75, x + 3.08, y + 3);
        dome.closePath();
        brush.fill(dome, ice(.375), ice(.25));
        for (int row = 1; row < 4; row++) {
            double cy = y + 3 - .82 * row;
            double half = row == 3 ? .95 : 1.52 - .12 * row;
            Path2D course = new Path2D.Double();
            course.moveTo(x + 1.5 - half, cy + .1);
            course.quadTo(x + 1.5, cy - .16, x + 1.5 + half, cy + .1);
            brush.stroke(course, .03, ice(.25));
            for (double t = .5 + .31 * (row % 2); t < 2.6 && row < 3; t += .62) {
                brush.line(x + t, cy, x + 1.5 + (t - 1.5) * .85, cy - .72, .025, ice(.255));
            }
        }
        brush.arch(x + 1.5, y + 3.02, 2.0, 1.75, ice(.29));
        brush.arch(x + 1.5, y + 3.02, 1.7, 1.5, ice(.14));
        for (int i = 0; i < 3; i++)
            birds.bird(x + .9 + .6 * i, y + 3.02, .6, 1.5 + .25 * (i % 2), i < 2, PenguinFigure.AROUND);
    }

    /** A hut of red boards under a dark roof. */
    private void hut(double x, double y) {
        brush.fill(new Rectangle2D.Double(x, y + 1.1, 3, 1.9), Oklch.color(.37, .125, 27), Oklch.color(.30, .11, 25));
        for (double t = .25; t < 3; t += .25) brush.line(x + t, y + 1.2, x + t, y + 3, .025, Oklch.color(.25, .09, 25));
        Path2D roof = Brush.polygon(x - .08, y + 1.25, x + .1, y, x + 2.9, y, x + 3.08, y + 1.25);
        brush.fill(roof, Oklch.color(.30, .03, 260), Oklch.color(.22, .03, 260));
        brush.line(x + .3, y + .02, x + 2.7, y + .02, .08, Oklch.color(.42, .03, 260));
        brush.rect(x + .45, y + 1.62, .5, .5, Oklch.color(.46, .11, 75));
        brush.line(x + .7, y + 1.62, x + .7, y + 2.12, .04, Oklch.color(.3, .1, 27));
        brush.rect(x + 1.9, y + 1.75, .6, 1.25, Oklch.color(.24, .05, 50));
    }

    /** Deep water with a whale in it. */
    private void pool(double x, double y) {
        brush.fill(new java.awt.geom.RoundRectangle2D.Double(x - .05, y - .05, 3.1, 3.1, .8, .8), ice(.34), ice(.27));
        for (int i = 0; i < 4; i++) {
            double py = y + .4 + .72 * i;
            brush.line(x + .3 + .2 * (i % 2), py, x + 1.0 + .3 * i, py, .05, Oklch.color(.40, .08, hue));
        }
        Path2D whale = new Path2D.Double();
        whale.moveTo(x + .3, y + 2.1);
        whale.curveTo(x + .6, y + 1.25, x + 1.3, y + 1.3, x + 1.45, y + 1.3);
        whale.quadTo(x + 1.5, y + .6, x + 1.85, y + .35);
        whale.quadTo(x + 1.8, y + .9, x + 1.95, y + 1.4);
        whale.curveTo(x + 2.4, y + 1.55, x + 2.7, y + 1.8, x + 2.8, y + 2.1);
        whale.closePath();
        brush.fill(whale, Oklch.color(.22, .03, 262), Oklch.color(.14, .02, 262));
        brush.fill(new Ellipse2D.Double(x + .58, y + 1.62, .3, .14), Oklch.color(.62, .03, hue));
        brush.line(x + .2, y + 2.14, x + 2.9, y + 2.14, .06, Oklch.color(.42, .07, hue));
    }

    /** Open water around a floe with one bird on it. */
    private void floe(double x, double y) {
        brush.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, 5, 5, .5, .5), ice(.34), ice(.27));
        for (int i = 0; i < 8; i++) {
            double px = x + (i % 2 == 0 ? .2 : 4.2);
            brush.line(px, y + .5 + .55 * i, px + .5, y + .5 + .55 * i, .05, Oklch.color(.40, .08, hue));
        }
        brush.fill(
                Brush.polygon(
                        x + 1, y + 1.15, x + 2.2, y + .92, x + 4.02, y + 1.05, x + 4.08, y + 3.2, x + 3.9, y + 4.08,
                        x + 2.4, y + 4, x + .96, y + 4.06, x + .93, y + 2.6),
                SnowPalette.alpha(palette.crest(), 1),
                SnowPalette.alpha(SnowPalette.mix(palette.level(.6), palette.crest(), .4), 1));
        brush.ellipse(x + 2.85, y + 3.03, .5, .12, SnowPalette.alpha(palette.cast(), .6));
        birds.bird(x + 2.5, y + 3.08, 1.05, 1.12, true, PenguinFigure.AROUND);
    }
}
