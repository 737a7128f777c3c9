package io.github.qrart.eval.training;

import io.github.qrart.SymbolPlacement;
import io.github.qrart.symbol.SymbolPlan;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Codes that melt into a picture, as diffusion models make them: modules with soft and wandering edges, tones that follow
 * the picture, its texture in the finder patterns too, and often no quiet zone.
 */
final class MeltedCode {
    private final SplittableRandom random;
    private final SymbolPlacement symbol;
    private final SymbolPlan plan;
    private final BufferedImage picture;
    private final int side;
    private final double softness;
    private final double wander;
    private final double strength;
    private final double finderStrength;
    private final double texture;
    private final double finderTexture;
    private final double quiet;
    private final double middle;
    private final double plain;
    private final ValueNoise edges;
    private final ValueNoise grain;

    private MeltedCode(SymbolPlacement symbol, BufferedImage picture, long seed) {
        random = new SplittableRandom(seed);
        this.symbol = symbol;
        this.picture = picture;
        plan = symbol.plan().orElseThrow();
        side = picture.getWidth();
        softness = random.nextDouble(.1, .5);
        wander = random.nextDouble(0, .9) * random.nextDouble();
        strength = random.nextDouble(.2, .95);
        finderStrength = Math.min(1, strength * random.nextDouble(.7, 1.6));
        texture = random.nextDouble(0, .6) * random.nextDouble();
        finderTexture = random.nextInt(3) == 0 ? random.nextDouble(0, .6) : texture * random.nextDouble(.2, 2);
        quiet = random.nextInt(3) == 0 ? 0 : random.nextDouble(.2, 1);
        middle = random.nextDouble(.35, .65);
        plain = random.nextInt(3) == 0 ? random.nextDouble(0, .15) : 0;
        edges = new ValueNoise(random.nextLong(), symbol.moduleSize() * random.nextDouble(.5, 1.5));
        grain = new ValueNoise(random.nextLong(), symbol.moduleSize() * random.nextDouble(.15, .9));
    }

    /** A picture, square and as large as the image that the symbol was placed in, with the code in it. */
    static BufferedImage of(SymbolPlacement symbol, BufferedImage picture, long seed) {
        return new MeltedCode(symbol, picture, seed).draw();
    }

    private BufferedImage draw() {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double u = (x + .5 - symbol.box().x0()) / symbol.moduleSize();
                double v = (y + .5 - symbol.box().y0()) / symbol.moduleSize();
                image.setRGB(x, y, tone(picture.getRGB(x, y), target(u, v, x, y), pull(u, v), x, y, finder(u, v)));
            }
        }
        return image;
    }

    /** How dark the code is at a point, 0 to 1, between modules. */
    private double target(double u, double v, int x, int y) {
        double du = u + wander * (edges.at(x, y) - .5);
        double dv = v + wander * (edges.at(x + 5000, y) - .5);
        int i = (int) Math.floor(du);
        int j = (int) Math.floor(dv);
        double fx = ramp(du - i);
        double fy = ramp(dv - j);
        int left = du - i < .5 ? i - 1 : i;
        int top = dv - j < .5 ? j - 1 : j;
        double above = dark(left, top) * (1 - fx) + dark(left + 1, top) * fx;
        double below = dark(left, top + 1) * (1 - fx) + dark(left + 1, top + 1) * fx;
        return above * (1 - fy) + below * fy;
    }

    /** From one module to the next: how far along, from the place within a module. */
    private double ramp(double within) {
        double fromEdge = within < .5 ? within : within - 1;
        return Math.max(0, Math.min(1, .5 + fromEdge / (2 * softness)));
    }

    private double dark(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < plan.modules() && row < plan.modules();
        return inside && plan.dark(column, row) ? 1 : 0;
    }

    private double pull(double u, double v) {
        int n = plan.modules();
        double outside = Math.max(Math.max(-u, u - n), Math.max(-v, v - n));
        if (outside > 4) return 0;
        if (outside > 0) return quiet * strength;
        return finder(u, v) ? finderStrength : strength;
    }

    private boolean finder(double u, double v) {
        int n = plan.modules();
        boolean left = u < 8;
        boolean top = v < 8;
        return left && top || left && v > n - 8 || top && u > n - 8;
    }

    private int tone(int rgb, double target, double pull, int x, int y, boolean finder) {
        double wanted = middle + (middle - .02) * (1 - 2 * target) * (target > .5 ? 1 : (1 - middle) / middle);
        double speck = (finder ? finderTexture : texture) * (grain.fractal(x, y) - .5) * 2;
        int out = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double c = (rgb >> shift & 255) / 255.0;
            double mixed = c * (1 - pull) + pull * (.75 * wanted + .25 * wanted * (.5 + c)) + pull * speck;
            mixed = mixed * (1 - plain) + plain * (1 - target);
            out |= (int) Math.round(255 * Math.max(0, Math.min(1, mixed))) << shift;
        }
        return out;
    }
}
