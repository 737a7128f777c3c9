package io.github.qrart.onnx;

import io.github.qrart.onnx.sampling.Sampler;
import io.github.qrart.onnx.sampling.StandardSampler;
import io.github.qrart.symbol.ErrorCorrection;
import java.util.Objects;

/** Collects {@link DiffusionOptions}, beginning with those of {@link DiffusionOptions#original()}. Mutable, for one thread. */
public final class DiffusionOptionsBuilder {
    Sampler sampler = StandardSampler.DDIM;
    int steps = 50;
    double guidance = 3.5;
    String negativePrompt = "ugly, disfigured, low quality, blurry";
    double strength = 1.5;
    double controlStart = .25;
    double controlEnd = 1;
    ErrorCorrection level = ErrorCorrection.H;
    int minVersion = 1;
    int quietZone = 2;
    int padding = 1;
    int largestSide = 768;
    double blend;
    double rescue;
    double rescueStrength = 2;
    boolean repair = true;

    DiffusionOptionsBuilder() {}

    private static double within(String name, double value, double least, double most) {
        if (value >= least && value <= most) return value;
        throw new IllegalArgumentException(name + " " + value + " is not within " + least + " to " + most);
    }

    /**
     * The way from noise to image; {@link StandardSampler#DDIM} when not set.
     *
     * @param value the sampler
     * @return this
     */
    public DiffusionOptionsBuilder sampler(Sampler value) {
        sampler = Objects.requireNonNull(value, "sampler");
        return this;
    }

    /**
     * Steps of the sampler; 50 when not set.
     *
     * @param value 1 to 1000
     * @return this
     */
    public DiffusionOptionsBuilder steps(int value) {
        steps = (int) within("steps", value, 1, 1000);
        return this;
    }

    /**
     * How much more the prompt counts than the negative prompt; 3.5 when not set.
     *
     * @param value 1 to 30
     * @return this
     */
    public DiffusionOptionsBuilder guidance(double value) {
        guidance = within("guidance", value, 1, 30);
        return this;
    }

    /**
     * What not to draw; "ugly, disfigured, low quality, blurry" when not set.
     *
     * @param value a prompt, maybe empty
     * @return this
     */
    public DiffusionOptionsBuilder negativePrompt(String value) {
        negativePrompt = Objects.requireNonNull(value, "negativePrompt");
        return this;
    }

    /**
     * How strong the code is in the image; 1.5 when not set.
     *
     * @param value 0 to 5
     * @return this
     */
    public DiffusionOptionsBuilder strength(double value) {
        strength = within("strength", value, 0, 5);
        return this;
    }

    /**
     * The part of the steps in which the code tells; .25 to 1 when not set. The others take less time.
     *
     * @param start 0 to {@code end}
     * @param end {@code start} to 1
     * @return this
     */
    public DiffusionOptionsBuilder control(double start, double end) {
        controlStart = within("start of control", start, 0, 1);
        controlEnd = within("end of control", end, start, 1);
        return this;
    }

    /**
     * The error-correction level; H when not set.
     *
     * @param value the level
     * @return this
     */
    public DiffusionOptionsBuilder level(ErrorCorrection value) {
        level = Objects.requireNonNull(value, "level");
        return this;
    }

    /**
     * The smallest version; 1 when not set.
     *
     * @param value 1 to 40
     * @return this
     */
    public DiffusionOptionsBuilder minVersion(int value) {
        minVersion = (int) within("version", value, 1, 40);
        return this;
    }

    /**
     * White modules around the symbol; 2 when not set.
     *
     * @param modules 0 to 8
     * @return this
     */
    public DiffusionOptionsBuilder quietZone(int modules) {
        quietZone = (int) within("quiet zone", modules, 0, 8);
        return this;
    }

    /**
     * Grey modules around the quiet zone, at least; 1 when not set.
     *
     * @param modules 0 to 16
     * @return this
     */
    public DiffusionOptionsBuilder padding(int modules) {
        padding = (int) within("padding", modules, 0, 16);
        return this;
    }

    /**
     * The largest side to draw; 768 when not set.
     *
     * @param pixels 64 to 2048
     * @return this
     */
    public DiffusionOptionsBuilder largestSide(int pixels) {
        largestSide = (int) within("largest side", pixels, 64, 2048);
        return this;
    }

    /**
     * How much of the condition image is mixed into the result; 0 when not set.
     *
     * @param share 0 to 1
     * @return this
     */
    public DiffusionOptionsBuilder blend(double share) {
        blend = within("blend", share, 0, 1);
        return this;
    }

    /**
     * Whether an image that does not scan gets noise and is drawn again from there, with the code telling in all of those
     * steps; not when not set. The better one is kept. Needs models with an encoder of images.
     *
     * @param noise 0 to 1: 0 not to draw it again, 1 to keep nothing of it; it takes that part of the steps once more
     * @param strength how strong the code is then, 0 to 5
     * @return this
     */
    public DiffusionOptionsBuilder rescue(double noise, double strength) {
        rescue = within("noise of the rescue", noise, 0, 1);
        rescueStrength = within("strength of the rescue", strength, 0, 5);
        return this;
    }

    /**
     * Whether images that barely scan are mended; true when not set.
     *
     * @param value false to leave them
     * @return this
     */
    public DiffusionOptionsBuilder repair(boolean value) {
        repair = value;
        return this;
    }

    /**
     * Makes the options.
     *
     * @return the options
     */
    public DiffusionOptions build() {
        return new DiffusionOptions(this);
    }
}
