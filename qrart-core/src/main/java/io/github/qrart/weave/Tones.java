package io.github.qrart.weave;

/**
 * Luma of function patterns and quiet zone, as functions of the picture's: its large shapes show through as a tint.
 *
 * <p>Its finest texture is kept in light parts only. In dark parts a few levels of it made zbar miss noisy pictures on a
 * clean page, and texture of a sixth of a module and more inside the cores of finder patterns is what told codes that
 * phones missed from those they read. The quiet zone is lighter than the patterns: beside a white page, readers with
 * windows of four modules (OpenCV) take a tinted one for dark.
 */
final class Tones {
    /** Standard deviation, in modules, of the blur that parts tint from texture. */
    static final double GRAIN = .3;

    /** The most that texture moves a light pixel, in levels. */
    private static final float TEXTURE = 20;

    /** How fast the bound is approached: the luma at which half of the range is used. */
    private static final float HALF = 50;

    /** How much lighter than the patterns' the bound of the quiet zone is, in levels. */
    private static final float QUIET = 15;

    private final float dark;
    private final float light;

    Tones(WeaveOptions options) {
        dark = (float) options.finderDark();
        light = (float) options.finderLight();
    }

    /** A tone from 0 to {@link WeaveOptions#finderDark}, of a pixel's surroundings by {@link #GRAIN}. */
    float dark(float blurred) {
        return Math.min(blurred, dark * blurred / (blurred + HALF));
    }

    /** A tone from {@link WeaveOptions#finderLight} to 255, of a pixel and its surroundings. */
    float light(float luma, float blurred) {
        return light(luma, blurred, light);
    }

    /** A tone of the quiet zone, of a pixel and its surroundings. */
    float quiet(float luma, float blurred) {
        return light(luma, blurred, Math.min(255, light + QUIET));
    }

    private static float light(float luma, float blurred, float bound) {
        float depth = 255 - blurred;
        float tint = 255 - Math.min(depth, (255 - bound) * depth / (depth + HALF));
        float texture = TEXTURE * (float) Math.tanh((luma - blurred) / TEXTURE);
        return Math.max(bound, Math.min(255, tint + texture));
    }
}
