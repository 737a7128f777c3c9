package io.github.qrart.onnx.sampling;

import org.jspecify.annotations.Nullable;

/** Zhao and others, "UniPC: a unified predictor-corrector framework", 2023, of second order with B(h) = exp(h) − 1. */
final class UniPc implements Sampler {
    @Override
    public String id() {
        return "unipc";
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        return Times.solverSteps(schedule, count);
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        float[] from = begin;
        float[] before = null;
        float[] last = null;
        int order = 0;
        for (int i = steps.first(); i < steps.count(); i++) {
            double alpha = steps.alpha(i);
            float[] predicted = model.predict(x, steps.timesteps()[i], i);
            float[] original = schedule.original(predicted, x, alpha, alpha * steps.sigmas()[i]);
            if (last != null) x = corrected(from, original, last, order == 2 ? before : null, steps, i);
            before = last;
            last = original;
            order = Math.min(Math.min(2, steps.count() - i), order + 1);
            from = x;
            x = predicted(x, last, order == 2 ? before : null, steps, i);
        }
        return x;
    }

    /** The next sample from what is known at step {@code i}. */
    private static float[] predicted(float[] x, float[] last, float @Nullable [] before, Steps steps, int i) {
        float[] towards = last;
        if (before != null) {
            double ratio = .5 / ratio(steps, i - 1, i, i + 1);
            towards = Latents.sum(1 - ratio, last, ratio, before);
        }
        return DpmPlusPlus2M.step(x, towards, steps, i);
    }

    /** The sample at step {@code i} once more, from the one before it, now that the model has spoken there too. */
    private static float[] corrected(
            float[] from, float[] now, float[] last, float @Nullable [] before, Steps steps, int i) {
        double half = .5;
        float[] towards = last;
        if (before != null) {
            double h = steps.lambda(i - 1) - steps.lambda(i);
            double b = Math.expm1(h);
            double phi = b / h - 1;
            double b1 = phi / b;
            double b2 = (phi / h - .5) * 2 / b;
            double ratio = ratio(steps, i - 2, i - 1, i);
            double weight = (b1 - b2) / (1 - ratio);
            half = b1 - weight;
            towards = Latents.sum(1 - weight / ratio, last, weight / ratio, before);
        }
        towards = Latents.sum(1, towards, half, now, -half, last);
        return DpmPlusPlus2M.step(from, towards, steps, i - 1);
    }

    private static double ratio(Steps steps, int before, int last, int next) {
        return (steps.lambda(before) - steps.lambda(last)) / (steps.lambda(next) - steps.lambda(last));
    }
}
