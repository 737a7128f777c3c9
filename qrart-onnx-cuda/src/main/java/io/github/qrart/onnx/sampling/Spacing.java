package io.github.qrart.onnx.sampling;

/** Which times a sampler visits of those that the model was trained for. */
public enum Spacing {
    /** Every so many from the first on, so that the noisiest times are left out. */
    LEADING,
    /** Every so many from the last on. */
    TRAILING,
    /** Evenly from first to last. */
    LINSPACE
}
