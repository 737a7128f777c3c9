package io.github.qrart.aesthetic;

import io.github.qrart.image.Plane;

/** What an image is painted with: hues and tones, of a small copy, so that grain finer than a module counts for nothing. */
final class Palette {
    private static final int HUES = 24;

    /** CIELAB chroma below which a pixel looks grey and its hue is chance. */
    private static final double GREY = 4;

    /** Mean chroma that makes an image look coloured. */
    private static final double COLOURED = 5;

    /** As many bits as eight equally frequent tones. */
    private static final double POOR = 3;

    private static final double BITS = 8;

    private Palette() {}

    /**
     * Entropy of the hue angles, each pixel with the weight of its chroma, over that of equally frequent hues; less when
     * there is hardly any colour. Chroma as weight makes it indifferent to how saturated a picture is.
     */
    static double hues(Cielab image) {
        float[] a = image.a().values();
        float[] b = image.b().values();
        double[] weights = new double[HUES];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double chroma = Math.hypot(a[i], b[i]);
            if (chroma <= GREY) continue;
            int bin = (int) ((Math.atan2(b[i], a[i]) / Math.PI + 1) / 2 * HUES);
            weights[Math.min(HUES - 1, bin)] += chroma;
            sum += chroma;
        }
        double coloured = Math.min(1, sum / a.length / COLOURED);
        return Math.min(1, coloured * entropy(weights, sum) / log2(HUES));
    }

    /** Entropy of the histogram of luma in 256 bins: 0 at 3 bits and fewer, 1 at 8 bits. */
    static double tones(Plane luma) {
        double[] counts = new double[256];
        for (float v : luma.values()) counts[Math.max(0, Math.min(255, (int) v))]++;
        double bits = entropy(counts, luma.values().length);
        return Math.max(0, Math.min(1, (bits - POOR) / (BITS - POOR)));
    }

    /** In bits (Shannon 1948); 0 when nothing was counted. */
    private static double entropy(double[] counts, double total) {
        double bits = 0;
        for (double c : counts) {
            if (c > 0) bits -= c / total * log2(c / total);
        }
        return bits;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
