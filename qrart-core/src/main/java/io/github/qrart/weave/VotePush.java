package io.github.qrart.weave;

/**
 * Brings pixels to their module's side of a narrow threshold, in closed form, in modules where too few are: those that
 * {@link MajorityTerm} could not win over, and many where there was no refinement. Readers that binarise with a window of
 * about a module and then let pixels vote (OpenCV's) stumble over texture that a push of whole cores leaves in them.
 */
final class VotePush {
    /** Standard deviation of the window, in modules. */
    private static final double WINDOW = .68;

    /** How far from the threshold a pixel is to be, in levels. */
    private static final float CLEAR = 9;

    /** From this share of its pixels on the right side, a module is left as it is. */
    private static final double ENOUGH = .75;

    /** How far below the window's mean OpenCV puts its threshold, in levels: an even place counts as light. */
    private static final float BELOW = 2;

    /** A pixel that is nearer to the threshold than this is not counted, in levels. */
    private static final float SURE = 1;

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
            boolean woven = !grid.whole[i] && grid.weight[i] > 0;
            if (woven && votes(plane, threshold, i) < ENOUGH) push(plane, threshold, i);
        }
    }

    private double votes(float[] plane, float[] threshold, int module) {
        int right = 0;
        for (int k = 0; k < weight.length; k++) {
            int at = pixel(module, k);
            if (grid.sign[module] * (plane[at] - threshold[at] + BELOW) > SURE) right++;
        }
        return (double) right / weight.length;
    }

    private void push(float[] plane, float[] threshold, int module) {
        int sign = grid.sign[module];
        for (int k = 0; k < weight.length; k++) {
            int at = pixel(module, k);
            float lack = CLEAR - sign * (plane[at] - threshold[at]);
            if (lack > 0) plane[at] = Math.max(0, Math.min(255, plane[at] + sign * weight[k] * lack));
        }
    }

    /** The pixel of the plane that is the k-th of a module, row by row. */
    private int pixel(int module, int k) {
        int row = grid.start(module / grid.modules) + k / grid.unit;
        return row * grid.side + grid.start(module % grid.modules) + k % grid.unit;
    }
}
