package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/** Parts that look at colour. */
final class Colours {
    /** What the observers of Hasler and Süsstrunk called extremely colourful. */
    private static final double EXTREMELY = 109;

    private static final int BINS = 24;

    /** CIELAB chroma below which a pixel looks grey and its hue is chance. */
    private static final double GREY = 8;

    /** The share of pixels that must have colour before their hues count in full. */
    private static final double ENOUGH = .1;

    private static final float[] LINEAR = linear();

    private Colours() {}

    /** M = σ + 0.3 μ of the opponent colours red − green and yellow − blue, over 109, 1 at most. */
    static double colourfulness(Thumbnail image) {
        float[] r = image.red().values();
        float[] g = image.green().values();
        float[] b = image.blue().values();
        double rg = 0;
        double rg2 = 0;
        double yb = 0;
        double yb2 = 0;
        for (int i = 0; i < r.length; i++) {
            double d = r[i] - g[i];
            double e = .5 * (r[i] + g[i]) - b[i];
            rg += d;
            rg2 += d * d;
            yb += e;
            yb2 += e * e;
        }
        double n = r.length;
        double variance = Math.max(0, rg2 / n - rg * rg / n / n) + Math.max(0, yb2 / n - yb * yb / n / n);
        return Math.min(1, (Math.sqrt(variance) + .3 * Math.hypot(rg / n, yb / n)) / EXTREMELY);
    }

    /** Entropy of the hue angles of all pixels that are not grey, over that of equally frequent hues. */
    static double hues(Thumbnail image) {
        Plane red = image.red();
        int[] counts = new int[BINS];
        int coloured = 0;
        for (int i = 0; i < red.values().length; i++) {
            float r = LINEAR[(int) (red.values()[i] + .5f)];
            float g = LINEAR[(int) (image.green().values()[i] + .5f)];
            float b = LINEAR[(int) (image.blue().values()[i] + .5f)];
            // sRGB to XYZ relative to its white point D65 (IEC 61966-2-1), then to CIELAB's a and b.
            double x = root((.4124564f * r + .3575761f * g + .1804375f * b) / .95047f);
            double y = root(.2126729f * r + .7151522f * g + .0721750f * b);
            double z = root((.0193339f * r + .1191920f * g + .9503041f * b) / 1.08883f);
            double a = 500 * (x - y);
            double bb = 200 * (y - z);
            if (a * a + bb * bb <= GREY * GREY) continue;
            coloured++;
            int bin = (int) ((Math.atan2(bb, a) / Math.PI + 1) / 2 * BINS);
            counts[Math.min(BINS - 1, bin)]++;
        }
        double enough = Math.min(1, coloured / (ENOUGH * red.values().length));
        return Math.min(1, enough * Histogram.entropy(counts) * Math.log(2) / Math.log(BINS));
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
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
