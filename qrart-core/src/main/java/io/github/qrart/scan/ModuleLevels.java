package io.github.qrart.scan;

import io.github.qrart.image.Plane;

/** The luma of each module of a grid, and of what is around it. Indexed row by row. */
final class ModuleLevels {
    /** Modules on each side of the neighbourhood: about the windows of common readers. */
    private static final int NEAR = 4;

    private static final double[] PLACES = {.3, .5, .7};

    final int modules;
    /** Mean luma of the middle of each module. */
    final float[] level;
    /** The mean of the levels around it. */
    final float[] around;

    ModuleLevels(Plane luma, GridMap grid) {
        modules = grid.modules();
        level = new float[modules * modules];
        for (int i = 0; i < level.length; i++) {
            float sum = 0;
            int line = i / modules;
            for (double v : PLACES) {
                for (double u : PLACES) {
                    double column = i % modules + u;
                    double row = line + v;
                    sum += at(luma, grid.x(column, row), grid.y(column, row));
                }
            }
            level[i] = sum / (PLACES.length * PLACES.length);
        }
        around = means(level, modules);
    }

    private static float at(Plane luma, double x, double y) {
        int i = (int) Math.max(0, Math.min(luma.width() - 1, x));
        int j = (int) Math.max(0, Math.min(luma.height() - 1, y));
        return luma.at(i, j);
    }

    private static float[] means(float[] in, int n) {
        double[] sums = new double[(n + 1) * (n + 1)];
        for (int y = 0; y < n; y++) {
            double row = 0;
            for (int x = 0; x < n; x++) {
                row += in[y * n + x];
                sums[(y + 1) * (n + 1) + x + 1] = sums[y * (n + 1) + x + 1] + row;
            }
        }
        float[] out = new float[in.length];
        for (int i = 0; i < out.length; i++) {
            int x0 = Math.max(0, i % n - NEAR);
            int y0 = Math.max(0, i / n - NEAR);
            int x1 = Math.min(n, i % n + NEAR + 1);
            int y1 = Math.min(n, i / n + NEAR + 1);
            double sum = sums[y1 * (n + 1) + x1]
                    - sums[y0 * (n + 1) + x1]
                    - sums[y1 * (n + 1) + x0]
                    + sums[y0 * (n + 1) + x0];
            out[i] = (float) (sum / ((x1 - x0) * (y1 - y0)));
        }
        return out;
    }

    /** Modules that are darker than what is around them. */
    boolean[] dark() {
        boolean[] dark = new boolean[level.length];
        for (int i = 0; i < dark.length; i++) dark[i] = level[i] < around[i];
        return dark;
    }
}
