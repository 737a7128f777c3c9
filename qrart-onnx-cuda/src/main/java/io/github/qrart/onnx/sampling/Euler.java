package io.github.qrart.onnx.sampling;

/**
 * Euler's method on the equation of Karras and others, "Elucidating the design space of diffusion-based generative models",
 * 2022. Samples hold signal of full strength and noise of strength sigma.
 */
final class Euler implements Sampler {
    @Override
    public String id() {
        return "euler";
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        Steps steps = plain(schedule, count);
        if (!schedule.config().karrasSigmas()) return steps;
        double[] table = schedule.sigmas();
        double[] sigmas = steps.sigmas();
        double[] karras = NoiseSchedule.karras(sigmas[0], sigmas[count - 1], count);
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = (float) NoiseSchedule.time(table, karras[i]);
            sigmas[i] = (float) karras[i];
        }
        return new Steps(times, sigmas, initialScale(schedule, sigmas[0]));
    }

    static Steps plain(NoiseSchedule schedule, int count) {
        schedule.checkCount(count);
        double[] table = schedule.sigmas();
        double[] times = Times.plain(schedule, count, Spacing.LINSPACE, false);
        double[] sigmas = new double[count + 1];
        for (int i = 0; i < count; i++) sigmas[i] = (float) NoiseSchedule.at(table, times[i]);
        sigmas[count] = schedule.finalSigma();
        return new Steps(times, sigmas, initialScale(schedule, sigmas[0]));
    }

    /** With leading times the first step has signal in it already. */
    private static double initialScale(NoiseSchedule schedule, double sigma) {
        return schedule.spacing(Spacing.LINSPACE) == Spacing.LEADING ? Math.sqrt(sigma * sigma + 1) : sigma;
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        for (int i = steps.first(); i < steps.count(); i++) {
            float[] original = original(model, x, steps, schedule, i);
            double share = steps.sigmas()[i + 1] / steps.sigmas()[i];
            x = Latents.sum(share, x, 1 - share, original);
        }
        return x;
    }

    /** Signal of full strength. */
    @Override
    public float[] noised(float[] clean, float[] noise, Steps steps) {
        return Latents.sum(1, clean, steps.sigmas()[steps.first()], noise);
    }

    /** Asks the model, which wants samples of variance 1. */
    static float[] original(Denoiser model, float[] x, Steps steps, NoiseSchedule schedule, int i)
            throws InterruptedException {
        double alpha = steps.alpha(i);
        float[] input = Latents.scaled(alpha, x);
        float[] predicted = model.predict(input, steps.timesteps()[i], i);
        return schedule.original(predicted, input, alpha, alpha * steps.sigmas()[i]);
    }
}
