package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Houses whose walls fill dark modules. Where the modules above are light, the roof lies on them as snow; where they are
 * dark, the roof is of dark tiles. Lit windows stand on the lines between modules, where no reader looks.
 */
final class Chalets {
    /** Wood and plaster: lightness, chroma, hue. */
    private static final double[][] WALLS = {
        {.29, .055, 48}, {.265, .05, 35}, {.31, .05, 62}, {.29, .085, 24}, {.28, .045, 255}, {.30, .05, 175}
    };

    private static final double[][] ROOFS = {
        {.33, .085, 27}, {.31, .05, 262}, {.32, .05, 170}, {.30, .06, 45}, {.30, .06, 320}
    };

    private final Brush brush;
    private final SnowPalette palette;
    private final SplittableRandom random;
    private final List<Point2D.Double> windows = new ArrayList<>();
    private final List<Point2D.Double> chimneys = new ArrayList<>();

    Chalets(Brush brush, SnowPalette palette, SplittableRandom random) {
        this.brush = brush;
        this.palette = palette;
        this.random = random;
    }

    /** Where lit windows are, for glows. */
    List<Point2D.Double> windows() {
        return windows;
    }

    /** Where smoke rises. */
    List<Point2D.Double> chimneys() {
        return chimneys;
    }

    /** A house over an object; {@code open} when all modules above it are light. */
    void house(ModuleObject o, boolean open) {
        double[] wall = WALLS[random.nextInt(WALLS.length)];
        if (o.width() == 1 || (o.width() == 2 && random.nextInt(3) == 0 && open)) gabled(o, wall, open);
        else wide(o, wall, open);
    }

    /** A steeple over a column of modules; only the tip of its spire reaches the module above. */
    void church(ModuleObject o) {
        double x = o.column();
        double y = o.row();
        double bottom = o.bottom() + .04;
        brush.fill(
                Brush.polygon(x + .03, y + .4, x + .97, y + .4, x + .97, bottom, x + .03, bottom),
                Oklch.color(.37, .03, 70),
                Oklch.color(.27, .035, 300));
        brush.fill(
                Brush.polygon(x - .08, y + .52, x + .5, y - .42, x + 1.08, y + .52),
                Oklch.color(.34, .06, 250),
                Oklch.color(.24, .055, 270));
        brush.fill(
                Brush.polygon(x - .08, y + .52, x + .5, y - .44, x + .54, y - .2, x + .16, y + .4),
                SnowPalette.alpha(palette.snow().lit(), .9));
        brush.disc(x + .5, y - .46, .05, SnowPalette.alpha(palette.lamps().window(), 1));
        brush.disc(x + .5, y + .8, .15, SnowPalette.alpha(palette.snow().lit(), .9));
        brush.line(x + .5, y + .8, x + .5, y + .7, .03, Oklch.color(.25, .03, 270));
        brush.line(x + .5, y + .8, x + .57, y + .83, .03, Oklch.color(.25, .03, 270));
        for (double wy = y + 1.2; wy < bottom - .3; wy += .5) {
            window(x + .28, wy, .12, .26);
            window(x + .72, wy, .12, .26);
        }
        drift(x, 1, o.bottom());
    }

    private static Color tone(double[] lch, double lighter) {
        return Oklch.color(lch[0] + lighter, lch[1], lch[2]);
    }

    /** Gable towards the viewer. */
    private void gabled(ModuleObject o, double[] wall, boolean open) {
        double x = o.column();
        double y = o.row();
        double w = o.width();
        double bottom = o.bottom() + .04;
        double eave = y + (open ? .30 : .34);
        double apex = y - (open ? .06 + .16 * w : -.04);
        Path2D front =
                Brush.polygon(x + .02, bottom, x + .02, eave, x + w / 2, apex, x + w - .02, eave, x + w - .02, bottom);
        brush.fill(front, tone(wall, .035), tone(wall, -.02));
        planks(x, eave, w, bottom, wall);
        double thick = open ? .2 : .12;
        roofSlope(x + w / 2, apex, x - .14, eave + .1, thick, open, true);
        roofSlope(x + w / 2, apex, x + w + .14, eave + .1, thick, open, false);
        for (int floor = 0; floor < o.height(); floor++) {
            double wy = y + floor + (floor == 0 && o.height() > 1 ? .92 : .66);
            for (int k = 0; k <= o.width(); k++) {
                double wx = x + (k == 0 ? .22 : k == o.width() ? w - .22 : k);
                if (random.nextInt(5) > 0) window(wx, wy, .15, .2);
            }
        }
        drift(x, w, o.bottom());
        if (open && random.nextInt(4) == 0) chimney(x + w * .74, eave - .12);
    }

    private void roofSlope(double ax, double ay, double ex, double ey, double thick, boolean open, boolean left) {
        Path2D snow = Brush.polygon(ax, ay - thick, ex, ey - thick * .8, ex + (left ? -.02 : .02), ey, ax, ay);
        int color = left
                ? palette.snow().lit()
                : SnowPalette.mix(palette.snow().shade(), palette.snow().level(), .25);
        brush.fill(snow, SnowPalette.alpha(open ? color : SnowPalette.mix(color, 0x303040, .35), 1));
    }

    /** Eaves towards the viewer. */
    private void wide(ModuleObject o, double[] wall, boolean open) {
        double x = o.column();
        double y = o.row();
        double w = o.width();
        double bottom = o.bottom() + .04;
        double roof = o.height() > 1 ? .95 : open ? .16 : .5;
        brush.fill(
                Brush.polygon(x + .02, y + .1, x + w - .02, y + .1, x + w - .02, bottom, x + .02, bottom),
                tone(wall, .03),
                tone(wall, -.045));
        planks(x, y + roof, w, bottom, wall);
        double[] tiles = ROOFS[random.nextInt(ROOFS.length)];
        if (o.height() > 1 || !open) tiledRoof(x, y, w, roof, tiles, open);
        if (open) snowRoof(x, y, w, o.height() > 1 ? .12 : .17);
        double first = y + roof + (o.height() > 1 ? .4 : open ? .5 : .25);
        for (double wy = first; wy < bottom - .1; wy += .62) {
            for (int k = 0; k <= o.width(); k++) {
                double wx = x + (k == 0 ? .2 : k == o.width() ? w - .2 : k);
                if (random.nextInt(6) > 0) window(wx, wy, .17, .2);
            }
        }
        drift(x, w, o.bottom());
        if (random.nextInt(3) == 0) chimney(x + w * random.nextDouble(.3, .75), open ? y - .3 : y + .15);
    }

    private void tiledRoof(double x, double y, double w, double depth, double[] tiles, boolean open) {
        double ridge = y + (open ? -.05 : .02);
        Path2D plane = Brush.polygon(x + .1, ridge, x + w - .1, ridge, x + w + .1, y + depth, x - .1, y + depth);
        brush.fill(plane, tone(tiles, .03), tone(tiles, -.025));
        for (double t = .3; t < .95; t += .23) {
            double ly = ridge + (y + depth - ridge) * t;
            brush.line(x + .06, ly, x + w - .06, ly, .03, SnowPalette.alpha(0, .12));
        }
        brush.rect(x - .1, y + depth - .03, w + .2, .07, SnowPalette.alpha(0x0a0a18, .35));
        if (!open)
            brush.line(
                    x + .12,
                    ridge + .02,
                    x + w - .12,
                    ridge + .02,
                    .09,
                    SnowPalette.alpha(palette.snow().level(), .85));
    }

    /** Snow on the light modules above the wall: the far slope is hidden, the near one catches less light. */
    private void snowRoof(double x, double y, double w, double eave) {
        double ridge = y - .5;
        Path2D plane = new Path2D.Double();
        plane.moveTo(x + .16, ridge);
        plane.lineTo(x + w - .16, ridge);
        plane.quadTo(x + w + .08, ridge + .1, x + w + .16, y + eave);
        for (double t = w; t > 0; t -= .5) {
            double sag = .05 * random.nextDouble();
            plane.quadTo(x + t - .25, y + eave + .09 + sag, x + Math.max(-.16, t - .5), y + eave);
        }
        plane.lineTo(x - .16, y + eave);
        plane.quadTo(x - .08, ridge + .1, x + .16, ridge);
        plane.closePath();
        int shade = SnowPalette.mix(palette.snow().shade(), palette.snow().level(), .35);
        brush.fill(plane, SnowPalette.alpha(palette.snow().lit(), 1), SnowPalette.alpha(shade, 1));
        brush.line(x - .1, y + eave + .08, x + w + .1, y + eave + .08, .05, SnowPalette.alpha(0x0c1024, .35));
    }

    private void planks(double x, double top, double w, double bottom, double[] wall) {
        for (double py = top + .14; py < bottom; py += .16) {
            brush.line(x + .05, py, x + w - .05, py, .022, tone(wall, -.045));
        }
    }

    private void window(double x, double y, double w, double h) {
        brush.rect(x - w / 2 - .03, y - h / 2 - .03, w + .06, h + .06, SnowPalette.alpha(0x140c0c, .6));
        brush.rect(x - w / 2, y - h / 2, w, h, SnowPalette.alpha(palette.lamps().window(), 1));
        brush.line(x, y - h / 2, x, y + h / 2, .02, SnowPalette.alpha(0x402010, .7));
        windows.add(new Point2D.Double(x, y));
    }

    /** Snow blown against the foot of a wall. */
    private void drift(double x, double w, double bottom) {
        for (double t = -.05; t < w; t += .3) {
            double r = random.nextDouble(.05, .1);
            brush.ellipse(
                    x + t + .15,
                    bottom + .06,
                    .22,
                    r,
                    SnowPalette.alpha(palette.snow().level(), 1));
        }
    }

    private void chimney(double x, double y) {
        brush.rect(x - .09, y - .2, .18, .3, Oklch.color(.33, .05, 35));
        brush.rect(x - .11, y - .25, .22, .08, SnowPalette.alpha(palette.snow().lit(), 1));
        chimneys.add(new Point2D.Double(x, y - .25));
    }
}
