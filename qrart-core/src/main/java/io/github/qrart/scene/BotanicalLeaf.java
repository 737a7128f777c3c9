package io.github.qrart.scene;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Leaves of any size: an outline on both sides of a bent midrib, smooth or lobed, with veins. Not thread-safe. */
final class BotanicalLeaf {
    private static final int POINTS = 22;

    private final Brush brush;

    /**
     * Where a leaf lies.
     *
     * @param x its base
     * @param y its base
     * @param angle in which it begins to grow, radians
     * @param length along the midrib
     * @param width across
     * @param bend by which the angle changes up to the tip, radians
     * @param lobes on each side; 0 for a smooth edge
     */
    record Shape(double x, double y, double angle, double length, double width, double bend, int lobes) {
        private double[] midrib(double t) {
            double steps = 12;
            double px = x;
            double py = y;
            for (int i = 0; i < steps; i++) {
                double s = t * (i + .5) / steps;
                double a = angle + bend * s;
                px += length * t / steps * StrictMath.cos(a);
                py += length * t / steps * StrictMath.sin(a);
            }
            return new double[] {px, py, angle + bend * t};
        }

        /** The middle of the midrib. */
        double[] middle() {
            return midrib(.5);
        }

        private double half(double t) {
            double plain = StrictMath.sin(Math.PI * (1.35 - .35 * t) * t);
            if (lobes == 0) return width / 2 * Math.max(0, plain);
            double saw = t * lobes - Math.floor(t * lobes);
            return width / 2 * Math.max(0, plain) * (.74 + .34 * StrictMath.sin(Math.PI * Math.min(1, saw * 1.25)));
        }
    }

    BotanicalLeaf(Brush brush) {
        this.brush = brush;
    }

    static Path2D outline(Shape leaf) {
        int points = POINTS + 8 * leaf.lobes;
        Path2D path = new Path2D.Double();
        for (int k = 0; k < 2 * points; k++) {
            double t = (k < points ? k : 2 * points - 1 - k) / (points - 1.0);
            double[] m = leaf.midrib(t);
            double half = leaf.half(t) * (k < points ? 1 : -1);
            double x = m[0] - half * StrictMath.sin(m[2]);
            double y = m[1] + half * StrictMath.cos(m[2]);
            if (k == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        path.closePath();
        return path;
    }

    /** A leaf in two tones, one on each side of the midrib, with veins. */
    void draw(Shape leaf, Color lit, Color shaded, Color vein, double line) {
        brush.fill(outline(leaf), lit);
        Path2D lower = new Path2D.Double();
        Path2D veins = new Path2D.Double();
        for (int k = 0; k <= POINTS; k++) {
            double[] m = leaf.midrib((double) k / POINTS);
            if (k == 0) lower.moveTo(m[0], m[1]);
            else lower.lineTo(m[0], m[1]);
        }
        veins.append(lower, false);
        // The side that faces down and to the right lies in shade.
        double side = StrictMath.cos(leaf.angle + leaf.bend / 2 + Math.PI / 2 - .9) > 0 ? 1 : -1;
        int points = POINTS + 8 * leaf.lobes;
        for (int k = points; k >= 0; k--) {
            double t = (double) k / points;
            double[] m = leaf.midrib(t);
            double half = leaf.half(t) * side;
            lower.lineTo(m[0] - half * StrictMath.sin(m[2]), m[1] + half * StrictMath.cos(m[2]));
        }
        lower.closePath();
        brush.fill(lower, shaded);
        int count = leaf.lobes > 0 ? leaf.lobes : 4;
        for (int i = 1; i < count; i++) {
            double t = (i - .25) / count;
            double[] m = leaf.midrib(t);
            double half = .72 * leaf.half(Math.min(1, t + .12));
            for (int s = -1; s <= 1; s += 2) {
                double a = m[2] + s * .75;
                veins.moveTo(m[0], m[1]);
                veins.lineTo(m[0] + half * 1.25 * StrictMath.cos(a), m[1] + half * 1.25 * StrictMath.sin(a));
            }
        }
        brush.stroke(veins, line, vein);
    }

    /** A leaf or a petal on dark modules, within a thin line of the ground that parts it from what lies under it. */
    void dark(Shape leaf, Figure.Tone tone, Color ground) {
        brush.stroke(outline(leaf), .09, ground);
        Figure.Tone shaded = new Figure.Tone(tone.lightness(), tone.chroma() * .93, tone.hue() + 12);
        Figure.Tone vein = new Figure.Tone(tone.lightness(), tone.chroma() * .8, tone.hue() - 8);
        draw(leaf, tone.at(.035), shaded.at(-.045), vein.at(.16), .035);
    }
}
