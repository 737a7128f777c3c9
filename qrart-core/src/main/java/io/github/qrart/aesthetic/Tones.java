package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/** Parts that look at luma alone. */
final class Tones {
    /** As many bits as sixteen equally frequent tones: a poster, or a plain code. */
    private static final double POOR = 4;

    private static final double BITS = 8;

    /** The least change of luma, in levels for each pixel, that counts as an edge. */
    private static final double EDGE = 5;

    private Tones() {}

    /** Entropy of the histogram in 256 bins: 0 at 4 bits and fewer, 1 at 8 bits. */
    static double entropy(Plane luma) {
        int[] counts = new int[256];
        for (float v : luma.values()) counts[Math.max(0, Math.min(255, (int) v))]++;
        return Math.max(0, (Histogram.entropy(counts) - POOR) / (BITS - POOR));
    }

    /** The share of pixels, without the outermost, with a gradient above the limit. */
    static double edges(Plane luma) {
        int w = luma.width();
        int h = luma.height();
        if (w < 3 || h < 3) return 0;
        int count = 0;
        for (int y = 1; y < h - 1; y++) {
            for (int x = 1; x < w - 1; x++) {
                double gx = slope(luma, x + 1, y, 0, 1) - slope(luma, x - 1, y, 0, 1);
                double gy = slope(luma, x, y + 1, 1, 0) - slope(luma, x, y - 1, 1, 0);
                // Sobel's weights add up to 4, over a distance of 2 pixels.
                if (gx * gx + gy * gy > EDGE * EDGE * 64) count++;
            }
        }
        return (double) count / ((w - 2) * (h - 2));
    }

    private static double slope(Plane luma, int x, int y, int dx, int dy) {
        return luma.at(x - dx, y - dy) + 2 * luma.at(x, y) + luma.at(x + dx, y + dy);
    }
}
