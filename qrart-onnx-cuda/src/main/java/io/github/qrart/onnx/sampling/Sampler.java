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
     * @param noise the samples to begin with: noise of variance 1 times {@link Steps#initialScale()}; not changed
     * @param steps the steps
     * @param schedule the schedule that the steps were made for
     * @param chance asked once for each step that adds noise
     * @return the samples without noise
     * @throws InterruptedException if the thread is interrupted
     */
    float[] sample(Denoiser model, float[] noise, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException;
}
