package io.github.qrart.onnx.sampling;

/** Song, Meng and Ermon, "Denoising diffusion implicit models", 2021, equation 12 without added noise. */
final class Ddim implements Sampler {
    @Override
    public String id() {
        return "ddim";
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        schedule.checkCount(count);
        double[] times = Times.plain(schedule, count, Spacing.LEADING, true);
        double[] sigmas = new double[count + 1];
        double[] table = schedule.sigmas();
        for (int i = 0; i < count; i++) sigmas[i] = table[(int) times[i]];
        return new Steps(times, sigmas, 1);
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        int stride = schedule.trainTimesteps() / steps.count();
        for (int i = steps.first(); i < steps.count(); i++) {
            int time = (int) steps.timesteps()[i];
            double now = schedule.alphaCumprod(time);
            double next = time - stride >= 0 ? schedule.alphaCumprod(time - stride) : schedule.finalAlphaCumprod();
            float[] predicted = model.predict(x, time, i);
            float[] original = schedule.original(predicted, x, Math.sqrt(now), Math.sqrt(1 - now));
            float[] epsilon = Latents.sum(1 / Math.sqrt(1 - now), x, -Math.sqrt(now / (1 - now)), original);
            x = Latents.sum(Math.sqrt(next), schedule.clipped(original, true), Math.sqrt(1 - next), epsilon);
        }
        return x;
    }
}
