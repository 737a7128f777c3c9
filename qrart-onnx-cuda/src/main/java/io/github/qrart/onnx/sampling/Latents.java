package io.github.qrart.onnx.sampling;

/** Sums of samples. Coefficients are doubles; values are floats, as the models have them. */
final class Latents {
    private Latents() {}

    static float[] sum(double a, float[] x, double b, float[] y) {
        float[] out = new float[x.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (a * x[i] + b * y[i]);
        return out;
    }

    static float[] sum(double a, float[] x, double b, float[] y, double c, float[] z) {
        float[] out = new float[x.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (a * x[i] + b * y[i] + c * z[i]);
        return out;
    }

    static float[] scaled(double a, float[] x) {
        float[] out = new float[x.length];
        for (int i = 0; i < out.length; i++) out[i] = (float) (a * x[i]);
        return out;
    }
}
