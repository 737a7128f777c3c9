package io.github.qrart.scene;

/** One colour in many lightnesses, computed once, so that a shader can look them up for every pixel. Immutable. */
final class Shades {
    private static final int STEPS = 96;
    private static final double REACH = .24;

    private final int[] rgb = new int[2 * STEPS + 1];

    Shades(Tint tint) {
        for (int i = 0; i < rgb.length; i++)
            rgb[i] = tint.lighter(REACH * (i - STEPS) / STEPS).rgb();
    }

    Shades(double lightness, double chroma, double hue) {
        this(new Tint(lightness, chroma, hue));
    }

    /** The colour with {@code lighter}, −.24 to .24 and held to that, added to its lightness. */
    int at(double lighter) {
        int i = (int) Math.round(STEPS + lighter / REACH * STEPS);
        return rgb[Math.max(0, Math.min(2 * STEPS, i))];
    }
}
