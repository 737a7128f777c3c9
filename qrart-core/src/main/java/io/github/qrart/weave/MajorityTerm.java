package io.github.qrart.weave;

import java.util.Arrays;

/**
 * A hinge on the share of a module's area that is on its right side of a narrow local threshold. Some readers (OpenCV's)
 * binarise first, with a Gaussian window of about one module, and then let the pixels of a module vote: for them a small
 * dot with a large margin is a lost vote. The step at the threshold is a hyperbolic tangent here, to have a slope.
 */
final class MajorityTerm implements Term {
    /** Levels from the threshold at which a pixel's vote is three quarters sure. */
    private static final float SOFT = 7;

    private final ModuleGrid grid;
    private final int unit;
    private final Blur blur;
    private final float wanted;
    private final float weight;
    private final float[] threshold;
    private final float[] vote;
    /**
     * Light modules among light ones. The voters' threshold lies a little below the mean, so an even light place is right
     * as it is; asking it for votes would only pepper it with dark marks that bring the mean down.
     */
    private final boolean[] evenLight;

    /**
     * Votes on a plane of {@code unit} pixels per module, laid out like the weaving plane.
     *
     * @param sigma of the window, in modules
     * @param wanted from -1, all wrong, to 1, all right
     */
    MajorityTerm(ModuleGrid grid, int unit, double sigma, double wanted, double weight) {
        this.grid = grid;
        this.unit = unit;
        int side = side();
        blur = new Blur(side, sigma * unit);
        this.wanted = (float) wanted;
        this.weight = (float) weight;
        threshold = new float[side * side];
        vote = new float[side * side];
        evenLight = new boolean[grid.sign.length];
        for (int i = 0; i < evenLight.length; i++) evenLight[i] = amongLight(i);
    }

    private boolean amongLight(int module) {
        int n = grid.modules;
        for (int k = 0; k < 9; k++) {
            int column = module % n + k % 3 - 1;
            int row = module / n + k / 3 - 1;
            boolean inside = column >= 0 && row >= 0 && column < n && row < n;
            if (inside && grid.sign[row * n + column] < 0) return false;
        }
        return true;
    }

    private int side() {
        return (grid.modules + 2 * ModuleGrid.QUIET) * unit;
    }

    @Override
    public void addSlope(float[] plane, float[] slope) {
        blur.apply(plane, threshold);
        int n = grid.modules;
        Arrays.fill(vote, 0);
        for (int i = 0; i < n * n; i++) {
            if (!grid.whole[i] && grid.weight[i] > 0 && !evenLight[i]) voteOf(i, plane);
        }
        blur.apply(vote, threshold);
        for (int i = 0; i < slope.length; i++) slope[i] += vote[i] - threshold[i];
    }

    /** Leaves the slope of a module's votes in {@link #vote}. */
    private void voteOf(int module, float[] plane) {
        int side = side();
        int n = grid.modules;
        int corner = (ModuleGrid.QUIET + module / n) * unit * side + (ModuleGrid.QUIET + module % n) * unit;
        int sign = grid.sign[module];
        float sum = 0;
        for (int y = 0; y < unit; y++) {
            for (int x = 0; x < unit; x++) {
                int at = corner + y * side + x;
                float v = tanh((plane[at] - threshold[at]) / SOFT);
                vote[at] = v;
                sum += sign * v;
            }
        }
        float lack = wanted - sum / (unit * unit);
        float s = lack > 0 ? -2 * weight * lack * sign / (unit * unit * SOFT) : 0;
        for (int y = 0; y < unit; y++) {
            for (int x = 0; x < unit; x++) {
                int at = corner + y * side + x;
                vote[at] = s * (1 - vote[at] * vote[at]);
            }
        }
    }

    /** Padé approximant, exact to .03 and saturating at 3. */
    static float tanh(float x) {
        if (x > 3) return 1;
        if (x < -3) return -1;
        return x * (27 + x * x) / (27 + 9 * x * x);
    }
}
