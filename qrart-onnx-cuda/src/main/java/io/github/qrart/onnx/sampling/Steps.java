package io.github.qrart.onnx.sampling;

/**
 * The way a sampler goes.
 *
 * @param timesteps what the model is told at each step, falling
 * @param sigmas noise over signal at each step and, one more, at the end
 * @param initialScale what the noise of variance 1 is multiplied with to begin
 * @param first the step to begin with: 0, or a later one where an image is drawn again
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Steps(double[] timesteps, double[] sigmas, double initialScale, int first) {
    /** Copies the arrays. */
    public Steps {
        timesteps = timesteps.clone();
        sigmas = sigmas.clone();
        if (timesteps.length == 0 || sigmas.length != timesteps.length + 1) {
            throw new IllegalArgumentException(timesteps.length + " timesteps and " + sigmas.length
                    + " sigmas; expected at least one timestep, and one sigma more than timesteps");
        }
        if (first < 0 || first >= timesteps.length) {
            throw new IllegalArgumentException(
                    "first step " + first + "; expected 0 to " + (timesteps.length - 1) + ", counted from 0");
        }
    }

    /**
     * All steps, from noise alone.
     *
     * @param timesteps what the model is told at each step, falling
     * @param sigmas noise over signal at each step and, one more, at the end
     * @param initialScale what the noise of variance 1 is multiplied with to begin
     */
    public Steps(double[] timesteps, double[] sigmas, double initialScale) {
        this(timesteps, sigmas, initialScale, 0);
    }

    /**
     * The last of these steps, for an image that is drawn again.
     *
     * @param noise how much noise the image gets, 0 to 1: that part of the steps, rounded down, and at least one
     * @return the same steps with another first one
     */
    public Steps last(double noise) {
        int taken = Math.max(1, Math.min(count(), (int) (count() * noise)));
        return new Steps(timesteps, sigmas, initialScale, count() - taken);
    }

    /**
     * How many steps there are, those before the first included.
     *
     * @return at least 1
     */
    public int count() {
        return timesteps.length;
    }

    /**
     * The share of signal at a step, for samples of constant variance.
     *
     * @param step which, from 0
     * @return 0 to 1
     */
    public double alpha(int step) {
        return 1 / Math.sqrt(sigmas[step] * sigmas[step] + 1);
    }

    /** The logarithm of signal over noise at a step. */
    double lambda(int step) {
        return -Math.log(sigmas[step]);
    }
}
