package io.github.qrart.eval.training;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Pictures to hide codes in, drawn from a seed: ridges in haze, clouds, cells, a sky with lamps, stripes, a head before a
 * ground. They are there for their tones and textures, not for their looks.
 */
final class DrawnPicture {
    private static final int MOTIFS = 6;

    private final SplittableRandom random;
    private final int side;
    private final float hue;
    private final float spread;

    private DrawnPicture(int side, long seed) {
        random = new SplittableRandom(seed);
        this.side = side;
        hue = (float) random.nextDouble();
        spread = (float) random.nextDouble(.05, .4);
    }

    /** A square picture; the same one for the same seed. */
    static BufferedImage of(int side, long seed) {
        return new DrawnPicture(side, seed).draw();
    }

    private BufferedImage draw() {
        int motif = random.nextInt(MOTIFS);
        ValueNoise coarse = new ValueNoise(random.nextLong(), random.nextDouble(90, 260));
        ValueNoise fine = new ValueNoise(random.nextLong(), random.nextDouble(8, 40));
        double grain = random.nextDouble(0, .3);
        double low = random.nextDouble(0, .35);
        double high = random.nextDouble(.65, 1);
        double[] field = motif(motif, coarse);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double texture = grain * (fine.at(x, y) - .5);
                double v = held(low + (high - low) * field[y * side + x] + texture);
                float h = (float) (hue + spread * coarse.at(x + 3000, y) + .1 * v);
                float s = (float) held(.75 - .55 * v + .2 * (coarse.at(x, y + 3000) - .5));
                image.setRGB(x, y, Color.HSBtoRGB(h, s, (float) v));
            }
        }
        return image;
    }

    private double[] motif(int motif, ValueNoise noise) {
        double[] out = new double[side * side];
        double a = random.nextDouble(.2, .8);
        double b = random.nextDouble(.2, .8);
        double c = random.nextDouble(40, 160);
        double turn = random.nextDouble(Math.PI);
        for (int i = 0; i < out.length; i++) {
            int column = i % side;
            int row = i / side;
            double x = (double) column / side;
            double y = (double) row / side;
            double n = noise.fractal(column, row);
            out[i] = switch (motif) {
                case 0 -> ridges(x, y, noise, c);
                case 1 -> held(1.8 * n - .4);
                case 2 -> noise.cells(column, row);
                case 3 -> lamps(x, y, n, a, b);
                case 4 -> .5 + .5 * Math.sin(c * (x * Math.cos(turn) + y * Math.sin(turn)) + 6 * n);
                default -> head(x, y, n, a, b);
            };
        }
        return out;
    }

    private double ridges(double x, double y, ValueNoise noise, double c) {
        double light = .95;
        for (int k = 0; k < 5; k++) {
            double crest = .25 + .16 * k + .22 * (noise.at(x * side * (1 + .3 * k) + 997 * k, c * k) - .5);
            if (y > crest) light = .85 - .17 * k + .1 * (y - crest);
        }
        return held(light);
    }

    private static double lamps(double x, double y, double n, double a, double b) {
        double glow =
                Math.exp(-25 * (square(x - a) + square(y - b))) + .7 * Math.exp(-60 * (square(x - b) + square(y - a)));
        return held(.15 + .25 * n + glow);
    }

    private static double head(double x, double y, double n, double a, double b) {
        double d = Math.sqrt(square((x - .5) / .26) + square((y - .45) / .34));
        double side = .5 + .5 * Math.tanh(4 * (x - .3 - .4 * a));
        return held(d < 1 ? .35 + .5 * side + .2 * (n - .5) : (y > .78 ? .3 : b) + .3 * (n - .5));
    }

    private static double square(double v) {
        return v * v;
    }

    private static double held(double v) {
        return Math.max(0, Math.min(1, v));
    }
}
