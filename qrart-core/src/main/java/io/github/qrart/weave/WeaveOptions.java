package io.github.qrart.weave;

import io.github.qrart.Preset;
import io.github.qrart.symbol.ErrorCorrection;
import java.util.Objects;

/**
 * What weaving trades between looks and scanning. A preset names a set of these; start from one and change it:
 *
 * <pre>{@code
 * WeaveOptions options = WeaveOptions.builder(Preset.LOOKS).errorShare(0).build();
 * Generator generator = PictureGenerator.of(preset -> options);
 * }</pre>
 *
 * <p>The effects named below are changes of one option from {@link Preset#BALANCED}, over fourteen photographs with three
 * payload lengths: <em>scan</em>, the share of simulated captures that three native readers read; <em>SSIM</em> and
 * <em>ΔE</em> (CIEDE2000), likeness to the picture within the symbol. {@code docs/weaving.md} has the tables. Immutable.
 *
 * @param level error-correction level. M with chosen bits is better at equal looks than Q, which leaves fewer bits to
 *     choose, and than L, which leaves more. A payload that no version holds at this level is coded at L
 * @param minVersion the smallest version, 1 to 40; larger ones are taken as the payload needs. A larger one has more
 *     padding to choose and a finer grain, and smaller modules: 4 to 5 costs .08 scan for .01 SSIM and −1.2 ΔE
 * @param segmentations how many ways to cut the payload into segments are tried for the one that agrees best with the
 *     picture, 1 to 16: 6 gain .002 SSIM
 * @param errorShare share of what error correction can correct that is spent, per block, on modules that would show
 *     most; 0 to .25. A quarter gains .017 SSIM and −.6 ΔE and costs .01 scan, and what is spent here is missing where
 *     a print is scratched
 * @param darkMargin how far a dark module is to lie below the local mean, in levels of 255, where that mean is 110; 0
 *     to 120. It grows with the mean, and pale, even places have a least of their own. With the light margin the main
 *     trade
 * @param lightMargin how far a light module is to lie above the local mean, in levels of 255; 0 to 120
 * @param coreRadius radius of the round core that a push moves as a whole, and in which no single pixel may stray over
 *     the threshold, in modules; .15 to .5. From .4 on, readers that let all pixels of a module vote read too
 * @param softness width of the core's soft edge, in modules; .05 to .5
 * @param rounds how often margins are measured and cores pushed before the refinement; 1 to 10
 * @param steps of the refinement that trades likeness against margins; 0 to 200. None is fast, and shows cores as discs
 * @param likeness weight of the fine structural similarity in the refinement, 0 to 20. 1.5 to 3.5 gains .02 SSIM for
 *     .016 scan
 * @param closeness how dear any change is, beside what it does to structure, 0 to 1. More keeps tones and colours
 *     (−.7 ΔE from .08 to .15), and costs readers that look for contrast (.03 scan)
 * @param totalVariation weight of the change's steps from pixel to pixel in the refinement, 0 to 2; 0 leaves it out. It
 *     joins marks of one colour, ends them along the picture's edges and calms even fields. From 0 to .07 with margins a
 *     twelfth larger gains .008 SSIM and costs .011 scan, over 52 pictures; .15 at the same margins, .02 for .02 over 13
 * @param finderDarkMargin how far the dark parts of finder patterns are to lie below the local mean, in levels of 255; 0 to
 *     200. Where the picture is too dark for that they are as dark as it is, and at least a deep shade
 * @param finderLightMargin how far their light parts are to lie above it, in levels of 255; 0 to 120. Above a luma of 210
 *     no more is asked
 * @param saliency how much dearer it is to the choice of bits to weave where something catches the eye, 0 to 1: eyes, edges of
 *     things and lettering keep the colours they have, at the cost of even places. From 0 to .7 the most salient fifth gains
 *     .036 SSIM, the rest loses .017
 * @param marginSpread by how much the margins of some seeds are wider than those above, at most, as a share of them; 0 to
 *     1. Of eight seeds in a row half keep them, the others go up to all of it, for who judges candidates by readers of
 *     their own; the scorer that comes with the library seldom tells them apart
 * @param crop how far a framing may close in on the middle square of the picture, as a share of its side, 0 to .25. Seeds
 *     differ in it; with 0 all take the whole square
 */
public record WeaveOptions(
        ErrorCorrection level,
        int minVersion,
        int segmentations,
        double errorShare,
        double darkMargin,
        double lightMargin,
        double coreRadius,
        double softness,
        int rounds,
        int steps,
        double likeness,
        double closeness,
        double totalVariation,
        double finderDarkMargin,
        double finderLightMargin,
        double saliency,
        double marginSpread,
        double crop) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value lies outside its range
     */
    public WeaveOptions {
        Objects.requireNonNull(level, "level");
        check("minVersion", minVersion, 1, 40);
        check("segmentations", segmentations, 1, 16);
        check("errorShare", errorShare, 0, .25);
        check("darkMargin", darkMargin, 0, 120);
        check("lightMargin", lightMargin, 0, 120);
        check("coreRadius", coreRadius, .15, .5);
        check("softness", softness, .05, .5);
        check("rounds", rounds, 1, 10);
        check("steps", steps, 0, 200);
        check("likeness", likeness, 0, 20);
        check("closeness", closeness, 0, 1);
        check("totalVariation", totalVariation, 0, 2);
        check("finderDarkMargin", finderDarkMargin, 0, 200);
        check("finderLightMargin", finderLightMargin, 0, 120);
        check("saliency", saliency, 0, 1);
        check("marginSpread", marginSpread, 0, 1);
        check("crop", crop, 0, .25);
    }

    /**
     * The options of a preset.
     *
     * @param preset the preset
     * @return its options
     */
    public static WeaveOptions of(Preset preset) {
        return builder(preset).build();
    }

    /**
     * A builder that starts from a preset.
     *
     * @param preset the preset
     * @return a builder with its options
     */
    public static WeaveOptionsBuilder builder(Preset preset) {
        return WeaveOptionsBuilder.of(preset);
    }

    /**
     * A builder that starts from these options.
     *
     * @return the builder
     */
    public WeaveOptionsBuilder toBuilder() {
        return new WeaveOptionsBuilder(this);
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " " + value + " is not within " + min + " to " + max);
        }
    }
}
