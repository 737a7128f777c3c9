package io.github.qrart.scene;

import io.github.qrart.scene.BotanicalLeaf.Shape;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Flowers, buds and fruit in deep dyes. Madder and violet look bright at a luma at which green looks black. */
final class BotanicalBlooms {
    private final Brush brush;
    private final BotanicalPalette palette;

    BotanicalBlooms(Brush brush, BotanicalPalette palette) {
        this.brush = brush;
        this.palette = palette;
    }

    private Color dye(double lightness, double hue) {
        return Oklch.color(lightness, .155, hue);
    }

    private void petal(double x, double y, double angle, double length, double width, Color color, Color edge) {
        Path2D petal = BotanicalLeaf.outline(new Shape(x, y, angle, length, width, .2, 0));
        brush.fill(petal, color);
        brush.stroke(petal, .025, edge);
    }

    /** A flower of five petals with a golden eye. */
    void flower(double x, double y, double r, int colour, SplittableRandom random) {
        double hue = palette.flower(colour);
        double turn = random.nextDouble(0, Math.PI);
        brush.disc(x, y, r * .92, dye(.33, hue));
        for (int i = 0; i < 5; i++) {
            double a = turn + 2 * Math.PI * i / 5;
            Color color = dye(.43 - .05 * StrictMath.cos(a - .9), hue);
            petal(x, y, a, r * 1.16, r * .98, color, dye(.53, hue));
        }
        eye(x, y, r * .2);
    }

    private void eye(double x, double y, double r) {
        brush.disc(x, y, r, Oklch.color(.50, .11, 75));
        brush.disc(x - r * .15, y - r * .15, r * .55, Oklch.color(.60, .12, 80));
    }

    /** A dahlia: rings of petals, the inner ones smaller and lighter. */
    void dahlia(double x, double y, double r, int colour, SplittableRandom random) {
        double hue = palette.flower(colour);
        double turn = random.nextDouble(0, Math.PI);
        brush.disc(x, y, r * .96, dye(.30, hue));
        for (int ring = 0; ring < 4; ring++) {
            int petals = 13 - 2 * ring;
            double size = r * (1.1 - .24 * ring);
            for (int i = 0; i < petals; i++) {
                double a = turn + 2 * Math.PI * (i + .5 * ring) / petals;
                Color color = dye(.36 + .028 * ring - .04 * StrictMath.cos(a - .9), hue + 3 * ring);
                petal(x, y, a, size, size * .48, color, dye(.50, hue));
            }
        }
        eye(x, y, r * .15);
    }

    /** A bud in its leaves, pointing along an angle. */
    void bud(double x, double y, double angle, SplittableRandom random) {
        double hue = palette.flower(random.nextInt(3));
        double green = palette.leaf(0);
        double bx = x - .52 * StrictMath.cos(angle);
        double by = y - .52 * StrictMath.sin(angle);
        petal(bx, by, angle, 1.2, .98, dye(.40, hue), dye(.5, hue));
        petal(bx, by, angle + .12, 1.14, .5, dye(.46, hue), dye(.55, hue));
        for (int s = -1; s <= 1; s++) {
            petal(bx, by, angle + .62 * s, .8, .40, Oklch.color(.36, .075, green), Oklch.color(.5, .07, green));
        }
    }

    /** A strawberry that hangs from its leaves. */
    void fruit(double x, double y, double angle, SplittableRandom random) {
        double hue = palette.fruit() + random.nextDouble(-6, 6);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double bx = x - .5 * cos;
        double by = y - .5 * sin;
        Path2D berry = new Path2D.Double();
        berry.moveTo(bx, by);
        berry.curveTo(
                bx - .75 * sin,
                by + .75 * cos,
                x + .25 * cos - .55 * sin,
                y + .25 * sin + .55 * cos,
                x + .62 * cos,
                y + .62 * sin);
        berry.curveTo(x + .25 * cos + .55 * sin, y + .25 * sin - .55 * cos, bx + .75 * sin, by - .75 * cos, bx, by);
        berry.closePath();
        brush.fill(berry, Oklch.color(.47, .175, hue), Oklch.color(.36, .15, hue));
        for (int i = 0; i < 7; i++) {
            int row = i / 2;
            double t = -.2 + .16 * row;
            double side = (i % 2 == 0 ? .16 : -.16) * (1 - .5 * Math.abs(t));
            brush.disc(x + t * cos - side * sin, y + t * sin + side * cos, .032, Oklch.color(.72, .10, 85));
        }
        double green = palette.leaf(1);
        for (int s = -1; s <= 1; s++) {
            petal(
                    bx - .05 * cos,
                    by - .05 * sin,
                    angle + .85 * s,
                    .42,
                    .2,
                    Oklch.color(.38, .08, green),
                    Oklch.color(.5, .07, green));
        }
    }
}
