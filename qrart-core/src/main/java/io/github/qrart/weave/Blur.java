package io.github.qrart.weave;

/**
 * Gaussian blur of a square of numbers with nothing allocated per call. The edge goes on outside, so it is its own
 * adjoint but for a rim as wide as the kernel. Not thread-safe.
 */
final class Blur {
    private final int side;
    private final int radius;
    private final float[] kernel;
    private final float[] line;
    private final float[] rows;

    /** A blur of squares of {@code side} pixels with a standard deviation of {@code sigma} pixels. */
    Blur(int side, double sigma) {
        this.side = side;
        radius = Math.max(1, (int) Math.ceil(2.5 * sigma));
        kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) sum += Math.exp(-i * i / (2 * sigma * sigma));
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) (Math.exp(-i * i / (2 * sigma * sigma)) / sum);
        }
        line = new float[side + 2 * radius];
        rows = new float[side * side];
    }

    /** Blurs {@code in} into {@code out}, which may be the same array. */
    void apply(float[] in, float[] out) {
        for (int y = 0; y < side; y++) blurRow(in, y * side);
        for (int y = 0; y < side; y++) {
            int to = y * side;
            int middle = radius;
            float weight = kernel[middle];
            for (int x = 0; x < side; x++) out[to + x] = weight * rows[to + x];
            for (int k = 1; k <= radius; k++) {
                int above = Math.max(0, y - k) * side;
                int below = Math.min(side - 1, y + k) * side;
                float w = kernel[middle + k];
                for (int x = 0; x < side; x++) out[to + x] += w * (rows[above + x] + rows[below + x]);
            }
        }
    }

    private void blurRow(float[] in, int from) {
        System.arraycopy(in, from, line, radius, side);
        for (int i = 0; i < radius; i++) {
            line[i] = in[from];
            line[radius + side + i] = in[from + side - 1];
        }
        float weight = kernel[radius];
        for (int x = 0; x < side; x++) rows[from + x] = weight * line[x + radius];
        for (int k = 1; k <= radius; k++) {
            float w = kernel[radius + k];
            int before = radius - k;
            int after = radius + k;
            for (int x = 0; x < side; x++) rows[from + x] += w * (line[before + x] + line[after + x]);
        }
    }
}
