package io.github.qrart.scene;

import java.awt.geom.Rectangle2D;

/** The carved stone that frames a window: two mouldings lit from the upper left, blocks with joints, a rough surface. */
final class GlassStone {
    /** How far from the symbol the stone begins, in modules. */
    private static final double FROM = 2.35;

    private static final int SHADES = 96;

    private final Noise noise;
    private final int n;
    private final Rectangle2D bounds;
    private final int[] shades = new int[SHADES];

    GlassStone(SceneCanvas canvas, GlassPalette palette, Noise noise) {
        this.noise = noise;
        n = canvas.plan().modules();
        bounds = canvas.bounds();
        for (int i = 0; i < SHADES; i++) shades[i] = palette.stone(.6 + .4 * i / (SHADES - 1));
    }

    /** How far inside the stone a point is, in modules; negative in the window, whose corners are rounded. */
    double inside(double x, double y) {
        double half = n / 2.0 + FROM;
        double r = 2.2;
        double dx = Math.abs(x - n / 2.0) - half + r;
        double dy = Math.abs(y - n / 2.0) - half + r;
        if (dx > 0 && dy > 0) return Math.sqrt(dx * dx + dy * dy) - r;
        return Math.max(dx, dy) - r;
    }

    int color(double x, double y) {
        double in = inside(x, y);
        double step = .02;
        double sx = (inside(x + step, y) - in) / step;
        double sy = (inside(x, y + step) - in) / step;
        // Light from the upper left: the slope of the profile, seen along the way out.
        double facing = -.6 * sx - .8 * sy;
        double slope = slope(in);
        double light = .905 + .075 * slope * facing;
        light += .018 * noise.fractal(x * 1.4, y * 1.4, 3);
        if (in > 1.25) {
            double along = Math.abs(sx) > Math.abs(sy) ? y : x;
            double joint = Math.abs(along / 3.1 - Math.floor(along / 3.1) - .5) * 3.1;
            light += -.07 * StrictMath.exp(-joint * joint / .0016);
            light += .012 * noise.at(Math.floor(along / 3.1 + .5) * 7.7 + .5, 3.3 + .5 * Math.signum(sx + sy));
        }
        double outer = Math.min(
                Math.min(x - bounds.getMinX(), bounds.getMaxX() - x),
                Math.min(y - bounds.getMinY(), bounds.getMaxY() - y));
        light -= .05 * TownMap.smooth((.35 - outer) / .3);
        return shades[(int) Math.round(Math.max(0, Math.min(1, (light - .6) / .4)) * (SHADES - 1))];
    }

    /** Of the profile: a round staff, a hollow, a flat face. */
    private static double slope(double in) {
        if (in < .5) return StrictMath.cos(Math.PI * in / .5);
        if (in < .62) return -1.2;
        if (in < 1.1) return -StrictMath.cos(Math.PI * (in - .62) / .48) * .8;
        return in < 1.25 ? 1.1 : 0;
    }
}
