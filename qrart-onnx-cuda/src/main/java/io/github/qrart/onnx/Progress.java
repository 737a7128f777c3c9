package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.sampling.Steps;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Asks the models step by step: with guidance or without, with the code in its part of the steps. For one thread. */
final class Progress {
    private final Networks.Guide guide;
    private final DiffusionOptions options;
    private final NoiseSchedule schedule;
    private final List<Long> seeds;
    private final Steps steps;
    private final Watch watch;
    private final long began = System.nanoTime();
    private long inModel;
    private long stepBegan;

    Progress(
            Networks.Guide guide,
            DiffusionOptions options,
            NoiseSchedule schedule,
            List<Long> seeds,
            Steps steps,
            Watch watch) {
        this.guide = guide;
        this.options = options;
        this.schedule = schedule;
        this.seeds = seeds;
        this.steps = steps;
        this.watch = watch;
    }

    float[] predict(float[] sample, double timestep, int index) throws InterruptedException {
        int step = index - steps.first();
        int all = steps.count() - steps.first();
        if (Thread.interrupted()) throw new InterruptedException("drawing was interrupted at step " + step);
        boolean guided = options.guidance() > 1;
        float[] input = guided ? Arrays.copyOf(sample, 2 * sample.length) : sample;
        if (guided) System.arraycopy(sample, 0, input, sample.length, sample.length);
        boolean ends = ends(step, all);
        Networks.Done done = ends
                ? Networks.Done.ALL
                : controlled(step, all) && !controlled(step + 1, all) ? Networks.Done.CONTROL : Networks.Done.NONE;
        long before = System.nanoTime();
        float[] both = guide.predict(input, timestep, controlled(step, all) ? options.strength() : 0, done);
        inModel += System.nanoTime() - before;
        float[] predicted = guided ? guided(both, sample.length) : both;
        tell(step + 1, all, predicted, sample, index);
        // Never after a step that was not said to be the last: its memory would not be free for decoding.
        if (ends && step + 1 < all && watch.isLate(step + 1)) throw new OutOfTime(original(predicted, sample, index));
        return predicted;
    }

    /** Whether this step may be the last, judged by how long the one before took; of the first nothing is known. */
    private boolean ends(int step, int all) {
        long now = watch.clock().getAsLong();
        long taken = step == 0 ? Duration.ofDays(1).toNanos() : now - stepBegan;
        stepBegan = now;
        return step + 1 == all || watch.isNearlyLate(step + 1, taken);
    }

    private boolean controlled(int step, int all) {
        return (double) step / all >= options.controlStart() && (step + 1.) / all <= options.controlEnd();
    }

    private void tell(int done, int all, float[] predicted, float[] sample, int index) {
        DiffusionListener listener = watch.listener();
        if (listener == null) return;
        listener.stepDone(new DiffusionStep(
                seeds,
                done,
                all,
                Duration.ofNanos(System.nanoTime() - began),
                Duration.ofNanos(inModel),
                watch.previews() ? Preview.of(original(predicted, sample, index), seeds.size()) : List.of()));
    }

    /** What the models take for the image at this step. */
    private float[] original(float[] predicted, float[] sample, int index) {
        double alpha = steps.alpha(index);
        return schedule.original(predicted, sample, alpha, alpha * steps.sigmas()[index]);
    }

    private float[] guided(float[] both, int length) {
        float[] out = new float[length];
        float guidance = (float) options.guidance();
        for (int i = 0; i < length; i++) out[i] = both[i] + guidance * (both[length + i] - both[i]);
        return out;
    }

    /** Ends a sampler before its last step. */
    static final class OutOfTime extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient float[] latents;

        private OutOfTime(float[] latents) {
            super("no time for more steps", null, false, false);
            this.latents = latents;
        }

        /** What the image was taken for at that step. */
        float[] latents() {
            return latents;
        }
    }
}
