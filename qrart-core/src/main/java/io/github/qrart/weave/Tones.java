package io.github.qrart.weave;

/**
 * Luma of function patterns and quiet zone, as functions of the picture's: its large shapes show through as a tint.
 *
 * <p>What readers ask of a finder pattern is that its rings stand out from the local mean, so its tones keep a margin from
 * that: in a light picture dark parts may be a middle tone, in a dark one light parts. Against fixed tones that look as
 * much like the picture, .05 more of the captures are read.
 *
 * <p>Its finest texture is kept in light parts only. In dark parts a few levels of it made zbar miss noisy pictures on a
 * clean page, and texture of a sixth of a module and more inside the cores of finder patterns is what told codes that
 * phones missed from those they read. The quiet zone is lighter than the patterns: beside a white page, readers with
 * windows of four modules (OpenCV) take a tinted one for dark.
 */
final class Tones {
    /** Standard deviation, in modules, of the blur that parts tint from texture. */
    static final double GRAIN = .3;

    /** The same for dark parts: half of a core, so that even an edge of the picture leaves it calm. */
    static final double CALM = 1.5;

    /** The most that texture moves a light pixel, in levels. */
    private static final float TEXTURE = 20;

    /** How fast the bound is approached: the luma, or the darkness, at which half of the range is used. Dark parts get there
     * sooner, which keeps them calm. */
    private static final float HALF_DARK = 25;

    private static final float HALF_LIGHT = 50;

    /** No dark part is asked to be darker, no light part to be lighter than this, in levels, whatever the local mean. */
    private static final float DEEP = 80;

    private static final float BRIGHT = 210;

    /** Between these bounds the tones follow the local mean: a dark part is not lighter, a light part not darker. */
    private static final float LIGHTEST_DARK = 150;

    private static final float DARKEST_LIGHT = 140;

    /** The same for the quiet zone. */
    private static final float QUIET = 225;

    private final float darkMargin;
    private final float lightMargin;

    Tones(WeaveOptions options) {
        darkMargin = (float) options.finderDarkMargin();
        lightMargin = (float) options.finderLightMargin();
    }

    /** A dark tone, of a pixel's surroundings by {@link #CALM} and the local mean: never lighter than the surroundings. */
    float dark(float blurred, float mean) {
        float wanted = Math.min(LIGHTEST_DARK, mean - darkMargin);
        float bound = Math.max(DEEP, wanted * (mean + HALF_DARK) / Math.max(1, mean));
        return Math.min(blurred, bound * blurred / (blurred + HALF_DARK));
    }

    /** A light tone, of a pixel, its surroundings and the local mean. */
    float light(float luma, float blurred, float mean) {
        return lightFrom(Math.max(DARKEST_LIGHT, Math.min(BRIGHT, mean + lightMargin)), luma, blurred);
    }

    /** A tone of the quiet zone, of a pixel and its surroundings. */
    float quiet(float luma, float blurred) {
        return lightFrom(QUIET, luma, blurred);
    }

    private static float lightFrom(float bound, float luma, float blurred) {
        float depth = 255 - blurred;
        float tint = 255 - Math.min(depth, (255 - bound) * depth / (depth + HALF_LIGHT));
        float texture = TEXTURE * MajorityTerm.tanh((luma - blurred) / TEXTURE);
        return Math.max(bound, Math.min(255, tint + texture));
    }
}
