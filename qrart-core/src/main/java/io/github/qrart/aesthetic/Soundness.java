package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/**
 * Whether this is a picture at all. Whatever else is measured means nothing of noise, of a blank or blurred sheet, of
 * colours turned up as far as they go, or of an image without a code; each part is 1 for a sound picture, and falls to 0.
 *
 * <p>The limits were set by hand, such that 107 diffusion images and 224 drawn and woven candidates are sound but for the
 * restraint of some; nothing was fitted.
 */
final class Soundness {
    /** The share of the variance of luma that is left when each 4×4 pixels become one: .06 for noise, .44 and more here. */
    private static final double NOISE = .2;

    private static final double ORDER = .44;

    /** The gradient that one pixel in a hundred exceeds, in levels for each pixel: 60 and more here. */
    private static final double BLURRED = 3;

    private static final double SHARP = 25;

    /** CIELAB chroma of a colour that shouts. */
    private static final double STRONG = 50;

    /** The share of such colours: nine in ten of the pictures that people called good stay below the first. */
    private static final double VIVID = .2;

    private static final double GARISH = .8;

    /** How faintly a code shows of which nothing is left, and, with room, the faintest that was seen: .67. */
    private static final double GONE = .97;

    private static final double FAINTEST = .8;

    private Soundness() {}

    /** How far the picture is from noise. */
    static double order(Plane luma) {
        int w = luma.width() / 4;
        int h = luma.height() / 4;
        if (w == 0 || h == 0) return 1;
        float[] means = new float[w * h];
        for (int y = 0; y < 4 * h; y++) {
            for (int x = 0; x < 4 * w; x++) means[y / 4 * w + x / 4] += luma.at(x, y) / 16;
        }
        double variance = LeastSquares.residualVariance(luma.values());
        if (variance < 1e-3) return 1;
        return rise(LeastSquares.residualVariance(means) / variance, NOISE, ORDER);
    }

    /** How far it is from a blank or blurred sheet. */
    static double sharpness(Plane luma) {
        int w = luma.width();
        int h = luma.height();
        if (w < 3 || h < 3) return 0;
        // In quarters of a level.
        int[] counts = new int[1024];
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                // Sobel's weights add up to 4, over a distance of 2 pixels.
                double gx = slope(luma, x + 1, y, 0, 1) - slope(luma, x - 1, y, 0, 1);
                double gy = slope(luma, x, y + 1, 1, 0) - slope(luma, x, y - 1, 1, 0);
                counts[(int) Math.min(counts.length - 1, Math.sqrt(gx * gx + gy * gy) / 2)]++;
            }
        }
        int above = (w - 2) * (h - 2) / 100;
        int level = counts.length - 1;
        while (level > 0 && counts[level] <= above) above -= counts[level--];
        return rise(level / 4.0, BLURRED, SHARP);
    }

    private static double slope(Plane luma, int x, int y, int dx, int dy) {
        return luma.at(x - dx, y - dy) + 2 * luma.at(x, y) + luma.at(x + dx, y + dy);
    }

    /** How far its colours are from being turned up. */
    static double restraint(Cielab image) {
        float[] a = image.a().values();
        float[] b = image.b().values();
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] * a[i] + b[i] * b[i] > STRONG * STRONG) count++;
        }
        return 1 - rise((double) count / a.length, VIVID, GARISH);
    }

    /**
     * How much of a code there is, from how faintly its plainest part shows.
     *
     * @param faintest faintness, 0 to 1
     */
    static double presence(double faintest) {
        return 1 - rise(faintest, FAINTEST, GONE);
    }

    /** 0 up to a value, 1 from another on, straight between. */
    private static double rise(double value, double from, double to) {
        return Math.max(0, Math.min(1, (value - from) / (to - from)));
    }
}
