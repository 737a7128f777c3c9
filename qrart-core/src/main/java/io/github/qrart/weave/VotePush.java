package io.github.qrart.weave;

/**
 * Brings pixels to their module's side of a narrow threshold, in closed form: what {@link MajorityTerm} does for the
 * refinement, for weaving without one. A push of whole cores leaves the texture in them; readers that binarise with a
 * window of about a module and then let pixels vote (OpenCV's) stumble over it.
 */
final class VotePush {
    /** Standard deviation of the window, in modules. */
    private static final double WINDOW = .68;

    /** How far from the threshold a pixel is to be, in levels. */
    private static final float CLEAR = 12;

    /** Within this radius, in modules, pixels are moved all the way; beyond, less and less, to none at half as far again. */
    private static final double REACH = .46;

    private final ModuleGrid grid;
    private final Blur blur;
    private final float[] weight;

    VotePush(ModuleGrid grid) {
        this.grid = grid;
        blur = new Blur(grid.side, WINDOW * grid.unit);
        weight = weight(grid.unit);
    }

    private static float[] weight(int unit) {
        float[] weight = new float[unit * unit];
        double middle = (unit - 1) / 2.0;
        for (int i = 0; i < weight.length; i++) {
            int row = i / unit;
            double r = Math.hypot(i % unit - middle, row - middle) / unit;
            weight[i] = (float) Math.max(0, Math.min(1, 3 - 2 * r / REACH));
        }
        return weight;
    }

    /** Pushes a plane in place. */
    void push(float[] plane) {
        float[] threshold = new float[plane.length];
        blur.apply(plane, threshold);
        for (int i = 0; i < grid.sign.length; i++) {
            if (!grid.whole[i] && grid.weight[i] > 0) push(plane, threshold, i);
        }
    }

    private void push(float[] plane, float[] threshold, int module) {
        int unit = grid.unit;
        int sign = grid.sign[module];
        int corner = grid.start(module / grid.modules) * grid.side + grid.start(module % grid.modules);
        for (int k = 0; k < weight.length; k++) {
            int at = corner + k / unit * grid.side + k % unit;
            float lack = CLEAR - sign * (plane[at] - threshold[at]);
            if (lack > 0) plane[at] = Math.max(0, Math.min(255, plane[at] + sign * weight[k] * lack));
        }
    }
}
