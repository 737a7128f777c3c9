package io.github.qrart.aesthetic;

/** Entropy of counts (Shannon 1948). */
final class Histogram {
    private Histogram() {}

    /** In bits; 0 when nothing was counted. */
    static double entropy(int[] counts) {
        long total = 0;
        for (int c : counts) total += c;
        double bits = 0;
        for (int c : counts) {
            if (c > 0) bits -= (double) c / total * Math.log((double) c / total) / Math.log(2);
        }
        return bits;
    }
}
