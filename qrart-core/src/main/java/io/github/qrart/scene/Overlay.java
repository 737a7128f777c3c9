package io.github.qrart.scene;

/** Finds the half-transparent colour, 0xAARRGGBB, that turns one colour into another when it is laid over it. */
final class Overlay {
    /** Levels by which a step may miss and still be taken for a layer of one opacity. */
    private static final int LINEAR = 6;

    private Overlay() {}

    /** What turns a pixel into what a shader makes of it; the shader is asked what it makes of black and of white. */
    static int of(SceneCanvas.Shader shader, double x, double y, int under) {
        int black = shader.shade(x, y, 0);
        int white = shader.shade(x, y, 0xffffff);
        if (black == white) return 0xff000000 | white;
        double alpha = linear(black, white);
        int layer = of(0xffffff, white, alpha);
        int result = shader.shade(x, y, under);
        return apart(laid(under, layer), result) <= LINEAR ? layer : of(under, result, alpha);
    }

    private static int laid(int under, int argb) {
        return SnowPalette.mix(under, argb & 0xffffff, (argb >>> 24) / 255.0);
    }

    static int apart(int a, int b) {
        int most = 0;
        for (int shift = 16; shift >= 0; shift -= 8)
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        return most;
    }

    /** The opacity with which a colour turns black and white into two other colours, or nearly so. */
    static double linear(int black, int white) {
        int kept = 255;
        for (int shift = 16; shift >= 0; shift -= 8) {
            kept = Math.min(kept, (white >> shift & 255) - (black >> shift & 255));
        }
        return 1 - Math.max(0, kept) / 255.0;
    }

    /**
     * What turns one pixel into another when laid over it: as much opacity as a linear step has, and more if that would
     * not do.
     *
     * @param linear opacity, 0 to 1
     * @return 0xAARRGGBB
     */
    static int of(int under, int result, double linear) {
        double alpha = linear;
        // A level more or less is rounding.
        for (int shift = 16; shift >= 0; shift -= 8) {
            int u = under >> shift & 255;
            int r = result >> shift & 255;
            if (r > u) alpha = Math.max(alpha, (r - u - 1) / (255.0 - u));
            if (r < u) alpha = Math.max(alpha, (u - r - 1) / (double) u);
        }
        int level = (int) Math.round(255 * Math.min(1, alpha));
        if (level == 0) return 0;
        int argb = level << 24;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int u = under >> shift & 255;
            int r = result >> shift & 255;
            long c = Math.round(u + (r - u) / alpha);
            argb |= (int) Math.max(0, Math.min(255, c)) << shift;
        }
        return argb;
    }
}
