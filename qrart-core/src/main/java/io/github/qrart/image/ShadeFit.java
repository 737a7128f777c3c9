package io.github.qrart.image;

/** Fits to the pixels of every region a colour that changes evenly in one direction, by least squares. */
final class ShadeFit {
    /** How many levels a region has to change by, or it is one colour. */
    private static final double FLAT = 4;

    private static final int CHANNELS = 5;

    private final int[] argb;
    private final int width;
    private final int[] region;
    private final int count;

    private ShadeFit(int[] argb, int width, int[] region) {
        this.argb = argb;
        this.width = width;
        this.region = region;
        int last = -1;
        for (int i : region) last = Math.max(last, i);
        count = last + 1;
    }

    static Regions.Shade[] of(int[] argb, int width, int[] region) {
        return new ShadeFit(argb, width, region).fit();
    }

    /** Opacity, red, green and blue times opacity, and what is seen of all: by that a direction is found. */
    private static void channels(int argb, double[] to) {
        double alpha = (argb >>> 24) / 255.0;
        to[0] = argb >>> 24;
        to[1] = alpha * (argb >> 16 & 255);
        to[2] = alpha * (argb >> 8 & 255);
        to[3] = alpha * (argb & 255);
        to[4] = to[0] + .3 * to[1] + .6 * to[2] + .1 * to[3];
    }

    private Regions.Shade[] fit() {
        double[][] means = new double[count][CHANNELS + 3];
        double[] c = new double[CHANNELS];
        for (int i = 0; i < region.length; i++) {
            double[] m = means[region[i]];
            channels(argb[i], c);
            for (int k = 0; k < CHANNELS; k++) m[k] += c[k];
            m[CHANNELS] += i % width;
            int row = i / width;
            m[CHANNELS + 1] += row;
            m[CHANNELS + 2]++;
        }
        for (double[] m : means) for (int k = 0; k < CHANNELS + 2; k++) m[k] /= m[CHANNELS + 2];
        double[][] slopes = slopes(means);
        double[][] reach = reach(means, slopes);
        Regions.Shade[] shades = new Regions.Shade[count];
        for (int i = 0; i < count; i++) shades[i] = shade(means[i], slopes[i], reach[i]);
        return shades;
    }

    /** For each region the direction, as x and y, then the change of every channel along it, for a pixel. */
    private double[][] slopes(double[][] means) {
        double[][] sums = new double[count][3 + 2 * CHANNELS];
        double[] c = new double[CHANNELS];
        for (int i = 0; i < region.length; i++) {
            double[] m = means[region[i]];
            double[] s = sums[region[i]];
            double x = i % width - m[CHANNELS];
            int row = i / width;
            double y = row - m[CHANNELS + 1];
            channels(argb[i], c);
            s[0] += x * x;
            s[1] += x * y;
            s[2] += y * y;
            for (int k = 0; k < CHANNELS; k++) {
                s[3 + 2 * k] += x * (c[k] - m[k]);
                s[4 + 2 * k] += y * (c[k] - m[k]);
            }
        }
        double[][] slopes = new double[count][2 + CHANNELS];
        for (int i = 0; i < count; i++) {
            double[] s = sums[i];
            double[] to = slopes[i];
            double det = s[0] * s[2] - s[1] * s[1];
            if (det < 1) continue;
            double gx = (s[2] * s[3 + 2 * 4] - s[1] * s[4 + 2 * 4]) / det;
            double gy = (s[0] * s[4 + 2 * 4] - s[1] * s[3 + 2 * 4]) / det;
            double length = Math.hypot(gx, gy);
            if (length == 0) continue;
            to[0] = gx / length;
            to[1] = gy / length;
            for (int k = 0; k < CHANNELS; k++) {
                double kx = (s[2] * s[3 + 2 * k] - s[1] * s[4 + 2 * k]) / det;
                double ky = (s[0] * s[4 + 2 * k] - s[1] * s[3 + 2 * k]) / det;
                to[2 + k] = kx * to[0] + ky * to[1];
            }
        }
        return slopes;
    }

    /** How far each region reaches from its middle, against its direction and along it, in pixels. */
    private double[][] reach(double[][] means, double[][] slopes) {
        double[][] reach = new double[count][2];
        for (int i = 0; i < region.length; i++) {
            double[] m = means[region[i]];
            double[] s = slopes[region[i]];
            int row = i / width;
            double t = (i % width - m[CHANNELS]) * s[0] + (row - m[CHANNELS + 1]) * s[1];
            double[] r = reach[region[i]];
            r[0] = Math.min(r[0], t);
            r[1] = Math.max(r[1], t);
        }
        return reach;
    }

    private static Regions.Shade shade(double[] mean, double[] slope, double[] reach) {
        double x = mean[CHANNELS] + .5;
        double y = mean[CHANNELS + 1] + .5;
        if (slope[2 + 4] * (reach[1] - reach[0]) < FLAT) {
            int argb = argb(mean, slope, 0);
            return new Regions.Shade(argb, argb, x, y, x, y);
        }
        return new Regions.Shade(
                argb(mean, slope, reach[0]),
                argb(mean, slope, reach[1]),
                x + reach[0] * slope[0],
                y + reach[0] * slope[1],
                x + reach[1] * slope[0],
                y + reach[1] * slope[1]);
    }

    private static int argb(double[] mean, double[] slope, double t) {
        double alpha = Math.max(0, Math.min(255, mean[0] + t * slope[2]));
        if (alpha < .5) return 0;
        int argb = level(alpha) << 24;
        for (int k = 1; k < 4; k++) argb |= level(255 * (mean[k] + t * slope[2 + k]) / alpha) << 24 - 8 * k;
        return argb;
    }

    private static int level(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }
}
