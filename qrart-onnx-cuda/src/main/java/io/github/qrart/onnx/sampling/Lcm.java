package io.github.qrart.onnx.sampling;

/**
 * Luo and others, "Latent consistency models", 2023, algorithm 3, for models distilled for it (or with such a LoRA merged
 * in): to the image in one stride, and back part of the way with new noise.
 */
final class Lcm implements Sampler {
    /** The times that such models are distilled for. */
    private static final int DISTILLED = 50;
    /** How soon the boundary condition gives way to the model, and the deviation of the data it is made for. */
    private static final double TIME_SCALE = 10;

    private static final double DATA_SIGMA = .5;

    @Override
    public String id() {
        return "lcm";
    }

    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        schedule.checkCount(count);
        if (count > DISTILLED) {
            throw new IllegalArgumentException(
                    count + " steps of LCM; expected 1 to " + DISTILLED + ", and 4 to 8 for good images");
        }
        int stride = schedule.trainTimesteps() / DISTILLED;
        double[] table = schedule.sigmas();
        double[] times = new double[count];
        double[] sigmas = new double[count + 1];
        for (int i = 0; i < count; i++) {
            times[i] = (DISTILLED - (int) Math.floor((double) DISTILLED * i / count)) * stride - 1;
            sigmas[i] = table[(int) times[i]];
        }
        return new Steps(times, sigmas, 1);
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        for (int i = steps.first(); i < steps.count(); i++) {
            double time = steps.timesteps()[i];
            double now = schedule.alphaCumprod((int) time);
            float[] predicted = model.predict(x, time, i);
            float[] original =
                    schedule.clipped(schedule.original(predicted, x, Math.sqrt(now), Math.sqrt(1 - now)), false);
            double scaled = time * TIME_SCALE;
            double norm = scaled * scaled + DATA_SIGMA * DATA_SIGMA;
            x = Latents.sum(scaled / Math.sqrt(norm), original, DATA_SIGMA * DATA_SIGMA / norm, x);
            if (i + 1 < steps.count()) {
                double next = schedule.alphaCumprod((int) steps.timesteps()[i + 1]);
                x = Latents.sum(Math.sqrt(next), x, Math.sqrt(1 - next), chance.noise(i));
            }
        }
        return x;
    }
}
