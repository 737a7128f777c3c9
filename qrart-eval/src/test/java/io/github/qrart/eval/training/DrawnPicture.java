package io.github.qrart.eval.training;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Pictures to hide codes in, drawn from a seed: ridges in haze, clouds, cells, a sky with lamps, stripes, a head before a
 * ground, marble, foliage, relief under a low sun, discs of light, masonry. They are there for their tones and textures, not for their looks.
 */
final class DrawnPicture {
    private static final int MOTIFS = 11;

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
        double grain = random.nextInt(3) == 0 ? random.nextDouble(0, .7) : random.nextDouble(0, .25);
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
                case 5 -> head(x, y, n, a, b);
                case 6 -> .5 + .5 * Math.sin(c / 4 * (x * Math.cos(turn) + y * Math.sin(turn)) + 14 * n);
                case 7 -> foliage(column, row, noise, n, a);
                case 8 -> held(.5 + 9 * (noise.fractal(column + 3, row + 2) - n) + .4 * (n - .5));
                case 9 -> discs(x, y, noise, n);
                default -> masonry(x, y, noise, n, c);
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

    /** Leaves before a light sky: fine, and nearly of two tones. */
    private static double foliage(int column, int row, ValueNoise noise, double n, double a) {
        double leaf = noise.fractal(6.0 * column, 6.0 * row);
        double there = n + .35 * (leaf - .5) > .3 + .4 * a ? 1 : 0;
        return held(.85 - there * (.35 + .9 * (leaf - .3)) + .15 * (n - .5));
    }

    private static double discs(double x, double y, ValueNoise noise, double n) {
        double light = .15 + .3 * n;
        for (int k = 0; k < 24; k++) {
            double far = Math.hypot(x - noise.at(997 * k, 31), y - noise.at(31, 997 * k));
            double reach = .02 + .09 * noise.at(501 * k, 77);
            if (far < reach) light += .1 + .5 * noise.at(77, 501 * k);
        }
        return held(light);
    }

    private static double masonry(double x, double y, ValueNoise noise, double n, double c) {
        double rows = 4 + c / 12;
        int row = (int) Math.floor(y * rows);
        double along = x * rows / 2 + (row % 2) * .5;
        double inRow = y * rows - row;
        double inStone = along - Math.floor(along);
        boolean joint = inRow < .12 || inStone < .06;
        return held(joint ? .2 : .3 + .5 * noise.at(400 * Math.floor(along), 400.0 * row) + .5 * (n - .5));
    }

    private static double square(double v) {
        return v * v;
    }

    private static double held(double v) {
        return Math.max(0, Math.min(1, v));
    }
}
