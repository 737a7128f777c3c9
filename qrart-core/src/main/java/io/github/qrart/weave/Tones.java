package io.github.qrart.weave;

/**
 * Luma of function patterns and quiet zone, as functions of the picture's. Smooth and flat, so that the picture shows
 * through as a tint and its texture does not: readers find a symbol by its finder patterns, and texture inside their
 * cores is what told codes that phones missed from those they read.
 */
final class Tones {
    /** No pixel of a finder pattern's dark parts is lighter. */
    static final float FINDER_DARK = 45;
    /** No pixel of a finder pattern's light parts or of the quiet zone is darker. */
    static final float FINDER_LIGHT = 215;
    /** Bounds for alignment patterns, which are seldom looked for and may blend in more. */
    static final float ALIGNMENT_DARK = 62;

    static final float ALIGNMENT_LIGHT = 198;

    /** How fast the bound is approached: the luma at which half of the range is used. */
    private static final float HALF = 60;

    private Tones() {}

    /** A dark tone from 0 to below {@code bound}, growing with the picture's luma. */
    static float dark(float luma, float bound) {
        return bound * luma / (luma + HALF);
    }

    /** A light tone from above {@code bound} to 255, growing with the picture's luma. */
    static float light(float luma, float bound) {
        float depth = 255 - luma;
        return 255 - (255 - bound) * depth / (depth + HALF);
    }
}
