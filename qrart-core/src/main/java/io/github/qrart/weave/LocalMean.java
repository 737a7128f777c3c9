package io.github.qrart.weave;

import java.util.Arrays;

/**
 * The threshold of a reader that compares with the neighbourhood: the mean of the 9×9 modules around each one, cut off
 * where the quiet zone ends. A window of a sixth to a quarter of the symbol is what common binarisers take.
 */
final class LocalMean {
    private final ModuleGrid grid;
    private final int reach;
    private final int across;
    private final float[] cells;
    private final float[] sums;

    LocalMean(ModuleGrid grid, int reach) {
        this.grid = grid;
        this.reach = reach;
        across = grid.modules + 2 * ModuleGrid.QUIET;
        cells = new float[across * across];
        sums = new float[across * across];
    }

    /** The threshold at each module. */
    float[] of(float[] plane) {
        int unit = grid.unit;
        float share = 1f / (unit * unit);
        for (int row = 0; row < across; row++) {
            for (int column = 0; column < across; column++) {
                float sum = 0;
                for (int y = row * unit; y < (row + 1) * unit; y++) {
                    int from = y * grid.side + column * unit;
                    for (int x = from; x < from + unit; x++) sum += plane[x];
                }
                cells[row * across + column] = sum * share;
            }
        }
        windowSums();
        float[] means = new float[grid.modules * grid.modules];
        for (int row = 0; row < grid.modules; row++) {
            for (int column = 0; column < grid.modules; column++) {
                int at = (row + ModuleGrid.QUIET) * across + column + ModuleGrid.QUIET;
                means[row * grid.modules + column] = sums[at] / (extent(row) * extent(column));
            }
        }
        return means;
    }

    /** The adjoint of {@link #of}: adds to a plane what slopes at the thresholds make of its pixels. */
    void spread(float[] slopes, float[] plane) {
        Arrays.fill(cells, 0);
        for (int row = 0; row < grid.modules; row++) {
            for (int column = 0; column < grid.modules; column++) {
                int at = (row + ModuleGrid.QUIET) * across + column + ModuleGrid.QUIET;
                cells[at] = slopes[row * grid.modules + column] / (extent(row) * extent(column));
            }
        }
        windowSums();
        int unit = grid.unit;
        float share = 1f / (unit * unit);
        for (int y = 0; y < grid.side; y++) {
            int cellRow = y / unit * across;
            for (int column = 0; column < across; column++) {
                float slope = sums[cellRow + column] * share;
                int from = y * grid.side + column * unit;
                for (int x = from; x < from + unit; x++) plane[x] += slope;
            }
        }
    }

    /** How many cells the window around a module holds along one axis. */
    private int extent(int module) {
        int middle = module + ModuleGrid.QUIET;
        return Math.min(across - 1, middle + reach) - Math.max(0, middle - reach) + 1;
    }

    /** Sums of cells over the window around each, rows first. */
    private void windowSums() {
        float[] rows = new float[across * across];
        for (int y = 0; y < across; y++) sumLine(cells, y * across, 1, rows);
        for (int x = 0; x < across; x++) sumLine(rows, x, across, sums);
    }

    private void sumLine(float[] in, int start, int step, float[] out) {
        for (int i = 0; i < across; i++) {
            float sum = 0;
            int last = Math.min(across - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= last; j++) sum += in[start + j * step];
            out[start + i * step] = sum;
        }
    }
}
