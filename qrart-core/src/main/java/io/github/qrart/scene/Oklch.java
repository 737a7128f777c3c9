package io.github.qrart.scene;

import java.awt.Color;

/**
 * Colours by perceived lightness, chroma and hue: OKLab in polar form, by Björn Ottosson, "A perceptual color space for
 * image processing" (2020, matrices as revised in 2021), <a
 * href="https://bottosson.github.io/posts/oklab/">bottosson.github.io/posts/oklab</a>. A scene chooses lightness first,
 * because readers see nothing else, and is free in hue.
 *
 * <p>A colour that sRGB cannot show keeps its lightness and hue and gives up chroma, as CSS Color 4 recommends.
 */
final class Oklch {
    /** Slack in linear light under which a channel counts as inside sRGB; well below half a step of eight bits. */
    private static final double SLACK = 1e-5;

    private Oklch() {}

    /**
     * A packed sRGB colour.
     *
     * @param lightness 0 (black) to 1 (white); held to that range
     * @param chroma 0 (grey) to about .37 (the most vivid sRGB colours)
     * @param hue degrees: 29 red, 70 orange, 110 yellow, 142 green, 195 cyan, 264 blue, 328 magenta; any number
     * @return 0xRRGGBB
     */
    static int rgb(double lightness, double chroma, double hue) {
        double light = Math.max(0, Math.min(1, lightness));
        double cos = StrictMath.cos(Math.toRadians(hue));
        double sin = StrictMath.sin(Math.toRadians(hue));
        if (shown(light, chroma * cos, chroma * sin)) return pack(light, chroma * cos, chroma * sin);
        double inside = 0;
        double outside = chroma;
        for (int i = 0; i < 16; i++) {
            double middle = (inside + outside) / 2;
            if (shown(light, middle * cos, middle * sin)) inside = middle;
            else outside = middle;
        }
        return pack(light, inside * cos, inside * sin);
    }

    /** The same colour for drawing. */
    static Color color(double lightness, double chroma, double hue) {
        return new Color(rgb(lightness, chroma, hue));
    }

    /** The same colour, seen through: alpha 0 (nothing) to 1 (opaque), held to that range. */
    static Color color(double lightness, double chroma, double hue, double alpha) {
        int a = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(a << 24 | rgb(lightness, chroma, hue), true);
    }

    private static boolean shown(double light, double a, double b) {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return inside(red(l, m, s)) && inside(green(l, m, s)) && inside(blue(l, m, s));
    }

    private static int pack(double light, double a, double b) {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return encode(red(l, m, s)) << 16 | encode(green(l, m, s)) << 8 | encode(blue(l, m, s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double red(double l, double m, double s) {
        return 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    }

    private static double green(double l, double m, double s) {
        return -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    }

    private static double blue(double l, double m, double s) {
        return -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    }

    private static boolean inside(double linear) {
        return linear >= -SLACK && linear <= 1 + SLACK;
    }

    /** The transfer function of sRGB (IEC 61966-2-1), to eight bits. */
    private static int encode(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
