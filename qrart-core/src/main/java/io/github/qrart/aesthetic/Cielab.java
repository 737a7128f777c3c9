package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/** An image in CIELAB (CIE 15), white point D65: lightness from 0 to 100, a from green to red, b from blue to yellow. */
record Cielab(Plane lightness, Plane a, Plane b) {
    private static final float[] LINEAR = linear();

    /** Of planes of sRGB values from 0 to 255. */
    static Cielab of(Plane red, Plane green, Plane blue) {
        int w = red.width();
        int h = red.height();
        float[][] out = new float[3][w * h];
        double[] lab = new double[3];
        for (int i = 0; i < w * h; i++) {
            convert(red.values()[i], green.values()[i], blue.values()[i], lab);
            for (int k = 0; k < 3; k++) out[k][i] = (float) lab[k];
        }
        return new Cielab(new Plane(w, h, out[0]), new Plane(w, h, out[1]), new Plane(w, h, out[2]));
    }

    /** The sRGB transfer function and matrix are those of IEC 61966-2-1. */
    static void convert(float red, float green, float blue, double[] lab) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double x = root((.4124564 * r + .3575761 * g + .1804375 * b) / .95047);
        double y = root(.2126729 * r + .7151522 * g + .0721750 * b);
        double z = root((.0193339 * r + .1191920 * g + .9503041 * b) / 1.08883);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double linear(float value) {
        float held = Math.max(0, Math.min(255, value));
        int below = Math.min(254, (int) held);
        return LINEAR[below] + (LINEAR[below + 1] - LINEAR[below]) * (held - below);
    }

    private static float[] linear() {
        float[] linear = new float[256];
        for (int i = 0; i < 256; i++) {
            double v = i / 255.0;
            linear[i] = (float) (v <= .04045 ? v / 12.92 : Math.pow((v + .055) / 1.055, 2.4));
        }
        return linear;
    }
}
