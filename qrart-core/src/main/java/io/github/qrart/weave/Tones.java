package io.github.qrart.weave;

/**
 * Luma of function patterns and quiet zone, as functions of the picture's. The picture's large shapes show through as a
 * tint, and its finest texture as it is; what lies between is calmed: readers find a symbol by its finder patterns, and
 * texture of a sixth of a module and more inside their cores is what told codes that phones missed from those they read.
 */
final class Tones {
    /** Standard deviation, in modules, of the blur that parts tint from texture. */
    static final double GRAIN = .3;

    /** The most that texture moves dark and light pixels, in levels. */
    private static final float DARK_TEXTURE = 12;

    private static final float LIGHT_TEXTURE = 20;

    /** How fast the bound is approached: the luma at which half of the range is used. */
    private static final float HALF = 50;

    private final float dark;
    private final float light;

    Tones(WeaveOptions options) {
        dark = (float) options.finderDark();
        light = (float) options.finderLight();
    }

    /**
     * A tone from 0 to {@link WeaveOptions#finderDark}.
     *
     * @param luma of the picture
     * @param blurred its surroundings, by {@link #GRAIN}
     */
    float dark(float luma, float blurred) {
        float tint = Math.min(blurred, dark * blurred / (blurred + HALF));
        return Math.max(0, Math.min(dark, tint + texture(luma - blurred, DARK_TEXTURE)));
    }

    /** A tone from {@link WeaveOptions#finderLight} to 255, of a pixel and its surroundings. */
    float light(float luma, float blurred) {
        float depth = 255 - blurred;
        float tint = 255 - Math.min(depth, (255 - light) * depth / (depth + HALF));
        return Math.max(light, Math.min(255, tint + texture(luma - blurred, LIGHT_TEXTURE)));
    }

    private static float texture(float detail, float most) {
        return most * (float) Math.tanh(detail / most);
    }
}
