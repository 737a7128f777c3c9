package io.github.qrart.onnx.sampling;

/** Tells noise from image: a model, with whatever guides it. */
@FunctionalInterface
public interface Denoiser {
    /**
     * Predicts, for one or several samples laid end to end.
     *
     * @param sample the samples, scaled as the model expects; not to be changed
     * @param timestep the time that the model was trained with, 0 for little noise; a whole number for most samplers
     * @param step which step this is, from 0
     * @return as many numbers, of the kind that the schedule's {@link PredictionType} says; the sampler may keep them
     * @throws InterruptedException if the thread is interrupted
     */
    float[] predict(float[] sample, double timestep, int step) throws InterruptedException;
}
