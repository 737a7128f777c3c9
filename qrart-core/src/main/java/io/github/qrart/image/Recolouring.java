package io.github.qrart.image;

/**
 * Moves the luma of a pixel and keeps its hue.
 *
 * <p>Colour is split into luma and the differences of the channels from it, the plane of constant luma in which Y′CbCr
 * measures hue and chroma. The differences keep their proportions, so hue stays; they shrink only as far as the target
 * leaves no room in sRGB. Keeping them whole, where shrinking them with the luma would keep saturation, is what spares
 * pale pictures grey smudges.
 */
public final class Recolouring {
    private Recolouring() {}

    /**
     * Luma by the weights of ITU-R BT.601, which cameras and readers use for the grey in which they look for a symbol.
     */
    public static float luma(int rgb) {
        return .299f * (rgb >> 16 & 255) + .587f * (rgb >> 8 & 255) + .114f * (rgb & 255);
    }

    /** The luma of each pixel. */
    public static float[] luma(int[] rgb) {
        float[] luma = new float[rgb.length];
        for (int i = 0; i < luma.length; i++) luma[i] = luma(rgb[i]);
        return luma;
    }

    /**
     * The pixel at another luma.
     *
     * @param rgb the pixel, 0xRRGGBB
     * @param target luma, held to 0 to 255
     * @return the pixel; its luma differs from the target by rounding only
     */
    public static int toLuma(int rgb, float target) {
        return toLuma(rgb, luma(rgb), target);
    }

    /** The same for a pixel whose luma is known. */
    public static int toLuma(int rgb, float luma, float target) {
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        float up = Math.max(red, Math.max(green, blue)) - luma;
        float down = Math.min(red, Math.min(green, blue)) - luma;
        return pixel(target, red - luma, green - luma, blue - luma, up, down);
    }

    /**
     * A pixel of a luma and a tint.
     *
     * @param target luma, held to 0 to 255
     * @param r red less luma; with {@code g} and {@code b} it shrinks as far as sRGB leaves no room
     * @param g green less luma
     * @param b blue less luma; the luma of the three is 0
     * @return the pixel, 0xRRGGBB; its luma differs from the target by rounding only
     */
    public static int pixel(float target, float r, float g, float b) {
        return pixel(target, r, g, b, Math.max(r, Math.max(g, b)), Math.min(r, Math.min(g, b)));
    }

    /** The same when the largest and the smallest difference are known. Comparisons, since float minima are slow here. */
    private static int pixel(float target, float r, float g, float b, float up, float down) {
        float t = target < 0 ? 0 : target > 255 ? 255 : target;
        float chroma = 1;
        if (t + up > 255) chroma = (255 - t) / up;
        if (t + down < 0) chroma = Math.min(chroma, t / -down);
        return round(t + chroma * r) << 16 | round(t + chroma * g) << 8 | round(t + chroma * b);
    }

    private static int round(float value) {
        return Math.max(0, Math.min(255, (int) (value + .5f)));
    }
}
