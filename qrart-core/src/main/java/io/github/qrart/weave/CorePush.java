package io.github.qrart.weave;

/**
 * Pushes the cores of modules that lack margin, in closed form, a few rounds. A push moves the luma of a round core by
 * one amount, with a soft edge, so the texture inside stays; what it moves also moves the thresholds around, which is
 * why there is more than one round.
 */
final class CorePush {
    private final ModuleGrid grid;
    private final Margins margins;
    private final float[] shape;
    private final float gain;

    CorePush(ModuleGrid grid, Margins margins, WeaveOptions options) {
        this.grid = grid;
        this.margins = margins;
        shape = shape(grid.unit, options);
        gain = new Sampler(grid, .25).at(onPlane(), 0, 0);
    }

    /** One inside the core, falling to zero at its soft edge. */
    private static float[] shape(int unit, WeaveOptions options) {
        float[] shape = new float[unit * unit];
        double middle = (unit - 1) / 2.0;
        for (int i = 0; i < shape.length; i++) {
            int row = i / unit;
            double r = Math.hypot(i % unit - middle, row - middle) / unit;
            double t = Math.max(0, Math.min(1, (r - options.coreRadius()) / options.softness()));
            shape[i] = (float) (.5 + .5 * Math.cos(Math.PI * t));
        }
        return shape;
    }

    private float[] onPlane() {
        float[] plane = new float[grid.side * grid.side];
        add(plane, 0, 0, 1);
        return plane;
    }

    private void add(float[] plane, int column, int row, float amount) {
        int unit = grid.unit;
        for (int y = 0; y < unit; y++) {
            int at = (grid.start(row) + y) * grid.side + grid.start(column);
            for (int x = 0; x < unit; x++) plane[at + x] += amount * shape[y * unit + x];
        }
    }

    /** Pushes a plane in place; each round closes what is left of each gap. */
    void push(float[] plane, int rounds) {
        int n = grid.modules;
        for (int round = 0; round < rounds; round++) {
            float[] have = margins.measure(plane);
            float[] threshold = margins.thresholds(plane);
            for (int i = 0; i < have.length; i++) {
                float gap = margins.needed[i] - have[i] + headroom(i, threshold[i]);
                if (margins.needed[i] > 0 && gap > 0) add(plane, i % n, i / n, grid.sign[i] * gap / gain);
            }
            clamp(plane);
        }
    }

    /** Gives modules back a share of their margin, where a refinement has taken more of it. */
    void restore(float[] plane, float share) {
        float[] have = margins.measure(plane);
        for (int i = 0; i < have.length; i++) {
            float gap = share * margins.needed[i] - have[i];
            if (gap > 0) add(plane, i % grid.modules, i / grid.modules, grid.sign[i] * gap / gain);
        }
        clamp(plane);
    }

    /**
     * Where the neighbourhood is so dark that a dark module finds no room below the threshold, light modules go higher
     * and take the threshold with them; and the other way about.
     */
    private float headroom(int module, float threshold) {
        float need = margins.needed[module];
        if (grid.sign[module] > 0) return 2 * Math.max(0, 2 * need + 8 - threshold);
        return 2 * Math.max(0, threshold - (247 - need));
    }

    private static void clamp(float[] plane) {
        for (int i = 0; i < plane.length; i++) plane[i] = Math.max(0, Math.min(255, plane[i]));
    }
}
