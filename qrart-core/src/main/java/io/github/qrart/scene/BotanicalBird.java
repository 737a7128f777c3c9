package io.github.qrart.scene;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A thrush that sits among the leaves. */
final class BotanicalBird {
    private final Graphics2D g;
    private final Brush brush;
    private final BotanicalPalette palette;

    BotanicalBird(Graphics2D g, BotanicalPalette palette) {
        this.g = g;
        brush = new Brush(g);
        this.palette = palette;
    }

    /** A bird on three modules by two. */
    void draw(double x, double y, SplittableRandom random) {
        AffineTransform before = g.getTransform();
        boolean right = random.nextBoolean();
        g.translate(right ? x : x + 3, y);
        g.scale(right ? 1 : -1, 1);
        double back = palette.leaf(2) + 40;
        double breast = palette.flower(0);
        tail(back);
        body(breast);
        speckles();
        wing(back);
        head(back);
        g.setTransform(before);
    }

    private void tail(double hue) {
        for (int i = 0; i < 3; i++) {
            Path2D feather = new Path2D.Double();
            feather.moveTo(1.1, .62 + .1 * i);
            feather.curveTo(.6, .30 + .36 * i, .3, .16 + .5 * i, -.16, .18 + .58 * i);
            feather.curveTo(-.22, .38 + .58 * i, .0, .56 + .58 * i, .2, .6 + .58 * i);
            feather.quadTo(.7, .9 + .36 * i, 1.3, 1.2 + .1 * i);
            feather.closePath();
            brush.fill(feather, Oklch.color(.32 + .03 * i, .07, hue), Oklch.color(.26 + .03 * i, .07, hue));
            brush.stroke(feather, .035, Oklch.color(.50, .06, hue));
        }
    }

    private void body(double hue) {
        Path2D body = new Path2D.Double();
        body.moveTo(.5, 1.0);
        body.curveTo(.7, .2, 1.5, -.06, 2.3, .0);
        body.curveTo(2.9, .02, 3.14, .5, 3.04, .95);
        body.curveTo(2.95, 1.7, 2.2, 2.12, 1.5, 2.06);
        body.curveTo(.8, 2.02, .5, 1.6, .5, 1.0);
        body.closePath();
        brush.fill(body, Oklch.color(.42, .125, hue), Oklch.color(.34, .12, hue));
        brush.stroke(body, .04, Oklch.color(.25, .06, hue));
    }

    private void speckles() {
        for (int i = 0; i < 15; i++) {
            int row = i / 5;
            double px = 1.75 + .27 * (i % 5) - .12 * row;
            double py = 1.22 + .24 * row - .05 * (i % 5);
            brush.ellipse(px, py, .045, .07, Oklch.color(.66, .08, 80));
        }
    }

    private void wing(double hue) {
        Path2D wing = new Path2D.Double();
        wing.moveTo(2.1, .55);
        wing.curveTo(1.7, .25, 1.1, .35, .45, .95);
        wing.curveTo(.25, 1.2, .3, 1.45, .5, 1.6);
        wing.curveTo(1.1, 1.7, 1.9, 1.5, 2.1, .55);
        wing.closePath();
        brush.fill(wing, Oklch.color(.36, .085, hue), Oklch.color(.26, .08, hue));
        brush.stroke(wing, .045, Oklch.color(.52, .07, hue));
        for (int i = 0; i < 4; i++) {
            Path2D bar = new Path2D.Double();
            double t = .32 * i;
            bar.moveTo(1.75 - t, .5 + .09 * i);
            bar.quadTo(1.55 - t, 1.0, 1.45 - t, 1.5 + .02 * i);
            brush.stroke(bar, .045, Oklch.color(.50, .07, hue - 20));
        }
    }

    private void head(double hue) {
        Path2D head = new Path2D.Double();
        head.moveTo(2.05, .42);
        head.curveTo(2.15, -.18, 2.95, -.22, 3.02, .3);
        head.lineTo(3.34, .46);
        head.lineTo(3.02, .56);
        head.curveTo(2.8, .85, 2.3, .8, 2.05, .42);
        head.closePath();
        brush.fill(head, Oklch.color(.34, .08, hue), Oklch.color(.27, .07, hue));
        brush.fill(Brush.polygon(3.0, .34, 3.36, .47, 3.0, .55), Oklch.color(.45, .09, 65));
        brush.disc(2.76, .28, .085, Oklch.color(.85, .06, 90));
        brush.disc(2.78, .28, .05, Oklch.color(.15, .02, 260));
    }
}
