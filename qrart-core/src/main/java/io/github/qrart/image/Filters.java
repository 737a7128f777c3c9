package io.github.qrart.image;

import java.util.Arrays;

/** Blurs, means and changes of size. Edges go on outside the plane. */
public final class Filters {
    private Filters() {}

    /**
     * Gaussian blur, exact to three standard deviations.
     *
     * @param sigma standard deviation in pixels; 0 or less copies
     */
    public static Plane gaussian(Plane in, double sigma) {
        if (sigma <= 0) return new Plane(in.width(), in.height(), in.values().clone());
        int radius = Math.max(1, (int) Math.ceil(3 * sigma));
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) sum += StrictMath.exp(-i * i / (2 * sigma * sigma));
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (StrictMath.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
        return convolveColumns(convolveRows(in, kernel), kernel);
    }

    private static Plane convolveRows(Plane in, float[] kernel) {
        int w = in.width();
        int h = in.height();
        int radius = kernel.length / 2;
        float[] src = in.values();
        float[] out = new float[w * h];
        float[] line = new float[w + 2 * radius];
        for (int y = 0; y < h; y++) {
            System.arraycopy(src, y * w, line, radius, w);
            Arrays.fill(line, 0, radius, src[y * w]);
            Arrays.fill(line, radius + w, line.length, src[y * w + w - 1]);
            int row = y * w;
            // The kernel outside, the line inside: the compiler turns the inner loop into vector instructions. Both
            // sides of
            // the kernel are alike, so that a weight serves for two places.
            float middle = kernel[radius];
            for (int x = 0; x < w; x++) out[row + x] = middle * line[x + radius];
            for (int k = 0; k < radius; k++) {
                float weight = kernel[k];
                int other = kernel.length - 1 - k;
                for (int x = 0; x < w; x++) out[row + x] += weight * (line[x + k] + line[x + other]);
            }
        }
        return new Plane(w, h, out);
    }

    private static Plane convolveColumns(Plane in, float[] kernel) {
        int w = in.width();
        int h = in.height();
        int radius = kernel.length / 2;
        float[] src = in.values();
        float[] out = new float[w * h];
        float middle = kernel[radius];
        for (int y = 0; y < h; y++) {
            int row = y * w;
            for (int x = 0; x < w; x++) out[row + x] = middle * src[row + x];
            for (int k = 0; k < radius; k++) {
                float weight = kernel[k];
                int above = Math.max(0, y + k - radius) * w;
                int below = Math.min(h - 1, y - k + radius) * w;
                for (int x = 0; x < w; x++) out[row + x] += weight * (src[above + x] + src[below + x]);
            }
        }
        return new Plane(w, h, out);
    }

    /** Mean over a square window of {@code 2 * radius + 1} pixels, cut off at the edges of the plane. */
    public static Plane boxMean(Plane in, int radius) {
        int w = in.width();
        int h = in.height();
        double[] sums = integral(in);
        float[] out = new float[w * h];
        for (int y = 0; y < h; y++) {
            int y0 = Math.max(0, y - radius);
            int y1 = Math.min(h, y + radius + 1);
            for (int x = 0; x < w; x++) {
                int x0 = Math.max(0, x - radius);
                int x1 = Math.min(w, x + radius + 1);
                double sum = sums[y1 * (w + 1) + x1]
                        - sums[y0 * (w + 1) + x1]
                        - sums[y1 * (w + 1) + x0]
                        + sums[y0 * (w + 1) + x0];
                out[y * w + x] = (float) (sum / ((x1 - x0) * (y1 - y0)));
            }
        }
        return new Plane(w, h, out);
    }

    private static double[] integral(Plane in) {
        int w = in.width();
        int h = in.height();
        double[] sums = new double[(w + 1) * (h + 1)];
        for (int y = 0; y < h; y++) {
            double row = 0;
            for (int x = 0; x < w; x++) {
                row += in.at(x, y);
                sums[(y + 1) * (w + 1) + x + 1] = sums[y * (w + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    /** Another size: the mean of the area that each new pixel covers, when smaller; between pixels, when larger. */
    public static Plane resize(Plane in, int width, int height) {
        float[] out = new float[width * height];
        double sx = (double) in.width() / width;
        double sy = (double) in.height() / height;
        if (sx <= 1 && sy <= 1) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) out[y * width + x] = in.sample((x + .5) * sx, (y + .5) * sy);
            }
            return new Plane(width, height, out);
        }
        float[] rows = new float[width * in.height()];
        shareColumns(in, sx, rows, width);
        for (int y = 0; y < height; y++) shareRows(rows, width, in.height(), y * sy, (y + 1) * sy, out, y);
        return new Plane(width, height, out);
    }

    /** Row by row, as they lie in memory, with the shares of the columns worked out before. */
    private static void shareColumns(Plane in, double sx, float[] out, int width) {
        int taps = Math.min(in.width(), Math.max(3, (int) Math.ceil(sx) + 1));
        int[] first = new int[width];
        float[] shares = new float[taps * width];
        for (int x = 0; x < width; x++) {
            double from = x * sx;
            double to = (x + 1) * sx;
            int last = Math.min(in.width(), (int) Math.ceil(to));
            // Columns with no share fill up what is fewer, so that none is beyond the edge.
            first[x] = Math.min((int) from, in.width() - taps);
            for (int i = (int) from; i < last; i++) {
                shares[taps * x + i - first[x]] = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
            }
        }
        float[] src = in.values();
        for (int y = 0; y < in.height(); y++) {
            int row = y * in.width();
            for (int x = 0; x < width; x++) {
                int at = row + first[x];
                int k = taps * x;
                float sum = 0;
                // Three are enough for all sizes from a half on.
                if (taps == 3) sum = shares[k] * src[at] + shares[k + 1] * src[at + 1] + shares[k + 2] * src[at + 2];
                else for (int i = 0; i < taps; i++) sum += shares[k + i] * src[at + i];
                out[y * width + x] = sum;
            }
        }
    }

    private static void shareRows(float[] in, int width, int height, double from, double to, float[] out, int y) {
        int last = Math.min(height, (int) Math.ceil(to));
        for (int i = (int) from; i < last; i++) {
            float share = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
            for (int x = 0; x < width; x++) out[y * width + x] += share * in[i * width + x];
        }
    }
}
