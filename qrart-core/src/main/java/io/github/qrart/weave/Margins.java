package io.github.qrart.weave;

/**
 * How far each module is on its right side of the local threshold, and how far it is to be.
 *
 * <p>Readers compare a module with its neighbourhood, so the threshold is the {@link LocalMean} of the image as it now
 * is, not of the picture it came from. A module among its own kind needs less: the threshold there is its own tone, and
 * readers fall back on wider windows.
 */
final class Margins {
    private static final int REACH = 4;

    private final ModuleGrid grid;
    private final Sampler sampler;
    private final LocalMean mean;
    /** The margin each module is to have, in levels. */
    final float[] needed;

    Margins(ModuleGrid grid, WeaveSettings settings) {
        this.grid = grid;
        sampler = new Sampler(grid, .25);
        mean = new LocalMean(grid);
        needed = needed(grid, settings);
    }

    private static float[] needed(ModuleGrid grid, WeaveSettings settings) {
        int n = grid.modules;
        float[] needed = new float[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                int i = row * n + column;
                if (grid.whole[i]) continue;
                double base = grid.sign[i] < 0 ? settings.darkMargin() : settings.lightMargin();
                double mixed = Math.min(1, .4 + 1.5 * oppositeShare(grid, column, row));
                needed[i] = (float) (base * grid.weight[i] * mixed);
            }
        }
        return needed;
    }

    private static double oppositeShare(ModuleGrid grid, int column, int row) {
        int n = grid.modules;
        byte own = grid.sign[row * n + column];
        int opposite = 0;
        int all = 0;
        for (int y = row - REACH; y <= row + REACH; y++) {
            for (int x = column - REACH; x <= column + REACH; x++) {
                boolean inside = x >= 0 && y >= 0 && x < n && y < n;
                int sign = inside ? grid.sign[y * n + x] : 1;
                if (sign != own) opposite++;
                all++;
            }
        }
        return (double) opposite / all;
    }

    /** The margin of each module on a plane, in levels, positive when it is right. */
    float[] measure(float[] plane) {
        float[] threshold = mean.of(plane);
        int n = grid.modules;
        float[] margins = new float[n * n];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = grid.sign[i] * (sampler.at(plane, i % n, i / n) - threshold[i]);
        }
        return margins;
    }

    /** The threshold at each module of a plane. */
    float[] thresholds(float[] plane) {
        return mean.of(plane);
    }
}
