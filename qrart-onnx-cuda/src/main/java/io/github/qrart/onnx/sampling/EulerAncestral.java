package io.github.qrart.onnx.sampling;

/** Euler's method that goes farther than the step and adds new noise for the rest, as in Katherine Crowson's k-diffusion. */
final class EulerAncestral implements Sampler {
    @Override
    public String id() {
        return "euler-ancestral";
    }

    /** Always ends without noise, and knows no other noise levels than those of the times. */
    @Override
    public Steps steps(NoiseSchedule schedule, int count) {
        Steps steps = Euler.plain(schedule, count);
        double[] sigmas = steps.sigmas();
        sigmas[count] = 0;
        return new Steps(steps.timesteps(), sigmas, steps.initialScale());
    }

    @Override
    public float[] sample(Denoiser model, float[] begin, Steps steps, NoiseSchedule schedule, NoiseSource chance)
            throws InterruptedException {
        float[] x = begin;
        for (int i = steps.first(); i < steps.count(); i++) {
            float[] original = Euler.original(model, x, steps, schedule, i);
            double from = steps.sigmas()[i];
            double to = steps.sigmas()[i + 1];
            double up = Math.sqrt(to * to * (from * from - to * to) / (from * from));
            double share = Math.sqrt(to * to - up * up) / from;
            x = Latents.sum(share, x, 1 - share, original);
            if (up > 0) x = Latents.sum(1, x, up, chance.noise(i));
        }
        return x;
    }

    /** Signal of full strength. */
    @Override
    public float[] noised(float[] clean, float[] noise, Steps steps) {
        return Latents.sum(1, clean, steps.sigmas()[steps.first()], noise);
    }
}
