package io.github.qrart.onnx;

import io.github.qrart.Preset;
import io.github.qrart.onnx.sampling.Sampler;
import io.github.qrart.onnx.sampling.StandardSampler;
import io.github.qrart.symbol.ErrorCorrection;
import java.util.Objects;

/**
 * How a {@link DiffusionGenerator} draws. Immutable; {@link #toBuilder} makes variants, for sweeps.
 *
 * <p>The values of {@link #original()} are those of the demonstration that made such codes known; those of the other
 * presets are derived from them and have not been measured: no trained weights were at hand.
 */
public final class DiffusionOptions {
    private final Sampler sampler;
    private final int steps;
    private final double guidance;
    private final String negativePrompt;
    private final double strength;
    private final double controlStart;
    private final double controlEnd;
    private final ErrorCorrection level;
    private final int minVersion;
    private final int quietZone;
    private final int padding;
    private final int largestSide;
    private final double blend;
    private final boolean repair;

    private DiffusionOptions(Builder b) {
        sampler = b.sampler;
        steps = b.steps;
        guidance = b.guidance;
        negativePrompt = b.negativePrompt;
        strength = b.strength;
        controlStart = b.controlStart;
        controlEnd = b.controlEnd;
        level = b.level;
        minVersion = b.minVersion;
        quietZone = b.quietZone;
        padding = b.padding;
        largestSide = b.largestSide;
        blend = b.blend;
        repair = b.repair;
    }

    /**
     * DDIM with 50 steps, guidance 3.5, strength 1.5 from a quarter of the way to the end, up to 768 px: the values of the
     * demonstration that Modal published with its article on codes that scan.
     *
     * @return the options
     */
    public static DiffusionOptions original() {
        return new Builder().build();
    }

    /**
     * The same with DPM-Solver++ of second order and 20 steps, which its authors give as enough.
     *
     * @return the options
     */
    public static DiffusionOptions fast() {
        return new Builder().sampler(StandardSampler.DPMPP_2M_KARRAS).steps(20).build();
    }

    /**
     * Stronger control over nearly all of the way.
     *
     * @return the options
     */
    public static DiffusionOptions robust() {
        return fast().toBuilder().strength(1.8).control(.1, 1).build();
    }

    /**
     * Weaker control that begins late and ends early; leaves more to the repair.
     *
     * @return the options
     */
    public static DiffusionOptions artistic() {
        return fast().toBuilder().strength(1.2).control(.3, .9).build();
    }

    /**
     * The options for a request's preset: artistic for looks, original for balanced, robust for robust, and original with
     * version 5 at least for fine.
     *
     * @param preset the preset
     * @return the options
     */
    public static DiffusionOptions of(Preset preset) {
        return switch (preset) {
            case LOOKS -> artistic();
            case BALANCED -> original();
            case ROBUST -> robust();
            case FINE -> original().toBuilder().minVersion(5).build();
        };
    }

    /**
     * Starts from these options.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.sampler = sampler;
        b.steps = steps;
        b.guidance = guidance;
        b.negativePrompt = negativePrompt;
        b.strength = strength;
        b.controlStart = controlStart;
        b.controlEnd = controlEnd;
        b.level = level;
        b.minVersion = minVersion;
        b.quietZone = quietZone;
        b.padding = padding;
        b.largestSide = largestSide;
        b.blend = blend;
        b.repair = repair;
        return b;
    }

    /**
     * The way from noise to image.
     *
     * @return the sampler
     */
    public Sampler sampler() {
        return sampler;
    }

    /**
     * Steps of the sampler.
     *
     * @return 1 to 1000
     */
    public int steps() {
        return steps;
    }

    /**
     * How much more the prompt counts than the negative prompt.
     *
     * @return 1 to 30; at 1 the negative prompt is left out, which halves the work
     */
    public double guidance() {
        return guidance;
    }

    /**
     * What not to draw.
     *
     * @return a prompt, maybe empty
     */
    public String negativePrompt() {
        return negativePrompt;
    }

    /**
     * How strong the code is in the image.
     *
     * @return 0 to 5
     */
    public double strength() {
        return strength;
    }

    /**
     * From which part of the steps on the code tells.
     *
     * @return 0 to {@link #controlEnd()}
     */
    public double controlStart() {
        return controlStart;
    }

    /**
     * Up to which part of the steps the code tells.
     *
     * @return {@link #controlStart()} to 1
     */
    public double controlEnd() {
        return controlEnd;
    }

    /**
     * The error-correction level, or the highest below it that holds the payload.
     *
     * @return the level
     */
    public ErrorCorrection level() {
        return level;
    }

    /**
     * The smallest version.
     *
     * @return 1 to 40
     */
    public int minVersion() {
        return minVersion;
    }

    /**
     * White modules around the symbol in the condition image.
     *
     * @return 0 to 8
     */
    public int quietZone() {
        return quietZone;
    }

    /**
     * Grey modules around those, at least; they leave the model free.
     *
     * @return 0 to 16
     */
    public int padding() {
        return padding;
    }

    /**
     * The largest side to draw, in pixels. Larger images are drawn this large and enlarged: models of Stable Diffusion 1.5
     * repeat themselves beyond it.
     *
     * @return 64 to 2048
     */
    public int largestSide() {
        return largestSide;
    }

    /**
     * How much of the condition image is mixed into the result.
     *
     * @return 0 to 1; the demonstration mixed in .05 on request
     */
    public double blend() {
        return blend;
    }

    /**
     * Whether images that barely scan are mended, as the last step.
     *
     * @return true unless switched off
     */
    public boolean repair() {
        return repair;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiffusionOptions that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Everything, for provenance. */
    @Override
    public String toString() {
        return sampler.id() + " " + steps + " steps, guidance " + guidance + ", strength " + strength + " from "
                + controlStart + " to " + controlEnd + ", level " + level + ", version " + minVersion + "+, quiet zone "
                + quietZone + ", padding " + padding + ", up to " + largestSide + " px, blend " + blend + ", repair "
                + (repair ? "on" : "off") + ", negative prompt \"" + negativePrompt + "\"";
    }

    /** Collects {@link DiffusionOptions}, beginning with those of {@link #original()}. Mutable, for one thread. */
    public static final class Builder {
        private Sampler sampler = StandardSampler.DDIM;
        private int steps = 50;
        private double guidance = 3.5;
        private String negativePrompt = "ugly, disfigured, low quality, blurry";
        private double strength = 1.5;
        private double controlStart = .25;
        private double controlEnd = 1;
        private ErrorCorrection level = ErrorCorrection.H;
        private int minVersion = 1;
        private int quietZone = 2;
        private int padding = 1;
        private int largestSide = 768;
        private double blend;
        private boolean repair = true;

        private Builder() {}

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
        public Builder sampler(Sampler value) {
            sampler = Objects.requireNonNull(value, "sampler");
            return this;
        }

        /**
         * Steps of the sampler; 50 when not set.
         *
         * @param value 1 to 1000
         * @return this
         */
        public Builder steps(int value) {
            steps = (int) within("steps", value, 1, 1000);
            return this;
        }

        /**
         * How much more the prompt counts than the negative prompt; 3.5 when not set.
         *
         * @param value 1 to 30
         * @return this
         */
        public Builder guidance(double value) {
            guidance = within("guidance", value, 1, 30);
            return this;
        }

        /**
         * What not to draw; "ugly, disfigured, low quality, blurry" when not set.
         *
         * @param value a prompt, maybe empty
         * @return this
         */
        public Builder negativePrompt(String value) {
            negativePrompt = Objects.requireNonNull(value, "negativePrompt");
            return this;
        }

        /**
         * How strong the code is in the image; 1.5 when not set.
         *
         * @param value 0 to 5
         * @return this
         */
        public Builder strength(double value) {
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
        public Builder control(double start, double end) {
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
        public Builder level(ErrorCorrection value) {
            level = Objects.requireNonNull(value, "level");
            return this;
        }

        /**
         * The smallest version; 1 when not set.
         *
         * @param value 1 to 40
         * @return this
         */
        public Builder minVersion(int value) {
            minVersion = (int) within("version", value, 1, 40);
            return this;
        }

        /**
         * White modules around the symbol; 2 when not set.
         *
         * @param modules 0 to 8
         * @return this
         */
        public Builder quietZone(int modules) {
            quietZone = (int) within("quiet zone", modules, 0, 8);
            return this;
        }

        /**
         * Grey modules around the quiet zone, at least; 1 when not set.
         *
         * @param modules 0 to 16
         * @return this
         */
        public Builder padding(int modules) {
            padding = (int) within("padding", modules, 0, 16);
            return this;
        }

        /**
         * The largest side to draw; 768 when not set.
         *
         * @param pixels 64 to 2048
         * @return this
         */
        public Builder largestSide(int pixels) {
            largestSide = (int) within("largest side", pixels, 64, 2048);
            return this;
        }

        /**
         * How much of the condition image is mixed into the result; 0 when not set.
         *
         * @param share 0 to 1
         * @return this
         */
        public Builder blend(double share) {
            blend = within("blend", share, 0, 1);
            return this;
        }

        /**
         * Whether images that barely scan are mended; true when not set.
         *
         * @param value false to leave them
         * @return this
         */
        public Builder repair(boolean value) {
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
}
