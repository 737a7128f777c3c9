package io.github.qrart.repair;

import io.github.qrart.image.RunningMean;

/**
 * The guided filter of He, Sun and Tang (2013): a plane as a gain and an offset of the guide that vary slowly, so that its
 * edges are the guide's.
 */
final class Guide {
    private final float[] guide;
    private final int width;
    private final int height;
    private final int radius;
    private final float[] mean;
    private final float[] spread;

    /**
     * A filter.
     *
     * @param radius of the window, in pixels
     * @param edge the contrast that counts as an edge, in the guide's unit
     */
    Guide(float[] guide, int width, int height, int radius, float edge) {
        this.guide = guide;
        this.width = width;
        this.height = height;
        this.radius = radius;
        mean = RunningMean.mean(guide, width, height, radius);
        spread = RunningMean.mean(product(guide, guide), width, height, radius);
        for (int i = 0; i < spread.length; i++) {
            spread[i] = Math.max(0, spread[i] - mean[i] * mean[i]) + edge * edge;
        }
    }

    private static float[] product(float[] a, float[] b) {
        float[] out = new float[a.length];
        for (int i = 0; i < out.length; i++) out[i] = a[i] * b[i];
        return out;
    }

    /** Fits a plane: it is near the guide times the gain, and the offset. */
    void fit(float[] plane, float[] gain, float[] offset) {
        float[] planeMean = RunningMean.mean(plane, width, height, radius);
        float[] together = RunningMean.mean(product(guide, plane), width, height, radius);
        float[] a = new float[plane.length];
        float[] b = new float[plane.length];
        for (int i = 0; i < a.length; i++) {
            // A gain under -1 would turn the picture's contrast round.
            a[i] = Math.max(-1, Math.min(1, (together[i] - mean[i] * planeMean[i]) / spread[i]));
            b[i] = planeMean[i] - a[i] * mean[i];
        }
        System.arraycopy(RunningMean.mean(a, width, height, radius), 0, gain, 0, gain.length);
        System.arraycopy(RunningMean.mean(b, width, height, radius), 0, offset, 0, offset.length);
    }
}
