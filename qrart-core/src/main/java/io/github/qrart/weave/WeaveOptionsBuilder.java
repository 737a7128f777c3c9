package io.github.qrart.weave;

import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;

/** Makes {@link WeaveOptions}, which has the meaning, ranges and effects of each. Not thread-safe. */
public final class WeaveOptionsBuilder {
    private ErrorCorrection level = ErrorCorrection.M;
    private int minVersion = 4;
    private int segmentations = 6;
    private double errorShare = .25;
    private double darkMargin = 34.2;
    private double lightMargin = 20.8;
    private double coreRadius = .4;
    private double softness = .28;
    private int rounds = 3;
    private int steps = 30;
    private double likeness = 3.5;
    private double closeness = .05;
    private double totalVariation = .07;
    private double finderDarkMargin = 92;
    private double finderLightMargin = 42;
    private double saliency = .7;
    private double marginSpread = .45;
    private double crop = .06;

    private WeaveOptionsBuilder() {}

    WeaveOptionsBuilder(WeaveOptions from) {
        level = from.level();
        minVersion = from.minVersion();
        segmentations = from.segmentations();
        errorShare = from.errorShare();
        darkMargin = from.darkMargin();
        lightMargin = from.lightMargin();
        coreRadius = from.coreRadius();
        softness = from.softness();
        rounds = from.rounds();
        steps = from.steps();
        likeness = from.likeness();
        closeness = from.closeness();
        totalVariation = from.totalVariation();
        finderDarkMargin = from.finderDarkMargin();
        finderLightMargin = from.finderLightMargin();
        saliency = from.saliency();
        marginSpread = from.marginSpread();
        crop = from.crop();
    }

    /**
     * The options of each preset, as they differ from the balanced ones above. Level M throughout: at equal looks, room to
     * choose bits is worth more than a higher level, and the versions are small, so modules are large.
     */
    static WeaveOptionsBuilder of(Preset preset) {
        WeaveOptionsBuilder b = new WeaveOptionsBuilder();
        return switch (preset) {
            case LOOKS -> b.margins(24.8, 15.2).closeness(.12).likeness(3).finderMargins(80, 38);
            case BALANCED -> b;
            case ROBUST ->
                b.margins(41.2, 26)
                        .closeness(.045)
                        .totalVariation(.04)
                        .errorShare(.125)
                        .finderMargins(96, 45);
            case FINE ->
                b.margins(19.9, 11.9)
                        .closeness(.35)
                        .totalVariation(.05)
                        .likeness(2.5)
                        .finderMargins(50, 28)
                        .minVersion(5);
        };
    }

    /**
     * One closed-form pass and no refinement: many times as fast, for hosts that need many a second. Margins grow by a
     * tenth, since nothing evens out what a push disturbs; it reads less well at equal looks.
     *
     * @return this builder
     */
    public WeaveOptionsBuilder fast() {
        segmentations = 1;
        rounds = 1;
        steps = 0;
        darkMargin = Math.min(120, 1.1 * darkMargin);
        lightMargin = Math.min(120, 1.1 * lightMargin);
        return this;
    }

    /**
     * Sets {@link WeaveOptions#level}.
     *
     * @param level the error-correction level
     * @return this builder
     */
    public WeaveOptionsBuilder level(ErrorCorrection level) {
        this.level = level;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#minVersion}.
     *
     * @param minVersion the smallest version, 1 to 40
     * @return this builder
     */
    public WeaveOptionsBuilder minVersion(int minVersion) {
        this.minVersion = minVersion;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#segmentations}.
     *
     * @param segmentations ways to cut the payload into segments to try, 1 to 16
     * @return this builder
     */
    public WeaveOptionsBuilder segmentations(int segmentations) {
        this.segmentations = segmentations;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#errorShare}.
     *
     * @param errorShare share of the correctable codewords to spend, 0 to .25
     * @return this builder
     */
    public WeaveOptionsBuilder errorShare(double errorShare) {
        this.errorShare = errorShare;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#darkMargin} and {@link WeaveOptions#lightMargin}.
     *
     * @param dark dark modules below the local mean, in levels, 0 to 120
     * @param light light modules above it, in levels, 0 to 120
     * @return this builder
     */
    public WeaveOptionsBuilder margins(double dark, double light) {
        darkMargin = dark;
        lightMargin = light;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#coreRadius} and {@link WeaveOptions#softness}.
     *
     * @param radius radius of a core, in modules, .15 to .5
     * @param softness width of its soft edge, in modules, .05 to .5
     * @return this builder
     */
    public WeaveOptionsBuilder core(double radius, double softness) {
        coreRadius = radius;
        this.softness = softness;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#rounds}.
     *
     * @param rounds rounds of pushes, 1 to 10
     * @return this builder
     */
    public WeaveOptionsBuilder rounds(int rounds) {
        this.rounds = rounds;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#steps}.
     *
     * @param steps steps of the refinement, 0 to 200
     * @return this builder
     */
    public WeaveOptionsBuilder steps(int steps) {
        this.steps = steps;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#likeness}.
     *
     * @param likeness weight of the fine structure, 0 to 20
     * @return this builder
     */
    public WeaveOptionsBuilder likeness(double likeness) {
        this.likeness = likeness;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#closeness}.
     *
     * @param closeness how dear a change is, 0 to 1
     * @return this builder
     */
    public WeaveOptionsBuilder closeness(double closeness) {
        this.closeness = closeness;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#totalVariation}.
     *
     * @param totalVariation weight of the change's steps from pixel to pixel, 0 to 2
     * @return this builder
     */
    public WeaveOptionsBuilder totalVariation(double totalVariation) {
        this.totalVariation = totalVariation;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#finderDarkMargin} and {@link WeaveOptions#finderLightMargin}.
     *
     * @param dark dark parts below the local mean, in levels, 0 to 200
     * @param light light parts above it, in levels, 0 to 120
     * @return this builder
     */
    public WeaveOptionsBuilder finderMargins(double dark, double light) {
        finderDarkMargin = dark;
        finderLightMargin = light;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#saliency}.
     *
     * @param saliency how much dearer what catches the eye is, 0 to 1
     * @return this builder
     */
    public WeaveOptionsBuilder saliency(double saliency) {
        this.saliency = saliency;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#marginSpread}.
     *
     * @param marginSpread how much wider the widest margins are, as a share, 0 to 1
     * @return this builder
     */
    public WeaveOptionsBuilder marginSpread(double marginSpread) {
        this.marginSpread = marginSpread;
        return this;
    }

    /**
     * Sets {@link WeaveOptions#crop}.
     *
     * @param crop share of the middle square's side, 0 to .25
     * @return this builder
     */
    public WeaveOptionsBuilder crop(double crop) {
        this.crop = crop;
        return this;
    }

    /**
     * Makes the options.
     *
     * @return the options
     * @throws IllegalArgumentException if one lies outside its range
     */
    public WeaveOptions build() {
        return new WeaveOptions(
                level,
                minVersion,
                segmentations,
                errorShare,
                darkMargin,
                lightMargin,
                coreRadius,
                softness,
                rounds,
                steps,
                likeness,
                closeness,
                totalVariation,
                finderDarkMargin,
                finderLightMargin,
                saliency,
                marginSpread,
                crop);
    }
}
