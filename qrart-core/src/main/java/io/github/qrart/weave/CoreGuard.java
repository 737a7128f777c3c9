package io.github.qrart.weave;

/**
 * Keeps single pixels of a module's core from straying over the threshold. The weaving plane knows only means, and some
 * readers look at one pixel in the middle of a module: texture finer than the plane must not cross there. Pixels on the
 * right side are left alone.
 */
final class CoreGuard {
    /** Width of the rim over which it fades, in modules. */
    private static final double SOFTNESS = .15;

    /** Of the margin that a module needs. */
    private static final float FLOOR = .4f;

    private final ModuleGrid grid;
    private final double radius;
    /** The value that no pixel of a core may cross. */
    private final float[] bound;

    CoreGuard(ModuleGrid grid, WeaveOptions options, float[] woven, Margins wide, Margins narrow) {
        this.grid = grid;
        radius = options.coreRadius();
        float[] far = wide.thresholds(woven);
        float[] near = narrow.thresholds(woven);
        bound = new float[far.length];
        for (int i = 0; i < bound.length; i++) {
            float least = grid.sign[i] * far[i] + FLOOR * wide.needed[i];
            bound[i] = Math.max(least, grid.sign[i] * near[i] + FLOOR * narrow.needed[i]);
        }
    }

    /** The luma of a pixel at a place in modules from the symbol's corner, on its module's right side. */
    float keep(int module, double column, double row, float luma) {
        float lack = bound[module] - grid.sign[module] * luma;
        if (lack <= 0 || grid.weight[module] <= 0) return luma;
        double x = column - Math.floor(column) - .5;
        double y = row - Math.floor(row) - .5;
        double r = Math.sqrt(x * x + y * y);
        double weight = Math.max(0, Math.min(1, 1 - (r - radius) / SOFTNESS));
        return luma + grid.sign[module] * lack * (float) weight;
    }
}
