package io.github.qrart.weave;

/**
 * What a reader sees of a module: the mean around its middle under a Gaussian. Modules are whole pixels, so one kernel
 * serves all of them.
 */
final class Sampler {
    private final ModuleGrid grid;
    private final int radius;
    private final float[] kernel;

    /** A Gaussian of {@code sigma} modules, up to .4; it may see a little of the modules around. */
    Sampler(ModuleGrid grid, double sigma) {
        this.grid = grid;
        double pixels = sigma * grid.unit;
        radius = (int) Math.ceil(2.5 * pixels);
        int width = width();
        double middle = (width - 1) / 2.0;
        kernel = new float[width * width];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            int row = i / width;
            double dx = i % width - middle;
            double dy = row - middle;
            kernel[i] = (float) Math.exp(-(dx * dx + dy * dy) / (2 * pixels * pixels));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) kernel[i] /= (float) sum;
    }

    private int width() {
        return 2 * radius + grid.unit % 2;
    }

    private int corner(int column, int row) {
        int inset = Math.floorDiv(grid.unit - width(), 2);
        return (grid.start(row) + inset) * grid.side + grid.start(column) + inset;
    }

    /** The mean of a module. */
    float at(float[] plane, int column, int row) {
        int width = width();
        int from = corner(column, row);
        float sum = 0;
        for (int y = 0, k = 0; y < width; y++, from += grid.side) {
            for (int x = 0; x < width; x++, k++) sum += kernel[k] * plane[from + x];
        }
        return sum;
    }

    /** The adjoint of {@link #at}: spreads a slope over the pixels it was made of. */
    void spread(float[] plane, int column, int row, float slope) {
        int width = width();
        int from = corner(column, row);
        for (int y = 0, k = 0; y < width; y++, from += grid.side) {
            for (int x = 0; x < width; x++, k++) plane[from + x] += kernel[k] * slope;
        }
    }
}
