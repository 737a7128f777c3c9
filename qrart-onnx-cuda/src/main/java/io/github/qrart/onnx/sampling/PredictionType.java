package io.github.qrart.onnx.sampling;

/** What a model predicts. */
public enum PredictionType {
    /** The noise in the sample: Stable Diffusion 1.5. */
    EPSILON,
    /** The sample without noise. */
    SAMPLE,
    /** The velocity between the two (Salimans and Ho, "Progressive distillation", 2022). */
    V_PREDICTION;

    /** The sample without noise, element by element, of a sample that is {@code alpha} times it and {@code sigma} times noise. */
    float[] original(float[] predicted, float[] sample, double alpha, double sigma) {
        return switch (this) {
            case EPSILON -> Latents.sum(1 / alpha, sample, -sigma / alpha, predicted);
            case SAMPLE -> predicted.clone();
            case V_PREDICTION -> Latents.sum(alpha, sample, -sigma, predicted);
        };
    }
}
