package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Draws corals over rock: domes, branches, fans, sponges, anemones; and stars carved in stone. */
final class ReefCorals {
    private final Brush brush;
    private final SplittableRandom random;

    ReefCorals(Brush brush, SplittableRandom random) {
        this.brush = brush;
        this.random = random;
    }

    /** One kind of coral over an object. */
    void grow(ModuleObject o, Tint tint) {
        int kind = (int) Math.floorMod(o.variant(), 5L);
        if (o.isBlock() && kind < 3) {
            double a = o.width() / 2.0;
            double b = o.height() / 2.0;
            dome(o.column() + a, o.row() + b, a * 1.02, b * 1.02, tint);
            return;
        }
        for (int j = 0; j < o.height(); j++) {
            for (int i = 0; i < o.width(); i++) {
                double x = o.column() + i + .5;
                double y = o.row() + j + .5;
                switch (kind) {
                    case 0 -> dome(x, y, .52, .52, tint);
                    case 1 -> branches(x, y, tint);
                    case 2 -> fan(x, y, tint);
                    case 3 -> sponge(x, y, tint);
                    default -> anemone(x, y, tint);
                }
            }
        }
    }

    /** A brain coral: a dome with winding furrows. */
    private void dome(double x, double y, double a, double b, Tint tint) {
        brush.ellipse(x + .04, y + .05, a, b, tint.lighter(-.14).color());
        brush.ellipse(x, y, a * .97, b * .97, tint.lighter(-.03).color());
        brush.ellipse(
                x - a * .1, y - b * .12, a * .8, b * .78, tint.lighter(.015).color());
        int rings = (int) Math.round(Math.min(a, b) / .17);
        for (int ring = 1; ring < rings; ring++) {
            double t = (double) ring / rings;
            for (int k = 0; k < 4 + 3 * ring; k++) {
                double from = random.nextDouble(0, 360);
                brush.stroke(
                        new Arc2D.Double(
                                x - a * t,
                                y - b * t,
                                2 * a * t,
                                2 * b * t,
                                from,
                                random.nextDouble(18, 60),
                                Arc2D.OPEN),
                        .055,
                        tint.lighter(k % 2 == 0 ? .10 : -.09).color());
            }
        }
    }

    private void branches(double x, double y, Tint tint) {
        brush.ellipse(x, y + .12, .44, .38, tint.lighter(-.13).color());
        for (int i = 0; i < 7; i++) {
            double a = -Math.PI / 2 + (i - 3) * .42 + random.nextDouble(-.1, .1);
            double l = random.nextDouble(.5, .78);
            double ex = x + l * StrictMath.cos(a) * .85;
            double ey = y + .42 + l * 1.15 * StrictMath.sin(a);
            Color c = tint.lighter(i % 2 == 0 ? .0 : .045).color();
            brush.line(x + (i - 3) * .07, y + .46, ex, ey, .17, c);
            brush.disc(ex, ey, .105, tint.lighter(.13).color());
        }
    }

    private void fan(double x, double y, Tint tint) {
        Path2D p = new Path2D.Double();
        p.moveTo(x, y + .54);
        p.curveTo(x - .75, y + .2, x - .62, y - .62, x, y - .56);
        p.curveTo(x + .62, y - .62, x + .75, y + .2, x, y + .54);
        brush.fill(p, tint.lighter(.03).color(), tint.lighter(-.06).color());
        for (int i = -3; i <= 3; i++) {
            Path2D vein = new Path2D.Double();
            vein.moveTo(x, y + .5);
            vein.quadTo(x + i * .13, y + .05, x + i * .15, y - .45 + .05 * Math.abs(i));
            brush.stroke(vein, .04, tint.lighter(.13).color());
        }
        for (double r = .35; r < 1; r += .22) {
            brush.stroke(
                    new Arc2D.Double(x - r * .62, y + .5 - r, r * 1.24, r * 1.4, 35, 110, Arc2D.OPEN),
                    .028,
                    tint.lighter(.11).color());
        }
    }

    /** Three tubes. */
    private void sponge(double x, double y, Tint tint) {
        for (int i : new int[] {0, 2, 1}) {
            double cx = x - .32 + .32 * i;
            double top = y - .46 + (i == 1 ? 0 : random.nextDouble(.05, .25));
            brush.rect(cx - .19, top, .38, y + .5 - top, tint.lighter(-.02).color());
            brush.rect(cx - .19, top, .13, y + .5 - top, tint.lighter(.06).color());
            brush.rect(cx + .09, top, .10, y + .5 - top, tint.lighter(-.09).color());
            brush.ellipse(cx, top, .19, .10, tint.lighter(.12).color());
            brush.ellipse(cx, top + .01, .12, .055, tint.lighter(-.20).color());
        }
    }

    private void anemone(double x, double y, Tint tint) {
        brush.disc(x, y + .05, .46, tint.lighter(-.12).color());
        for (int ring = 2; ring >= 0; ring--) {
            for (int i = 0; i < 6 + 5 * ring; i++) {
                double a = 2 * Math.PI * i / (6 + 5 * ring) + random.nextDouble(-.2, .2);
                double r = .13 + .19 * ring;
                double ex = x + r * StrictMath.cos(a);
                double ey = y + r * StrictMath.sin(a);
                brush.line(
                        x + (ex - x) * .4,
                        y + (ey - y) * .4,
                        ex,
                        ey,
                        .085,
                        tint.lighter(.03 - .02 * ring).color());
                brush.disc(ex, ey, .055, tint.lighter(ring == 2 ? .32 : .12).color());
            }
        }
    }

    /** A sea star in low relief. */
    void star(double x, double y, double r, Shades skin) {
        Path2D p = new Path2D.Double();
        for (int i = 0; i <= 10; i++) {
            double a = -Math.PI / 2 + Math.PI * i / 5;
            double d = i % 2 == 0 ? r : r * .45;
            double before = a - Math.PI / 10;
            double bend = r * .62;
            if (i == 0) p.moveTo(x + d * StrictMath.cos(a), y + d * StrictMath.sin(a));
            else
                p.quadTo(
                        x + bend * StrictMath.cos(before),
                        y + bend * StrictMath.sin(before),
                        x + d * StrictMath.cos(a),
                        y + d * StrictMath.sin(a));
        }
        p.closePath();
        brush.fill(p, new Color(skin.at(.03)), new Color(skin.at(-.01)));
        for (int i = 0; i < 5; i++) {
            double a = -Math.PI / 2 + 2 * Math.PI * i / 5;
            for (double d = .2; d < r * .85; d += .2) {
                brush.disc(x + d * StrictMath.cos(a), y + d * StrictMath.sin(a), .045, new Color(skin.at(.065)));
            }
        }
    }
}
