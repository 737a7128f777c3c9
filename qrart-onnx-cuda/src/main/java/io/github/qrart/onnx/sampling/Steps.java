package io.github.qrart.onnx.sampling;

/**
 * The way a sampler goes.
 *
 * @param timesteps what the model is told at each step, falling
 * @param sigmas noise over signal at each step and, one more, at the end
 * @param initialScale what the noise of variance 1 is multiplied with to begin
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record Steps(double[] timesteps, double[] sigmas, double initialScale) {
    /** Copies the arrays. */
    public Steps {
        timesteps = timesteps.clone();
        sigmas = sigmas.clone();
        if (timesteps.length == 0 || sigmas.length != timesteps.length + 1) {
            throw new IllegalArgumentException(timesteps.length + " timesteps and " + sigmas.length
                    + " sigmas; expected at least one timestep, and one sigma more than timesteps");
        }
    }

    /**
     * How many steps.
     *
     * @return at least 1
     */
    public int count() {
        return timesteps.length;
    }

    /** The share of signal at a step, for samples of constant variance. */
    double alpha(int step) {
        return 1 / Math.sqrt(sigmas[step] * sigmas[step] + 1);
    }

    /** The logarithm of signal over noise at a step. */
    double lambda(int step) {
        return -Math.log(sigmas[step]);
    }
}
