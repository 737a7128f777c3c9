package io.github.qrart.eval.training;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Codes as things of a picture: sharp, round or wandering shapes with outlines, ornament in the finder patterns, texture a
 * fraction of a module wide, a frame or a ground of middling tone where the quiet zone should be. Small they read well, large
 * they do not; that is what diffusion models with a ControlNet make too.
 */
final class GrownCode {
    private final SymbolPlacement symbol;
    private final SymbolPlan plan;
    private final BufferedImage picture;
    private final int side;
    private final double threshold;
    private final double blur;
    private final double wander;
    private final double finderWander;
    private final double darkTone;
    private final double lightTone;
    private final double unevenness;
    private final double darkTexture;
    private final double lightTexture;
    private final boolean lines;
    private final double outline;
    private final double outlineTone;
    private final double ornament;
    private final double ornamentSize;
    private final int petals;
    private final double inlay;
    private final double quietTone;
    private final double quietReach;
    private final double frame;
    private final double faint;
    private final double plain;
    private final ValueNoise edges;
    private final ValueNoise grain;
    private final ValueNoise wide;

    private GrownCode(SymbolPlacement symbol, BufferedImage picture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.symbol = symbol;
        this.picture = picture;
        plan = symbol.plan().orElseThrow();
        side = picture.getWidth();
        threshold = random.nextDouble(.36, .64);
        blur = random.nextDouble(.03, .25);
        wander = random.nextDouble(0, .8) * random.nextDouble();
        finderWander = random.nextInt(3) == 0 ? random.nextDouble(0, .9) : wander * random.nextDouble();
        darkTone = random.nextDouble(0, .35);
        lightTone = random.nextInt(3) == 0 ? random.nextDouble(.45, .75) : random.nextDouble(.7, 1);
        unevenness = random.nextDouble(0, .35) * random.nextDouble();
        darkTexture = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, .6) * random.nextDouble();
        lightTexture = random.nextInt(4) == 0 ? 0 : random.nextDouble(0, .6) * random.nextDouble();
        lines = random.nextBoolean();
        outline = random.nextInt(2) == 0 ? 0 : random.nextDouble(.03, .16);
        outlineTone = random.nextDouble();
        ornament = random.nextInt(3) == 0 ? 0 : random.nextDouble(0, .8) * random.nextDouble();
        ornamentSize = random.nextDouble(.4, 1.3);
        petals = random.nextInt(2, 9);
        inlay = random.nextInt(3) == 0 ? random.nextDouble(.05, .22) : 0;
        quietTone = random.nextInt(3) == 0 ? random.nextDouble(.1, .6) : random.nextDouble(.55, 1);
        quietReach = random.nextDouble(0, 4);
        frame = random.nextInt(3) == 0 ? random.nextDouble(.1, .5) : 0;
        faint = random.nextInt(3) == 0 ? random.nextDouble(0, .7) : random.nextDouble(0, .2);
        plain = random.nextInt(3) == 0 ? random.nextDouble(0, .15) : 0;
        edges = new ValueNoise(random.nextLong(), symbol.moduleSize() * random.nextDouble(.6, 3));
        grain = new ValueNoise(random.nextLong(), symbol.moduleSize() * random.nextDouble(.15, 1.2));
        wide = new ValueNoise(random.nextLong(), side * random.nextDouble(.12, .5));
    }

    /** A picture, square and as large as the image that the symbol was placed in, with the code in it. */
    static BufferedImage of(SymbolPlacement symbol, BufferedImage picture, long seed) {
        return new GrownCode(symbol, picture, seed).draw();
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = (x + .5 - symbol.box().x0()) / symbol.moduleSize();
                double v = (y + .5 - symbol.box().y0()) / symbol.moduleSize();
                image.setRGB(x, y, coloured(picture.getRGB(x, y), u, v, x, y));
            }
        }
        return image;
    }

    /** The picture's colours at the code's tone. */
    private int coloured(int rgb, double u, double v, int x, int y) {
        double luma = (.299 * (rgb >> 16 & 255) + .587 * (rgb >> 8 & 255) + .114 * (rgb & 255)) / 255;
        double outside = Math.max(Math.max(-u, u - plan.modules()), Math.max(-v, v - plan.modules()));
        double tone = outside <= 0 ? code(u, v, x, y) : ground(outside, luma, x, y);
        double pull = 1 - faint * wide.at(x + 3000, y);
        tone = tone * pull + luma * (1 - pull);
        tone = tone * (1 - plain) + plain * (outside <= 0 && isDark(u, v) ? 0 : 1);
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double c = tone + .6 * ((rgb >> shift & 255) / 255.0 - luma) * 4 * held(tone) * (1 - held(tone));
            out |= (int) Math.round(255 * held(c)) << shift;
        }
        return out;
    }

    private double ground(double outside, double luma, int x, int y) {
        if (outside > quietReach) return outside < quietReach + frame ? darkTone : luma;
        return quietTone + lightTexture * texture(x, y) + unevenness * (wide.at(x, y) - .5);
    }

    private double code(double u, double v, int x, int y) {
        double[] finder = finder(u, v);
        double off = finder.length > 0 ? finderWander : wander;
        double du = u + off * (edges.at(x, y) - .5);
        double dv = v + off * (edges.at(x + 5000, y) - .5);
        double darkness = between(du, dv);
        double share = held(.5 + (darkness - threshold) / blur);
        double dark = darkTone + darkTexture * texture(x, y);
        if (finder.length > 0) dark = ornamented(dark, finder[0] + du - u, finder[1] + dv - v);
        double light = lightTone + lightTexture * texture(x, y);
        double tone = dark * share + light * (1 - share) + unevenness * (wide.at(x, y) - .5);
        return Math.abs(darkness - threshold) < outline ? outlineTone : tone;
    }

    /** A flower in the core, and a light line along the middle of the outer ring. */
    private double ornamented(double dark, double du, double dv) {
        double ring = Math.max(Math.abs(du), Math.abs(dv));
        if (Math.abs(ring - 3) < inlay) return lightTone;
        double r = Math.hypot(du, dv);
        double reach = ornamentSize * (1 + .35 * Math.cos(petals * Math.atan2(dv, du)));
        return r < reach ? dark + ornament : dark;
    }

    /** From the middle of the finder pattern that a point is in; empty when it is in none. */
    private double[] finder(double u, double v) {
        int n = plan.modules();
        boolean left = u < 8;
        boolean top = v < 8;
        if (!(left && top || left && v > n - 8 || top && u > n - 8)) return new double[0];
        return new double[] {left ? u - 3.5 : u - n + 3.5, top ? v - 3.5 : v - n + 3.5};
    }

    private double texture(int x, int y) {
        if (!lines) return 2 * grain.fractal(x, y) - 1;
        return 1 - 4 * Math.abs(grain.fractal(x, y) - .5) - .3;
    }

    /** How dark the modules are at a point, 0 to 1, from the middles of those around it. */
    private double between(double u, double v) {
        int i = (int) Math.floor(u - .5);
        int j = (int) Math.floor(v - .5);
        double fx = u - .5 - i;
        double fy = v - .5 - j;
        double above = dark(i, j) * (1 - fx) + dark(i + 1, j) * fx;
        double below = dark(i, j + 1) * (1 - fx) + dark(i + 1, j + 1) * fx;
        return above * (1 - fy) + below * fy;
    }

    private boolean isDark(double u, double v) {
        return dark((int) Math.floor(u), (int) Math.floor(v)) > 0;
    }

    private double dark(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < plan.modules() && row < plan.modules();
        return inside && plan.dark(column, row) ? 1 : 0;
    }

    private static double held(double v) {
        return Math.max(0, Math.min(1, v));
    }
}
