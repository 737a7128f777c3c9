package io.github.qrart.scan;

import io.github.qrart.image.Filters;
import io.github.qrart.image.Plane;
import java.util.Arrays;

/**
 * What is drawn in a finder pattern's core: a line, a speck, a rose. A reader's threshold follows what changes slowly, such as
 * shade over the core or a hollow in its middle, and sensors blur what is finer than a tenth of a module; what lies between
 * the two makes light runs and outlines where a finder pattern is to have none.
 *
 * <p>It is the difference of two Gaussian blurs. Neither looks beyond a disc in the core, for past it the light ring begins, or
 * the corners of a core that was drawn round: pixels there have no weight.
 */
final class CoreDetail {
    /** Standard deviations of what is blurred together, and of what is followed, in modules. */
    private static final double FINE = .1;

    private static final double COARSE = .5;

    /** More pixels across than these tell no more. */
    private static final int MOST = 28;

    private final float[] values;

    private CoreDetail(float[] values) {
        this.values = values;
    }

    /**
     * Measures.
     *
     * @param core the luma of a square core
     * @param module pixels a module is wide
     */
    static CoreDetail of(Plane core, int module) {
        int side = Math.min(core.width(), MOST);
        double scaled = (double) module * side / core.width();
        float[] luma = Filters.resize(core, side, side).values();
        float[] disc = disc(side);
        for (int i = 0; i < luma.length; i++) luma[i] *= disc[i];
        float[] fine = blurred(luma, disc, side, FINE * scaled);
        float[] coarse = blurred(luma, disc, side, COARSE * scaled);
        int count = 0;
        for (int i = 0; i < fine.length; i++) if (disc[i] > 0) fine[count++] = fine[i] - coarse[i];
        return new CoreDetail(Arrays.copyOf(fine, count));
    }

    /** 1 within the greatest disc of a square, 0 without. */
    private static float[] disc(int side) {
        float[] disc = new float[side * side];
        for (int i = 0; i < disc.length; i++) {
            int row = i / side;
            disc[i] = Math.hypot(i % side + .5 - side / 2.0, row + .5 - side / 2.0) <= side / 2.0 ? 1 : 0;
        }
        return disc;
    }

    /** The difference of two quantiles, in levels. */
    double range(double from, double to) {
        Ranks ranks = new Ranks(values);
        return ranks.quantile(to) - ranks.quantile(from);
    }

    /** The mean around each pixel, of those that have weight. */
    private static float[] blurred(float[] luma, float[] weight, int side, double deviation) {
        float[] weights = weights(side, deviation);
        float[] transposed = transposed(weights, side);
        float[] out = product(product(weights, luma, side), transposed, side);
        float[] all = product(product(weights, weight, side), transposed, side);
        for (int i = 0; i < out.length; i++) out[i] /= Math.max(1e-6f, all[i]);
        return out;
    }

    /** The product of two square matrices. */
    private static float[] product(float[] left, float[] right, int side) {
        float[] out = new float[side * side];
        for (int y = 0; y < side; y++) {
            for (int k = 0; k < side; k++) {
                float weight = left[y * side + k];
                // Along the rows of both, so that the compiler turns the loop into vector instructions.
                for (int x = 0; x < side; x++) out[y * side + x] += weight * right[k * side + x];
            }
        }
        return out;
    }

    private static float[] transposed(float[] in, int side) {
        float[] out = new float[side * side];
        for (int i = 0; i < out.length; i++) out[i % side * side + i / side] = in[i];
        return out;
    }

    /** What each pixel of a line gives to each other; those of one add up to 1. */
    private static float[] weights(int side, double deviation) {
        double[] by = new double[side];
        for (int i = 0; i < side; i++) by[i] = StrictMath.exp(-i * i / (2 * deviation * deviation));
        float[] weights = new float[side * side];
        for (int i = 0; i < side; i++) {
            double sum = 0;
            for (int k = 0; k < side; k++) sum += by[Math.abs(i - k)];
            for (int k = 0; k < side; k++) weights[i * side + k] = (float) (by[Math.abs(i - k)] / sum);
        }
        return weights;
    }
}
