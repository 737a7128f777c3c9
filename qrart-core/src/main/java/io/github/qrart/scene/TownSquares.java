package io.github.qrart.scene;

import io.github.qrart.scene.TownPalette.Roof;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;

/**
 * Draws finder and alignment patterns as cloisters: four wings under one roof around a court with a chapel or a well.
 * Calm: the dark frame is roof, the light ring is the court, and neither has anything on it that a reader could miss.
 */
final class TownSquares {
    /**
     * The share of a roof's usual contrast. Binarisers take a block of pixels for flat when its luma differs by less
     * than about 24 (ZXing's does); with full contrast, ZXing at full size missed most of these patterns.
     */
    private static final double RELIEF = .5;

    private static final Color SHADE = Oklch.color(.6, .06, 300, .08);
    private static final Color GROUND = Oklch.color(.955, .028, 80, .42);

    private final Brush brush;

    TownSquares(SceneCanvas canvas) {
        brush = new Brush(canvas.graphics());
    }

    /** A tone of a roof, with so little relief that no reader takes a slope or a tile for the edge of something. */
    private static Color tone(Roof roof, double lighter) {
        return roof.tone(RELIEF * lighter);
    }

    /** The light ground around a cloister. */
    void ground(Landmark l) {
        double s = l.size();
        for (int i = 0; i < 4; i++) {
            double out = .3 + .14 * i;
            brush.fill(
                    new RoundRectangle2D.Double(l.column() - out, l.row() - out, s + 2 * out, s + 2 * out + .3, 1, 1),
                    GROUND);
        }
    }

    void draw(Landmark l, long variant) {
        double s = l.size();
        double x = l.column();
        double y = l.row();
        Roof roof = roof(variant);
        outside(x, y, s);
        Color court = Oklch.color(.98, .016, 85);
        brush.rect(x + .9, y + .9, s - 1.8, s - 1.8, court);
        arcade(x + 1, y + 1, s - 2, .62);
        wings(x, y, s, roof);
        pavilions(x, y, s, roof);
        if (s > 5) {
            lawns(x, y);
            chapel(x + 2, y + 2, 3, roof, variant % 3 == 1);
        } else {
            chapel(x + 2, y + 2, 1, roof, false);
        }
    }

    private Roof roof(long variant) {
        double[] hues = {40, 36, 44};
        return new Roof(.36, .11, hues[(int) Math.floorMod(variant, 3L)]);
    }

    /** The front below the roof, towards the onlooker, and the shadow to its right. */
    private void outside(double x, double y, double s) {
        brush.fill(
                Brush.polygon(x + s, y + .5, x + s + .5, y + 1, x + s + .5, y + s + .9, x + s, y + s + .9),
                Oklch.color(.6, .06, 300, .16));
        arcade(x, y + s, s, .82);
    }

    private void arcade(double x, double y, double width, double height) {
        brush.rect(x, y, width, height, Oklch.color(.945, .035, 80));
        brush.rect(x, y, width, .1, Oklch.color(.88, .035, 60));
        int arches = (int) Math.round(width * 1.6);
        double step = width / arches;
        for (int i = 0; i < arches; i++) {
            brush.arch(x + (i + .5) * step, y + height, step * .62, height * .72, Oklch.color(.925, .03, 60));
        }
    }

    private void wings(double x, double y, double s, Roof roof) {
        double o = 0;
        trapezoids(x - o, y - o, s + 2 * o, .56, roof, new double[] {.02, -.035, -.015, .035});
        trapezoids(x + .5, y + .5, s - 1, .54, roof, new double[] {-.03, .02, .025, -.02});
        tiles(x, y, s, roof);
        Color ridge = tone(roof, .07);
        brush.line(x + .5, y + .5, x + s - .5, y + .5, .07, ridge);
        brush.line(x + .5, y + s - .5, x + s - .5, y + s - .5, .07, ridge);
        brush.line(x + .5, y + .5, x + .5, y + s - .5, .07, ridge);
        brush.line(x + s - .5, y + .5, x + s - .5, y + s - .5, .07, ridge);
    }

    /** Four slopes of a square frame: top, right, bottom, left. */
    private void trapezoids(double x, double y, double s, double w, Roof roof, double[] lighter) {
        brush.fill(Brush.polygon(x, y, x + s, y, x + s - w, y + w, x + w, y + w), tone(roof, lighter[0]));
        brush.fill(
                Brush.polygon(x + s, y, x + s, y + s, x + s - w, y + s - w, x + s - w, y + w), tone(roof, lighter[1]));
        brush.fill(
                Brush.polygon(x, y + s, x + s, y + s, x + s - w, y + s - w, x + w, y + s - w), tone(roof, lighter[2]));
        brush.fill(Brush.polygon(x, y, x + w, y + w, x + w, y + s - w, x, y + s), tone(roof, lighter[3]));
    }

    private void tiles(double x, double y, double s, Roof roof) {
        Color groove = tone(roof, -.035);
        for (double t = .2; t < s; t += .2) {
            double in = Math.min(1, Math.min(t, s - t));
            brush.line(x + t, y, x + t, y + in, .035, groove);
            brush.line(x + t, y + s - in, x + t, y + s, .035, groove);
            brush.line(x, y + t, x + in, y + t, .035, groove);
            brush.line(x + s - in, y + t, x + s, y + t, .035, groove);
        }
    }

    private void lawns(double x, double y) {
        Color lawn = Oklch.color(.935, .055, 128);
        for (int i = 0; i < 4; i++) {
            double u = x + (i % 2 == 0 ? 1.15 : 5.3);
            double v = y + (i < 2 ? 1.75 : 5.4);
            brush.rect(u, v, .55, .48, lawn);
            brush.ellipse(u + .27, v + .2, .16, .17, Oklch.color(.875, .07, 140));
        }
        for (double v = y + 2.6; v < y + 5.2; v += .6) {
            brush.ellipse(x + 1.42, v, .15, .15, Oklch.color(.905, .06, 132));
            brush.ellipse(x + 5.6, v, .15, .15, Oklch.color(.905, .06, 132));
        }
    }

    /** Square roofs on the corners of a cloister. */
    private void pavilions(double x, double y, double s, Roof roof) {
        for (int i = 0; i < 4; i++) {
            double u = x - .02 + (i % 2) * (s - 1);
            double v = i < 2 ? y - .02 : y - .02 + s - 1;
            hip(u, v, 1.04, roof);
        }
    }

    /** A pyramid of four slopes over a square, seen from above and in front. */
    private void hip(double x, double y, double s, Roof roof) {
        double mid = s / 2;
        double top = y + mid - .1;
        brush.fill(Brush.polygon(x, y, x + s, y, x + mid, top), tone(roof, .025));
        brush.fill(Brush.polygon(x, y, x, y + s, x + mid, top), tone(roof, .055));
        brush.fill(Brush.polygon(x + s, y, x + s, y + s, x + mid, top), tone(roof, -.05));
        brush.fill(Brush.polygon(x, y + s, x + s, y + s, x + mid, top), tone(roof, 0));
        for (double t = .2; t < s - .05; t += .2) {
            double apex = Math.abs(t - mid) / mid;
            brush.line(x + t, y + s - .03, x + t, y + s - (s - mid + .1) * (1 - apex), .035, tone(roof, -.035));
        }
        brush.line(x, y + s, x + mid, top, .045, tone(roof, .05));
        brush.line(x + s, y + s, x + mid, top, .045, tone(roof, -.02));
        brush.line(x, y + s, x + s, y + s, .06, tone(roof, -.09));
    }

    /** What stands in the court: a hipped roof or a dome, its front below. */
    private void chapel(double x, double y, double s, Roof roof, boolean domed) {
        double front = s > 1 ? .62 : .3;
        brush.fill(
                Brush.polygon(x + s, y + .4, x + s + .4, y + .7, x + s + .4, y + s + front, x + s, y + s + front),
                SHADE);
        arcade(x + .04, y + s, s - .08, front);
        if (domed) {
            dome(x, y, s, roof);
        } else {
            hip(x - .02, y - .02, s + .04, roof);
            if (s > 1) brush.ellipse(x + s / 2, y + s / 2 - .1, .12, .12, tone(roof, .1));
        }
    }

    /** A dome on a square, seen from above: an octagon of ribs within the corners of the roof. */
    private void dome(double x, double y, double s, Roof roof) {
        brush.rect(x - .05, y - .05, s + .1, s + .1, tone(roof, -.045));
        double mx = x + s / 2;
        double my = y + s / 2;
        double r = s * .53;
        for (int i = 0; i < 8; i++) {
            double a = Math.PI * (i + .5) / 4;
            double b = Math.PI * (i + 1.5) / 4;
            double light = .05 * StrictMath.cos((a + b) / 2 + Math.PI * .75);
            brush.fill(
                    Brush.polygon(
                            mx,
                            my,
                            mx + r * StrictMath.cos(a),
                            my + r * StrictMath.sin(a),
                            mx + r * StrictMath.cos(b),
                            my + r * StrictMath.sin(b)),
                    tone(roof, light));
        }
        for (int i = 0; i < 8; i++) {
            double a = Math.PI * (i + .5) / 4;
            brush.line(mx, my, mx + r * StrictMath.cos(a), my + r * StrictMath.sin(a), .06, tone(roof, .085));
        }
        brush.ellipse(mx, my, .2, .2, tone(roof, .1));
        brush.ellipse(mx, my, .12, .12, tone(roof, .03));
    }
}
