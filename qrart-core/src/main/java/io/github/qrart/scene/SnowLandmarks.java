package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What stands on finder and alignment patterns: walled castles around a keep, and village squares. All are calm. */
final class SnowLandmarks {
    /** Hues of the roofs: slate, brick, copper. */
    private static final double[] ROOFS = {264, 27, 172};

    private final Brush brush;
    private final SnowPalette palette;
    private final SplittableRandom random;
    private final int shift;

    SnowLandmarks(Brush brush, SnowPalette palette, SplittableRandom random) {
        this.brush = brush;
        this.palette = palette;
        this.random = random;
        shift = random.nextInt(ROOFS.length);
    }

    /** Draws landmark number {@code index}; {@code open} when all modules above it are light. */
    void draw(Landmark l, int index, Chalets chalets, boolean open) {
        if (l.isFinder()) castle(l.column(), l.row(), index);
        else square(l.column(), l.row(), chalets, open);
    }

    /** The yard inside, a little warmer than the snow around it. */
    private void yard(double x, double y, double side) {
        brush.fill(
                new Rectangle2D.Double(x, y, side, side),
                SnowPalette.alpha(palette.snow().lit(), 1),
                SnowPalette.alpha(
                        SnowPalette.mix(
                                palette.snow().level(),
                                palette.lamps().glow(),
                                .5 * palette.lamps().strength()),
                        1));
    }

    private void castle(double x, double y, int index) {
        double hue = ROOFS[(index + shift) % ROOFS.length];
        double stone = index == 2 ? 45 : 265;
        yard(x + .9, y + .9, 5.2);
        brush.rect(x + 3.25, y + 4.9, .5, 3, SnowPalette.alpha(palette.ways().lane(), .8));
        brush.rect(x + 1, y + 1, 5, .22, SnowPalette.alpha(palette.snow().cast(), .2));
        brush.rect(x + 1, y + 1.22, .22, 4.78, SnowPalette.alpha(palette.snow().cast(), .2));
        sideWall(x, y, stone);
        sideWall(x + 6, y, stone);
        longWall(x, y, stone);
        tower(x + .5, y + .66, hue, stone, .9);
        tower(x + 6.5, y + .66, hue, stone, .9);
        if (index % 2 == 0) keep(x + 2, y + 2, hue, stone);
        else church(x + 2, y + 2, hue, stone);
        longWall(x, y + 6, stone);
        gate(x + 3.5, y + 7);
        tower(x + .5, y + 6.16, hue, stone, .2);
        tower(x + 6.5, y + 6.16, hue, stone, .2);
    }

    private static Color stone(double lightness, double hue) {
        return Oklch.color(lightness + .03, .03, hue);
    }

    private void sideWall(double x, double y, double hue) {
        brush.fill(new Rectangle2D.Double(x, y, 1, 7), stone(.306, hue), stone(.284, hue));
        brush.rect(x + .3, y, .4, 7, stone(.323, hue));
        for (double t = 1.2; t < 6; t += .42) {
            brush.rect(x, y + t, .18, .22, stone(.325, hue));
            brush.rect(x + .82, y + t, .18, .22, stone(.27, hue));
        }
    }

    /** The walls to the back and to the front: battlements above, masonry below. */
    private void longWall(double x, double y, double hue) {
        brush.fill(new Rectangle2D.Double(x, y, 7, 1), stone(.311, hue), stone(.278, hue));
        brush.rect(x, y + .22, 7, .14, stone(.325, hue));
        for (double t = 1.2; t < 5.8; t += .42) brush.rect(x + t, y, .22, .2, stone(.331, hue));
        Color seam = SnowPalette.alpha(0x06060f, .2);
        for (int row = 0; row < 2; row++) {
            double sy = y + .56 + .22 * row;
            brush.line(x + 1, sy, x + 6, sy, .022, seam);
            for (double t = 1.1 + .2 * row; t < 6; t += .4) brush.line(x + t, sy, x + t, sy + .2, .018, seam);
        }
        brush.line(
                x + .9,
                y - .02,
                x + 6.1,
                y - .02,
                .16,
                SnowPalette.alpha(palette.snow().lit(), 1));
        for (double t = 1.2; t < 5.8; t += .42) {
            brush.rect(x + t + .22, y, .2, .1, SnowPalette.alpha(palette.snow().lit(), 1));
        }
    }

    private void gate(double x, double bottom) {
        Path2D arch = new Path2D.Double();
        arch.moveTo(x - .3, bottom);
        arch.lineTo(x - .3, bottom - .42);
        arch.quadTo(x - .26, bottom - .72, x, bottom - .76);
        arch.quadTo(x + .26, bottom - .72, x + .3, bottom - .42);
        arch.lineTo(x + .3, bottom);
        arch.closePath();
        brush.fill(arch, Oklch.color(.36, .08, 60), Oklch.color(.27, .07, 45));
        brush.line(x, bottom, x, bottom - .7, .03, SnowPalette.alpha(0x100804, .5));
    }

    private void tower(double x, double y, double hue, double stone, double snowy) {
        brush.fill(new Rectangle2D.Double(x - .54, y - .1, 1.08, .93), stone(.331, stone), stone(.262, stone));
        brush.ellipse(x, y + .82, .54, .1, stone(.287, stone));
        brush.rect(x - .06, y + .42, .12, .26, Oklch.color(.2, .03, 60));
        Path2D cone = new Path2D.Double();
        cone.moveTo(x - .58, y + .12);
        cone.quadTo(x - .2, y - .3, x, y - .8);
        cone.quadTo(x + .2, y - .3, x + .58, y + .12);
        cone.quadTo(x, y + .34, x - .58, y + .12);
        cone.closePath();
        brush.fill(cone, Oklch.color(.336, .08, hue), Oklch.color(.262, .06, hue));
        Path2D snow = new Path2D.Double();
        snow.moveTo(x, y - .82);
        snow.quadTo(x - .2, y - .3, x - .52, y + .06);
        snow.lineTo(x - .3, y - .06);
        snow.lineTo(x - .16, y - .2);
        snow.lineTo(x + .02, y - .34);
        snow.lineTo(x + .1, y - .62);
        snow.closePath();
        brush.fill(snow, SnowPalette.alpha(palette.snow().lit(), snowy));
    }

    private void windows(double x, double y, int count, double step) {
        Color light = Oklch.color(.35, .085, 70);
        for (int i = 0; i < count; i++) {
            double wx = x + step * i;
            brush.fill(new Ellipse2D.Double(wx - .09, y - .12, .18, .24), light);
            brush.rect(wx - .09, y, .18, .22, light);
        }
    }

    /** Three by three modules under a hipped roof. */
    private void keep(double x, double y, double hue, double stone) {
        brush.rect(x, y, 3, 1.5, Oklch.color(.28, .06, hue));
        brush.fill(new Rectangle2D.Double(x, y + 1.4, 3, 1.63), stone(.314, stone), stone(.27, stone));
        windows(x + .5, y + 2.5, 5, .5);
        Path2D front = Brush.polygon(x - .1, y + 2.12, x + .8, y + .5, x + 2.2, y + .5, x + 3.1, y + 2.12);
        brush.fill(Brush.polygon(x, y, x + 3, y, x + 2.2, y + .52, x + .8, y + .52), Oklch.color(.284, .06, hue));
        brush.fill(Brush.polygon(x - .1, y + 2.12, x, y, x + .8, y + .5), Oklch.color(.331, .075, hue));
        brush.fill(Brush.polygon(x + 3.1, y + 2.12, x + 3, y, x + 2.2, y + .5), Oklch.color(.265, .06, hue));
        brush.fill(front, Oklch.color(.323, .08, hue), Oklch.color(.292, .075, hue));
        tiles(x + .8, x + 2.2, y + .5, x - .1, x + 3.1, y + 2.12);
        for (double dx : new double[] {.75, 1.95}) dormer(x + dx, y + 1.25, hue);
        brush.line(
                x + .8,
                y + .5,
                x + 2.2,
                y + .5,
                .07,
                SnowPalette.alpha(palette.snow().level(), .14));
        brush.line(x - .08, y + 2.14, x + 3.08, y + 2.14, .06, SnowPalette.alpha(0x080812, .3));
        brush.line(
                x + .02,
                y - .01,
                x + 2.98,
                y - .01,
                .16,
                SnowPalette.alpha(palette.snow().lit(), 1));
    }

    private void tiles(double x0, double x1, double y0, double x2, double x3, double y1) {
        for (double t = .14; t < 1; t += .14) {
            double y = y0 + (y1 - y0) * t;
            brush.line(x0 + (x2 - x0) * t, y, x1 + (x3 - x1) * t, y, .022, SnowPalette.alpha(0, .15));
        }
    }

    private void dormer(double x, double y, double hue) {
        brush.rect(x, y, .32, .4, Oklch.color(.27, .04, 50));
        brush.rect(x + .1, y + .12, .12, .2, Oklch.color(.35, .085, 70));
        brush.fill(Brush.polygon(x - .08, y + .06, x + .16, y - .22, x + .4, y + .06), Oklch.color(.276, .06, hue));
    }

    /** Three by three modules: a nave under a steep roof, and a tower with a spire in the middle of its front. */
    private void church(double x, double y, double hue, double stone) {
        brush.fill(new Rectangle2D.Double(x, y + 1.4, 3, 1.63), stone(.311, stone), stone(.276, stone));
        brush.fill(
                Brush.polygon(x - .08, y + 1.75, x, y, x + 3, y, x + 3.08, y + 1.75),
                Oklch.color(.323, .08, hue),
                Oklch.color(.276, .07, hue));
        tiles(x, x + 3, y, x - .08, x + 3.08, y + 1.75);
        brush.line(x - .06, y + 1.77, x + 3.06, y + 1.77, .06, SnowPalette.alpha(0x080812, .3));
        windows(x + .3, y + 2.3, 2, .38);
        windows(x + 2.32, y + 2.3, 2, .38);
        brush.fill(new Rectangle2D.Double(x + 1, y + .55, 1, 2.48), stone(.325, stone), stone(.262, stone));
        brush.fill(
                Brush.polygon(x + .9, y + .72, x + 1.5, y - .42, x + 2.1, y + .72),
                Oklch.color(.314, .07, hue),
                Oklch.color(.259, .06, hue));
        brush.disc(x + 1.5, y + 1.2, .17, Oklch.color(.35, .085, 70));
        windows(x + 1.5, y + 1.85, 1, 0);
        brush.rect(x + 1.34, y + 2.5, .32, .53, Oklch.color(.24, .05, 45));
        brush.line(
                x + .02,
                y - .01,
                x + 1.2,
                y - .01,
                .16,
                SnowPalette.alpha(palette.snow().lit(), 1));
        brush.line(
                x + 1.8,
                y - .01,
                x + 2.98,
                y - .01,
                .16,
                SnowPalette.alpha(palette.snow().lit(), 1));
    }

    /** Houses in front and behind, firs on the sides, a Christmas tree in the middle. */
    private void square(double x, double y, Chalets chalets, boolean open) {
        yard(x + .8, y + .8, 3.4);
        chalets.house(new ModuleObject((int) x, (int) y, 5, 1, 0), open);
        Firs firs = new Firs(brush, palette, random);
        for (int j = 1; j < 4; j++) {
            fir(firs, x + .5, y + j + 1);
            fir(firs, x + 4.5, y + j + 1);
            if (j == 2) christmasTree(firs, x + 2.5, y + 3.1);
        }
        chalets.house(new ModuleObject((int) x, (int) y + 4, 5, 1, 0), false);
    }

    private void fir(Firs firs, double x, double base) {
        brush.ellipse(x, base - .45, .4, .45, Oklch.color(.26, .04, palette.firHue()));
        firs.fir(x, base + .03, 1.2, 1.4, new Figure.Tone(.29, .05, palette.firHue()), 1);
    }

    private void christmasTree(Firs firs, double x, double base) {
        firs.fir(x, base, 1.25, 1.55, new Figure.Tone(.27, .05, palette.firHue()), .3);
        for (int i = 0; i < 9; i++) {
            double t = random.nextDouble();
            double half = .5 * (1 - t);
            brush.disc(
                    x + half * random.nextDouble(-1, 1),
                    base - .1 - 1.2 * t,
                    .045,
                    SnowPalette.alpha(palette.lamps().window(), 1));
        }
        brush.disc(x, base - 1.55, .09, SnowPalette.alpha(palette.lamps().window(), 1));
    }
}
