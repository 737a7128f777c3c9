package io.github.qrart.scene;

import io.github.qrart.image.Plane;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;

/** Sky, mountains and drifts of snow over the whole canvas, then a river and a lane. Light comes from the upper left. */
final class SnowGround {
    /** Samples of the relief per module. */
    private static final int FINENESS = 5;

    private final SceneCanvas canvas;
    private final SnowPalette palette;
    private final Rectangle2D bounds;
    private final Noise ridges;
    private final Noise faces;
    private final double[][] far;
    private final double[][] near;
    private final Plane relief;
    private final double discX;
    private final double discY;

    SnowGround(SceneCanvas canvas, SnowPalette palette) {
        this.canvas = canvas;
        this.palette = palette;
        bounds = canvas.bounds();
        SplittableRandom random = canvas.random("ground");
        ridges = new Noise(random.nextLong());
        faces = new Noise(random.nextLong());
        far = peaks(random, -1.9, 2.3, 4.6);
        near = peaks(random, -1.0, 1.5, 5.4);
        relief = relief(new Noise(random.nextLong()));
        discX = bounds.getCenterX() + bounds.getWidth() * random.nextDouble(-.16, .16);
        discY = bounds.getMinY() + 1.1 + .4 * random.nextDouble();
    }

    /** The light on the snow at each point of a coarse raster, -1 (away from the light) to 1. */
    private Plane relief(Noise noise) {
        int side = (int) Math.ceil(bounds.getWidth() * FINENESS) + 2;
        float[] height = new float[side * side];
        for (int i = 0; i < height.length; i++) {
            double x = (double) (i % side) / FINENESS;
            int row = i / side;
            double y = (double) row / FINENESS;
            height[i] =
                    (float) (3.2 * noise.fractal(x / 9, y / 5.5, 3) + .55 * noise.fractal(x / 2.3 + 40, y / 1.4, 2));
        }
        float[] light = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int right = Math.min(side - 1, x + 1);
                int below = Math.min(side - 1, y + 1);
                float h = height[y * side + x];
                float slope = (height[y * side + right] - h) + .8f * (height[below * side + x] - h);
                light[y * side + x] = (float) StrictMath.tanh(3.1 * slope);
            }
        }
        return new Plane(side, side, light);
    }

    void paint() throws InterruptedException {
        double upper = bounds.getMinY();
        canvas.shade((x, y, rgb) -> {
            if (y > .6) return snow(x, y);
            int color = sky(x, y, upper);
            color = over(color, far, x, y, .42);
            color = over(color, near, x, y, .12);
            return SnowPalette.mix(color, snow(x, y), smooth((y + 1.3) / 1.2));
        });
    }

    /** Peaks side by side along the upper edge: column, ridge and steepness of each. */
    private double[][] peaks(SplittableRandom random, double level, double height, double apart) {
        int count = (int) Math.ceil(bounds.getWidth() / apart) + 2;
        double[][] peaks = new double[count][];
        for (int i = 0; i < count; i++) {
            double x = bounds.getMinX() + apart * (i - .5 + random.nextDouble(-.35, .35));
            peaks[i] = new double[] {x, level - height * random.nextDouble(.45, 1), random.nextDouble(.42, .62)};
        }
        return peaks;
    }

    private int over(int behind, double[][] peaks, double x, double y, double mist) {
        double rough = .28 * ridges.fractal(x * 1.1 + peaks[0][0] * 7, 3, 3);
        double warped = x + .5 * faces.fractal(x * .6 + 5, y * 1.1, 3);
        double[] top = peaks[0];
        double ridge = Double.POSITIVE_INFINITY;
        for (double[] peak : peaks) {
            double at = peak[1] + Math.abs(warped - peak[0]) * peak[2];
            if (at >= ridge) continue;
            ridge = at;
            top = peak;
        }
        double down = y - ridge - rough;
        if (down < -1.5 / canvas.unit()) return behind;
        double fold = faces.fractal(x * .7, y * 1.6, 3) * (1.1 + down);
        double side = (x - top[0] + fold - .12) * 3.2;
        int color = SnowPalette.mix(palette.peaks().lit(), palette.peaks().shade(), smooth(.5 + side));
        double streak = faces.fractal((x + (side > 0 ? -.5 : .5) * down) * 2.6, y * .5, 2);
        color = SnowPalette.mix(
                color, side > 0 ? palette.peaks().lit() : palette.peaks().shade(), .55 * smooth(streak * 3 - .3));
        color = SnowPalette.mix(color, palette.sky().low(), mist + .3 * Math.max(0, down));
        return down >= 0 ? color : SnowPalette.mix(color, behind, -down * canvas.unit() / 1.5);
    }

    private int sky(double x, double y, double upper) {
        int color = SnowPalette.mix(palette.sky().high(), palette.sky().low(), smooth((y - upper) / 2.6));
        double d = StrictMath.hypot(x - discX, y - discY);
        color = SnowPalette.mix(color, palette.sky().disc(), .6 * StrictMath.exp(-d * d / 3.2));
        return SnowPalette.mix(palette.sky().disc(), color, (d - .72) * canvas.unit());
    }

    private int snow(double x, double y) {
        double s = relief.sample((x - bounds.getMinX()) * FINENESS, (y - bounds.getMinY()) * FINENESS);
        s += .30 - .55 * (x - bounds.getMinX()) / bounds.getWidth();
        int color = s > 0
                ? SnowPalette.mix(palette.snow().level(), palette.snow().lit(), s)
                : SnowPalette.mix(palette.snow().level(), palette.snow().shade(), -.8 * s);
        return SnowPalette.mix(
                SnowPalette.mix(palette.sky().low(), palette.snow().level(), .4), color, .55 + y / 14);
    }

    private static double smooth(double t) {
        double c = Math.max(0, Math.min(1, t));
        return c * c * (3 - 2 * c);
    }

    /** A frozen river, wider towards the viewer, with banks. */
    void river(Brush brush, List<Point2D.Double> way, SplittableRandom random) {
        brush.fill(
                Brush.band(way, .5, 1.9, 0, .04),
                SnowPalette.alpha(palette.snow().lit(), .75));
        brush.fill(
                Brush.band(way, .35, 1.6, .06, .07),
                SnowPalette.alpha(palette.snow().shade(), .9));
        Path2D ice = Brush.band(way, .2, 1.4, .02, .1);
        brush.fill(ice, SnowPalette.alpha(palette.ways().ice(), 1));
        for (int i = 4; i + 6 < way.size(); i += 3 + random.nextInt(4)) {
            Point2D.Double a = way.get(i);
            Point2D.Double b = way.get(i + 2 + random.nextInt(3));
            double off = random.nextDouble(-.22, .22);
            brush.line(
                    a.x + off,
                    a.y + .1,
                    b.x + off,
                    b.y + .1,
                    .05,
                    SnowPalette.alpha(palette.snow().lit(), .6));
        }
    }

    /** A lane of trodden snow with the tracks of a sledge. */
    void lane(Brush brush, List<Point2D.Double> way) {
        brush.fill(
                Brush.band(way, .75, .75, .04, .06),
                SnowPalette.alpha(palette.snow().shade(), .55));
        brush.fill(
                Brush.band(way, .62, .62, 0, 0),
                SnowPalette.alpha(palette.ways().lane(), 1));
        for (double side : new double[] {-.14, .14}) {
            brush.fill(
                    Brush.band(way, .05, .05, side * .6, side),
                    SnowPalette.alpha(palette.snow().shade(), .8));
        }
    }
}
