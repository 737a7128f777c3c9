package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Draws what swims: fish, rays, turtles, jellyfish. All of it is solid where the middle of a module is. */
final class ReefFish {
    private final Brush brush;
    private final SplittableRandom random;
    private final int side;

    /** {@code side} 1 for heads to the left, −1 for heads to the right. */
    ReefFish(Brush brush, SplittableRandom random, int side) {
        this.brush = brush;
        this.random = random;
        this.side = side;
    }

    /** A fish about (x, y). */
    void fish(double x, double y, double length, double height, Tint tint) {
        double f = random.nextInt(7) == 0 ? -side : side;
        double a = length / 2;
        double b = height / 2;
        double head = x - f * a;
        Color fin = tint.lighter(.10).color();
        brush.fill(
                Brush.polygon(
                        x + f * a * .62,
                        y,
                        x + f * (a + .20),
                        y - b * .85,
                        x + f * (a + .06),
                        y,
                        x + f * (a + .20),
                        y + b * .85),
                fin);
        Path2D dorsal = new Path2D.Double();
        dorsal.moveTo(x - f * a * .3, y - b * .8);
        dorsal.quadTo(x, y - b * 1.5, x + f * a * .6, y - b * .5);
        dorsal.closePath();
        brush.fill(dorsal, fin);
        Path2D body = new Path2D.Double();
        body.moveTo(head, y + b * .08);
        body.curveTo(head + f * a * .12, y - b * 1.3, x + f * a * .62, y - b * 1.25, x + f * a * .92, y - b * .16);
        body.lineTo(x + f * a * .92, y + b * .16);
        body.curveTo(x + f * a * .62, y + b * 1.25, head + f * a * .12, y + b * 1.35, head, y + b * .08);
        body.closePath();
        brush.fill(body, tint.color());
        Path2D back = new Path2D.Double();
        back.moveTo(head, y + b * .08);
        back.curveTo(head + f * a * .12, y - b * 1.3, x + f * a * .62, y - b * 1.25, x + f * a * .92, y - b * .16);
        back.quadTo(x, y - b * .45, head, y + b * .08);
        brush.fill(back, tint.lighter(.07).color());
        int stripes = (int) Math.round(length) + 1;
        for (int i = 1; i <= stripes; i++) {
            double sx = head + f * length * (i + .1) / (stripes + 1.1);
            double h = b * .72 * StrictMath.sin(Math.PI * (i + .1) / (stripes + 1.1));
            if (Math.abs(sx - Math.floor(sx) - .5) < .2) continue;
            brush.line(sx, y - h, sx - f * .05, y + h, .06, Oklch.color(.84, .06, tint.hue() + 40, .7));
        }
        brush.disc(head + f * .21, y - b * .18, .095, Oklch.color(.97, .01, 90));
        brush.disc(head + f * .20, y - b * .18, .05, Oklch.color(.15, .03, 270));
        brush.fill(
                Brush.polygon(x - f * a * .1, y + b * .2, x + f * .16, y + b * .62, x + f * .22, y + b * .15),
                tint.lighter(.12).color());
    }

    /** A turtle over a block, seen from above. */
    void turtle(ModuleObject o, Tint tint) {
        double x = o.column() + o.width() / 2.0;
        double y = o.row() + o.height() / 2.0;
        double a = o.width() / 2.0 + .02;
        double b = o.height() / 2.0 + .02;
        Tint shell = new Tint(.385, .085, 110 + (tint.hue() % 60));
        Color skin = Oklch.color(.45, .085, 135);
        for (int i = 0; i < 4; i++) {
            double dx = i % 2 == 0 ? -1 : 1;
            double dy = i < 2 ? -1 : 1;
            Path2D flipper = new Path2D.Double();
            flipper.moveTo(x + dx * a * .5, y + dy * b * .55);
            flipper.quadTo(x + dx * a * 1.05, y + dy * b * 1.0, x + dx * (a + .28), y + dy * (b + .12));
            flipper.quadTo(x + dx * a * .9, y + dy * b * .3, x + dx * a * .5, y + dy * b * .3);
            brush.fill(flipper, skin);
        }
        brush.ellipse(x - side * (a + .12), y, .3, .26, skin);
        brush.ellipse(x, y, a, b, shell.lighter(.05).color());
        brush.ellipse(x, y, a * .88, b * .88, shell.lighter(-.05).color());
        for (int i = -1; i <= 1; i++) {
            hexagon(x + i * a * .52, y, a * .28, b * .3, shell.lighter(.05).color());
            hexagon(
                    x + i * a * .46,
                    y - b * .52,
                    a * .24,
                    b * .2,
                    shell.lighter(.075).color());
            hexagon(
                    x + i * a * .46,
                    y + b * .52,
                    a * .24,
                    b * .2,
                    shell.lighter(.01).color());
        }
    }

    private void hexagon(double x, double y, double a, double b, Color color) {
        Path2D p = new Path2D.Double();
        for (int i = 0; i < 6; i++) {
            double t = Math.PI * i / 3;
            if (i == 0) p.moveTo(x + a * StrictMath.cos(t), y + b * StrictMath.sin(t));
            else p.lineTo(x + a * StrictMath.cos(t), y + b * StrictMath.sin(t));
        }
        p.closePath();
        brush.fill(p, color);
    }

    /** A ray over a block, seen from above. */
    void ray(ModuleObject o, Tint tint) {
        double x = o.column() + o.width() / 2.0;
        double y = o.row() + o.height() / 2.0;
        double a = o.width() / 2.0;
        double b = o.height() / 2.0;
        Path2D tail = new Path2D.Double();
        tail.moveTo(x + side * a * .7, y);
        tail.quadTo(x + side * (a + .3), y + .2, x + side * (a + .8), y - .15);
        brush.stroke(tail, .09, tint.lighter(.02).color());
        Path2D body = new Path2D.Double();
        body.moveTo(x - side * (a + .05), y);
        body.curveTo(x - side * a * .9, y - b * .8, x - side * a * .5, y - b * .95, x + side * a * .45, y - b * 1.42);
        body.curveTo(x + side * a * .5, y - b * .8, x + side * a * 1.2, y - b * .75, x + side * a * 1.08, y);
        body.curveTo(x + side * a * 1.2, y + b * .75, x + side * a * .5, y + b * .8, x + side * a * .45, y + b * 1.42);
        body.curveTo(x - side * a * .5, y + b * .95, x - side * a * .9, y + b * .8, x - side * (a + .05), y);
        body.closePath();
        Tint skin = new Tint(.365, .09, 235 + (tint.hue() % 70));
        brush.fill(body, skin.lighter(.07).color(), skin.lighter(-.05).color());
        for (int i = 0; i < 16; i++) {
            double t = random.nextDouble(0, 6.28);
            double d = Math.sqrt(random.nextDouble()) * .85;
            brush.disc(
                    x + a * d * StrictMath.cos(t),
                    y + b * d * StrictMath.sin(t),
                    random.nextDouble(.04, .075),
                    skin.lighter(.2).color(.8));
        }
        brush.disc(x - side * a * .6, y - b * .22, .06, Oklch.color(.93, .02, 200));
        brush.disc(x - side * a * .6, y + b * .22, .06, Oklch.color(.93, .02, 200));
    }

    /** A jellyfish over a column: a bell, and arms as far down as the modules reach. */
    void jellyfish(ModuleObject o, Tint tint) {
        double x = o.column() + .5;
        double top = o.row() + .02;
        double bottom = o.bottom();
        for (int i = 0; i < 5; i++) {
            double ax = x - .38 + .19 * i;
            Path2D arm = new Path2D.Double();
            arm.moveTo(ax, top + .6);
            double sway = random.nextDouble(-.12, .12);
            arm.curveTo(
                    ax + sway, top + 1, ax - sway, bottom - .4, ax + sway * .6, bottom + random.nextDouble(-.05, .2));
            brush.stroke(
                    arm,
                    i == 0 || i == 4 ? .17 : .27,
                    tint.lighter(i % 2 == 0 ? -.03 : .06).color());
        }
        Path2D bell = new Path2D.Double();
        bell.moveTo(x - .62, top + .8);
        bell.curveTo(x - .66, top - .34, x + .66, top - .34, x + .62, top + .8);
        for (int i = 0; i < 4; i++) {
            double sx = x + .62 - .31 * i;
            bell.quadTo(sx - .155, top + .98, sx - .31, top + .8);
        }
        bell.closePath();
        brush.fill(bell, tint.lighter(.06).color(), tint.lighter(-.03).color());
        brush.ellipse(x - .2, top + .22, .13, .09, Oklch.color(.85, .06, tint.hue(), .75));
    }
}
