package io.github.qrart.onnx;

import io.github.qrart.Preset;
import io.github.qrart.onnx.sampling.Sampler;
import io.github.qrart.onnx.sampling.StandardSampler;
import io.github.qrart.symbol.ErrorCorrection;

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
    private final double rescue;
    private final double rescueStrength;
    private final boolean repair;

    DiffusionOptions(DiffusionOptionsBuilder b) {
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
        rescue = b.rescue;
        rescueStrength = b.rescueStrength;
        repair = b.repair;
    }

    /**
     * DDIM with 50 steps, guidance 3.5, strength 1.5 from a quarter of the way to the end, up to 768 px: the values of the
     * demonstration that Modal published with its article on codes that scan.
     *
     * @return the options
     */
    public static DiffusionOptions original() {
        return new DiffusionOptionsBuilder().build();
    }

    /**
     * The same with DPM-Solver++ of second order and 20 steps, which its authors give as enough.
     *
     * @return the options
     */
    public static DiffusionOptions fast() {
        return new DiffusionOptionsBuilder()
                .sampler(StandardSampler.DPMPP_2M_KARRAS)
                .steps(20)
                .build();
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
    public DiffusionOptionsBuilder toBuilder() {
        DiffusionOptionsBuilder b = new DiffusionOptionsBuilder();
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
        b.rescue = rescue;
        b.rescueStrength = rescueStrength;
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
     * How much noise an image gets that does not scan, to be drawn again from there.
     *
     * @return 0 to 1; 0 if it is not drawn again
     */
    public double rescue() {
        return rescue;
    }

    /**
     * How strong the code is when an image is drawn again.
     *
     * @return 0 to 5
     */
    public double rescueStrength() {
        return rescueStrength;
    }

    /** For drawing again: with that strength, from the first of those steps to the last. */
    DiffusionOptions rescuing() {
        return toBuilder().strength(rescueStrength).control(0, 1).build();
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
                + quietZone + ", padding " + padding + ", up to " + largestSide + " px, blend " + blend + ", rescue "
                + rescue
                + " at strength " + rescueStrength + ", repair "
                + (repair ? "on" : "off") + ", negative prompt \"" + negativePrompt + "\"";
    }
}
