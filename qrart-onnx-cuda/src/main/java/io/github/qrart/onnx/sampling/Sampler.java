package io.github.qrart.onnx.sampling;

/** A way from noise to an image. Implementations keep no state between calls and are safe for use by several threads. */
public interface Sampler {
    /**
     * A short, stable name, for provenance and command lines.
     *
     * @return such as {@code ddim}
     */
    String id();

    /**
     * The steps to take.
     *
     * @param schedule the noise that the model was trained with
     * @param count how many, at least 1
     * @return the steps
     * @throws IllegalArgumentException if so many steps cannot be taken
     */
    Steps steps(NoiseSchedule schedule, int count);

    /**
     * Takes them, for one or several samples laid end to end. The model is asked once a step.
     *
     * @param model tells noise from image
     * @param begin the samples to begin with: noise of variance 1 times {@link Steps#initialScale()}, or what {@link
     *     #noised} made; not changed
     * @param steps the steps
     * @param schedule the schedule that the steps were made for
     * @param chance asked once for each step that adds noise
     * @return the samples without noise
     * @throws InterruptedException if the thread is interrupted
     */
    float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException;

    /**
     * Samples without noise as they would be at the first of the steps. For samples of constant variance unless overridden.
     *
     * @param clean samples without noise; not changed
     * @param noise of variance 1, one for each number
     * @param steps the steps
     * @return the samples to begin with
     */
    default float[] noised(float[] clean, float[] noise, Steps steps) {
        double alpha = steps.alpha(steps.first());
        return Latents.sum(alpha, clean, alpha * steps.sigmas()[steps.first()], noise);
    }
}
