package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.NoiseSource;
import io.github.qrart.onnx.sampling.Steps;
import io.github.qrart.onnx.text.PromptChunks;
import java.util.List;

/**
 * From prompt, code and noise to pixels, for several candidates at once: what diffusers'
 * {@code StableDiffusionControlNetPipeline} does, in the same order.
 */
final class Drawing {
    private final Networks networks;
    private final DiffusionOptions options;
    private final Watch watch;

    Drawing(Networks networks, DiffusionOptions options, Watch watch) {
        this.networks = networks;
        this.options = options;
        this.watch = watch;
    }

    /** Numbers in a sample of latents. */
    static int length(int side) {
        return 4 * (side / 8) * (side / 8);
    }

    /** Latents without noise of so many samples. */
    float[] latents(String prompt, float[] condition, int side, List<Long> seeds, NoiseSource chance)
            throws InterruptedException {
        Steps steps = options.sampler().steps(networks.schedule(), options.steps());
        float[] noise = chance.noise(NoiseSource.BEGINNING);
        float[] begin = new float[noise.length];
        for (int i = 0; i < begin.length; i++) begin[i] = (float) (noise[i] * steps.initialScale());
        return sample(prompt, condition, side, seeds, chance, begin, steps);
    }

    /**
     * Latents of one image drawn again from so much noise, 0 to 1: what diffusers'
     * {@code StableDiffusionControlNetImg2ImgPipeline} does. The encoder's mean is taken, without the chance that it allows
     * for, so that one seed makes one image.
     */
    float[] again(String prompt, float[] condition, int side, long seed, int[] rgb, double amount, NoiseSource chance)
            throws InterruptedException {
        Steps steps =
                options.sampler().steps(networks.schedule(), options.steps()).last(amount);
        float[] clean = networks.encode(planes(rgb), side);
        float[] begin = options.sampler().noised(clean, chance.noise(NoiseSource.BEGINNING), steps);
        return sample(prompt, condition, side, List.of(seed), chance, begin, steps);
    }

    private float[] sample(
            String prompt,
            float[] condition,
            int side,
            List<Long> seeds,
            NoiseSource chance,
            float[] begin,
            Steps steps)
            throws InterruptedException {
        boolean guided = options.guidance() > 1;
        int samples = guided ? 2 * seeds.size() : seeds.size();
        float[] text = text(prompt, seeds.size(), guided);
        try (Networks.Guide guide = networks.guide(samples, text, condition, side)) {
            Progress progress = new Progress(guide, options, networks.schedule(), seeds, steps, watch);
            return options.sampler().sample(progress::predict, begin, steps, networks.schedule(), chance);
        } catch (Progress.OutOfTime e) {
            return e.latents();
        }
    }

    /** Red, green and blue of −1 to 1. */
    private static float[] planes(int[] rgb) {
        float[] planes = new float[3 * rgb.length];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (rgb[i % rgb.length] >> 16 - 8 * (i / rgb.length) & 255) / 255f * 2 - 1;
        }
        return planes;
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
}
