package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.onnx.sampling.Steps;
import io.github.qrart.onnx.text.PromptChunks;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From prompt, code and noise to pixels, for several candidates at once: what diffusers'
 * {@code StableDiffusionControlNetPipeline} does, in the same order.
 */
final class Drawing {
    private final Networks networks;
    private final DiffusionOptions options;
    private final @Nullable DiffusionListener listener;

    Drawing(Networks networks, DiffusionOptions options, @Nullable DiffusionListener listener) {
        this.networks = networks;
        this.options = options;
        this.listener = listener;
    }

    /** Numbers in a sample of latents. */
    static int length(int side) {
        return 4 * (side / 8) * (side / 8);
    }

    /** Latents without noise of so many samples. */
    float[] latents(String prompt, float[] condition, int side, List<Long> seeds, NoiseSource chance)
            throws InterruptedException {
        int count = seeds.size();
        boolean guided = options.guidance() > 1;
        float[] text = text(prompt, count, guided);
        Steps steps = options.sampler().steps(networks.schedule(), options.steps());
        float[] noise = chance.noise(NoiseSource.BEGINNING);
        float[] begin = new float[noise.length];
        for (int i = 0; i < begin.length; i++) begin[i] = (float) (noise[i] * steps.initialScale());
        try (Networks.Guide guide = networks.guide(guided ? 2 * count : count, text, condition, side)) {
            Progress progress = new Progress(guide, guided, seeds, steps.count());
            return options.sampler().sample(progress::predict, begin, steps, networks.schedule(), chance);
        }
    }

    /** Embedded prompts, end to end; the negative one for the first half of guided samples. */
    private float[] text(String prompt, int count, boolean guided) throws InterruptedException {
        PromptChunks positive = PromptChunks.of(prompt, networks.tokenizer());
        PromptChunks negative = PromptChunks.of(options.negativePrompt(), networks.tokenizer());
        int rows = guided
                ? Math.max(positive.rows().size(), negative.rows().size())
                : positive.rows().size();
        float[] one = embed(positive.atLeast(rows, networks.tokenizer()));
        float[] all = new float[one.length * (guided ? 2 * count : count)];
        float[] other = guided ? embed(negative.atLeast(rows, networks.tokenizer())) : one;
        for (int i = 0; i < all.length / one.length; i++) {
            float[] from = guided && i < count ? other : one;
            System.arraycopy(from, 0, all, i * one.length, one.length);
        }
        return all;
    }

    /**
     * Weighs the tokens, and then all by one factor so that their mean stays what it was: as Stable Diffusion web UI and
     * the weighting pipelines of diffusers do.
     */
    float[] embed(PromptChunks chunks) throws InterruptedException {
        float[] text = networks.encode(
                chunks.rows().stream().map(PromptChunks.Row::tokens).toArray(int[][]::new));
        int width = text.length / (chunks.rows().size() * PromptChunks.LENGTH);
        double before = 0;
        double after = 0;
        boolean weighted = false;
        for (int i = 0; i < text.length; i++) {
            int token = i / width;
            float weight = chunks.rows().get(token / PromptChunks.LENGTH).weights()[token % PromptChunks.LENGTH];
            weighted |= weight != 1;
            before += text[i];
            text[i] *= weight;
            after += text[i];
        }
        if (weighted && after != 0) {
            float factor = (float) (before / after);
            for (int i = 0; i < text.length; i++) text[i] *= factor;
        }
        return text;
    }

    /** Three planes of 0 to 255 of one sample. */
    int[] pixels(float[] latents, int side) throws InterruptedException {
        float[] planes = networks.decode(latents, side);
        int size = side * side;
        int[] rgb = new int[size];
        for (int i = 0; i < size; i++) {
            rgb[i] = level(planes[i]) << 16 | level(planes[size + i]) << 8 | level(planes[2 * size + i]);
        }
        return rgb;
    }

    private static int level(float value) {
        return (int) Math.rint(255 * Math.max(0, Math.min(1, value / 2 + .5f)));
    }

    /** Asks the models step by step: with guidance or without, with the code in its part of the steps. */
    private final class Progress {
        private final Networks.Guide guide;
        private final boolean guided;
        private final List<Long> seeds;
        private final int steps;
        private final long began = System.nanoTime();
        private long inModel;

        private Progress(Networks.Guide guide, boolean guided, List<Long> seeds, int steps) {
            this.guide = guide;
            this.guided = guided;
            this.seeds = seeds;
            this.steps = steps;
        }

        private float[] predict(float[] sample, double timestep, int step) throws InterruptedException {
            if (Thread.interrupted()) throw new InterruptedException("drawing was interrupted at step " + step);
            float[] input = guided ? Arrays.copyOf(sample, 2 * sample.length) : sample;
            if (guided) System.arraycopy(sample, 0, input, sample.length, sample.length);
            boolean controlled =
                    (double) step / steps >= options.controlStart() && (step + 1.) / steps <= options.controlEnd();
            long before = System.nanoTime();
            float[] predicted = guide.predict(input, timestep, controlled ? options.strength() : 0);
            inModel += System.nanoTime() - before;
            if (listener != null) {
                listener.stepDone(new DiffusionStep(
                        seeds,
                        step + 1,
                        steps,
                        Duration.ofNanos(System.nanoTime() - began),
                        Duration.ofNanos(inModel)));
            }
            return guided ? guided(predicted, sample.length) : predicted;
        }

        private float[] guided(float[] both, int length) {
            float[] out = new float[length];
            float guidance = (float) options.guidance();
            for (int i = 0; i < length; i++) out[i] = both[i] + guidance * (both[length + i] - both[i]);
            return out;
        }
    }
}
