package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.NoiseSchedule;
import io.github.qrart.onnx.text.ClipTokenizer;

/** What a generator asks of models, so that it can be tested without them. */
interface Networks {
    ClipTokenizer tokenizer();

    NoiseSchedule schedule();

    /** What the side of an image must be a multiple of, in pixels. */
    int sizeMultiple();

    /** Which models, where they run; for provenance. */
    String id();

    String device();

    /** How many candidates are best drawn at once. */
    int batch();

    /** Embeds rows of tokens, laid end to end. */
    float[] encode(int[][] rows) throws InterruptedException;

    /**
     * Prepares for steps on so many samples.
     *
     * @param samples how many, guided or not
     * @param text embedded prompts of all samples, end to end
     * @param condition the picture of the code: three planes, 0 to 1
     * @param side of the image in pixels
     */
    Guide guide(int samples, float[] text, float[] condition, int side);

    /** Three planes of an image, about −1 to 1, of one sample of latents. */
    float[] decode(float[] latents, int side) throws InterruptedException;

    /** Whether there is an encoder of images. */
    boolean encodesImages();

    /** Latents of one image: three planes, −1 to 1. */
    float[] encode(float[] planes, int side) throws InterruptedException;

    /** Keeps the models open until it is closed. */
    Use use();

    /** Which models are most likely not asked again after a step. */
    enum Done {
        NONE,
        CONTROL,
        ALL
    }

    /** Predicts the noise, step for step. For one thread. */
    interface Guide extends AutoCloseable {
        /** Predicts for all samples; with strength 0 the control is not computed. Memory of what is done is freed. */
        float[] predict(float[] samples, double timestep, double strength, Done done) throws InterruptedException;

        @Override
        void close();
    }

    /** A use of models that are not to be closed meanwhile. */
    interface Use extends AutoCloseable {
        @Override
        void close();
    }
}
