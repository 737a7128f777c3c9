package io.github.qrart.scene;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * The ground of Antarctica: sky with icebergs, a bay that reaches into the middle of the picture, drifts of snow that
 * come nearer and grow, and broken ice around. Light comes from the upper left. Lengths in modules.
 */
final class PenguinIce {
    private static final double HORIZON = -2.15;
    private static final int DRIFTS = 6;
    private static final int PER_MODULE = 32;

    private final SceneCanvas canvas;
    private final PenguinPalette palette;
    private final Rectangle2D all;
    private final Noise noise;
    private final int n;
    private final double sunX;
    private final double bayX;
    private final double bayDepth;
    private final double bayWidth;
    private final double[][] drifts;
    private final double[][] depths;

    PenguinIce(SceneCanvas canvas, PenguinPalette palette) {
        this.canvas = canvas;
        this.palette = palette;
        all = canvas.bounds();
        n = canvas.plan().modules();
        SplittableRandom random = canvas.random("ice");
        noise = new Noise(random.nextLong());
        sunX = n * random.nextDouble(.28, .42);
        bayX = n * random.nextDouble(.42, .6);
        bayDepth = n * random.nextDouble(.34, .5);
        bayWidth = n * random.nextDouble(.15, .22);
        int columns = (int) Math.ceil(all.getWidth() * PER_MODULE) + 1;
        drifts = new double[DRIFTS][columns];
        depths = new double[DRIFTS][columns];
        for (int i = 0; i < DRIFTS; i++) {
            double crest = n * (.10 + .17 * i + random.nextDouble(-.03, .03));
            double height = 1.7 * (.6 + .35 * i);
            for (int k = 0; k < columns; k++) {
                double x = all.getMinX() + (double) k / PER_MODULE;
                drifts[i][k] = crest + height * noise.fractal(x / (5 + i), 9.1 * i + 4, 2);
                depths[i][k] = .85 * (.55 + .45 * noise.at(x / 4, 5.5 * i));
            }
        }
    }

    /** How far a point is from the shore, inland; negative on the water. In modules, roughly. */
    double inland(double x, double y) {
        if (y > bayDepth + 3 && y > 3) return 9;
        double rough = noise.fractal(x / 4.2, y / 3, 3);
        double shore = y + 1.1 + 1.2 * rough;
        double dx = (x - bayX - 1.6 * noise.at(y / 5, 2.2)) / bayWidth;
        double dy = (y + 1) / bayDepth;
        double bay = (Math.sqrt(dx * dx + dy * dy) - 1) * Math.min(bayWidth, bayDepth) + 1.9 * rough;
        return Math.min(shore, bay);
    }

    void paint() throws InterruptedException {
        canvas.shade((x, y, rgb) -> {
            if (y < HORIZON) return sky(x, y);
            double inland = inland(x, y);
            double edge = inland * canvas.unit() / 1.6 + .5;
            if (edge >= 1) return snow(x, y, inland);
            int water = water(x, y, inland);
            return edge <= 0 ? water : SnowPalette.mix(water, snow(x, y, inland), edge);
        });
        canvas.checkInterrupted();
        Brush brush = new Brush(canvas.graphics());
        SplittableRandom random = canvas.random("bergs");
        double x = all.getMinX() - 1;
        while (x < all.getMaxX()) {
            double width = random.nextDouble(1.4, 5);
            berg(brush, x, HORIZON + .12, width, width * random.nextDouble(.22, .42), .62, random);
            x += width * random.nextDouble(.8, 2.1);
        }
        for (int i = 0; i < 5; i++) floe(brush, random);
        ridge(brush, canvas.random("ridge"));
    }

    private int sky(double x, double y) {
        double t = (y - all.getMinY()) / (HORIZON - all.getMinY());
        int color = palette.sky(TownMap.smooth(t * 1.1));
        if (canvas.mood().time() == TimeOfDay.NIGHT) color = aurora(color, x, t);
        else {
            double cloud = noise.fractal(x / 5, y * 1.6 + 30, 3);
            color = SnowPalette.mix(color, palette.crest(), .55 * TownMap.smooth(cloud * 2.4));
        }
        double d = Math.sqrt((x - sunX) * (x - sunX) + (y - HORIZON + .3) * (y - HORIZON + .3));
        color = SnowPalette.mix(color, palette.sun(), .75 * StrictMath.exp(-d * d / 7));
        return SnowPalette.mix(palette.sun(), color, (d - .85) * canvas.unit());
    }

    private int aurora(int under, double x, double t) {
        double curtain = noise.fractal(x / 6, 3, 2) * 1.6;
        double ray = .6 + .4 * noise.at(x * 1.7, 8);
        double band = StrictMath.exp(-StrictMath.pow((t - .55 - .4 * curtain) / .3, 2)) * ray;
        return SnowPalette.mix(under, Oklch.rgb(.90, .11, 165 + 60 * curtain), .8 * band);
    }

    private int water(double x, double y, double inland) {
        double far = TownMap.smooth((y - HORIZON) / (.4 * n));
        int color = palette.sea(far);
        double row = y * (3.4 - 1.4 * far);
        double ripple = noise.at(x * .8 + 2.2 * noise.at(x * .3, row * .4), row * 1.6);
        color = SnowPalette.mix(color, palette.foam(), .5 * TownMap.smooth((ripple - .25) * 3));
        color = SnowPalette.mix(color, palette.shade(), .35 * TownMap.smooth((-ripple - .3) * 3));
        double glitter = StrictMath.exp(-StrictMath.pow((x - sunX) / (1 + .2 * (y - HORIZON)), 2));
        if (ripple > .05) color = SnowPalette.mix(color, palette.sun(), .75 * glitter);
        // The ice ends in a small cliff, and what is under water shows through.
        double out = -inland;
        if (out < .34) color = SnowPalette.mix(palette.cast(), color, .38 + .3 * TownMap.smooth(out / .34));
        else if (out < .42) color = SnowPalette.mix(color, palette.foam(), .8);
        else if (out < 1.3) color = SnowPalette.mix(color, palette.foam(), .35 * (1.3 - out));
        return color;
    }

    private int snow(double x, double y, double inland) {
        double depth = (y - HORIZON) / (all.getMaxY() - HORIZON);
        int color = palette.level(depth);
        double s = 0;
        int k = Math.max(0, Math.min(drifts[0].length - 1, (int) ((x - all.getMinX()) * PER_MODULE)));
        for (int i = 0; i < DRIFTS; i++) {
            double down = y - drifts[i][k];
            double wide = 1 + .22 * i;
            // A crest that catches the light, then a lee side in shadow.
            if (down > 4 * wide || down <= -1.6 * wide) continue;
            if (down > 0) s -= depths[i][k] * (StrictMath.exp(-down / wide) - .018);
            else s += .5 * (1 + down / (1.6 * wide));
        }
        s += .35 * noise.fractal(x * .55 - .3 * y, y * 1.5, 2);
        if (inland < .22) s += .8;
        color = s > 0
                ? SnowPalette.mix(color, palette.crest(), Math.min(1, s))
                : SnowPalette.mix(color, palette.shade(), Math.min(.8, -.8 * s));
        double d = (x - sunX) * (x - sunX) / (n * n * .12) + (y - HORIZON) * (y - HORIZON) / (n * n * .06);
        return SnowPalette.mix(color, palette.crest(), .35 * StrictMath.exp(-d));
    }

    /** An iceberg far away: a lit face, a face in shade, its mirror image. */
    private void berg(Brush brush, double x, double y, double w, double h, double haze, SplittableRandom random) {
        int lit = SnowPalette.mix(palette.crest(), palette.sky(1), haze * .5);
        int shade = SnowPalette.mix(palette.shade(), palette.sky(1), haze * .6);
        double top = random.nextDouble(.25, .6);
        double ridge = top + random.nextDouble(.05, .2);
        Path2D face = Brush.polygon(
                x,
                y,
                x + .08 * w,
                y - .55 * h,
                x + top * w,
                y - h,
                x + ridge * w,
                y - .82 * h,
                x + .86 * w,
                y - .5 * h,
                x + w,
                y);
        brush.fill(face, SnowPalette.alpha(lit, 1));
        double foot = x + (ridge - .1) * w;
        brush.fill(
                Brush.polygon(
                        foot,
                        y,
                        x + (top + .02) * w,
                        y - .5 * h,
                        x + top * w,
                        y - h,
                        x + ridge * w,
                        y - .82 * h,
                        x + .86 * w,
                        y - .5 * h,
                        x + w,
                        y),
                SnowPalette.alpha(shade, 1));
        brush.fill(
                Brush.polygon(x, y, x + w, y, x + .8 * w, y + .35 * h, x + .25 * w, y + .3 * h),
                SnowPalette.alpha(lit, .35));
    }

    /** A floe on the bay. */
    private void floe(Brush brush, SplittableRandom random) {
        double x = bayX + bayWidth * random.nextDouble(-.9, .9);
        double y = random.nextDouble(-1.4, bayDepth * .8);
        if (inland(x, y) > -1 || inland(x + 1, y) > -1) return;
        double w = random.nextDouble(.5, 1) * (1 + y / n);
        double h = w * .3;
        Path2D top = Brush.polygon(
                x - w,
                y,
                x - .5 * w,
                y - h,
                x + .4 * w,
                y - .9 * h,
                x + w,
                y - .1 * h,
                x + .5 * w,
                y + .7 * h,
                x - .4 * w,
                y + .8 * h);
        brush.fill(
                Brush.polygon(x - w, y, x + w, y - .1 * h, x + .5 * w, y + .7 * h + .16, x - .4 * w, y + .8 * h + .16),
                SnowPalette.alpha(palette.shade(), 1));
        brush.fill(top, SnowPalette.alpha(palette.crest(), 1));
    }

    /** Ice under whatever stands on the bay. */
    void floes() {
        Brush brush = new Brush(canvas.graphics());
        for (ModuleObject o : canvas.objects()) {
            double x = o.column() + o.width() / 2.0;
            double bottom = o.bottom();
            if (inland(x, bottom) > .1) continue;
            double w = o.width() / 2.0 + .36;
            double h = .34;
            double y = bottom - .06;
            SplittableRandom random = new SplittableRandom(o.variant() + 1);
            double[] top = new double[16];
            for (int i = 0; i < 8; i++) {
                double angle = Math.PI * (i + .5) / 4;
                top[2 * i] = x + w * random.nextDouble(.85, 1.12) * StrictMath.cos(angle);
                top[2 * i + 1] = y + h * random.nextDouble(.85, 1.15) * StrictMath.sin(angle);
            }
            Path2D floe = Brush.polygon(top);
            AffineTransform down = AffineTransform.getTranslateInstance(.03, .16);
            brush.fill(down.createTransformedShape(floe), SnowPalette.alpha(palette.shade(), 1));
            brush.fill(floe, SnowPalette.alpha(palette.crest(), 1));
        }
    }

    /** Pressed up ice at the sides and in front, larger towards the viewer. */
    private void ridge(Brush brush, SplittableRandom random) {
        for (double y = 1.5; y < all.getMaxY() + .8; y += .16 + .012 * y) {
            double size = .55 + .75 * y / n;
            double wide = 1.4 + 2.2 * Math.abs(noise.at(y / 4.5, 77));
            double left = all.getMinX() + wide * random.nextDouble(-.3, 1) * .8;
            double right =
                    all.getMaxX() - (1.4 + 2.2 * Math.abs(noise.at(y / 4.5, 99))) * random.nextDouble(-.3, 1) * .8;
            shard(brush, Math.min(left, -1.1), y, size, random);
            shard(brush, Math.max(right, n + 1.1), y, size, random);
            if (y < n + 2.2) continue;
            double gap = .5 + .6 * noise.at(y, 3);
            for (double x = all.getMinX() - random.nextDouble();
                    x < all.getMaxX() + 1;
                    x += size * (gap + random.nextDouble(.4, 1.3))) {
                if (noise.at(x / 3.5, 41) > -.12 || y > all.getMaxY() - .3) shard(brush, x, y, size * .8, random);
            }
        }
    }

    /** A slab of ice that stands on edge. */
    private void shard(Brush brush, double x, double y, double size, SplittableRandom random) {
        double s = size * random.nextDouble(.5, 1.1);
        double h = s * random.nextDouble(.5, 1.25);
        double lean = s * random.nextDouble(-.35, .45);
        double far = .25 * (1 - Math.min(1, Math.max(0, y / n)));
        int lit = SnowPalette.mix(palette.crest(), palette.level(y / n), .15 + far);
        int dark = SnowPalette.mix(palette.shade(), palette.level(y / n), far);
        int deep = SnowPalette.mix(palette.shade(), palette.cast(), .45 - far);
        double tip = x + lean;
        brush.fill(
                Brush.polygon(
                        x - .1 * s, y + .06 * s, x + .62 * s, y, x + 1.2 * s, y + .16 * s, x + .4 * s, y + .2 * s),
                SnowPalette.alpha(palette.cast(), .30));
        brush.fill(
                Brush.polygon(x - .55 * s, y, tip - .30 * s, y - .72 * h, tip, y - h, x + .08 * s, y + .14 * s),
                SnowPalette.alpha(lit, 1),
                SnowPalette.alpha(SnowPalette.mix(lit, dark, .35), 1));
        brush.fill(
                Brush.polygon(x + .08 * s, y + .14 * s, tip, y - h, tip + .34 * s, y - .62 * h, x + .58 * s, y),
                SnowPalette.alpha(dark, 1),
                SnowPalette.alpha(deep, 1));
    }
}
