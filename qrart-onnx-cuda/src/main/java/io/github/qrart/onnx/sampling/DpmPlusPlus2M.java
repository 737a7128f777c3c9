package io.github.qrart.onnx.sampling;

/** Lu and others, "DPM-Solver++", 2022, algorithm 2: second order in several steps, by the midpoint. */
final class DpmPlusPlus2M implements Sampler {
    /** With fewer steps than this the last one is of first order; it is so without noise at the end too. */
    private static final int FEW = 15;

    @Override
    public String id() {
        return "dpmpp-2m";
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        return Times.solverSteps(schedule, count);
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        float[] before = null;
        int n = steps.count();
        for (int i = steps.first(); i < n; i++) {
            double alpha = steps.alpha(i);
            float[] predicted = model.predict(x, steps.timesteps()[i], i);
            float[] original = schedule.original(predicted, x, alpha, alpha * steps.sigmas()[i]);
            float[] towards = original;
            boolean last = i == n - 1 && (n < FEW || schedule.config().finalSigmaZero());
            if (before != null && !last) {
                double ratio = (steps.lambda(i + 1) - steps.lambda(i)) / (steps.lambda(i) - steps.lambda(i - 1)) / 2;
                towards = Latents.sum(1 + ratio, original, -ratio, before);
            }
            x = step(x, towards, steps, i);
            before = original;
        }
        return x;
    }

    /** One step of first order: exact when what it goes towards is right. */
    static float[] step(float[] x, float[] towards, Steps steps, int i) {
        double share = steps.sigmas()[i + 1] / steps.sigmas()[i];
        double next = steps.alpha(i + 1);
        return Latents.sum(share * next / steps.alpha(i), x, next * (1 - share), towards);
    }
}
