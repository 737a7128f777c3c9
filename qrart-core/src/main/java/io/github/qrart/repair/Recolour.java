package io.github.qrart.repair;

/**
 * Moves the luma of a pixel and keeps its hue: the differences of the channels from luma keep their proportions and shrink
 * only as far as sRGB leaves no room.
 */
final class Recolour {
    private Recolour() {}

    /** Luma by the weights of ITU-R BT.601, in which cameras and readers look for a symbol. */
    static float luma(int rgb) {
        return .299f * (rgb >> 16 & 255) + .587f * (rgb >> 8 & 255) + .114f * (rgb & 255);
    }

    static float[] luma(int[] rgb) {
        float[] luma = new float[rgb.length];
        for (int i = 0; i < luma.length; i++) luma[i] = luma(rgb[i]);
        return luma;
    }

    /** Light for dark and dark for light, hues kept. */
    static int[] negative(int[] rgb) {
        int[] out = new int[rgb.length];
        for (int i = 0; i < out.length; i++) out[i] = toLuma(rgb[i], 255 - luma(rgb[i]), 1, 0, 0);
        return out;
    }

    /**
     * The pixel at another luma.
     *
     * @param target luma, held to 0 to 255
     * @param share how much of the pixel's own differences from luma stays, 0 to 1
     * @param red red less luma to add, such as that of the light around
     * @param blue blue less luma to add
     */
    static int toLuma(int rgb, float target, float share, float red, float blue) {
        float t = Math.max(0, Math.min(255, target));
        float y = luma(rgb);
        float r = share * ((rgb >> 16 & 255) - y) + red;
        float b = share * ((rgb & 255) - y) + blue;
        // Luma of the differences is nothing: green follows from red and blue.
        float g = -(.299f * r + .114f * b) / .587f;
        float keep = 1;
        float up = Math.max(r, Math.max(g, b));
        float down = Math.min(r, Math.min(g, b));
        if (up > 0) keep = Math.min(keep, (255 - t) / up);
        if (down < 0) keep = Math.min(keep, t / -down);
        return round(t + keep * r) << 16 | round(t + keep * g) << 8 | round(t + keep * b);
    }

    private static int round(float value) {
        return Math.max(0, Math.min(255, (int) (value + .5f)));
    }
}
