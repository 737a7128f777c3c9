package io.github.qrart.weave;

import io.github.qrart.image.Pixels;

/**
 * Moves the luma of a pixel and keeps its hue.
 *
 * <p>Colour is split into luma and the differences of the channels from it, the plane of constant luma in which Y′CbCr
 * measures hue and chroma. The differences keep their proportions, so hue stays; they shrink only as far as the target
 * leaves no room in sRGB. Darkening shrinks them with the square root of the luma besides, half-way between keeping
 * chroma (shadows turn gaudy) and keeping saturation (shadows turn grey).
 */
final class Recolouring {
    private Recolouring() {}

    /**
     * The pixel at another luma.
     *
     * @param rgb the pixel, 0xRRGGBB
     * @param target luma, held to 0 to 255
     * @return the pixel; its luma differs from the target by rounding only
     */
    static int toLuma(int rgb, float target) {
        float t = Math.max(0, Math.min(255, target));
        float y = Pixels.luma(rgb);
        float r = (rgb >> 16 & 255) - y;
        float g = (rgb >> 8 & 255) - y;
        float b = (rgb & 255) - y;
        float chroma = t < y ? (float) Math.sqrt(t / y) : 1;
        float up = Math.max(r, Math.max(g, b));
        float down = Math.min(r, Math.min(g, b));
        if (up > 0) chroma = Math.min(chroma, (255 - t) / up);
        if (down < 0) chroma = Math.min(chroma, t / -down);
        return round(t + chroma * r) << 16 | round(t + chroma * g) << 8 | round(t + chroma * b);
    }

    private static int round(float value) {
        return Math.max(0, Math.min(255, (int) (value + .5f)));
    }
}
