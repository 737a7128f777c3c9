package io.github.qrart.image;

/**
 * Means over squares, and blurs made of them, whose cost does not grow with their width. Edges go on outside, where those
 * of {@link Filters#boxMean} are cut off.
 */
public final class RunningMean {
    private static final int PASSES = 3;

    private RunningMean() {}

    /**
     * A Gaussian blur. Wide ones are three running means in turn, whose cost does not grow with the width and which are a
     * Gaussian to within a few per cent (P. Kovesi, Fast almost-Gaussian filtering, 2010).
     *
     * @param sigma standard deviation in pixels
     */
    public static float[] gaussian(float[] in, int width, int height, double sigma) {
        if (sigma < 2) {
            return Filters.gaussian(new Plane(width, height, in), sigma).values();
        }
        int narrow = (int) Math.floor(Math.sqrt(12 * sigma * sigma / PASSES + 1));
        if (narrow % 2 == 0) narrow--;
        double exact = (12 * sigma * sigma - PASSES * (narrow * narrow + 4.0 * narrow + 3)) / (-4.0 * narrow - 4);
        long narrows = Math.round(exact);
        float[] out = in;
        for (int i = 0; i < PASSES; i++) out = mean(out, width, height, narrow / 2 + (i < narrows ? 0 : 1));
        return out;
    }

    /** The mean over a square of {@code 2 * radius + 1} pixels. */
    public static float[] mean(float[] in, int width, int height, int radius) {
        float[] rows = new float[in.length];
        float share = 1f / (2 * radius + 1);
        for (int y = 0; y < height; y++) meanOfRow(in, y * width, width, radius, share, rows);
        float[] out = new float[in.length];
        float[] sums = new float[width];
        for (int k = -radius; k <= radius; k++) {
            int from = clamp(k, height) * width;
            for (int x = 0; x < width; x++) sums[x] += rows[from + x];
        }
        for (int y = 0; y < height; y++) {
            int at = y * width;
            int next = clamp(y + radius + 1, height) * width;
            int last = clamp(y - radius, height) * width;
            for (int x = 0; x < width; x++) {
                out[at + x] = sums[x] * share;
                sums[x] += rows[next + x] - rows[last + x];
            }
        }
        return out;
    }

    private static void meanOfRow(float[] in, int row, int width, int radius, float share, float[] out) {
        float sum = 0;
        for (int k = -radius; k <= radius; k++) sum += in[row + clamp(k, width)];
        // Only near the ends does the window reach over an edge.
        int from = Math.min(width, radius);
        int to = Math.max(from, width - radius - 1);
        for (int x = 0; x < from; x++) {
            out[row + x] = sum * share;
            sum += in[row + clamp(x + radius + 1, width)] - in[row];
        }
        for (int x = from; x < to; x++) {
            out[row + x] = sum * share;
            sum += in[row + x + radius + 1] - in[row + x - radius];
        }
        for (int x = to; x < width; x++) {
            out[row + x] = sum * share;
            sum += in[row + width - 1] - in[row + clamp(x - radius, width)];
        }
    }

    private static int clamp(int at, int extent) {
        return Math.max(0, Math.min(extent - 1, at));
    }
}
